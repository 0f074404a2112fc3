// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/sentence.h"

#include "base/number.h"

namespace brandpunt {
namespace {

FactValue asValue(const FactKind& kind, const std::string& word) {
  const auto number = parseNumber(word);
  return kind.type != FactType::Choice && number ? FactValue(*number) : FactValue(word);
}

std::string wordsOf(const Expression& e, const FactKind& kind, Language language) {
  const std::string_view between = language == Language::Dutch ? " of " : " or ";
  std::string text;
  for (const std::string& word : e.words) {
    text +=
        (text.empty() ? std::string() : std::string(between)) + describe(kind, asValue(kind, word), language);
  }
  if (e.namesUnknown) {
    text += (text.empty() ? std::string() : std::string(between)) + describe(kind, FactValue{}, language);
  }
  return text;
}

/// What the expression asks: "vanaf 25 delicten", "niet goed", "ja".
std::string demandOf(const Expression& e, const FactKind& kind, Language language) {
  const bool dutch = language == Language::Dutch;
  switch (e.comparison) {
    case Comparison::IsTrue:
      return dutch ? "ja" : "yes";
    case Comparison::AtLeast:
      return (dutch ? "ten minste " : "at least ") + describe(kind, e.number, language);
    case Comparison::AtMost:
      return (dutch ? "ten hoogste " : "at most ") + describe(kind, e.number, language);
    case Comparison::NotEqual:
      // Of two values the one that remains is clearer than "not no".
      if (kind.values.size() == 2 && e.words.size() == 1 && !e.namesUnknown)
        return describe(kind, kind.values[e.words.front() == kind.values.front() ? 1 : 0], language);
      return (dutch ? "niet " : "not ") + wordsOf(e, kind, language);
    case Comparison::Equal:
    case Comparison::OneOf:
      return wordsOf(e, kind, language);
  }
  return {};
}

std::string sentence(const Expression& e, const FactKind& kind, const FactValue& value, Language language) {
  const std::string& title = kind.title.in(language);
  if (isUnknown(value))
    return title + ": " + (e.namesUnknown ? describe(kind, value, language) : demandOf(e, kind, language));
  const std::string text = title + ": " + describe(kind, value, language);
  const bool compares = e.comparison == Comparison::AtLeast || e.comparison == Comparison::AtMost;
  return compares ? text + " (" + demandOf(e, kind, language) + ")" : text;
}

}  // namespace

Text sentenceOf(const Expression& e, const RuleBase& rules, const FactSet& facts) {
  const FactKind* kind = rules.fact(e.fact);
  if (!kind) return {e.text, e.text};
  const FactValue& value = valueOf(facts, e.fact);
  return {sentence(e, *kind, value, Language::Dutch), sentence(e, *kind, value, Language::English)};
}

Text conditionOf(const Expression& e, const RuleBase& rules) {
  const FactKind* kind = rules.fact(e.fact);
  if (!kind) return {e.text, e.text};
  return {kind->title.nl + ": " + demandOf(e, *kind, Language::Dutch),
          kind->title.en + ": " + demandOf(e, *kind, Language::English)};
}

}  // namespace brandpunt
