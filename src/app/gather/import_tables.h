// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "base/result.h"
#include "incident/code/offence_table.h"
#include "incident/column/column_table.h"

namespace brandpunt::app {

/// What an import needs of the project's data folder.
struct ImportTables {
  ColumnTable columns = {};
  OffenceTable offences = {};
};

/// Reads columns.csv and offences.csv. Errors: NotFound, WrongFormat (names the line).
Result<ImportTables> readImportTables(const std::filesystem::path& dataFolder);

/// A small text file whole. Errors: NotFound.
Result<std::string> readSmallFile(const std::filesystem::path& path);

}  // namespace brandpunt::app
