// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import_question.h"

#include <algorithm>

#include "model/column_table.h"

namespace brandpunt::ui {

namespace {

using Kind = WizardQuestion::Kind;

Kind kindOf(app::ImportQuestion question) {
  switch (question) {
    case app::ImportQuestion::Offence:
      return Kind::Offence;
    case app::ImportQuestion::Date:
      return Kind::Date;
    case app::ImportQuestion::Crs:
      return Kind::Crs;
    case app::ImportQuestion::TimeZone:
      break;
  }
  return Kind::TimeZone;
}

}  // namespace

std::vector<WizardQuestion> questionsAbout(const app::ImportOutcome& outcome,
                                           const std::set<std::string>& settled) {
  std::vector<WizardQuestion> questions;
  const auto ask = [&](Kind kind, std::string key, int column = -1) {
    if (!settled.contains(key)) questions.push_back({kind, std::move(key), column, false});
  };
  if (outcome.question) questions.push_back({kindOf(*outcome.question), "needed", -1, true});
  const ImportReport& report = outcome.batch.report;
  for (std::size_t i = 0; i < report.columns.size(); ++i) {
    const ColumnUse& use = report.columns[i];
    const bool holdsAnything = i < outcome.samples.size() && !outcome.samples[i].empty();
    if (use.field && use.confidence < sureEnough && holdsAnything)
      ask(Kind::Column, "column:" + use.column + ":" + std::string(nameOf(*use.field)), static_cast<int>(i));
  }
  const auto found = [&](std::string_view rule) {
    return std::ranges::any_of(report.findings, [&](const QualityFinding& f) { return f.rule == rule; });
  };
  if (found("date-order-guessed")) ask(Kind::DateOrder, "date-order");
  if (found("crs-guessed")) ask(Kind::GuessedCrs, "crs");
  if (!report.unknownOffences.empty()) ask(Kind::Words, "words");
  return questions;
}

}  // namespace brandpunt::ui
