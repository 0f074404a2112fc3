// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/progress.h"
#include "base/result.h"
#include "incident/raw_table.h"
#include "table_file/incident_stream.h"

namespace brandpunt::exchange {

/// Reads one sheet of an Excel workbook, row by row as it is unpacked.
///
/// The cell's number format decides whether a number is a date, a time, both or neither; see serialToIso.
/// Booleans become TRUE and FALSE, error values (#N/A) empty cells, formulas their stored result. Without a
/// sheet name the first sheet with two columns and two rows is read, and a remark names the others. Errors:
/// Damaged (cut-off XML, a cell beyond column 2000, a zip bomb), WrongUsage (no such sheet; names those
/// there). Source: ECMA-376 part 1, chapters 12 and 18.
Result<IncidentFile> readXlsx(const std::filesystem::path& path, const ReadOptions& options,
                              const Progress& progress);

}  // namespace brandpunt::exchange
