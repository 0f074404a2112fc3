// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "incident/raw_table.h"

namespace brandpunt::exchange {

struct ReadOptions {
  std::string table = {};  ///< sheet or layer by name; empty: the one that looks most like incidents
  /// How much a table looks like incidents, by its first rows; empty: the first that holds rows is read. Sheets with
  /// the filters of a query often stand in front.
  std::function<std::size_t(const RawTable&)> likeness = {};
  std::string encoding = {};  ///< of a text file: "utf-8", "windows-1252", "utf-16le" ...; empty: found out
  /// The program to run as worker for formats that GDAL reads (see sandbox/worker.h); empty: in this process.
  std::filesystem::path worker = {};
};

/// Reads one table of the file, every cell as text, nothing interpreted.
///
/// The format follows from the content: CSV and other delimited text, XLSX, ODS, XLS, GeoPackage, shapefile
/// (bare or zipped), GeoJSON, FlatGeobuf, and a zip archive with one of these in it. Memory is that of the table; a gigabyte is refused. Errors, one
/// sentence each: NotFound, NotReadable (a directory, no permission), WrongFormat (empty, PDF, HTML, gzip,
/// anything unknown), Damaged (names the line or row), WrongUsage (no such table or encoding), Cancelled.
Result<IncidentFile> readIncidentFile(const std::filesystem::path& path, const ReadOptions& options,
                                      const Progress& progress);

}  // namespace brandpunt::exchange
