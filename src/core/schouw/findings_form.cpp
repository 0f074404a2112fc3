// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/findings_form.h"

#include <utility>

#include "schouw/form_columns.h"

namespace brandpunt {
namespace {

/// One row, filled by column.
class Row {
 public:
  Row& put(FormColumn column, std::string text) {
    m_cells[static_cast<std::size_t>(column)] = std::move(text);
    return *this;
  }
  const std::vector<std::string>& cells() const { return m_cells; }

 private:
  std::vector<std::string> m_cells = std::vector<std::string>(formColumnCount);
};

Row rowOf(RowKind kind, std::string id) {
  Row row;
  row.put(FormColumn::Kind, std::string(rowKinds.of(kind))).put(FormColumn::Id, std::move(id));
  return row;
}

void addSubject(const FormInput& input, Language language, FormRows& rows) {
  const auto add = [&](SubjectRow which, const Text& question, std::string answer) {
    rows.push_back(rowOf(RowKind::Subject, std::string(subjectRows.of(which)))
                       .put(FormColumn::Question, question.in(language))
                       .put(FormColumn::Answer, std::move(answer))
                       .cells());
  };
  const std::string date = input.date ? input.date->toIso() : std::string();
  add(SubjectRow::Run, {"Analyse", "Run"}, std::to_string(input.subject.run.number));
  add(SubjectRow::Hotspot, {"Plek", "Hotspot"}, input.subject.hotspot);
  add(SubjectRow::DayRound, {"Datum van de ronde bij daglicht", "Date of the round by daylight"}, date);
  add(SubjectRow::DarkRound, {"Datum van de ronde in het donker", "Date of the round in the dark"}, date);
  add(SubjectRow::Next, {"Datum van de volgende schouw", "Date of the next inspection"}, {});
}

void addItems(const FormInput& input, SchouwRound round, Language language, FormRows& rows) {
  for (const ChecklistItem* item : itemsFor(input.checklist, input.offence, input.place, round)) {
    rows.push_back(
        rowOf(RowKind::Item, item->id)
            .put(FormColumn::Round, std::string(idOf(round)))
            .put(FormColumn::Question, item->text.in(language))
            .put(FormColumn::Possible, Text{"ja / deels / nee / nvt", "ja / deels / nee / nvt"}.in(language))
            .cells());
  }
}

std::string possible(const FactKind& kind, Language language) {
  switch (kind.type) {
    case FactType::YesNo:
      return "ja / nee";
    case FactType::Choice: {
      std::string list;
      for (const std::string& value : kind.values) list += (list.empty() ? "" : " / ") + value;
      return list;
    }
    case FactType::Whole:
      return Text{"een aantal", "a number"}.in(language);
    case FactType::Number:
      return Text{"een getal", "a number"}.in(language);
    case FactType::Share:
      return "0 - 1";
    case FactType::Percent:
      return "0 - 100";
  }
  return {};
}

void addAgreements(const FormInput& input, Language language, FormRows& rows) {
  for (const Agreement& a : input.open) {
    rows.push_back(rowOf(RowKind::Agreement, std::to_string(a.id))
                       .put(FormColumn::Question, a.text)
                       .put(FormColumn::Possible, Text{"gereed: ja / nee", "done: ja / nee"}.in(language))
                       .put(FormColumn::Who, a.owner)
                       .put(FormColumn::When, a.due ? a.due->toIso() : std::string())
                       .cells());
  }
  for (std::size_t i = 0; i < roomForAgreements; ++i) {
    rows.push_back(
        rowOf(RowKind::Agreement, std::string(newAgreement))
            .put(FormColumn::Question, Text{"Nieuwe afspraak: schrijf bij opmerking wat, en wie en wanneer",
                                            "New agreement: write what under remark, and who and when"}
                                           .in(language))
            .cells());
  }
}

}  // namespace

FormRows findingsForm(const FormInput& input, Language language) {
  FormRows rows(1);
  for (const Text& head : formHeads()) rows.front().push_back(head.in(language));
  addSubject(input, language, rows);
  for (const Question* q : input.questions) {
    rows.push_back(rowOf(RowKind::Question, q->fact->id)
                       .put(FormColumn::Question, q->fact->question.in(language))
                       .put(FormColumn::Possible, possible(*q->fact, language))
                       .cells());
  }
  for (const SchouwRound round : {SchouwRound::Day, SchouwRound::Dark})
    addItems(input, round, language, rows);
  addAgreements(input, language, rows);
  return rows;
}

RawTable tableOf(const FormRows& rows) {
  RawTable table;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::string& cell : rows[i]) table.addCell(cell);
    table.endRow(i + 1);
  }
  return table;
}

Text describe(const std::vector<RowProblem>& problems) {
  constexpr std::size_t mostTold = 20;
  const std::string n = std::to_string(problems.size());
  Text text = problems.size() == 1 ? Text{"Een regel klopt niet: ", "One row is wrong: "}
                                   : Text{n + " regels kloppen niet: ", n + " rows are wrong: "};
  for (std::size_t i = 0; i < problems.size() && i < mostTold; ++i) {
    const std::string row = std::to_string(problems[i].row);
    text.nl += (i > 0 ? "; " : "") + ("regel " + row + ": ") + problems[i].what.nl;
    text.en += (i > 0 ? "; " : "") + ("row " + row + ": ") + problems[i].what.en;
  }
  if (problems.size() > mostTold) text.nl += "; ...", text.en += "; ...";
  return text;
}

}  // namespace brandpunt
