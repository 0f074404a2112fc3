// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/file_format.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include "table_file/zip_archive.h"

namespace brandpunt::exchange {
namespace {

using namespace std::string_view_literals;

std::string quoted(const std::filesystem::path& path) { return "'" + path.filename().string() + "'"; }

Error wrongFormat(const std::filesystem::path& path, const Text& what) {
  const std::string name = quoted(path);
  return {
      ErrorCode::WrongFormat,
      {name + " is " + what.nl +
           " en geen bestand met incidenten. Vraag een export als Excel (.xlsx) of CSV.",
       name + " is " + what.en + ", not a file of incidents. Ask for an export as Excel (.xlsx) or CSV."}};
}

/// Some query tools write a page or XML and call it .xls. Excel opens that, and knows best what it means: how such a
/// page means its dates and numbers depends on the version of the tool.
Error saveAsWorkbook(const std::filesystem::path& path, const Text& what) {
  const std::string name = quoted(path);
  return {
      ErrorCode::WrongFormat,
      {name + " is " + what.nl +
           ", geen Excel-werkmap. Excel en LibreOffice kunnen het openen: bewaar het daar als Excel-werkmap "
           "(.xlsx).",
       name + " is " + what.en +
           ", not an Excel workbook. Excel and LibreOffice can open it: save it there as an Excel workbook "
           "(.xlsx)."}};
}

bool isCalledWorkbook(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return ending == ".xls" || ending == ".xlsx";
}

/// What is recognised only to be refused with its name.
struct Foreign {
  std::string_view magic;
  Text what;
};
const std::array<Foreign, 13>& foreigners() {
  static const std::array<Foreign, 13> table{{
      {"%PDF"sv, {"een PDF", "a PDF"}},
      {"\x1f\x8b"sv, {"een gzip-archief (pak het eerst uit)", "a gzip archive (unpack it first)"}},
      {"BZh"sv, {"een bzip2-archief (pak het eerst uit)", "a bzip2 archive (unpack it first)"}},
      {"7z\xbc\xaf\x27\x1c"sv,
       {"een 7-Zip-archief (pak het eerst uit)", "a 7-Zip archive (unpack it first)"}},
      {"Rar!"sv, {"een RAR-archief (pak het eerst uit)", "a RAR archive (unpack it first)"}},
      {"\xfd"
       "7zXZ"sv,
       {"een xz-archief (pak het eerst uit)", "an xz archive (unpack it first)"}},
      {"\x89PNG"sv, {"een afbeelding (PNG)", "a picture (PNG)"}},
      {"\xff\xd8\xff"sv, {"een afbeelding (JPEG)", "a picture (JPEG)"}},
      {"GIF8"sv, {"een afbeelding (GIF)", "a picture (GIF)"}},
      {"{\\rtf"sv, {"een RTF-document", "an RTF document"}},
      {"\x7f"
       "ELF"sv,
       {"een programma", "a program"}},
      {"II*\0"sv, {"een afbeelding (TIFF)", "a picture (TIFF)"}},
      {"MM\0*"sv, {"een afbeelding (TIFF)", "a picture (TIFF)"}},
  }};
  return table;
}

std::string_view withoutBlanks(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

bool beginsLike(std::string_view text, std::string_view lowerCaseBeginning) {
  return text.size() >= lowerCaseBeginning.size() &&
         std::equal(
             lowerCaseBeginning.begin(), lowerCaseBeginning.end(), text.begin(),
             [](char want, char have) { return want == (have >= 'A' && have <= 'Z' ? have + 32 : have); });
}

Result<FileFormat> formatOfZip(const std::filesystem::path& path) {
  Result<ZipArchive> archive = ZipArchive::open(path);
  if (!archive) return std::move(archive).error();
  if (archive->holds("xl/workbook.xml")) return FileFormat::Xlsx;
  if (archive->holds("content.xml")) return FileFormat::Ods;
  if (archive->holds("xl/workbook.bin")) {
    return wrongFormat(path, {"een binair Excel-bestand (.xlsb)", "a binary Excel file (.xlsb)"});
  }
  if (archive->holds("word/document.xml")) return wrongFormat(path, {"een Word-document", "a Word document"});
  const std::vector<std::string>& names = archive->names();
  const auto endsOn = [&](std::string_view ending) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return name.size() > ending.size() &&
             beginsLike(std::string_view(name).substr(name.size() - ending.size()), ending);
    });
  };
  if (endsOn(".shp")) return FileFormat::ZippedShapefile;
  if (archive->holds("[Content_Types].xml")) {
    return Error{
        ErrorCode::Damaged,
        {quoted(path) + " is een beschadigd Excel-bestand: de werkmap ontbreekt. Vraag het bestand opnieuw.",
         quoted(path) + " is a damaged Excel file: its workbook is missing. Ask for the file again."}};
  }
  return wrongFormat(path, {"een zip-archief (pak het eerst uit)", "a zip archive (unpack it first)"});
}

}  // namespace

