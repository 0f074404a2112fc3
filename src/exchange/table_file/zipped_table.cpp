// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/zipped_table.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <random>

#include "incident/text/fold_text.h"
#include "table_file/zip_archive.h"

namespace brandpunt::exchange {
namespace {

namespace fs = std::filesystem;

std::string endingOf(const std::string& name) {
  const std::size_t point = name.rfind('.');
  const std::size_t slash = name.find_last_of("/\\");
  const bool inName = point != name.npos && (slash == name.npos || point > slash);
  return inName ? foldCompact(name.substr(point)) : std::string{};
}

bool isTable(const std::string& name) {
  static constexpr std::array<std::string_view, 10> endings{"csv", "tsv", "tab",  "txt",     "xlsx",
                                                            "xls", "ods", "gpkg", "geojson", "json"};
  if (name.ends_with('/') || name.starts_with("__MACOSX")) return false;
  return std::find(endings.begin(), endings.end(), endingOf(name)) != endings.end();
}

bool isExplanation(const std::string& name) {
  const std::string folded = foldCompact(name);
  for (const std::string_view word : {"readme", "leesmij", "licen", "toelichting", "metadata"}) {
    if (folded.find(word) != folded.npos) return true;
  }
  return false;
}

bool isZip(const fs::path& path) {
  std::array<char, 4> start{};
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), start.size());
  return file.gcount() == 4 && std::string_view(start.data(), 4) == std::string_view("PK\x03\x04", 4);
}

bool isOfficeOrShapefile(const ZipArchive& archive) {
  return archive.holds("[Content_Types].xml") || archive.holds("content.xml") ||
         std::any_of(archive.names().begin(), archive.names().end(),
                     [](const std::string& name) { return endingOf(name) == "shp"; });
}

}  // namespace

Result<std::optional<std::string>> onlyTableIn(const fs::path& path) {
  if (!isZip(path)) return std::optional<std::string>{};
  Result<ZipArchive> archive = ZipArchive::open(path);
  if (!archive) return std::move(archive).error();
  if (isOfficeOrShapefile(*archive)) return std::optional<std::string>{};
  std::vector<std::string> tables;
  for (const std::string& name : archive->names()) {
    if (isTable(name)) tables.push_back(name);
  }
  if (tables.size() > 1) std::erase_if(tables, isExplanation);
  if (tables.empty()) return std::optional<std::string>{};
  if (tables.size() == 1) return std::optional(tables.front());
  std::string names;
  for (const std::string& name : tables) names += (names.empty() ? "" : ", ") + name;
  const std::string file = path.filename().string();
  return Error{ErrorCode::WrongFormat,
               {"'" + file + "' bevat meer dan een tabel (" + names + "). Pak het uit en geef er een van.",
                "'" + file + "' holds more than one table (" + names + "). Unpack it and give one of them."}};
}

Result<UnpackedMember> UnpackedMember::of(const fs::path& archive, const std::string& member) {
  Result<ZipArchive> opened = ZipArchive::open(archive);
  if (!opened) return std::move(opened).error();
  const Error full{ErrorCode::NotWritable,
                   {"De map voor tijdelijke bestanden is vol of niet te beschrijven.",
                    "The folder for temporary files is full or cannot be written."}};
  std::error_code error;
  std::random_device random;  // a name that nobody else has; it decides nothing else
  const fs::path folder = fs::temp_directory_path(error) / ("brandpunt-" + std::to_string(random()));
  if (error || !fs::create_directory(folder, error)) return full;
  UnpackedMember unpacked(folder);
  fs::permissions(folder, fs::perms::owner_all, error);
  std::ofstream out(unpacked.file(), std::ios::binary);
  const Result<void> read = opened->read(member, [&](std::string_view piece) {
    out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    return static_cast<bool>(out);
  });
  if (!read) return read.error();
  out.close();
  if (!out) return full;
  return unpacked;
}

UnpackedMember::~UnpackedMember() {
  std::error_code ignored;
  if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
}

}  // namespace brandpunt::exchange
