// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>

#include "base/number.h"
#include "incident/moment/time_text.h"
#include "incident/text/fold_text.h"
#include "schouw/form_columns.h"

namespace brandpunt {
namespace {

constexpr std::size_t longestText = 500;
constexpr std::size_t longestPhoto = 40;
constexpr int firstYear = 2000, lastYear = 2099;
constexpr std::size_t headRows = 5;  // the head is looked for in the first rows: people put a title above it

using ColumnPlaces = std::array<std::optional<std::size_t>, formColumnCount>;

struct Head {
  std::size_t row = 0;
  ColumnPlaces places = {};
};

std::optional<Head> headOf(const RawTable& table) {
  for (std::size_t row = 0; row < table.rows() && row < headRows; ++row) {
    Head head{row, {}};
    for (std::size_t column = 0; column < table.cells(row); ++column) {
      const std::string word = foldCompact(table.cell(row, column));
      for (std::size_t i = 0; i < formColumnCount; ++i) {
        const Text& name = formHeads()[i];
        if (!head.places[i] && (word == name.nl || word == name.en)) head.places[i] = column;
      }
    }
    const auto has = [&](FormColumn c) { return head.places[static_cast<std::size_t>(c)].has_value(); };
    if (has(FormColumn::Kind) && has(FormColumn::Id) && has(FormColumn::Answer)) return head;
  }
  return {};
}

/// A cell without blanks around it and without the apostrophe that keeps a spreadsheet from taking it for a formula.
std::string cellOf(const RawTable& table, const Head& head, std::size_t row, FormColumn column) {
  const auto place = head.places[static_cast<std::size_t>(column)];
  if (!place) return {};
  std::string text(trimmed(table.cell(row, *place)));
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  if (text.size() > 1 && text[0] == '\'' && std::string_view("=+-@").find(text[1]) != std::string_view::npos)
    text.erase(0, 1);
  return text;
}

bool isUnanswered(const std::string& answer) {
  const std::string folded = foldWords(answer);
  return folded.empty() || folded == "onbekend" || folded == "weet niet" || folded == "unknown" ||
         folded == "don t know";
}

struct DateReading {
  std::optional<Date> date = {};
  Text problem = {};
};

DateReading dateFrom(const std::string& text) {
  const Text none{"'" + text + "' is geen datum; schrijf 27-11-2025.",
                  "'" + text + "' is no date; write 2025-11-27."};
  const TimeText scanned = scanTimeText(text);
  if (!scanned.valid || scanned.monthOnly) return {{}, none};
  std::optional<Date> date = scanned.date;
  if (!date) {
    const bool slashes = text.find('/') != std::string::npos;
    const std::optional<Date> european = dateOf(scanned, DateOrder::DayMonthYear);
    const std::optional<Date> american = slashes ? dateOf(scanned, DateOrder::MonthDayYear) : std::nullopt;
    if (european && american && *european != *american) {
      return {{},
              {"'" + text + "' kan twee dagen zijn; schrijf 27-11-2025 of 2025-11-27.",
               "'" + text + "' can be two days; write 2025-11-27."}};
    }
    date = european ? european : american;
  }
  if (!date || date->year < firstYear || date->year > lastYear) return {{}, none};
  return {date, {}};
}

class FormReader {
 public:
  FormReader(const RawTable& table, const FormCheck& check, const Head& head)
      : m_table(table), m_check(check), m_head(head) {
    m_reading.inspection.hotspot = check.hotspot;
  }

  FormReading read() {
    for (m_row = m_head.row + 1; m_row < m_table.rows(); ++m_row) {
      ++m_reading.rows;
      readRow();
    }
    finish();
    return std::move(m_reading);
  }

 private:
  std::string cell(FormColumn column) const { return cellOf(m_table, m_head, m_row, column); }
  void problem(Text what) { m_reading.problems.push_back({m_table.sourceRow(m_row), std::move(what)}); }
  void problemAt(std::uint64_t row, Text what) { m_reading.problems.push_back({row, std::move(what)}); }

  /// Without what tells of a person, counted.
  std::string cleaned(const std::string& text) {
    CleanedText clean = withoutPersonalDetails(text);
    for (std::size_t i = 0; i < personalDetailCount; ++i) m_reading.removed[i] += clean.removed[i];
    return std::move(clean.text);
  }