Result<void> checkReadable(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  const std::string name = "'" + path.string() + "'";
  if (status.type() == fs::file_type::not_found) {
    return Error{ErrorCode::NotFound,
                 {"Het bestand " + name + " bestaat niet. Kijk de naam en de map na.",
                  "The file " + name + " does not exist. Check its name and folder."}};
  }
  if (status.type() == fs::file_type::directory) {
    return Error{ErrorCode::NotReadable,
                 {name + " is een map, geen bestand. Geef een bestand uit die map.",
                  name + " is a folder, not a file. Give a file from that folder."}};
  }
  if (status.type() != fs::file_type::regular || !std::ifstream(path, std::ios::binary)) {
    return Error{ErrorCode::NotReadable,
                 {"Het bestand " + name + " kan niet worden gelezen. Kijk de leesrechten na.",
                  "The file " + name + " cannot be read. Check its permissions."}};
  }
  if (fs::file_size(path, error) == 0) {
    return Error{ErrorCode::WrongFormat,
                 {"Het bestand " + name + " is leeg. Vraag het bestand opnieuw.",
                  "The file " + name + " is empty. Ask for the file again."}};
  }
  return {};
}

Result<FileFormat> formatOf(const std::filesystem::path& path) {
  if (Result<void> readable = checkReadable(path); !readable) return std::move(readable).error();
  std::array<char, 4096> buffer{};
  std::ifstream file(path, std::ios::binary);
  file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
  const std::string_view start(buffer.data(), static_cast<std::size_t>(file.gcount()));

  if (start.starts_with("PK\x03\x04"sv) || start.starts_with("PK\x05\x06"sv)) return formatOfZip(path);
  if (start.starts_with("\xd0\xcf\x11\xe0"sv)) return FileFormat::Xls;
  if (start.starts_with("SQLite format 3\0"sv)) return FileFormat::GeoPackage;
  if (start.starts_with("fgb\x03"sv)) return FileFormat::FlatGeobuf;
  if (start.starts_with("\0\0\x27\x0a"sv)) {
    for (const char* extension : {".dbf", ".DBF"}) {
      if (std::filesystem::exists(std::filesystem::path(path).replace_extension(extension))) {
        return FileFormat::Shapefile;
      }
    }
    return Error{ErrorCode::Damaged,
                 {"Naast " + quoted(path) +
                      " ontbreekt het .dbf-bestand met de kolommen. Zet alle delen (.shp, .shx, "
                      ".dbf, .prj) in een map.",
                  "The .dbf file with the columns is missing beside " + quoted(path) +
                      ". Put all parts (.shp, .shx, .dbf, .prj) in one folder."}};
  }
  for (const Foreign& foreign : foreigners()) {
    if (start.starts_with(foreign.magic)) return wrongFormat(path, foreign.what);
  }
  const std::string_view text = withoutBlanks(start);
  for (const std::string_view page : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<table"sv}) {
    if (!beginsLike(text, page)) continue;
    const Text what{"een webpagina (HTML)", "a web page (HTML)"};
    return isCalledWorkbook(path) ? saveAsWorkbook(path, what) : wrongFormat(path, what);
  }
  if (text.starts_with('<')) {
    const Text what{"een XML-bestand", "an XML file"};
    const bool ofExcel = text.find("progid=\"Excel.Sheet\"") != text.npos ||
                         text.find("urn:schemas-microsoft-com:office:spreadsheet") != text.npos;
    return ofExcel || isCalledWorkbook(path) ? saveAsWorkbook(path, what) : wrongFormat(path, what);
  }
  if (text.starts_with('{')) return FileFormat::GeoJson;
  return FileFormat::DelimitedText;
}

}  // namespace brandpunt::exchange
