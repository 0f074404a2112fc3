// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/checklist.h"

#include <algorithm>

#include "advice/assessment.h"
#include "base/words.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr Words<SchouwRound, 2> roundIds{"dag", "donker"};
constexpr Words<ItemAnswer, itemAnswerCount> answerIds{"ja", "deels", "nee", "nvt"};

struct AnswerWord {
  std::string_view word;  ///< folded: lower case, without blanks and points
  ItemAnswer answer;
};
constexpr std::array<AnswerWord, 14> answerWords{{{"ja", ItemAnswer::Yes},
                                                  {"j", ItemAnswer::Yes},
                                                  {"yes", ItemAnswer::Yes},
                                                  {"y", ItemAnswer::Yes},
                                                  {"deels", ItemAnswer::Partly},
                                                  {"d", ItemAnswer::Partly},
                                                  {"gedeeltelijk", ItemAnswer::Partly},
                                                  {"partly", ItemAnswer::Partly},
                                                  {"nee", ItemAnswer::No},
                                                  {"n", ItemAnswer::No},
                                                  {"no", ItemAnswer::No},
                                                  {"nvt", ItemAnswer::NotApplicable},
                                                  {"na", ItemAnswer::NotApplicable},
                                                  {"nietvantoepassing", ItemAnswer::NotApplicable}}};

bool isFor(const std::vector<std::string>& places, std::string_view place) {
  return places.empty() || std::find(places.begin(), places.end(), place) != places.end();
}

}  // namespace

std::string_view idOf(SchouwRound round) { return roundIds.of(round); }
std::optional<SchouwRound> schouwRoundFromId(std::string_view id) { return roundIds.find(id); }
std::string_view idOf(ItemAnswer answer) { return answerIds.of(answer); }

std::optional<ItemAnswer> itemAnswerFrom(std::string_view text) {
  const std::string folded = foldCompact(text);
  for (const auto& [word, answer] : answerWords) {
    if (folded == word) return answer;
  }
  return {};
}

Text wordOf(ItemAnswer answer) {
  static const std::array<Text, itemAnswerCount> words{
      {{"ja", "yes"}, {"deels", "partly"}, {"nee", "no"}, {"n.v.t.", "n/a"}}};
  return words[static_cast<std::size_t>(answer)];
}

const ChecklistItem* Checklist::item(std::string_view id) const {
  const auto found = std::find_if(items.begin(), items.end(), [&](const auto& i) { return i.id == id; });
  return found == items.end() ? nullptr : &*found;
}

const ChecklistTheme* Checklist::theme(std::string_view id) const {
  const auto found = std::find_if(themes.begin(), themes.end(), [&](const auto& t) { return t.id == id; });
  return found == themes.end() ? nullptr : &*found;
}

std::vector<const ChecklistItem*> itemsFor(const Checklist& checklist, Offence offence,
                                           std::string_view place, SchouwRound round) {
  std::vector<const ChecklistItem*> items;
  for (const ChecklistTheme& theme : checklist.themes) {
    for (const ChecklistItem& item : checklist.items) {
      const bool inRound = round == SchouwRound::Day ? item.day : item.dark;
      if (item.theme == theme.id && inRound && concerns(item.offences, offence) && isFor(item.places, place))
        items.push_back(&item);
    }
  }
  return items;
}

std::vector<const Participant*> participantsFor(const Checklist& checklist, Offence offence,
                                                std::string_view place) {
  std::vector<const Participant*> all;
  for (const Participant& p : checklist.participants) {
    if (concerns(p.offences, offence) && isFor(p.places, place)) all.push_back(&p);
  }
  return all;
}

Text hintFor(const Checklist& checklist, Offence offence, std::string_view kind) {
  for (const LookHint& hint : checklist.looks) {
    if (hint.kind == kind && concerns(hint.offences, offence)) return hint.text;
  }
  return {};
}

std::optional<FactValue> valueFrom(const ChecklistItem& item, ItemAnswer answer) {
  if (!item.effect || answer == ItemAnswer::NotApplicable) return {};
  const FactValue& value = item.effect->values[static_cast<std::size_t>(answer)];
  if (isUnknown(value)) return {};
  return value;
}

}  // namespace brandpunt
