// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "incident/raw_table.h"
#include "table_file/incident_stream.h"

namespace brandpunt::exchange {

/// Delimited text (RFC 4180, with what programs really write: `;`, tab or `|` between cells, a `sep=` line, lone CR as
/// line end, text after a closing quote, ragged rows), as often as asked from its beginning. Empty lines are left out.
/// Only a piece of the file is in memory.
class CsvStream {
 public:
  /// Errors: WrongFormat as detectEncoding, WrongUsage for an encoding that is not known.
  static Result<CsvStream> open(const std::filesystem::path& path, const ReadOptions& options);
  CsvStream(CsvStream&&) noexcept;
  ~CsvStream();

  /// The next rows, some thousands and the first time at least HeadScan::rowsOfFirstPiece; nullptr after the last. Valid
  /// until the next call. Errors: Damaged names the line of a quote that is never closed (a cell of more than 1 MB) or
  /// of a row of more than 4 MB; NotReadable; Cancelled.
  Result<const RawTable*> next(const Progress& progress);
  void rewind();
  /// Of the member of an archive: its name.
  void nameTable(const std::string& name);
  /// Format, encoding and (after the first piece) delimiter; no table.
  const IncidentFile& about() const;

 private:
  struct State;
  explicit CsvStream(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// The delimiter that cuts the text most evenly, quotes taken into account; a comma where none does.
char sniffDelimiter(std::string_view startOfText);

}  // namespace brandpunt::exchange
