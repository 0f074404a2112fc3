// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_tables.h"

#include <fstream>
#include <iterator>

namespace brandpunt::app {

Result<std::string> readSmallFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) {
    return Error{ErrorCode::NotFound,
                 {"Het bestand '" + path.string() + "' bestaat niet of is niet te lezen.",
                  "The file '" + path.string() + "' does not exist or cannot be read."}};
  }
  return std::string{std::istreambuf_iterator<char>(file), {}};
}

Result<ImportTables> readImportTables(const std::filesystem::path& dataFolder) {
  Result<std::string> columnText = readSmallFile(dataFolder / "columns.csv");
  if (!columnText) return std::move(columnText).error();
  Result<std::string> offenceText = readSmallFile(dataFolder / "offences.csv");
  if (!offenceText) return std::move(offenceText).error();
  Result<ColumnTable> columns = ColumnTable::parse(*columnText);
  if (!columns) return std::move(columns).error();
  Result<OffenceTable> offences = OffenceTable::parse(*offenceText);
  if (!offences) return std::move(offences).error();
  return ImportTables{*std::move(columns), *std::move(offences)};
}

}  // namespace brandpunt::app
