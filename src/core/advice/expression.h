// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "advice/fact.h"
#include "advice/fact_kind.h"
#include "base/result.h"

namespace brandpunt {

/// Three-valued: an unknown fact makes a comparison unknown, which is neither yes nor no.
enum class Truth { No, Yes, Unknown };

/// A comparison that holds only because the fact is unknown (`verlichting==onbekend`) is true, but an answer
/// can take that away; the score interval must know.
struct Evaluation {
  Truth truth = Truth::Unknown;
  bool becauseUnknown = false;
};

/// How an expression compares its fact.
enum class Comparison { IsTrue, Equal, NotEqual, AtLeast, AtMost, OneOf };

/// One line of a rule: `fact`, `fact==v`, `fact!=v`, `fact>=n`, `fact<=n` or `fact in a|b|c`. No code, no
/// nesting.
struct Expression {
  std::string text = {};  ///< as written
  std::string fact = {};
  Comparison comparison = Comparison::IsTrue;
  std::vector<std::string> words = {};  ///< for ==, != and in, without `onbekend`
  double number = 0;                    ///< for >= and <=, and for == and != of a number
  bool namesUnknown = false;            ///< `onbekend` stands among its words
  bool operator==(const Expression&) const = default;
};

/// Reads an expression. Error{WrongFormat} says what is wrong with it.
Result<Expression> parseExpression(std::string_view text);

/// Does the expression suit its fact: a choice is compared with words of its list, a number with a number?
/// Gives what is wrong, or nothing.
std::optional<Text> misfit(const Expression& expression, const FactKind& kind);

/// Whether the expression holds for this value. `nooit` counts as longer ago than any number.
Evaluation evaluate(const Expression& expression, const FactValue& value);
/// The same, for the value that the facts hold.
Evaluation evaluate(const Expression& expression, const FactSet& facts);

/// The value of a fact; unknown where the facts do not hold it or hold the word `onbekend`.
const FactValue& valueOf(const FactSet& facts, const std::string& fact);

}  // namespace brandpunt
