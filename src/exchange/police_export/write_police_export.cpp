// SPDX-License-Identifier: GPL-3.0-or-later
#include "police_export/write_police_export.h"

#include <xlsxwriter.h>

#include <fstream>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/number.h"

namespace brandpunt::exchange {
namespace {

Error notWritten(const std::filesystem::path& path) {
  return {ErrorCode::NotWritable,
          {"Het bestand " + path.string() + " kon niet worden geschreven; bestaat de map en is er plaats?",
           "The file " + path.string() + " could not be written; does the folder exist and is there room?"}};
}

/// Days since 30 December 1899, as spreadsheets count them.
double serialOf(CivilTime t) {
  static const std::int64_t epoch = Date{1899, 12, 30}.dayNumber();
  return static_cast<double>(t.seconds - epoch * secondsPerDay) / static_cast<double>(secondsPerDay);
}

std::string textOf(CivilTime t) {
  const Date d = t.date();
  const std::string minute = std::to_string(t.minute());
  return std::to_string(d.day) + "-" + std::to_string(d.month) + "-" + std::to_string(d.year) + " " +
         std::to_string(t.hour()) + ":" + (minute.size() < 2 ? "0" : "") + minute;
}

std::string cellText(const demo::PoliceCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* time = std::get_if<CivilTime>(&cell)) return textOf(*time);
  if (const auto* number = std::get_if<double>(&cell)) return toText(*number);
  return {};
}

/// Latin letters have the same numbers in Windows-1252 as in Unicode; the demo writes no others.
std::string windows1252(const std::string& utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if (lead < 0x80) {
      bytes += utf8[i];
    } else if (lead == 0xC2 || lead == 0xC3) {
      const auto next = static_cast<unsigned char>(i + 1 < utf8.size() ? utf8[++i] : 0x80);
      bytes += static_cast<char>(((lead & 3) << 6) | (next & 0x3F));
    } else if (lead >= 0xC0) {
      bytes += '?';
    }
  }
  return bytes;
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(";\"\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

}  // namespace

Result<void> writePoliceWorkbook(const demo::PoliceTable& table, const std::filesystem::path& path) {
  // The library would tell standard error of a folder that is not there; ask first.
  if (!std::ofstream(path, std::ios::binary)) return notWritten(path);
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;  // writes texts inline, as the police's tool does
  lxw_workbook* workbook = workbook_new_opt(path.c_str(), &options);
  if (!workbook) return notWritten(path);
  lxw_doc_properties properties{};
  const std::optional<CivilTime> now = CivilTime::fromIso(nowUtc().substr(0, 19));
  properties.created = static_cast<time_t>(now ? now->seconds : 0);
  std::string comment = "Verzonnen gegevens van een fictieve gemeente.";
  properties.comments = comment.data();
  workbook_set_properties(workbook, &properties);
  lxw_format* bold = workbook_add_format(workbook);
  format_set_bold(bold);
  lxw_format* moment = workbook_add_format(workbook);
  format_set_num_format(moment, "d/mm/yy\\ h:mm;@");

  lxw_worksheet* sheet = workbook_add_worksheet(workbook, "Incidenten");
  worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(table.header.size() - 1), 22, nullptr);
  lxw_col_t column = 0;
  for (const std::string& name : table.header) worksheet_write_string(sheet, 0, column++, name.c_str(), bold);
  lxw_row_t row = 1;
  for (const std::vector<demo::PoliceCell>& cells : table.rows) {
    column = 0;
    for (const demo::PoliceCell& cell : cells) {
      if (const auto* text = std::get_if<std::string>(&cell)) {
        worksheet_write_string(sheet, row, column, text->c_str(), nullptr);
      } else if (const auto* number = std::get_if<double>(&cell)) {
        worksheet_write_number(sheet, row, column, *number, nullptr);
      } else if (const auto* time = std::get_if<CivilTime>(&cell)) {
        worksheet_write_number(sheet, row, column, serialOf(*time), moment);
      }
      ++column;
    }
    ++row;
  }
  lxw_worksheet* information = workbook_add_worksheet(workbook, "Informatie");
  row = 0;
  for (const std::string& line : table.information)
    worksheet_write_string(information, row++, 0, line.c_str(), nullptr);
  if (workbook_close(workbook) != LXW_NO_ERROR) return notWritten(path);
  return {};
}

Result<void> writePoliceText(const demo::PoliceTable& table, const std::filesystem::path& path) {
  std::string text;
  for (std::size_t c = 0; c < table.header.size(); ++c) text += (c > 0 ? ";" : "") + quoted(table.header[c]);
  text += "\r\n";
  for (const std::vector<demo::PoliceCell>& cells : table.rows) {
    for (std::size_t c = 0; c < cells.size(); ++c) text += (c > 0 ? ";" : "") + quoted(cellText(cells[c]));
    text += "\r\n";
  }
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << windows1252(text);
  file.close();
  if (!file) return notWritten(path);
  return {};
}

}  // namespace brandpunt::exchange
