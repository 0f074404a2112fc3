// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "incident/raw_table.h"
#include "table_file/read_incident_file.h"

namespace brandpunt::exchange {

/// Reads delimited text (RFC 4180, with what programs really write: `;`, tab or `|` between cells, a `sep=`
/// line, lone CR as line end, text after a closing quote, ragged rows). Empty lines are left out. Streams:
/// beside the table only a piece of the file is in memory.
///
/// Errors: Damaged names the line of a quote that is never closed (a cell of more than 1 MB) or of a row of
/// more than 4 MB; WrongFormat as detectEncoding.
Result<IncidentFile> readCsv(const std::filesystem::path& path, const ReadOptions& options,
                             const Progress& progress);

/// The delimiter that cuts the text most evenly, quotes taken into account; a comma where none does.
char sniffDelimiter(std::string_view startOfText);

}  // namespace brandpunt::exchange
