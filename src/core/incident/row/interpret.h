// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "incident/code/offence_table.h"
#include "incident/column/recognise.h"
#include "incident/import_report.h"
#include "incident/incident.h"
#include "incident/location/coordinates.h"
#include "incident/moment/time_text.h"
#include "incident/privacy/person_data.h"
#include "incident/raw_table.h"
#include "incident/row/interpret_options.h"

namespace brandpunt {

/// One row as an incident whose place is still in the file's CRS, in `incident.place`.
struct ReadRow {
  std::uint64_t sourceRow = 0;
  Incident incident = {};
  std::string rejected = {};       ///< why it is none: "no-offence", "no-date", "total-row", "note-row"
  std::string rejectedValue = {};  ///< the text that is no date, shortened
};

/// All rows of a file, and how they were read.
struct Interpretation {
  std::vector<ReadRow> rows = {};  ///< one for each row of the file that holds anything, in its order
  CoordinateReading coordinates = {};
  std::optional<CrsId> crs = {};  ///< of the places; nothing: it cannot be known, and there are coordinates
  bool hasCoordinates = false;
  DateOrder dateOrder = DateOrder::DayMonthYear;
  bool dateOrderNeeded = false;
  bool dateOrderCertain = false;  ///< the dates themselves, or the user, told it
  std::map<Offence, std::int64_t> byOffenceRead = {};
  std::map<std::string, std::int64_t> unknownOffences = {};
  PersonDataCounts personData = {};
  std::vector<QualityFinding> findings = {};
};

/// Turns the recognised columns of every row into an incident: the code before the word, dates in the order that
/// the whole file bears out, times only where they are known, free text down to closed codes.
/// Errors: WrongFormat where (nearly) no date fits any order, NeedsAnswer for seconds since 1970 without a time
/// zone, Cancelled.
/// \par Cost  O(cells).
Result<Interpretation> interpret(const IncidentFile& file, const Layout& layout, const OffenceTable& offences,
                                 const InterpretOptions& options, const Progress& progress);

}  // namespace brandpunt
