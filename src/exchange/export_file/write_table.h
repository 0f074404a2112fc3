// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "document/export_table.h"
#include "place/point.h"

namespace brandpunt::exchange {

/// Comma-separated values by RFC 4180, UTF-8, numbers with a point. A text that a spreadsheet would take for a formula (it
/// begins with = + - @, a tab or a carriage return) gets an apostrophe in front; numbers never do. Points stand
/// in two columns x and y; other shapes are left out.
/// \returns Error{NotWritable}; a file that was there is then as it was.
/// \par Source  CWE-1236.
Result<void> writeCsv(const std::filesystem::path& file, const ExportTable& table);

/// GeoJSON by RFC 7946: the coordinates of the table are degrees, longitude first. A row without a place has a null geometry.
Result<void> writeGeoJson(const std::filesystem::path& file, const ExportTable& table);

/// A GeoPackage with one layer a table and a packed spatial index, in the CRS given. Under SOURCE_DATE_EPOCH the same
/// tables give the same layers and times.
Result<void> writeGeoPackage(const std::filesystem::path& file, const std::vector<ExportTable>& tables,
                             CrsId crs);

}  // namespace brandpunt::exchange
