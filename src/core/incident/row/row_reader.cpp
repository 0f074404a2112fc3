// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/row_reader.h"

#include <algorithm>

#include "incident/code/reduce_text.h"
#include "incident/location/address_parts.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr std::size_t noColumn = static_cast<std::size_t>(-1);
constexpr std::size_t maxKindLength = 80, maxValueLength = 40;
constexpr std::size_t mostRememberedOffences = 50'000;

/// One line of text, without blanks at its ends.
void clean(std::string_view cell, std::string& into) {
  into.assign(cell);
  if (cell.find('\n') == cell.npos && cell.find('\r') == cell.npos) return;
  std::replace(into.begin(), into.end(), '\n', ' ');
  into.erase(std::remove(into.begin(), into.end(), '\r'), into.end());
}

/// What exports write where there is nothing: a street called NULL, a number that is "onbekend".
bool saysNothing(std::string_view text) {
  static constexpr std::array<std::string_view, 12> words{
      "null", "nan", "na", "nvt", "nb", "onbekend", "leeg", "unknown", "geen", "none", "nil", "nietbekend"};
  constexpr std::size_t longest = 16;
  if (text.empty() || text.size() > longest) return text.empty();
  if (std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
  const std::string folded = foldCompact(text);
  return folded.empty() || std::find(words.begin(), words.end(), folded) != words.end();
}

/// The text of a cell, but empty for the words that mean so.
void readValue(std::string_view cell, std::string& into) {
  clean(cell, into);
  if (!into.empty() && saysNothing(into)) into.clear();
}

}  // namespace

bool NumberColumn::isRounded(std::string_view text) {
  const std::size_t sign = text.find("E+");
  return sign != text.npos && sign > 0 && text.find_first_not_of("0123456789.,") == sign &&
         text.find_first_not_of("0123456789", sign + 2) == text.npos;
}

void NumberColumn::readWritten(const RawTable& table, std::size_t row, std::string& number) const {
  readValue(m_column ? trimmed(table.cell(row, *m_column)) : std::string_view{}, number);
}

void NumberColumn::read(const RawTable& table, std::size_t row, std::string& number) const {
  readWritten(table, row, number);
  if (isRounded(number)) number.clear();
}

RowReader::RowReader(const Layout& layout, const ReadingRules& rules, const OffenceTable& offences,
                     const InterpretOptions& options)
    : m_rules(rules), m_offences(offences), m_options(options), m_numbers(layout) {
  m_columnOf.fill(noColumn);
  for (const auto& [field, column] : layout.columnOf) m_columnOf[static_cast<std::size_t>(field)] = column;
  if (const auto column = layout.at(Field::ReportedBy)) m_reporterHeader = layout.headers[*column];
  // Under a header "Voltooid" a J means that it was no attempt.
  if (const auto column = layout.at(Field::Attempt))
    m_attemptMeansCompleted = foldCompact(layout.headers[*column]) == "voltooid";
}

std::string_view RowReader::cell(const RawTable& table, std::size_t row, Field field) const {
  const std::size_t column = m_columnOf[static_cast<std::size_t>(field)];
  return column == noColumn ? std::string_view{} : trimmed(table.cell(row, column));
}

/// By code and words together, worked out once for each pair that the file holds.
const RowReader::OffenceRead& RowReader::offenceOf(std::string_view code, std::string_view words) {
  m_key.assign(code).append(1, '\x1f').append(words);
  const auto found = m_offenceOf.find(m_key);
  if (found != m_offenceOf.end()) return found->second;
  if (m_offenceOf.size() >= mostRememberedOffences) m_offenceOf.clear();
  OffenceRead read;
  if (!code.empty()) read.offence = m_offences.byCode(code);
  if (!read.offence && !words.empty()) read.offence = m_offences.byCode(words);
  if (!read.offence && !words.empty()) read.offence = m_offences.byWords(words);
  if (!read.offence && !code.empty()) read.offence = m_offences.byWords(code);
  if (!read.offence && !(code.empty() && words.empty())) {
    read.offence = Offence::Overig;
    read.known = false;
  }
  read.attempt = saysAttempt(words);
  read.code = code.empty() ? words : code;
  removePersonData(read.code, true, read.persons);
  if (!read.known && !code.empty()) {
    // What is taken out of them is not counted: they are no field that is kept.
    PersonDataCounts uncounted;
    read.words = words;
    removePersonData(read.words, true, uncounted);
  }
  return m_offenceOf.emplace(m_key, std::move(read)).first->second;
}

