// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/recognise.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "base/number.h"
#include "incident/column/column_evidence.h"
#include "incident/column/table_head.h"
#include "incident/field_words.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr double guessed = 0.6;

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
const Text leftOut{"U zei dat deze kolom wegblijft.", "You said that this column stays out."};
const Text emptyColumn{"De kolom is leeg.", "The column is empty."};

Text otherColumnServes(const std::string& name, Field field) {
  const Text& words = wordsOf(field);
  return {"Kolom '" + name + "' dient al als '" + words.nl + "'.",
          "Column '" + name + "' already serves as '" + words.en + "'."};
}

std::string headerList(const std::vector<std::string>& headers) {
  std::string list;
  constexpr std::size_t shown = 12;
  for (std::size_t c = 0; c < std::min(headers.size(), shown); ++c) list += (c == 0 ? "" : ", ") + headers[c];
  return headers.size() > shown ? list + ", ..." : list;
}

/// Works out the field of every column.
class Recogniser {
 public:
  Recogniser(const RawTable& sample, std::optional<std::size_t> pointColumn, const ColumnTable& columns,
             const OffenceTable& offences, Layout& layout)
      : m_sampled(sample.rows()), m_pointColumn(pointColumn), m_columns(columns), m_layout(layout) {
    std::vector<std::size_t> rows(sample.rows());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const std::size_t count = layout.headers.size();
    for (std::size_t c = 0; c < count; ++c) {
      m_evidence.push_back(examineColumn(sample, rows, c, offences));
      m_meanings.push_back(m_columns.meaningOf(layout.headers[c]));
    }
    m_why.resize(count, unknownColumn);
    m_confidence.resize(count, 0);
  }

  Result<void> run(const ColumnOverrides& overrides) {
    if (Result<void> told = takeOverrides(overrides); !told) return told;
    if (m_pointColumn) {
      assign(Field::X, *m_pointColumn, 1);
      assign(Field::Y, *m_pointColumn + 1, 1);
    }
    claimByHeader();
    claimByCells();
    claimPairs();
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
      if (name.empty()) {
        m_withoutColumn.insert(field);
        continue;
      }
      std::optional<std::size_t> found;
      for (std::size_t c = 0; c < m_layout.headers.size() && !found; ++c) {
        if (m_layout.headers[c] == trimmed(name)) found = c;
      }
      for (std::size_t c = 0; c < m_layout.headers.size() && !found; ++c) {
        if (foldCompact(m_layout.headers[c]) == foldCompact(name)) found = c;
      }
      const auto number = parseInteger(name);
      if (!found && number && *number >= 1 && static_cast<std::size_t>(*number) <= m_layout.headers.size()) {
        found = static_cast<std::size_t>(*number) - 1;
      }
      if (!found) {
        const std::string list = headerList(m_layout.headers);
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
        const ColumnEvidence& e = m_evidence[c];
        // A column "month" or "year" may hold whole dates.
        const bool wholeDates = (field == Field::Month || field == Field::Year || field == Field::Day) &&
                                e.smallWhole < 0.5 && e.monthNames < 0.5 && e.dates >= 0.5;
        if (wholeDates) field = Field::Start;
        double confidence = confidenceIn(field, e) * meaning.certainty;
        // Words for a kind of place repeat; a column where they do not is somebody's free text.
        const bool freeText =
            field == Field::LocationKind && m_sampled > 50 && e.distinct > 0.5 && e.filled > 0;
        if (freeText) confidence = 0;
        // One number for hundreds of rows is a project or a station, and would make one incident of them.
        if (field == Field::IncidentNo && m_sampled > 50 && e.filled > 0 && e.distinct < 0.2) confidence = 0;
        m_why[c] = freeText ? personData : contradicted;
        if (m_withoutColumn.contains(field)) {
          m_why[c] = leftOut;
          continue;
        }
        if (confidence > 0) claims[field].push_back({c, confidence, meaning.order});
      }
    }
    splitTwins(claims, Field::Start, Field::End);
    splitTwins(claims, Field::StartTime, Field::EndTime);
    for (auto& [field, list] : claims) {
      if (m_layout.columnOf.contains(field)) {
        for (const Claim& claim : list)
          m_why[claim.column] = otherColumnServes(m_layout.headers[m_layout.columnOf.at(field)], field);
        continue;
      }
      const Claim best = *std::min_element(list.begin(), list.end(), beats);
      assign(field, best.column, best.confidence);
      for (const Claim& claim : list)
        m_why[claim.column] = otherColumnServes(m_layout.headers[best.column], field);
    }
  }

  /// Two columns with one and the same header, "Datum; Tijd; Datum; Tijd", are the beginning and the end.
  void splitTwins(std::map<Field, std::vector<Claim>>& claims, Field first, Field second) const {
    const auto found = claims.find(first);
    if (found == claims.end()) return;
    std::vector<Claim>& list = found->second;
    if (list.size() != 2 || claims.contains(second) || m_layout.columnOf.contains(second)) return;
    const std::string header = foldCompact(m_layout.headers[list[0].column]);
    if (header != foldCompact(m_layout.headers[list[1].column])) return;
    std::sort(list.begin(), list.end(), [](const Claim& a, const Claim& b) { return a.column < b.column; });
    claims[second] = {list[1]};
    list.pop_back();
  }

  /// Both coordinates in one cell: "POINT (233600 579700)", "(53.2, 6.6)". Only where no columns have them apart.
  void claimPairs() {
    constexpr double nearlyAll = 0.9;
    const auto has = [&](Field field) { return m_layout.columnOf.contains(field); };
    if ((has(Field::X) && has(Field::Y)) || (has(Field::Lon) && has(Field::Lat))) return;
    const auto column = freeColumn([&](const ColumnEvidence& e) { return e.pairs >= nearlyAll; });
    if (!column) return;
    m_layout.pairColumn = column;
    assign(Field::X, *column, guessed);
    m_layout.columnOf.erase(Field::Y);
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
    const auto has = [&](Field field) {
      return m_layout.columnOf.contains(field) || m_withoutColumn.contains(field);
    };
    const auto claim = [&](Field field, const auto& fits) {
      if (has(field)) return;
      if (const auto column = freeColumn(fits)) assign(field, *column, guessed);
    };
    claim(Field::OffenceCode, [&](const ColumnEvidence& e) { return e.codes >= nearlyAll; });
    if (!has(Field::OffenceCode))
      claim(Field::Offence, [&](const ColumnEvidence& e) { return e.knownWords >= nearlyAll; });
    if (!has(Field::Year))
      claim(Field::Start,
            [&](const ColumnEvidence& e) { return e.dates >= nearlyAll && e.numbers < nearlyAll; });
    claim(Field::Postcode, [&](const ColumnEvidence& e) { return e.dutchPostcodes >= nearlyAll; });
    if (!has(Field::X) && !has(Field::Y) && !has(Field::Lon)) {
      const auto x =
          freeColumn([&](const ColumnEvidence& e) { return e.rdX >= nearlyAll && e.distinct > 0.05; });
      const auto y =
          freeColumn([&](const ColumnEvidence& e) { return e.rdY >= nearlyAll && e.distinct > 0.05; });
      if (x && y) assign(Field::X, *x, guessed), assign(Field::Y, *y, guessed);
    }
  }

  void report() {
    std::map<std::size_t, Field> fieldOf;
    for (const auto& [field, column] : m_layout.columnOf) fieldOf[column] = field;
    std::size_t dutch = 0, told = 0;
    for (std::size_t c = 0; c < m_layout.headers.size(); ++c) {
      ColumnUse use;
      use.column = m_layout.headers[c];
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

  std::size_t m_sampled;
  std::optional<std::size_t> m_pointColumn;
  const ColumnTable& m_columns;
  Layout& m_layout;
  std::vector<ColumnEvidence> m_evidence = {};
  std::vector<std::optional<HeaderMeaning>> m_meanings = {};
  std::vector<Text> m_why = {};
  std::vector<double> m_confidence = {};
  std::set<Field> m_withoutColumn = {};
};

}  // namespace

