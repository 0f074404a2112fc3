// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "advice/advice.h"
#include "advice/means.h"
#include "base/progress.h"

namespace brandpunt {

/// Whose turn a place is when there is not enough for all.
enum class Priority { Later, Normal, First };
std::string_view idOf(Priority priority);  ///< "later", "normal", "first"
std::optional<Priority> priorityFromId(std::string_view id);
Text titleOf(Priority priority);

/// A place that takes part in the division: what is known of it and what was decided about it.
struct PlaceToServe {
  std::string name = {};  ///< "A1"
  FactSet facts = {};
  Advice advice = {};  ///< on these facts, by the same rules
  std::vector<PlanEntry> plan = {};
  Priority priority = Priority::Normal;
};

/// What one place gets.
struct PlaceShare {
  std::string name = {};
  std::vector<const Measure*> chosen = {};  ///< by id
  const Measure* reserve = nullptr;         ///< a heavy measure kept for when the mix does not help
  std::vector<const Measure*> fixed = {};   ///< running, or accepted in the plan: they take their means first
  std::vector<const Measure*> missed = {};  ///< in its own mix, but not here: something is too scarce
  const Measure* missedReserve = nullptr;   ///< that its own advice would keep first
};

/// How much of a means there is and what the division takes of it.
struct MeansShare {
  const Means* means = nullptr;
  int available = 0;
  int fixed = 0;  ///< taken by what runs or was accepted; may be more than there is
  int taken = 0;  ///< by what was chosen, reserves included
};

/// A division of scarce means over all places.
struct Allocation {
  std::vector<PlaceShare> places = {};  ///< in the order given
  std::vector<MeansShare> means = {};   ///< those that are scarce, in the order of the rules
  bool proven = true;                   ///< no division is better; false: none that was looked at is
  std::int64_t worth = 0;               ///< of what was divided; compares divisions of the same places
};

/// Divides what is scarce over the places, exactly: no division is better, but where so much is scarce at once that not all
/// could be compared; then the result says so (`proven`).
///
/// Each place gets a mix that its own limits allow (see bestMix()) and at most one suitable heavy measure in reserve, for
/// when the mix does not help; a reserve takes its means and counts half. Of all divisions the one with the greatest sum
/// over places of (weight x worth) is taken, where the weight is the count of the place in 12 months, halved for `Later`
/// and doubled for `First`; a measure that the rules force, and then a direction that has a measure, outweigh all else of
/// a place. What runs or was accepted in the plan takes its means first; what was rejected is not chosen.
///
/// Without scarcity every place gets its own mix. Independent of the order of the places. Cost: below a second for 50
/// places. \returns nothing when stopped
std::optional<Allocation> allocate(const RuleBase& rules, const std::vector<PlaceToServe>& places,
                                   const Supply& supply, const Progress& progress = {});

/// What one step more of a means would bring.
struct WorthOfMore {
  const Means* means = nullptr;
  int more = 0;                            ///< how much more
  std::vector<std::string> helps = {};     ///< places that get something they miss now
  std::vector<const Measure*> gains = {};  ///< what they get, at each of `helps`
  bool helpsFurther = false;               ///< would as much again help once more?
};

/// For every scarce means, what one step more would change ("shadow price"), by dividing anew. \returns nothing when
/// stopped
std::optional<std::vector<WorthOfMore>> worthOfMore(const RuleBase& rules,
                                                    const std::vector<PlaceToServe>& places,
                                                    const Supply& supply, const Allocation& now,
                                                    const Progress& progress = {});

/// "Een lokauto meer zou A4 helpen (Lokauto); nog een erbij helpt niemand." A sentence.
Text describe(const WorthOfMore& more);
/// What a division that was not proven is: "Er is zoveel tegelijk schaars dat ..." A sentence.
Text provenWords();
/// "Lokauto's: 1 van 1 gebruikt." A sentence.
Text describe(const MeansShare& share);

}  // namespace brandpunt
