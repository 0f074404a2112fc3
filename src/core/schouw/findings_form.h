// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "advice/advice.h"
#include "incident/raw_table.h"
#include "schouw/inspection.h"
#include "schouw/personal_detail.h"

namespace brandpunt {

/// What a form is about.
struct FormSubject {
  Id<Run> run = {};
  std::string hotspot = {};  ///< "A1"
};

/// What the empty form is made from. References outlive the call.
struct FormInput {
  FormSubject subject = {};
  const Checklist& checklist;
  Offence offence = Offence::Autokraak;
  std::string place = {};  ///< value of the fact `locatietype`; empty: unknown
  const std::vector<const Question*>& questions;
  const std::vector<Agreement>& open;  ///< agreements of earlier inspections that are not done
  std::optional<Date> date = {};       ///< of both rounds, where it is set already
};

/// The form as rows of cells, a head first: kind, id, round, question, answer, what it may be, photo, remark, who, when.
/// A spreadsheet opens it, a person fills in the empty cells, and readForm() takes it back; the first three columns are
/// its keys.
using FormRows = std::vector<std::vector<std::string>>;
FormRows findingsForm(const FormInput& input, Language language);

/// A row that cannot be taken, and why.
struct RowProblem {
  std::uint64_t row = 0;  ///< in the file, from 1
  Text what = {};
};

/// Every row of a form is one of: answered, empty, about the schouw itself (subject), or a problem.
struct FormReading {
  Inspection inspection = {};
  int rows = 0;  ///< without the head
  int answered = 0;
  int empty = 0;
  int subject = 0;
  DetailCounts removed = {};
  std::vector<RowProblem> problems = {};
};

/// What a form is checked against. References outlive the call.
struct FormCheck {
  const RuleBase& rules;
  const Checklist& checklist;
  Offence offence = Offence::Autokraak;
  Id<Hotspot> hotspot = {};
  const std::vector<Agreement>& open;
  std::optional<Date> today = {};  ///< a round after it has not been walked yet; nothing: not checked
};

/// Whose form it is. \returns WrongFormat where the head or the rows of run and hotspot are missing.
Result<FormSubject> subjectOf(const RawTable& table);

/// Takes a filled-in form. What is wrong stands in `problems`, by row: an unknown kind, id or round, an answer that is
/// none, a date that is none or ambiguous, a thing told twice, an answer in a round without a date. Personal details in
/// remarks and owners are taken out and counted. An item with an owner becomes an agreement too.
FormReading readForm(const RawTable& table, const FormCheck& check);

/// The same rows as a table, as if they had been read from a file: the window fills in a form without one.
RawTable tableOf(const FormRows& rows);

/// All problems in one line: "3 regels kloppen niet: regel 7: ...; regel 9: ...".
Text describe(const std::vector<RowProblem>& problems);

}  // namespace brandpunt
