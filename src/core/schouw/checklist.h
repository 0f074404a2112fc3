// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "advice/rule_base.h"

namespace brandpunt {

/// A schouw has a round by daylight and one in the dark: different things can be seen.
enum class SchouwRound { Day, Dark };
std::string_view idOf(SchouwRound round);  ///< "dag", "donker"
std::optional<SchouwRound> schouwRoundFromId(std::string_view id);

/// What somebody ticks. Yes is always the good answer, so a slip is seen at once.
enum class ItemAnswer { Yes, Partly, No, NotApplicable };
inline constexpr std::size_t itemAnswerCount = 4;
std::string_view idOf(ItemAnswer answer);  ///< "ja", "deels", "nee", "nvt"
/// The words that people use: "ja", "yes", "n.v.t.", "n/a" ..., in any case. Nothing for any other.
std::optional<ItemAnswer> itemAnswerFrom(std::string_view text);
Text wordOf(ItemAnswer answer);  ///< "n.v.t." / "n/a"

/// Which fact of the advice an item tells, and what each answer says of it. Not applicable never says anything.
struct ItemEffect {
  std::string fact = {};
  std::array<FactValue, 3> values = {};  ///< by ItemAnswer Yes, Partly, No; unknown: says nothing
};

/// One thing to look at: a sentence that is true where the place is in order.
struct ChecklistItem {
  std::string id = {};
  std::string theme = {};
  Text text = {};
  std::vector<Offence> offences = {};
  std::vector<std::string> places = {};  ///< values of the fact `locatietype`; empty: every kind of place
  bool day = false, dark = false;
  std::optional<ItemEffect> effect = {};
  std::vector<std::string> measures = {};  ///< that a "no" speaks for
  std::vector<Citation> sources = {};
};

struct ChecklistTheme {
  std::string id = {};
  Text title = {};
};

/// What to look for at a kind of point ("parking-entrance", see LookKind).
struct LookHint {
  std::string kind = {};
  Text text = {};
  std::vector<Offence> offences = {};
};

/// A role that walks along, never a person.
struct Participant {
  Text title = {};
  std::vector<Offence> offences = {};
  std::vector<std::string> places = {};  ///< empty: every kind of place
};

/// Everything that a schouw asks, as read from data/checklists and checked there.
struct Checklist {
  std::vector<ChecklistTheme> themes = {};  ///< in the order of the paper
  std::vector<ChecklistItem> items = {};    ///< within a theme in the order of the paper
  std::vector<LookHint> looks = {};
  std::vector<Participant> participants = {};
  std::vector<std::string> onTheSpot = {};  ///< facts that also the owner or a passer-by can tell there

  const ChecklistItem* item(std::string_view id) const;    ///< nothing where there is none
  const ChecklistTheme* theme(std::string_view id) const;  ///< nothing where there is none
};

/// More questions than this are not walked to the end in the dark.
inline constexpr std::size_t mostItems = 20;

/// The items of one round, theme by theme in the order of the themes. `place` is a value of the fact `locatietype`;
/// an unknown one (empty) gives the items for every place. O(items * themes).
std::vector<const ChecklistItem*> itemsFor(const Checklist& checklist, Offence offence,
                                           std::string_view place, SchouwRound round);

/// Who walks along there; the chair first.
std::vector<const Participant*> participantsFor(const Checklist& checklist, Offence offence,
                                                std::string_view place);

/// What to look for at such a point; empty where the checklist has no hint for it.
Text hintFor(const Checklist& checklist, Offence offence, std::string_view kind);

/// What the answer tells the advice; nothing where it tells nothing.
std::optional<FactValue> valueFrom(const ChecklistItem& item, ItemAnswer answer);

}  // namespace brandpunt
