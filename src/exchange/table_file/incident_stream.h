// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
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
  /// Asked before GDAL opens a database: an error is handed on. Only the store knows databases.
  std::function<Result<void>(const std::filesystem::path&)> inspectDatabase = {};
};

/// One table of a file, every cell as text, nothing interpreted, in pieces and as often as asked from its beginning.
///
/// The format follows from the content: CSV and other delimited text, XLSX, ODS, XLS, GeoPackage, shapefile
/// (bare or zipped), GeoJSON, FlatGeobuf, and a zip archive with one of these in it. Of text only a piece is in memory;
/// other formats are one piece. A gigabyte is refused.
class IncidentStream {
 public:
  /// Errors, one sentence each: NotFound, NotReadable (a directory, no permission), WrongFormat (empty, PDF, HTML, gzip,
  /// anything unknown), Damaged (names the line or row), WrongUsage (no such table or encoding), Cancelled.
  static Result<IncidentStream> open(const std::filesystem::path& path, const ReadOptions& options,
                                     const Progress& progress);
  IncidentStream(IncidentStream&&) noexcept;
  IncidentStream& operator=(IncidentStream&&) noexcept;
  ~IncidentStream();

  /// The next rows, at least HeadScan::rowsOfFirstPiece the first time, where there are so many; nullptr after the last.
  /// Valid until the next call. Errors: Damaged, NotReadable, Cancelled.
  Result<const RawTable*> next(const Progress& progress);
  void rewind();
  /// What the file itself says, without its table; the delimiter is known after the first piece.
  const IncidentFile& about() const;
  /// SHA-256 of the file's bytes; worked out beside everything else from the moment it was opened. Errors: NotReadable.
  Result<std::string> sha256();

 private:
  struct State;
  explicit IncidentStream(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// The whole table at once, with the file's path and digest: for files that are small. Errors: as IncidentStream.
Result<IncidentFile> readIncidentFile(const std::filesystem::path& path, const ReadOptions& options,
                                      const Progress& progress);

}  // namespace brandpunt::exchange
