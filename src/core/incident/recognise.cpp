// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/recognise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/number.h"
#include "incident/coordinates.h"
#include "incident/fold_text.h"
#include "incident/moment_column.h"

namespace brandpunt {
namespace {

constexpr std::size_t searchedForHeader = 40;
constexpr std::size_t sampleSize = 1000;
constexpr double sure = 0.95, likely = 0.7, guessed = 0.6, doubtful = 0.3;

/// What a sample of a column's cells hold, as shares of those that are filled.
struct Evidence {
  double filled = 0;  // share of the sampled rows
  double dates = 0, times = 0, numbers = 0, digits = 0, codes = 0, knownWords = 0, yesNo = 0,
         dutchPostcodes = 0;
  double rdX = 0, rdY = 0;
  double distinct = 0;
  double smallWhole = 0;  // whole numbers 0..2100, as years, months, hours are
};

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

Evidence evidenceOf(const RawTable& table, std::span<const std::size_t> sample, std::size_t column,
                    const OffenceTable& offences) {
  Evidence e;
  double n = 0;
  std::set<std::string_view> distinct;
  for (const std::size_t row : sample) {
    const std::string_view cell = trimmed(table.cell(row, column));
    if (cell.empty()) continue;
    n += 1;
    distinct.insert(cell);
    e.digits += cell.find_first_of("0123456789") != cell.npos ? 1 : 0;
    if (const auto number = parseCoordinate(cell)) {
      e.numbers += 1;
      e.rdX += *number >= rdNewRange.minX && *number <= rdNewRange.maxX ? 1 : 0;
      e.rdY += *number >= rdNewRange.minY && *number <= rdNewRange.maxY ? 1 : 0;
      e.smallWhole += *number == std::floor(*number) && *number >= 0 && *number <= 2100 ? 1 : 0;
    }
    e.codes += offences.byCode(cell) ? 1 : 0;
    e.knownWords += offences.byWords(cell) ? 1 : 0;
    e.yesNo += isYesNo(cell) ? 1 : 0;
    e.dutchPostcodes += isDutchPostcode(cell) ? 1 : 0;
  }
  const MomentColumn dates = examineDates(table, sample, column);
  const MomentColumn times = examineTimes(table, sample, column);
  if (n == 0) return e;
  e.filled = n / static_cast<double>(sample.size());
  e.dates = static_cast<double>(dates.readable) / n;
  e.times = static_cast<double>(times.readable) / n;
  e.distinct = static_cast<double>(distinct.size()) / n;
  for (double* share : {&e.digits, &e.numbers, &e.rdX, &e.rdY, &e.smallWhole, &e.codes, &e.knownWords,
                        &e.yesNo, &e.dutchPostcodes}) {
    *share /= n;
  }
  return e;
}

/// How far the cells bear out what the header says; 0: they contradict it.
double confidenceIn(Field field, const Evidence& e) {
  constexpr double most = 0.5;
  if (e.filled == 0) return doubtful;
  switch (field) {
    case Field::Start:
    case Field::End:
    case Field::Reported:
      // Unreadable dates stay under their header, so that the user hears about them.
      return e.dates >= most ? sure : e.digits >= most ? doubtful : 0;
    case Field::StartTime:
    case Field::EndTime:
    case Field::ReportedTime:
      return e.times >= most ? sure : 0;
    case Field::X:
    case Field::Y:
    case Field::Lon:
    case Field::Lat:
      return e.numbers >= most ? sure : 0;
    case Field::Year:
    case Field::Month:
    case Field::Day:
    case Field::Hour:
    case Field::Minute:
      return e.smallWhole >= most ? sure : 0;
    case Field::OffenceCode:
      return e.codes >= 0.3 ? sure : 0;
    case Field::Offence:
      return e.knownWords + e.codes >= 0.1 ? sure : e.numbers < most ? likely : doubtful;
    case Field::Attempt:
      return e.yesNo >= most ? sure : 0;
    case Field::ReportedBy:
      return e.numbers < most ? sure : 0;
    case Field::Postcode:
      return e.digits >= most ? sure : 0;
    default:
      return sure;
  }
}

struct Claim {
  std::size_t column = 0;
  double confidence = 0;
  int order = 0;
};

bool beats(const Claim& a, const Claim& b) {
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  return a.order != b.order ? a.order < b.order : a.column < b.column;
}

const Text personData{"Persoonsgegevens of vrije tekst: gaat nooit het dossier in.",
                      "Personal data or free text: never enters the dossier."};
const Text notNeeded{"Niet nodig voor de analyse.", "Not needed for the analysis."};
const Text unknownColumn{"Geen bekend veld; alleen bekende velden worden bewaard.",
                         "No known field; only known fields are kept."};
const Text contradicted{"De kop lijkt op een bekend veld, maar de inhoud niet.",
                        "The header looks like a known field, but its cells do not."};
const Text emptyColumn{"De kolom is leeg.", "The column is empty."};

Text otherColumnServes(const RawTable& table, std::size_t headerRow, std::size_t column, Field field) {
  const std::string name(table.cell(headerRow, column));
  return {"Kolom '" + name + "' dient al als " + std::string(nameOf(field)) + ".",
          "Column '" + name + "' already serves as " + std::string(nameOf(field)) + "."};
}

std::size_t filledCells(const RawTable& table, std::size_t row) {
  std::size_t n = 0;
  for (std::size_t c = 0; c < table.cells(row); ++c) n += trimmed(table.cell(row, c)).empty() ? 0 : 1;
  return n;
}

/// The row whose cells are best known as headers; where none is, the first row of several texts.
std::size_t findHeaderRow(const IncidentFile& file, const ColumnTable& columns) {
  const RawTable& table = file.table;
  if (file.headerKnown) return 0;
  std::size_t best = 0, bestScore = 0;
  for (std::size_t row = 0; row < std::min(table.rows(), searchedForHeader); ++row) {
    std::size_t score = 0;
    for (std::size_t c = 0; c < table.cells(row); ++c) {
      if (!trimmed(table.cell(row, c)).empty() && columns.meaningOf(table.cell(row, c))) ++score;
    }
    if (score > bestScore) bestScore = score, best = row;
  }
  if (bestScore > 0) return best;
  for (std::size_t row = 0; row < std::min(table.rows(), searchedForHeader); ++row) {
    if (filledCells(table, row) >= 2) return row;
  }
  return 0;
}

/// "total-row", "note-row", or empty for an incident.
std::string reasonNotAnIncident(const RawTable& table, std::size_t row, std::size_t filled,
                                std::size_t headers) {
  if (filled * 2 > headers && filled > 2) return {};
  std::string first;
  for (std::size_t c = 0; c < table.cells(row) && first.empty(); ++c) first = foldWords(table.cell(row, c));
  const auto begins = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
      return first == w || (first.starts_with(w) && first[w.size()] == ' ');
    });
  };
  if (begins({"totaal", "subtotaal", "eindtotaal", "total", "grand total", "subtotal", "som", "sum"}))
    return "total-row";
  if (filled <= 2 &&
      begins({"bron", "source", "noot", "note", "opmerking", "toelichting", "gegenereerd", "bevraagd",
              "afgedrukt", "generated", "peildatum", "stand", "printed", "copyright", "disclaimer"})) {
    return "note-row";
  }
  return {};
}

