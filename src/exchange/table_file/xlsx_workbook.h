// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "table_file/xlsx_number_format.h"
#include "table_file/zip_archive.h"

namespace brandpunt::exchange {

struct XlsxSheet {
  std::string name = {};
  std::string part = {};  ///< its file in the archive
  bool hidden = false;
};

/// All that the cells of a workbook refer to.
struct XlsxWorkbook {
  std::vector<XlsxSheet> sheets = {};
  std::vector<std::string> sharedStrings = {};
  std::vector<CellKind> kindOfStyle = {};  ///< by the cell's style number
  bool count1904 = false;
};

/// Errors: Damaged. Absent shared strings or styles are no error: many writers have none.
Result<XlsxWorkbook> readXlsxWorkbook(const ZipArchive& archive);

/// "_x000D_" as Excel writes characters that XML forbids.
std::string unescapeXlsx(std::string text);

}  // namespace brandpunt::exchange
