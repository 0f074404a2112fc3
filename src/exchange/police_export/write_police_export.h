// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"
#include "demo_town/police_export.h"

namespace brandpunt::exchange {

/// Writes the workbook: sheet «Incidenten» with bold headers, inline texts, moments as numbers with the format
/// `d/mm/yy\ h:mm;@`, and sheet «Informatie». Its creation date is fixed by SOURCE_DATE_EPOCH.
/// Errors: NotWritable.
Result<void> writePoliceWorkbook(const demo::PoliceTable& table, const std::filesystem::path& path);

/// Writes the text: semicolons, Windows-1252, CRLF after each row, moments as d-m-yyyy H:mm without leading zeros,
/// quotes only where a cell has a semicolon, a quote or a line feed of its own. A letter that Windows-1252 lacks
/// becomes a question mark. Errors: NotWritable.
Result<void> writePoliceText(const demo::PoliceTable& table, const std::filesystem::path& path);

}  // namespace brandpunt::exchange
