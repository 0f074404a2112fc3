// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the rules.
#include "advice/expression.h"

#include "fuzz/target.h"

namespace brandpunt::fuzz {

void readExpression(std::string_view input) {
  const Result<Expression> read = parseExpression(input);
  if (!read) return expects(read.error().code == ErrorCode::WrongFormat);
  expects(!read->fact.empty());
  // Without any fact nothing is known: yes only because that is what the expression asks for.
  const Evaluation nothing = evaluate(*read, FactSet{});
  expects(nothing.truth != Truth::Yes || nothing.becauseUnknown);
  const Result<Expression> again = parseExpression(read->text);
  expects(again && *again == *read);
}

}  // namespace brandpunt::fuzz
