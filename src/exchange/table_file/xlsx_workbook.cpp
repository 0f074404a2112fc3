// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/xlsx_workbook.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/number.h"
#include "table_file/xml_reader.h"

namespace brandpunt::exchange {
namespace {

/// Ids of relations to parts of the archive.
Result<std::map<std::string, std::string, std::less<>>> relationsOf(const ZipArchive& archive) {
  std::map<std::string, std::string, std::less<>> targets;
  XmlHandler handler;
  handler.start = [&](std::string_view name, const XmlAttributes& attributes) {
    if (name != "Relationship") return;
    const std::string_view target = attributes["Target"];
    targets.emplace(attributes["Id"],
                    target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target));
  };
  if (Result<void> read = readXml(archive, "xl/_rels/workbook.xml.rels", handler); !read)
    return std::move(read).error();
  return targets;
}

Result<void> readSheets(const ZipArchive& archive, XlsxWorkbook& workbook) {
  auto relations = relationsOf(archive);
  if (!relations) return std::move(relations).error();
  XmlHandler handler;
  handler.start = [&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "workbookPr") {
      workbook.count1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
    } else if (name == "sheet") {
      const auto target = relations->find(attributes["r:id"]);
      if (target == relations->end()) return;
      workbook.sheets.push_back({std::string(attributes["name"]), target->second,
                                 !attributes["state"].empty() && attributes["state"] != "visible"});
    }
  };
  return readXml(archive, "xl/workbook.xml", handler);
}

Result<void> readSharedStrings(const ZipArchive& archive, XlsxWorkbook& workbook) {
  std::string current;
  bool inText = false;
  int phonetic = 0;
  XmlHandler handler;
  handler.start = [&](std::string_view name, const XmlAttributes&) {
    if (name == "si") current.clear();
    if (name == "rPh") ++phonetic;  // a reading aid for Japanese, not part of the text
    if (name == "t") inText = phonetic == 0;
  };
  handler.end = [&](std::string_view name) {
    if (name == "si") workbook.sharedStrings.push_back(unescapeXlsx(current));
    if (name == "rPh") --phonetic;
    if (name == "t") inText = false;
  };
  handler.text = [&](std::string_view text) {
    if (inText) current.append(text);
  };
  return readXml(archive, "xl/sharedStrings.xml", handler);
}

Result<void> readStyles(const ZipArchive& archive, XlsxWorkbook& workbook) {
  std::map<std::int64_t, CellKind> kindOfFormat;
  bool inCellFormats = false;
  XmlHandler handler;
  handler.start = [&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "numFmt") {
      if (const auto id = parseInteger(attributes["numFmtId"])) {
        kindOfFormat[*id] = kindOfFormatCode(attributes["formatCode"]);
      }
    } else if (name == "cellXfs") {
      inCellFormats = true;
    } else if (name == "xf" && inCellFormats) {
      const std::int64_t id = parseInteger(attributes["numFmtId"]).value_or(0);
      const auto own = kindOfFormat.find(id);
      workbook.kindOfStyle.push_back(own != kindOfFormat.end() ? own->second
                                                               : kindOfBuiltInFormat(static_cast<int>(id)));
    }
  };
  handler.end = [&](std::string_view name) {
    if (name == "cellXfs") inCellFormats = false;
  };
  return readXml(archive, "xl/styles.xml", handler);
}

}  // namespace

std::string unescapeXlsx(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (at + 6 >= text.size() || text[at + 6] != '_') continue;
    unsigned code = 0;
    const char* const digits = text.data() + at + 2;
    const auto [end, error] = std::from_chars(digits, digits + 4, code, 16);
    if (error != std::errc{} || end != digits + 4 || code == 0 || code > 0x7F) continue;
    text.replace(at, 7, 1, static_cast<char>(code));
  }
  return text;
}

Result<XlsxWorkbook> readXlsxWorkbook(const ZipArchive& archive) {
  XlsxWorkbook workbook;
  if (Result<void> read = readSheets(archive, workbook); !read) return std::move(read).error();
  if (archive.holds("xl/sharedStrings.xml")) {
    if (Result<void> read = readSharedStrings(archive, workbook); !read) return std::move(read).error();
  }
  if (archive.holds("xl/styles.xml")) {
    if (Result<void> read = readStyles(archive, workbook); !read) return std::move(read).error();
  }
  return workbook;
}

}  // namespace brandpunt::exchange
