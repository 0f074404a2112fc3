// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/fact_kind.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/number.h"

namespace brandpunt {
namespace {

template <class Enum, std::size_t n>
std::optional<Enum> lookUp(const std::array<std::pair<std::string_view, Enum>, n>& table,
                           std::string_view id) {
  for (const auto& [name, value] : table) {
    if (name == id) return value;
  }
  return {};
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// What the fact can be, to end "... moet ... zijn".
Text rangeOf(const FactKind& kind) {
  const Text range = [&]() -> Text {
    switch (kind.type) {
      case FactType::YesNo:
        return {"ja of nee (true of false)", "yes or no (true or false)"};
      case FactType::Choice:
        return {"een van: " + joined(kind.values), "one of: " + joined(kind.values)};
      case FactType::Whole:
        return {"een geheel getal van 0 of meer", "a whole number of 0 or more"};
      case FactType::Number:
        return {"een getal van 0 of meer", "a number of 0 or more"};
      case FactType::Share:
        return {"een aandeel van 0 tot 1", "a share from 0 to 1"};
      case FactType::Percent:
        return {"een percentage van 0 tot 100", "a percentage from 0 to 100"};
    }
    return {};
  }();
  return kind.canBeNever ? Text{range.nl + ", of \"nooit\"", range.en + ", or \"nooit\" (never)"} : range;
}

bool fits(const FactKind& kind, const FactValue& value) {
  if (const auto* word = std::get_if<std::string>(&value)) {
    if (kind.type == FactType::Choice)
      return std::find(kind.values.begin(), kind.values.end(), *word) != kind.values.end();
    return kind.canBeNever && *word == never;
  }
  if (std::holds_alternative<bool>(value)) return kind.type == FactType::YesNo;
  const double number = std::get<double>(value);
  if (!std::isfinite(number) || number < 0) return false;
  switch (kind.type) {
    case FactType::YesNo:
    case FactType::Choice:
      return false;
    case FactType::Whole:
      return number == std::floor(number);
    case FactType::Number:
      return true;
    case FactType::Share:
      return number <= 1;
    case FactType::Percent:
      return number <= 100;
  }
  return false;
}

}  // namespace

std::optional<FactType> factTypeFromId(std::string_view id) {
  static constexpr std::array<std::pair<std::string_view, FactType>, 6> table{
      {{"yes-no", FactType::YesNo},
       {"choice", FactType::Choice},
       {"whole", FactType::Whole},
       {"number", FactType::Number},
       {"share", FactType::Share},
       {"percent", FactType::Percent}}};
  return lookUp(table, id);
}

std::optional<FactSource> factSourceFromId(std::string_view id) {
  static constexpr std::array<std::pair<std::string_view, FactSource>, 6> table{
      {{"computed", FactSource::Computed},
       {"computed-asked", FactSource::ComputedOrAsked},
       {"proposed", FactSource::Proposed},
       {"asked", FactSource::Asked},
       {"schouw", FactSource::SiteInspection},
       {"profile", FactSource::Profile}}};
  return lookUp(table, id);
}

std::optional<Text> misfit(const FactKind& kind, const FactValue& value) {
  if (isUnknown(value) || fits(kind, value)) return {};
  const Text range = rangeOf(kind);
  return Text{"Het feit '" + kind.id + "' (" + kind.title.nl + ") moet " + range.nl + " zijn, of onbekend.",
              "The fact '" + kind.id + "' (" + kind.title.en + ") must be " + range.en + ", or unknown."};
}

Result<FactValue> factValueFrom(const FactKind& kind, std::string_view text) {
  FactValue value = std::string(text);
  if (text.empty() || text == unknownWord) return FactValue{};
  if (kind.type == FactType::YesNo) {
    if (text == "ja" || text == "true" || text == "yes") value = true;
    if (text == "nee" || text == "false" || text == "no") value = false;
  } else if (kind.type != FactType::Choice) {
    if (const auto number = parseNumber(text)) value = *number;
  }
  if (const auto problem = misfit(kind, value)) return Error{ErrorCode::WrongUsage, *problem};
  return value;
}

std::string describe(const FactKind& kind, const FactValue& value, Language language) {
  const bool dutch = language == Language::Dutch;
  if (isUnknown(value)) return dutch ? "onbekend" : "unknown";
  if (const bool* yes = std::get_if<bool>(&value))
    return *yes ? (dutch ? "ja" : "yes") : (dutch ? "nee" : "no");
  if (const auto* word = std::get_if<std::string>(&value)) {
    if (*word == never) return dutch ? "nooit" : "never";
    const auto at = std::find(kind.values.begin(), kind.values.end(), *word) - kind.values.begin();
    if (static_cast<std::size_t>(at) < kind.words.size())
      return kind.words[static_cast<std::size_t>(at)].in(language);
    std::string plain = *word;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    return plain;
  }
  const double number = std::get<double>(value);
  if (kind.type == FactType::Share) return toPeople(number * 100, 0, language) + "%";
  if (kind.type == FactType::Percent) return toPeople(number, 0, language) + "%";
  const bool whole = number == std::floor(number);
  const std::string& unit = kind.unit.in(language);
  return toPeople(number, whole ? 0 : 1, language) + (unit.empty() ? "" : " " + unit);
}

}  // namespace brandpunt
