// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "advice/fact.h"
#include "base/id.h"
#include "hotspot/verdict/hotspot.h"
#include "period/civil_time.h"
#include "schouw/checklist.h"

namespace brandpunt {

/// What was found at one item of the checklist in one round.
struct ItemFinding {
  std::string item = {};
  SchouwRound round = SchouwRound::Day;
  ItemAnswer answer = ItemAnswer::Yes;
  std::string photo = {};   ///< the number on the camera; the photo itself stays there
  std::string remark = {};  ///< without personal details
  bool operator==(const ItemFinding&) const = default;
};

/// What was answered to an open question of the advice, or followed from a finding.
struct InspectedFact {
  std::string fact = {};
  FactValue value = {};
  Date date = {};         ///< of the round in which it was seen
  std::string item = {};  ///< the item it follows from; empty: a question answered on the spot
  Text how = {};          ///< "schouw: deels bij 'Alle lampen branden'"
  bool operator==(const InspectedFact&) const = default;
};

/// Who will do what, by when.
struct Agreement {
  std::int64_t id = 0;              ///< given by the dossier
  std::string text = {};            ///< without personal details
  std::string owner = {};           ///< a role: "beheer openbare verlichting"
  std::optional<Date> due = {};     ///< nothing: no date was agreed
  std::optional<Date> doneOn = {};  ///< nothing: still open
  std::optional<Date> madeOn = {};  ///< the date of its inspection; filled in when read from the dossier
  bool operator==(const Agreement&) const = default;
};

/// One site inspection and what it brought. Appended, never edited: one of the same place and days takes its place.
struct Inspection {
  std::int64_t id = 0;  ///< given by the dossier
  Id<Hotspot> hotspot = {};
  std::optional<Date> dayRound = {};  ///< at least one of the two
  std::optional<Date> darkRound = {};
  std::optional<Date> next = {};  ///< when the next one is
  std::vector<ItemFinding> findings = {};
  std::vector<InspectedFact> facts = {};
  std::vector<Agreement> agreements = {};    ///< made here
  std::vector<std::int64_t> fulfilled = {};  ///< earlier agreements that turned out to be done

  /// The last of the days; nothing where there is none.
  std::optional<Date> date() const { return std::max(dayRound, darkRound); }
  bool operator==(const Inspection&) const = default;
};

/// An inspection as the next one finds it: where it was, without what was found.
struct PastInspection {
  std::int64_t id = 0;
  Id<Hotspot> hotspot = {};
  MultiPolygon outline = {};  ///< of that hotspot
  Point centre = {};
  std::optional<Date> dayRound = {}, darkRound = {};
  std::optional<Date> next = {};
  std::vector<Agreement> open = {};  ///< made there and not done
  Date date() const { return std::max(dayRound, darkRound).value_or(Date{}); }
};

/// Were the two at one place: does the middle of either lie in the other? Hotspots of different runs have different
/// ids, and the same place.
bool isSamePlace(const MultiPolygon& outline, Point centre, const PastInspection& past);

/// Agreements of earlier inspections of the place that are not done, the oldest first.
std::vector<Agreement> openAgreements(const MultiPolygon& outline, Point centre,
                                      const std::vector<PastInspection>& past);

/// The date of the last inspection of the place; nothing where there was none.
std::optional<Date> lastInspected(const MultiPolygon& outline, Point centre,
                                  const std::vector<PastInspection>& past);

}  // namespace brandpunt