void findRows(const RawTable& table, Layout& layout) {
  const std::size_t headers = filledCells(table, layout.headerRow);
  for (std::size_t row = layout.headerRow + 1; row < table.rows(); ++row) {
    const std::size_t filled = filledCells(table, row);
    if (filled == 0) continue;
    std::string reason = reasonNotAnIncident(table, row, filled, headers);
    if (reason.empty()) {
      layout.rows.push_back(row);
    } else {
      layout.notIncidents.push_back({table.sourceRow(row), std::move(reason)});
    }
  }
}

std::vector<std::size_t> sampleOf(const std::vector<std::size_t>& rows) {
  const std::size_t step = std::max<std::size_t>(1, rows.size() / sampleSize);
  std::vector<std::size_t> sample;
  for (std::size_t i = 0; i < rows.size(); i += step) sample.push_back(rows[i]);
  return sample;
}

std::string headerList(const RawTable& table, std::size_t headerRow) {
  std::string list;
  constexpr std::size_t shown = 12;
  for (std::size_t c = 0; c < std::min(table.cells(headerRow), shown); ++c) {
    list += (list.empty() ? "" : ", ") + std::string(trimmed(table.cell(headerRow, c)));
  }
  return table.cells(headerRow) > shown ? list + ", ..." : list;
}

/// Works out the field of every column.
class Recogniser {
 public:
  Recogniser(const IncidentFile& file, const ColumnTable& columns, const OffenceTable& offences,
             Layout& layout)
      : m_table(file.table),
        m_file(file),
        m_columns(columns),
        m_layout(layout),
        m_sample(sampleOf(layout.rows)) {
    const std::size_t count = m_table.columns();
    for (std::size_t c = 0; c < count; ++c) {
      m_evidence.push_back(evidenceOf(m_table, m_sample, c, offences));
      m_meanings.push_back(m_columns.meaningOf(m_table.cell(layout.headerRow, c)));
    }
    m_why.resize(count, unknownColumn);
    m_confidence.resize(count, 0);
  }

