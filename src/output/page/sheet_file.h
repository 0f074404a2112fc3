// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSizeF>
#include <filesystem>
#include <functional>
#include <string>

#include "base/result.h"
#include "document/map_spec.h"
#include "paint/canvas.h"

namespace brandpunt::output {

/// Sheets of one size, and who draws them.
struct Sheets {
  QSizeF size = {};  ///< millimetres
  std::size_t count = 1;
  std::function<void(Canvas&, std::size_t)> draw = {};  ///< the sheet of that number, from 0
  std::string title = {};
  std::string description = {};  ///< for people who cannot see it
  std::string author = {};
};

/// Writes the sheets: PDF with lines and letters as such, all sheets in one file; PNG at 150 dots per inch and SVG the
/// first sheet only. Under SOURCE_DATE_EPOCH the same sheets give the same bytes.
/// \returns Error{NotWritable} where the file cannot be written; nothing half-written stays.
Result<void> writeSheets(const Sheets& sheets, const std::filesystem::path& file, PictureFormat format);

}  // namespace brandpunt::output
