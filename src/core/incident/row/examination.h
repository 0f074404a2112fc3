// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/result.h"
#include "incident/column/recognise.h"
#include "incident/import_report.h"
#include "incident/location/coordinates.h"
#include "incident/moment/moment_source.h"
#include "incident/moment/time_text.h"
#include "incident/offence.h"
#include "incident/quality_finding.h"
#include "incident/raw_table.h"
#include "incident/row/interpret_options.h"

namespace brandpunt {

/// Where a row's two numbers stand.
struct CoordinateColumns {
  std::optional<std::size_t> x = {}, y = {};
  bool pair = false;  ///< both in the cell of `x`
  static CoordinateColumns of(const Layout& layout, Field x, Field y);
  /// 0/0, which is nobody's place, where there are no two numbers.
  RawCoordinate read(const RawTable& table, std::size_t row) const;
};

/// How each row of one file is to be read: what cannot be told from the row alone.
struct ReadingRules {
  CoordinateColumns columns = {};
  CoordinateReading coordinates = {};
  std::optional<CrsId> crs = {};  ///< of the places; nothing: it cannot be known, and there are coordinates
  bool hasCoordinates = false;
  MomentSource start = {}, end = {}, reported = {};
  MomentRules moments = {};  ///< with the order of the dates
  bool dateOrderNeeded = false;
  bool dateOrderCertain = false;  ///< the dates themselves, or the user, told it
  std::vector<QualityFinding> findings = {};
  /// Only the month is known where every start stands at the first of one; the rows will tell. Nothing: it is known.
  bool monthMustShow = false;
  std::int64_t rows = 0;  ///< how many were examined
  std::vector<Point> places =
      {};  ///< of all rows, or of an even choice of a quarter million or more, in their order
};

/// Which finding stands for "only the month is known", and its words.
QualityFinding monthOnlyFinding(const ReadingRules& rules);

/// Looks at every row of a file before any is interpreted. Keeps counts, not rows.
class Examination {
 public:
  /// \param file  without its table; these must outlive the examination
  Examination(const IncidentFile& file, const Layout& layout, const InterpretOptions& options);
  void add(const RawTable& table, std::size_t row);
  /// The same in two parts, which different threads may do side by side.
  void addPlaces(const RawTable& table, std::size_t row);
  void addMoments(const RawTable& table, std::size_t row);
  /// After the last row. Errors: WrongFormat where (nearly) no date fits any order, NeedsAnswer for seconds since 1970
  /// without a time zone.
  Result<ReadingRules> conclude() const;

 private:
  /// Two columns that may hold the coordinates.
  struct Pair {
    CoordinateColumns columns = {};
    CoordinateEvidence evidence = {};
    std::optional<RawCoordinate> first = {};  // whose x is not 0
    std::vector<RawCoordinate> some = {};     // every so many rows
  };
  void add(RawCoordinate coordinate, Pair& pair) const;
  const Pair& concludeCoordinates(ReadingRules& rules) const;
  Result<void> concludeMoments(const Pair& used, ReadingRules& rules) const;
  Result<void> checkDatesFit(const ReadingRules& rules) const;
  void tellAboutMidnight(ReadingRules& rules) const;

  const IncidentFile& m_file;
  const Layout& m_layout;
  const InterpretOptions& m_options;
  Pair m_plane, m_globe;
  MomentExamination m_start, m_end, m_reported;
  PartsExamination m_parts;
  std::int64_t m_rows = 0;
  std::int64_t m_stride = 1;  // of the coordinates that are kept
};

}  // namespace brandpunt
