// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/expression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "base/number.h"

namespace brandpunt {
namespace {

Error badExpression(std::string_view text, const Text& cause) {
  const std::string quoted = "'" + std::string(text) + "'";
  return {
      ErrorCode::WrongFormat,
      {"De uitdrukking " + quoted + " " + cause.nl + ".", "The expression " + quoted + " " + cause.en + "."}};
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool isSlug(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

struct Sign {
  std::string_view text;
  Comparison comparison;
};
constexpr std::array<Sign, 5> signs{{{"==", Comparison::Equal},
                                     {"!=", Comparison::NotEqual},
                                     {">=", Comparison::AtLeast},
                                     {"<=", Comparison::AtMost},
                                     {" in ", Comparison::OneOf}}};

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t found = text.find(at);
    parts.push_back(trimmed(text.substr(0, found)));
    if (found == std::string_view::npos) return parts;
    text.remove_prefix(found + 1);
  }
}

bool comparesWithWords(Comparison c) {
  return c == Comparison::Equal || c == Comparison::NotEqual || c == Comparison::OneOf;
}

Truth truth(bool holds) { return holds ? Truth::Yes : Truth::No; }

/// The value as a number; `nooit` is longer ago than any.
std::optional<double> asNumber(const FactValue& value) {
  if (const double* number = std::get_if<double>(&value)) return *number;
  const auto* word = std::get_if<std::string>(&value);
  if (word && *word == never) return std::numeric_limits<double>::infinity();
  return {};
}

bool isOneOf(const Expression& e, const FactValue& value) {
  return std::any_of(e.words.begin(), e.words.end(), [&](const std::string& word) {
    if (const auto* other = std::get_if<std::string>(&value)) return *other == word;
    const auto number = asNumber(value);
    return number && parseNumber(word) == number;
  });
}

Truth evaluateKnown(const Expression& e, const FactValue& value) {
  switch (e.comparison) {
    case Comparison::IsTrue: {
      const bool* yes = std::get_if<bool>(&value);
      return truth(yes && *yes);
    }
    case Comparison::AtLeast: {
      const auto number = asNumber(value);
      return truth(number && *number >= e.number);
    }
    case Comparison::AtMost: {
      const auto number = asNumber(value);
      return truth(number && *number <= e.number);
    }
    case Comparison::Equal:
    case Comparison::OneOf:
      return truth(isOneOf(e, value));
    case Comparison::NotEqual:
      return truth(!isOneOf(e, value));
  }
  return Truth::Unknown;
}

Evaluation evaluateUnknown(const Expression& e) {
  if (!e.namesUnknown) return {Truth::Unknown, false};
  if (e.comparison == Comparison::NotEqual) return {Truth::No, true};
  return {Truth::Yes, true};
}

}  // namespace

Result<Expression> parseExpression(std::string_view text) {
  Expression e;
  e.text = std::string(trimmed(text));
  const std::string_view whole = e.text;
  const auto sign = std::find_if(signs.begin(), signs.end(),
                                 [&](const Sign& s) { return whole.find(s.text) != std::string_view::npos; });
  if (sign == signs.end()) {
    if (!isSlug(whole))
      return badExpression(whole, {"is geen feit en geen vergelijking", "is no fact and no comparison"});
    e.fact = e.text;
    return e;
  }
  const std::size_t at = whole.find(sign->text);
  e.comparison = sign->comparison;
  e.fact = std::string(trimmed(whole.substr(0, at)));
  if (!isSlug(e.fact))
    return badExpression(whole, {"begint niet met een feit", "does not begin with a fact"});
  const std::string_view right = trimmed(whole.substr(at + sign->text.size()));
  if (!comparesWithWords(e.comparison)) {
    const auto number = parseNumber(right);
    if (!number || !std::isfinite(*number)) {
      return badExpression(whole, {"vergelijkt niet met een getal", "does not compare with a number"});
    }
    e.number = *number;
    return e;
  }
  const std::vector<std::string_view> parts =
      e.comparison == Comparison::OneOf ? split(right, '|') : std::vector<std::string_view>{right};
  for (const std::string_view part : parts) {
    const bool number = parseNumber(part).has_value();
    if (!number && !isSlug(part)) {
      return badExpression(
          whole, {"noemt een waarde die geen woord of getal is", "names a value that is no word or number"});
    }
    if (part == unknownWord)
      e.namesUnknown = true;
    else
      e.words.emplace_back(part);
  }
  return e;
}

std::optional<Text> misfit(const Expression& e, const FactKind& kind) {
  const auto say = [&](const std::string& nl, const std::string& en) {
    return Text{"De uitdrukking '" + e.text + "' past niet bij het feit '" + kind.id + "': " + nl + ".",
                "The expression '" + e.text + "' does not suit the fact '" + kind.id + "': " + en + "."};
  };
  const bool isNumber = kind.type != FactType::YesNo && kind.type != FactType::Choice;
  if (e.comparison == Comparison::IsTrue) {
    if (kind.type == FactType::YesNo) return {};
    return say("dat is geen ja-of-nee", "that is no yes-or-no");
  }
  if (!comparesWithWords(e.comparison)) {
    if (isNumber) return {};
    return say("dat is geen getal", "that is no number");
  }
  for (const std::string& word : e.words) {
    const auto number = parseNumber(word);
    const FactValue value = isNumber && number ? FactValue(*number) : FactValue(word);
    if (kind.type == FactType::YesNo || misfit(kind, value)) {
      return say("'" + word + "' is geen waarde ervan", "'" + word + "' is none of its values");
    }
  }
  return {};
}

Evaluation evaluate(const Expression& e, const FactValue& value) {
  if (isUnknown(value)) return evaluateUnknown(e);
  return {evaluateKnown(e, value), false};
}

Evaluation evaluate(const Expression& e, const FactSet& facts) { return evaluate(e, valueOf(facts, e.fact)); }

const FactValue& valueOf(const FactSet& facts, const std::string& fact) {
  static const FactValue unknown{};
  const auto found = facts.find(fact);
  if (found == facts.end()) return unknown;
  const auto* word = std::get_if<std::string>(&found->second.value);
  return word && *word == unknownWord ? unknown : found->second.value;
}

}  // namespace brandpunt