std::optional<ImportGap> gapIn(const Layout& layout, bool offenceTold) {
  if (!offenceTold && !layout.at(Field::Offence) && !layout.at(Field::OffenceCode)) return ImportGap::Offence;
  const bool dated = layout.at(Field::Start) || layout.at(Field::End) || layout.at(Field::Reported) ||
                     layout.at(Field::Year);
  if (!dated) return ImportGap::Date;
  return {};
}

Error askFor(ImportGap gap, const Layout& layout) {
  const std::string list = headerList(layout.headers);
  if (gap == ImportGap::Date) {
    return {ErrorCode::NeedsAnswer,
            {"Geen kolom met de datum herkend (kolommen: " + list + "). Wijs haar aan met --map start=KOLOM.",
             "No column with the date recognised (columns: " + list +
                 "). Point it out with --map start=COLUMN."}};
  }
  return {ErrorCode::NeedsAnswer,
          {"Geen kolom met het delict herkend (kolommen: " + list +
               "). Wijs haar aan met --map offence=KOLOM, of zeg "
               "met --offence welk delict alle rijen zijn.",
           "No column with the offence recognised (columns: " + list +
               "). Point it out with --map offence=COLUMN, or "
               "say with --offence which offence all rows are."}};
}

Result<Layout> recognise(const TableHead& head, std::optional<std::size_t> pointColumn,
                         const ColumnTable& columns, const OffenceTable& offences,
                         const ColumnOverrides& overrides) {
  if (head.rows == 0) {
    return Error{ErrorCode::NothingUsable,
                 {"Het bestand bevat geen rijen met incidenten.", "The file holds no rows of incidents."}};
  }
  Layout layout;
  layout.headers = head.headers;
  if (Result<void> done = Recogniser(head.sample, pointColumn, columns, offences, layout).run(overrides);
      !done)
    return std::move(done).error();
  return layout;
}

}  // namespace brandpunt
