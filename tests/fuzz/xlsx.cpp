// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook, one part of which is the input: the sheet, or by its first byte the shared strings, the styles, the
// workbook or its relations.
#include <zip.h>

#include <array>
#include <string>
#include <vector>

#include "base/expects.h"
#include "fuzz/memory_file.h"
#include "fuzz/target.h"
#include "table_file/xlsx_reader.h"

namespace brandpunt::fuzz {
namespace {

struct Part {
  const char* name;
  char chosenBy;
  std::string_view content;
};
constexpr std::array parts{
    Part{"xl/worksheets/sheet1.xml", '<',
         R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2" s="1"><v>45293.5</v></c><c r="B2"><v>150000</v></c></row></sheetData></worksheet>)"},
    Part{"xl/sharedStrings.xml", 's', "<sst><si><t>Begin</t></si><si><t>X_x0041_</t></si></sst>"},
    Part{"xl/styles.xml", 'f',
         R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d-m-yyyy h:mm"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>)"},
    Part{
        "xl/workbook.xml", 'w',
        R"(<workbook><workbookPr date1904="0"/><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>)"},
    Part{"xl/_rels/workbook.xml.rels", 'r',
         R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>)"},
};

/// The archive's bytes, nothing packed.
std::vector<char> zipped(const std::array<std::string_view, parts.size()>& contents) {
  zip_source_t* archive = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  expects(archive != nullptr);
  zip_source_keep(archive);  // closing the zip gives one hold on it back
  zip_t* zip = zip_open_from_source(archive, ZIP_TRUNCATE, nullptr);
  expects(zip != nullptr);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    zip_source_t* member = zip_source_buffer(zip, contents[i].data(), contents[i].size(), 0);
    const zip_int64_t index = zip_file_add(zip, parts[i].name, member, 0);
    expects(index >= 0);
    expects(zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) == 0);
  }
  expects(zip_close(zip) == 0);
  zip_stat_t size;
  expects(zip_source_open(archive) == 0 && zip_source_stat(archive, &size) == 0);
  std::vector<char> bytes(size.size);
  expects(zip_source_read(archive, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(archive);
  zip_source_free(archive);
  return bytes;
}

}  // namespace

void readWorkbook(std::string_view input) {
  static MemoryFile file;
  std::array<std::string_view, parts.size()> contents;
  bool chosen = false;
  for (std::size_t i = parts.size(); i-- > 0;) {
    const bool mine = !input.empty() && input.front() == parts[i].chosenBy;
    contents[i] = mine ? input.substr(i == 0 ? 0 : 1) : parts[i].content;
    chosen = chosen || mine;
  }
  if (!chosen) contents[0] = input;
  const std::vector<char> bytes = zipped(contents);
  file.fill({bytes.data(), bytes.size()});
  const Result<IncidentFile> read = exchange::readXlsx(file.path(), {}, {});
  if (!read) return expects(!read.error().message.nl.empty());
  expects(read->table.rows() >= 2 && read->table.columns() >= 2 && read->table.columns() <= 2000);
}

}  // namespace brandpunt::fuzz
