// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "base/result.h"
#include "incident/column/recognise.h"
#include "incident/moment/moment_source.h"
#include "incident/raw_table.h"
#include "incident/row/file_findings.h"
#include "incident/row/interpret_options.h"

namespace brandpunt {

/// Where start, end and report of every row stand, and how all dates of the file are read.
struct RowMoments {
  MomentSource start = {}, end = {}, reported = {};
  MomentRules rules = {};
  bool orderNeeded = false;   ///< some date stands as three numbers
  bool orderCertain = false;  ///< the dates themselves, or the user, told their order
};

/// Examines the columns of moments and decides the order of day and month over the whole file.
/// \param longitude  of some incident, where the file has degrees; a hint of its country
/// \param findings  an order that was assumed, midnights that are no time, months without days
/// Errors: WrongFormat where (nearly) no date fits any order, NeedsAnswer for seconds since 1970 without a time zone.
/// \par Cost  O(rows).
Result<RowMoments> findMoments(const IncidentFile& file, const Layout& layout,
                               const InterpretOptions& options, std::optional<double> longitude,
                               FileFindings& findings);

}  // namespace brandpunt
