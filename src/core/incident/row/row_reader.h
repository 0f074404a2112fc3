// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "incident/code/offence_table.h"
#include "incident/incident.h"
#include "incident/privacy/person_data.h"
#include "incident/raw_table.h"
#include "incident/row/examination.h"

namespace brandpunt {

/// One row as an incident whose place is still in the file's CRS, in `incident.place`.
struct ReadRow {
  std::uint64_t sourceRow = 0;
  Incident incident = {};
  std::string rejected = {};       ///< why it is none: "no-offence", "no-date", "total-row", "note-row"
  std::string rejectedValue = {};  ///< the text that is no date, shortened
};

/// What the rows read so far add up to.
struct RowTallies {
  std::map<Offence, std::int64_t> byOffenceRead = {};
  std::map<std::string, std::int64_t> unknownOffences = {};
  std::map<std::string, std::string> unknownWords =
      {};  ///< of these, the words beside the code where it first stood
  PersonDataCounts personData = {};
  std::int64_t roundedNumbers = 0, corrected = 0;
  bool everyStartIsAFirst = true;  ///< of those that can be read: no day of the month but 1
};

/// The incident numbers of a table, as a RowReader reads them.
class NumberColumn {
 public:
  explicit NumberColumn(const Layout& layout) : m_column(layout.at(Field::IncidentNo)) {}
  /// Empty where there is none, also where a spreadsheet rounded it.
  void read(const RawTable& table, std::size_t row, std::string& number) const;
  /// Did a spreadsheet make "2,19E+08" of a long number? Hundreds of numbers became one, and none can be told back.
  static bool isRounded(std::string_view number);

 private:
  friend class RowReader;
  void readWritten(const RawTable& table, std::size_t row, std::string& number) const;
  std::optional<std::size_t> m_column;
};

/// Turns the recognised columns of a row into an incident: the code before the word, dates in the order that the whole
/// file bears out, times only where they are known, free text down to closed codes. One thread at a time.
class RowReader {
 public:
  /// All of these must outlive it.
  RowReader(const Layout& layout, const ReadingRules& rules, const OffenceTable& offences,
            const InterpretOptions& options);

  /// \param into  a row that was used before keeps its memory; all that it held is replaced
  /// \par Cost  O(cells).
  void read(const RawTable& table, std::size_t row, ReadRow& into);
  const RowTallies& tallies() const { return m_tallies; }

 private:
  struct OffenceRead {
    std::optional<Offence> offence;
    bool known = true;
    bool attempt = false;
    std::string code;   // what is kept of it
    std::string words;  // beside a code that no table has
    PersonDataCounts persons;
  };
  std::string_view cell(const RawTable& table, std::size_t row, Field field) const;
  const OffenceRead& offenceOf(std::string_view code, std::string_view words);
  void readOffence(const RawTable& table, std::size_t row, const RowCorrection* corrected, ReadRow& into);
  void correctDate(const RawTable& table, std::size_t row, const RowCorrection* corrected, ReadRow& into);
  void readAddress(const RawTable& table, std::size_t row, Incident& incident);
  void dropPersonData(Incident& incident);
  void reduce(const RawTable& table, std::size_t row, Incident& incident) const;

  const ReadingRules& m_rules;
  const OffenceTable& m_offences;
  const InterpretOptions& m_options;
  std::array<std::size_t, fieldCount> m_columnOf = {};  // looked up for every cell, so not in a map
  NumberColumn m_numbers;
  std::string m_reporterHeader = {};
  bool m_attemptMeansCompleted = false;
  std::unordered_map<std::string, OffenceRead> m_offenceOf = {};
  std::string m_key = {}, m_code = {}, m_words = {};
  RowTallies m_tallies = {};
};

}  // namespace brandpunt