  void readRow() {
    const std::string word = foldWords(cell(FormColumn::Kind));
    if (word.empty() && rowIsEmpty()) {
      ++m_reading.empty;
      return;
    }
    const auto kind = rowKinds.find(word);
    if (!kind) {
      return problem(
          {"soort '" + cell(FormColumn::Kind) + "' ken ik niet; dat is schouw, item, vraag of afspraak.",
           "kind '" + cell(FormColumn::Kind) + "' is unknown; it is schouw, item, vraag or afspraak."});
    }
    for (const FormColumn column : {FormColumn::Answer, FormColumn::Remark, FormColumn::Who}) {
      if (cell(column).size() > longestText) {
        return problem({"een cel heeft meer dan 500 tekens; kort hem in.",
                        "a cell has more than 500 characters; shorten it."});
      }
    }
    switch (*kind) {
      case RowKind::Subject:
        return readSubject();
      case RowKind::Item:
        return readItem();
      case RowKind::Question:
        return readQuestion();
      case RowKind::Agreement:
        return readAgreement();
    }
  }

  bool rowIsEmpty() const {
    for (std::size_t column = 0; column < m_table.cells(m_row); ++column) {
      if (!trimmed(m_table.cell(m_row, column)).empty()) return false;
    }
    return true;
  }

  void readSubject() {
    const std::string id = cell(FormColumn::Id);
    const auto which = subjectRows.find(id);
    if (!which) {
      return problem(
          {"'" + id + "' is geen regel over de schouw.", "'" + id + "' is no row about the inspection."});
    }
    ++m_reading.subject;
    if (*which == SubjectRow::Run || *which == SubjectRow::Hotspot || cell(FormColumn::Answer).empty())
      return;
    const DateReading date = dateFrom(cell(FormColumn::Answer));
    const bool walked = *which != SubjectRow::Next;
    const bool early = date.date && walked && m_check.today && *date.date > *m_check.today;
    if (!date.date || early) {
      --m_reading.subject;
      return problem(early ? Text{"de datum van de ronde ligt in de toekomst.",
                                  "the date of the round lies in the future."}
                           : date.problem);
    }
    Inspection& i = m_reading.inspection;
    (*which == SubjectRow::DayRound    ? i.dayRound
     : *which == SubjectRow::DarkRound ? i.darkRound
                                       : i.next) = date.date;
  }

  std::optional<SchouwRound> roundOf(const ChecklistItem& item) {
    const std::string word = foldCompact(cell(FormColumn::Round));
    const auto round = schouwRoundFromId(word);
    const bool only = item.day != item.dark;
    if (word.empty() && only) return item.day ? SchouwRound::Day : SchouwRound::Dark;
    if (!round || (*round == SchouwRound::Day ? !item.day : !item.dark)) {
      problem({"ronde '" + word + "' hoort niet bij '" + item.id + "'; dat is dag of donker.",
               "round '" + word + "' does not go with '" + item.id + "'; it is dag or donker."});
      return {};
    }
    return round;
  }

  void readItem() {
    const std::string id = cell(FormColumn::Id), answer = cell(FormColumn::Answer);
    const ChecklistItem* item = m_check.checklist.item(id);
    if (!item || !concerns(item->offences, m_check.offence)) {
      return problem({"onderdeel '" + id + "' staat niet in de checklist.",
                      "item '" + id + "' is not in the checklist."});
    }
    const std::string remark = cell(FormColumn::Remark), owner = cell(FormColumn::Who);
    if (isUnanswered(answer)) {
      if (!remark.empty() || !owner.empty() || !cell(FormColumn::Photo).empty()) {
        return problem(
            {"er staat een opmerking, foto of eigenaar, maar geen antwoord: ja, deels, nee of nvt.",
             "there is a remark, photo or owner, but no answer: ja, deels, nee or nvt."});
      }
      ++m_reading.empty;
      return;
    }
    const auto read = itemAnswerFrom(answer);
    if (!read) {
      return problem({"antwoord '" + answer + "' kan niet; kies ja, deels, nee of nvt.",
                      "answer '" + answer + "' is none; choose ja, deels, nee or nvt."});
    }
    const auto round = roundOf(*item);
    if (!round) return;
    if (!m_items.insert({id, *round}).second)
      return problem(
          {"'" + id + "' staat er in deze ronde twee keer.", "'" + id + "' stands twice in this round."});
    const auto photo = readPhoto();
    if (!photo) return;
    if (!owner.empty() && !addAgreement(remark.empty() ? item->text.nl : remark, owner)) return;
    m_answeredIn.insert({*round, m_table.sourceRow(m_row)});
    m_reading.inspection.findings.push_back({id, *round, *read, *photo, cleaned(remark)});
    ++m_reading.answered;
    if (const auto value = valueFrom(*item, *read)) {
      addFact(item->effect->fact, *value, id, round,
              {"schouw: " + wordOf(*read).nl + " bij '" + item->text.nl + "'",
               "site inspection: " + wordOf(*read).en + " at '" + item->text.en + "'"});
    }
  }