  Result<void> run(const ColumnOverrides& overrides) {
    if (Result<void> told = takeOverrides(overrides); !told) return told;
    if (m_file.pointColumn) {
      assign(Field::X, *m_file.pointColumn, 1);
      assign(Field::Y, *m_file.pointColumn + 1, 1);
    }
    claimByHeader();
    claimByCells();
    report();
    return {};
  }

 private:
  bool taken(std::size_t column) const {
    return std::any_of(m_layout.columnOf.begin(), m_layout.columnOf.end(),
                       [&](const auto& entry) { return entry.second == column; });
  }
  bool isDropped(std::size_t column) const {
    return m_meanings[column] && m_meanings[column]->kind != HeaderMeaning::Kind::Field;
  }

  void assign(Field field, std::size_t column, double confidence) {
    m_layout.columnOf[field] = column;
    m_confidence[column] = confidence;
  }

  Result<void> takeOverrides(const ColumnOverrides& overrides) {
    for (const auto& [field, name] : overrides) {
      std::optional<std::size_t> found;
      for (std::size_t c = 0; c < m_table.cells(m_layout.headerRow) && !found; ++c) {
        if (trimmed(m_table.cell(m_layout.headerRow, c)) == trimmed(name)) found = c;
      }
      for (std::size_t c = 0; c < m_table.cells(m_layout.headerRow) && !found; ++c) {
        if (foldCompact(m_table.cell(m_layout.headerRow, c)) == foldCompact(name)) found = c;
      }
      const auto number = parseInteger(name);
      if (!found && number && *number >= 1 && static_cast<std::size_t>(*number) <= m_table.columns()) {
        found = static_cast<std::size_t>(*number) - 1;
      }
      if (!found) {
        const std::string list = headerList(m_table, m_layout.headerRow);
        return Error{ErrorCode::WrongUsage,
                     {"Er is geen kolom '" + name + "'. De kolommen zijn: " + list + ".",
                      "There is no column '" + name + "'. The columns are: " + list + "."}};
      }
      assign(field, *found, 1);
    }
    return {};
  }

  void claimByHeader() {
    std::map<Field, std::vector<Claim>> claims;
    for (std::size_t c = 0; c < m_meanings.size(); ++c) {
      if (taken(c) || !m_meanings[c]) continue;
      const HeaderMeaning& meaning = *m_meanings[c];
      if (meaning.kind == HeaderMeaning::Kind::Person) {
        m_why[c] = personData;
      } else if (meaning.kind == HeaderMeaning::Kind::Needless) {
        m_why[c] = notNeeded;
      } else {
        Field field = meaning.field;
        const Evidence& e = m_evidence[c];
        // A column "month" or "year" may hold whole dates.
        const bool wholeDates = (field == Field::Month || field == Field::Year || field == Field::Day) &&
                                e.smallWhole < 0.5 && e.dates >= 0.5;
        if (wholeDates) field = Field::Start;
        double confidence = confidenceIn(field, e) * (meaning.exact ? 1 : 0.95);
        // Words for a kind of place repeat; a column where they do not is somebody's free text.
        const bool freeText =
            field == Field::LocationKind && m_sample.size() > 50 && e.distinct > 0.5 && e.filled > 0;
        if (freeText) confidence = 0;
        m_why[c] = freeText ? personData : contradicted;
        if (confidence > 0) claims[field].push_back({c, confidence, meaning.order});
      }
    }
    for (auto& [field, list] : claims) {
      if (m_layout.columnOf.contains(field)) {
        for (const Claim& claim : list)
          m_why[claim.column] =
              otherColumnServes(m_table, m_layout.headerRow, m_layout.columnOf.at(field), field);
        continue;
      }
      const Claim best = *std::min_element(list.begin(), list.end(), beats);
      assign(field, best.column, best.confidence);
      for (const Claim& claim : list)
        m_why[claim.column] = otherColumnServes(m_table, m_layout.headerRow, best.column, field);
    }
  }

  /// The first free column whose cells leave no doubt.
  template <class Fits>
  std::optional<std::size_t> freeColumn(const Fits& fits) const {
    for (std::size_t c = 0; c < m_evidence.size(); ++c) {
      if (!taken(c) && !isDropped(c) && m_evidence[c].filled > 0 && fits(m_evidence[c])) return c;
    }
    return {};
  }