void RowReader::readOffence(const RawTable& table, std::size_t row, const RowCorrection* corrected,
                            ReadRow& into) {
  clean(cell(table, row, Field::OffenceCode), m_code);
  clean(cell(table, row, Field::Offence), m_words);
  const OffenceRead& read = offenceOf(m_code, m_words);
  Incident& incident = into.incident;
  incident.offence = Offence::Overig;
  incident.attempt.reset();
  if (m_options.offence) {
    incident.offence = *m_options.offence;
    incident.codes.clear();
  } else if (read.offence) {
    incident.offence = *read.offence;
    incident.codes.resize(1);
    incident.codes.front() = read.code;
    for (const auto& [kind, n] : read.persons) m_tallies.personData[kind] += n;
    if (!read.known) ++m_tallies.unknownOffences[read.code];
    if (!read.words.empty()) m_tallies.unknownWords.try_emplace(read.code, read.words);
  } else {
    incident.codes.clear();
    if (!corrected || !corrected->offence) {
      into.rejected = "no-offence";
      return;
    }
    incident.offence = *corrected->offence;
    ++m_tallies.corrected;
  }
  ++m_tallies.byOffenceRead[incident.offence];
  if (const auto told = yesNoFrom(cell(table, row, Field::Attempt))) {
    incident.attempt = *told != m_attemptMeansCompleted;
  } else if (read.attempt) {
    incident.attempt = true;
  }
}

void RowReader::read(const RawTable& table, std::size_t row, ReadRow& into) {
  into.sourceRow = table.sourceRow(row);
  into.rejected.clear();
  into.rejectedValue.clear();
  Incident& incident = into.incident;
  incident.id = {};
  incident.batch = {};
  const auto told = m_options.corrections.find(into.sourceRow);
  const RowCorrection* corrected = told == m_options.corrections.end() ? nullptr : &told->second;
  readOffence(table, row, corrected, into);
  m_numbers.readWritten(table, row, incident.number);
  if (NumberColumn::isRounded(incident.number)) incident.number.clear(), ++m_tallies.roundedNumbers;
  incident.start = m_rules.start.read(table, row, m_rules.moments);
  incident.end = m_rules.end.read(table, row, m_rules.moments);
  incident.reported = m_rules.reported.read(table, row, m_rules.moments);
  if (m_rules.monthMustShow && m_tallies.everyStartIsAFirst && incident.start)
    m_tallies.everyStartIsAFirst = incident.start->at.date().day == 1;
  if (into.rejected.empty() && !dayOf(incident)) correctDate(table, row, corrected, into);
  incident.reportedBy = ReportedBy::Unknown;
  if (m_columnOf[static_cast<std::size_t>(Field::ReportedBy)] != noColumn)
    incident.reportedBy = reportedByFrom(cell(table, row, Field::ReportedBy), m_reporterHeader);
  readAddress(table, row, incident);
  incident.place = placeOf(m_rules.columns.read(table, row), m_rules.coordinates);
  clean(cell(table, row, Field::LocationKind), incident.locationKind);
  if (incident.locationKind.size() > maxKindLength) incident.locationKind.resize(maxKindLength);
  dropPersonData(incident);
  reduce(table, row, incident);
}

/// A row without any day: as the user says, else it is refused.
void RowReader::correctDate(const RawTable& table, std::size_t row, const RowCorrection* corrected,
                            ReadRow& into) {
  const auto told = corrected ? readTimeText(corrected->start, m_rules.moments.order) : std::nullopt;
  if (told && told->date) {
    into.incident.start =
        Moment{CivilTime::at(*told->date).plusSeconds(told->second.value_or(0)), told->second.has_value()};
    ++m_tallies.corrected;
    return;
  }
  into.rejected = "no-date";
  if (const auto column = m_rules.start.dateColumn()) {
    clean(trimmed(table.cell(row, *column)), into.rejectedValue);
    if (into.rejectedValue.size() > maxValueLength) into.rejectedValue.resize(maxValueLength);
    removePersonData(into.rejectedValue, true, m_tallies.personData);
  }
}

void RowReader::readAddress(const RawTable& table, std::size_t row, Incident& incident) {
  Address& a = incident.address;
  readValue(cell(table, row, Field::Street), a.street);
  readValue(cell(table, row, Field::HouseNo), a.houseNumber);
  readValue(cell(table, row, Field::HouseLetter), a.houseLetter);
  readValue(cell(table, row, Field::HouseAddition), a.houseAddition);
  readValue(cell(table, row, Field::Postcode), a.postcode);
  if (!a.postcode.empty()) a.postcode = normalPostcode(a.postcode);
  readValue(cell(table, row, Field::Place), a.place);
  readValue(cell(table, row, Field::Municipality), a.municipality);
  readValue(cell(table, row, Field::District), a.district);
  readValue(cell(table, row, Field::Neighbourhood), a.neighbourhood);
  splitHouseNumber(a);
  splitWholeAddress(a);
  splitStreet(a);
  incident.locationQuality = qualityOf(a);
}

/// Streets are named after people, and a number may be any digits: these are looked at less closely.
void RowReader::dropPersonData(Incident& incident) {
  removePersonData(incident.locationKind, true, m_tallies.personData);
  Address& a = incident.address;
  for (std::string* part : {&a.street, &a.place, &a.municipality, &a.district, &a.neighbourhood})
    removePersonData(*part, false, m_tallies.personData);
}

void RowReader::reduce(const RawTable& table, std::size_t row, Incident& incident) const {
  const std::string_view method = cell(table, row, Field::Method), goods = cell(table, row, Field::Goods);
  incident.entry = method.empty() ? Entry::Unknown : entryFrom(method);
  incident.entrySide = method.empty() ? EntrySide::Unknown : entrySideFrom(method);
  incident.loot = goods.empty() ? Loot::Unknown : lootFrom(goods);
}

}  // namespace brandpunt
