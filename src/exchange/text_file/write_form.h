// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace brandpunt::exchange {

/// Writes rows of cells for a person to fill in with a spreadsheet: UTF-8 with a byte-order mark, `separator` between
/// cells (Dutch spreadsheets expect `;`, English ones `,`), CRLF. A cell that a spreadsheet would take for a formula
/// gets an apostrophe in front.
/// \returns Error{NotWritable}; a file that was there is then as it was. \par Source  RFC 4180; CWE-1236.
Result<void> writeForm(const std::filesystem::path& file, const std::vector<std::vector<std::string>>& rows,
                       char separator);

}  // namespace brandpunt::exchange
