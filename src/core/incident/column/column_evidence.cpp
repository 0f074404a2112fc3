// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/column_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "incident/location/coordinates.h"
#include "incident/moment/moment_column.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr double likely = 0.7;

bool isDutchPostcode(std::string_view cell) {
  const std::string compact = foldCompact(cell);
  if (compact.size() != 6) return false;
  return std::all_of(compact.begin(), compact.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }) &&
         std::all_of(compact.begin() + 4, compact.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool isYesNo(std::string_view cell) {
  static constexpr std::array<std::string_view, 16> words{
      "j",     "n", "ja", "nee",    "y",        "yes",       "no",        "true",
      "false", "0", "1",  "poging", "voltooid", "attempted", "completed", "attempt"};
  return std::find(words.begin(), words.end(), foldCompact(cell)) != words.end();
}

void look(std::string_view cell, const OffenceTable& offences, ColumnEvidence& e) {
  e.digits += cell.find_first_of("0123456789") != cell.npos ? 1 : 0;
  if (const auto number = parseCoordinate(cell)) {
    e.numbers += 1;
    e.rdX += *number >= rdNewRange.minX && *number <= rdNewRange.maxX ? 1 : 0;
    e.rdY += *number >= rdNewRange.minY && *number <= rdNewRange.maxY ? 1 : 0;
    e.smallWhole += *number == std::floor(*number) && *number >= 0 && *number <= 2100 ? 1 : 0;
  }
  e.pairs += parseCoordinatePair(cell) ? 1 : 0;
  e.monthNames += monthByName(cell) ? 1 : 0;
  e.codes += offences.byCode(cell) ? 1 : 0;
  e.knownWords += offences.byWords(cell) ? 1 : 0;
  e.yesNo += isYesNo(cell) ? 1 : 0;
  e.dutchPostcodes += isDutchPostcode(cell) ? 1 : 0;
}

}  // namespace

ColumnEvidence examineColumn(const RawTable& table, std::span<const std::size_t> sample, std::size_t column,
                             const OffenceTable& offences) {
  ColumnEvidence e;
  double n = 0;
  std::set<std::string_view> distinct;
  for (const std::size_t row : sample) {
    const std::string_view cell = trimmed(table.cell(row, column));
    if (cell.empty()) continue;
    n += 1;
    distinct.insert(cell);
    look(cell, offences, e);
  }
  if (n == 0) return e;
  e.filled = n / static_cast<double>(sample.size());
  e.dates = static_cast<double>(examineDates(table, sample, column).readable) / n;
  e.times = static_cast<double>(examineTimes(table, sample, column).readable) / n;
  e.distinct = static_cast<double>(distinct.size()) / n;
  for (double* share : {&e.digits, &e.numbers, &e.rdX, &e.rdY, &e.smallWhole, &e.codes, &e.knownWords,
                        &e.yesNo, &e.dutchPostcodes, &e.monthNames, &e.pairs}) {
    *share /= n;
  }
  return e;
}

double confidenceIn(Field field, const ColumnEvidence& e) {
  constexpr double most = 0.5;
  if (e.filled == 0) return doubtfulColumn;
  switch (field) {
    case Field::Start:
    case Field::End:
    case Field::Reported:
      // Unreadable dates stay under their header, so that the user hears about them.
      return e.dates >= most ? sureOfColumn : e.digits >= most ? doubtfulColumn : 0;
    case Field::StartTime:
    case Field::EndTime:
    case Field::ReportedTime:
      return e.times >= most ? sureOfColumn : 0;
    case Field::X:
    case Field::Y:
    case Field::Lon:
    case Field::Lat:
      return e.numbers >= most ? sureOfColumn : 0;
    case Field::Month:
      return e.smallWhole + e.monthNames >= most ? sureOfColumn : 0;
    case Field::Year:
    case Field::Day:
    case Field::Hour:
    case Field::Minute:
      return e.smallWhole >= most ? sureOfColumn : 0;
    case Field::OffenceCode:
      return e.codes >= 0.3 ? sureOfColumn : 0;
    case Field::Offence:
      return e.knownWords + e.codes >= 0.1 ? sureOfColumn : e.numbers < most ? likely : doubtfulColumn;
    case Field::Attempt:
      return e.yesNo >= most ? sureOfColumn : 0;
    case Field::ReportedBy:
      return e.numbers < most ? sureOfColumn : 0;
    case Field::Postcode:
      return e.digits >= most ? sureOfColumn : 0;
    case Field::Street:
      // "Location" is the street, or both coordinates in one cell.
      return e.pairs >= most ? 0 : sureOfColumn;
    default:
      return sureOfColumn;
  }
}

}  // namespace brandpunt