  std::optional<std::string> readPhoto() {
    const std::string photo = cell(FormColumn::Photo);
    const bool plain = photo.size() <= longestPhoto && std::all_of(photo.begin(), photo.end(), [](char c) {
                         return std::isalnum(static_cast<unsigned char>(c)) ||
                                std::string_view(" _-.,").find(c) != std::string_view::npos;
                       });
    if (!plain) {
      problem({"bij foto hoort een nummer of bestandsnaam.", "under photo stands a number or a file name."});
      return {};
    }
    CleanedText clean = withoutPersonalDetails(photo);
    const int plates = clean.removed[static_cast<std::size_t>(PersonalDetail::Plate)];
    if (plates == 0) return photo;
    m_reading.removed[static_cast<std::size_t>(PersonalDetail::Plate)] += plates;
    return std::move(clean.text);
  }

  void addFact(const std::string& fact, FactValue value, const std::string& item,
               const std::optional<SchouwRound>& round, Text how) {
    const auto [known, fresh] = m_facts.insert({fact, m_table.sourceRow(m_row)});
    if (!fresh) {
      const std::string row = std::to_string(known->second);
      return problem({"'" + fact + "' is al beantwoord op regel " + row + ".",
                      "'" + fact + "' was answered in row " + row + " already."});
    }
    m_reading.inspection.facts.push_back({fact, std::move(value), {}, item, std::move(how)});
    m_factRounds.push_back(round);
  }

  void readQuestion() {
    const std::string id = cell(FormColumn::Id), answer = cell(FormColumn::Answer);
    const FactKind* kind = m_check.rules.fact(id);
    const bool askable =
        kind && id != "delict" && kind->source != FactSource::Computed && kind->source != FactSource::Profile;
    if (!askable) {
      return problem({"vraag '" + id + "' bestaat niet of is niet op de plek te beantwoorden.",
                      "question '" + id + "' does not exist or cannot be answered on the spot."});
    }
    if (isUnanswered(answer)) {
      ++m_reading.empty;
      return;
    }
    const auto value = factValueFrom(*kind, answer);
    if (!value) return problem(value.error().message);
    const std::size_t before = m_reading.problems.size();
    addFact(id, *value, {}, {}, {"beantwoord bij de schouw", "answered at the site inspection"});
    if (m_reading.problems.size() == before) ++m_reading.answered;
  }

  bool addAgreement(const std::string& text, const std::string& owner) {
    Agreement agreement;
    if (const std::string when = cell(FormColumn::When); !when.empty()) {
      const DateReading date = dateFrom(when);
      if (!date.date) return problem(date.problem), false;
      agreement.due = date.date;
    }
    agreement.text = cleaned(text);
    agreement.owner = cleaned(owner);
    m_reading.inspection.agreements.push_back(std::move(agreement));
    return true;
  }

  void readAgreement() {
    const std::string id = cell(FormColumn::Id);
    const std::string text = cell(FormColumn::Remark), owner = cell(FormColumn::Who);
    if (foldWords(id) != newAgreement && !id.empty()) return readOldAgreement(id);
    if (text.empty() && owner.empty() && cell(FormColumn::When).empty()) {
      ++m_reading.empty;
      return;
    }
    if (text.empty())
      return problem({"bij de afspraak ontbreekt wat er gebeurt (opmerking).",
                      "the agreement does not say what (remark)."});
    if (owner.empty())
      return problem({"bij de afspraak ontbreekt wie het doet; noem een rol, geen naam.",
                      "the agreement does not say who; name a role, no person."});
    if (addAgreement(text, owner)) ++m_reading.answered;
  }