  void claimByCells() {
    constexpr double nearlyAll = 0.9;
    const auto has = [&](Field field) { return m_layout.columnOf.contains(field); };
    const auto claim = [&](Field field, const auto& fits) {
      if (has(field)) return;
      if (const auto column = freeColumn(fits)) assign(field, *column, guessed);
    };
    claim(Field::OffenceCode, [&](const Evidence& e) { return e.codes >= nearlyAll; });
    if (!has(Field::OffenceCode))
      claim(Field::Offence, [&](const Evidence& e) { return e.knownWords >= nearlyAll; });
    if (!has(Field::Year))
      claim(Field::Start, [&](const Evidence& e) { return e.dates >= nearlyAll && e.numbers < nearlyAll; });
    claim(Field::Postcode, [&](const Evidence& e) { return e.dutchPostcodes >= nearlyAll; });
    if (!has(Field::X) && !has(Field::Y) && !has(Field::Lon)) {
      const auto x = freeColumn([&](const Evidence& e) { return e.rdX >= nearlyAll && e.distinct > 0.05; });
      const auto y = freeColumn([&](const Evidence& e) { return e.rdY >= nearlyAll && e.distinct > 0.05; });
      if (x && y) assign(Field::X, *x, guessed), assign(Field::Y, *y, guessed);
    }
  }

  void report() {
    std::map<std::size_t, Field> fieldOf;
    for (const auto& [field, column] : m_layout.columnOf) fieldOf[column] = field;
    std::size_t dutch = 0, told = 0;
    for (std::size_t c = 0; c < m_table.columns(); ++c) {
      ColumnUse use;
      use.column = trimmed(m_table.cell(m_layout.headerRow, c));
      if (const auto found = fieldOf.find(c); found != fieldOf.end()) {
        use.field = found->second;
        use.confidence = m_confidence[c];
      } else {
        use.droppedBecause = m_evidence[c].filled == 0 && m_why[c] == unknownColumn ? emptyColumn : m_why[c];
      }
      const std::string folded = foldWords(use.column);
      for (const std::string_view word : {"datum", "pleeg", "straat", "gemeente", "incidentsoort", "delict",
                                          "tijd", "buurt", "wijk", "kennisname"}) {
        if (folded.find(word) != folded.npos) {
          ++dutch;
          break;
        }
      }
      told += use.column.empty() ? 0 : 1;
      m_layout.columns.push_back(std::move(use));
    }
    m_layout.dutchHeaders = dutch >= 2 || (dutch == 1 && told <= 4);
  }

  const RawTable& m_table;
  const IncidentFile& m_file;
  const ColumnTable& m_columns;
  Layout& m_layout;
  std::vector<std::size_t> m_sample;
  std::vector<Evidence> m_evidence = {};
  std::vector<std::optional<HeaderMeaning>> m_meanings = {};
  std::vector<Text> m_why = {};
  std::vector<double> m_confidence = {};
};

}  // namespace

Result<Layout> recognise(const IncidentFile& file, const ColumnTable& columns, const OffenceTable& offences,
                         const ColumnOverrides& overrides, bool offenceTold) {
  const RawTable& table = file.table;
  Layout layout;
  if (table.rows() > 0) {
    layout.headerRow = findHeaderRow(file, columns);
    findRows(table, layout);
  }
  if (layout.rows.empty()) {
    return Error{ErrorCode::NothingUsable,
                 {"Het bestand bevat geen rijen met incidenten.", "The file holds no rows of incidents."}};
  }
  if (Result<void> done = Recogniser(file, columns, offences, layout).run(overrides); !done)
    return std::move(done).error();

  const std::string list = headerList(table, layout.headerRow);
  if (!offenceTold && !layout.at(Field::Offence) && !layout.at(Field::OffenceCode)) {
    return Error{ErrorCode::NeedsAnswer,
                 {"Geen kolom met het delict herkend (kolommen: " + list +
                      "). Wijs haar aan met --map offence=KOLOM, of zeg "
                      "met --offence welk delict alle rijen zijn.",
                  "No column with the offence recognised (columns: " + list +
                      "). Point it out with --map offence=COLUMN, or "
                      "say with --offence which offence all rows are."}};
  }
  const bool dated = layout.at(Field::Start) || layout.at(Field::End) || layout.at(Field::Reported) ||
                     layout.at(Field::Year);
  if (!dated) {
    return Error{
        ErrorCode::NeedsAnswer,
        {"Geen kolom met de datum herkend (kolommen: " + list + "). Wijs haar aan met --map start=KOLOM.",
         "No column with the date recognised (columns: " + list +
             "). Point it out with --map start=COLUMN."}};
  }
  return layout;
}

}  // namespace brandpunt