  void readOldAgreement(const std::string& id) {
    const auto number = parseInteger(id);
    const bool open = number && std::any_of(m_check.open.begin(), m_check.open.end(),
                                            [&](const Agreement& a) { return a.id == *number; });
    if (!open) {
      return problem({"afspraak '" + id + "' staat niet open op deze plek.",
                      "agreement '" + id + "' is not open at this place."});
    }
    const std::string answer = cell(FormColumn::Answer);
    if (isUnanswered(answer)) {
      ++m_reading.empty;
      return;
    }
    const auto done = itemAnswerFrom(answer);
    if (!done || *done == ItemAnswer::NotApplicable) {
      return problem({"'" + answer + "' zegt niet of de afspraak gereed is; schrijf ja of nee.",
                      "'" + answer + "' does not say whether the agreement is done; write ja or nee."});
    }
    if (*done == ItemAnswer::Yes) m_reading.inspection.fulfilled.push_back(*number);
    ++m_reading.answered;
  }

  /// Dates belong to rounds, and are known when all rows were read.
  void finish() {
    Inspection& inspection = m_reading.inspection;
    std::set<SchouwRound> told;
    for (const auto& [round, row] : m_answeredIn) {
      const bool dated = (round == SchouwRound::Day ? inspection.dayRound : inspection.darkRound).has_value();
      if (dated || !told.insert(round).second) continue;
      problemAt(
          row,
          round == SchouwRound::Day
              ? Text{"er zijn antwoorden van de ronde bij daglicht, maar de datum (datum-dag) ontbreekt.",
                     "there are answers of the round by daylight, but its date (datum-dag) is missing."}
              : Text{"er zijn antwoorden van de ronde in het donker, maar de datum (datum-donker) ontbreekt.",
                     "there are answers of the round in the dark, but its date (datum-donker) is missing."});
    }
    const std::optional<Date> last = inspection.date();
    if (!last && m_reading.problems.empty()) {
      problemAt(m_table.sourceRow(m_head.row),
                {"er staat geen datum van een ronde in (datum-dag of datum-donker).",
                 "no date of a round was given (datum-dag or datum-donker)."});
    }
    for (std::size_t i = 0; i < inspection.facts.size(); ++i) {
      const auto& round = m_factRounds[i];
      const auto& date = !round                       ? last
                         : *round == SchouwRound::Day ? inspection.dayRound
                                                      : inspection.darkRound;
      if (date) inspection.facts[i].date = *date;
    }
    std::stable_sort(m_reading.problems.begin(), m_reading.problems.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
  }

  const RawTable& m_table;
  const FormCheck& m_check;
  Head m_head;
  std::size_t m_row = 0;
  FormReading m_reading = {};
  std::set<std::pair<std::string, SchouwRound>> m_items = {};
  std::map<std::string, std::uint64_t> m_facts = {};
  std::vector<std::optional<SchouwRound>> m_factRounds = {};
  std::set<std::pair<SchouwRound, std::uint64_t>> m_answeredIn = {};
};

Error noForm(const Text& why) {
  return {ErrorCode::WrongFormat,
          {"Dit is geen ingevuld schouwformulier: " + why.nl + " Maak een leeg formulier met --form.",
           "This is no filled-in inspection form: " + why.en + " Make an empty one with --form."}};
}

}  // namespace

Result<FormSubject> subjectOf(const RawTable& table) {
  const auto head = headOf(table);
  if (!head)
    return noForm(
        {"de kolommen soort, id en antwoord ontbreken.", "the columns kind, id and answer are missing."});
  FormSubject subject;
  for (std::size_t row = head->row + 1; row < table.rows(); ++row) {
    if (rowKinds.find(foldWords(cellOf(table, *head, row, FormColumn::Kind))) != RowKind::Subject) continue;
    const auto which = subjectRows.find(cellOf(table, *head, row, FormColumn::Id));
    const std::string answer = cellOf(table, *head, row, FormColumn::Answer);
    if (which == SubjectRow::Run) subject.run = Id<Run>(parseInteger(answer).value_or(0));
    if (which == SubjectRow::Hotspot) subject.hotspot = answer;
  }
  if (subject.run.number <= 0 || subject.hotspot.empty())
    return noForm({"de regels met run en hotspot zijn niet ingevuld.",
                   "the rows of run and hotspot are not filled in."});
  return subject;
}

FormReading readForm(const RawTable& table, const FormCheck& check) {
  const auto head = headOf(table);
  if (!head) {
    FormReading reading;
    reading.problems.push_back(
        {1,
         {"de kolommen soort, id en antwoord ontbreken.", "the columns kind, id and answer are missing."}});
    return reading;
  }
  return FormReader(table, check, *head).read();
}

}  // namespace brandpunt
