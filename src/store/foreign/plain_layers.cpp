// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign/plain_layers.h"

#include <array>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

#include "database/statement.h"

namespace brandpunt::store {
namespace {

bool isDatabase(const std::filesystem::path& file) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  std::array<char, magic.size()> start{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(start.data(), start.size());
  return std::string_view(start.data(), static_cast<std::size_t>(stream.gcount())) == magic;
}

std::string inLowerCase(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

struct Part {
  std::string kind = {}, name = {}, sql = {};
  bool isVirtual() const { return sql.starts_with("create virtual table"); }
};

std::vector<Part> partsOf(Database& database) {
  std::vector<Part> parts;
  Statement rows(database,
                 "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE type IN ('table', 'view')");
  while (rows.next()) {
    Part& part = parts.emplace_back();
    for (std::string* text : {&part.kind, &part.name, &part.sql}) *text = inLowerCase(rows.takeText());
  }
  return parts;
}

/// Tells what is wrong by throwing, as all that stands below Result here.
[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& part, const Text& what) {
  const std::string name = "'" + file.filename().string() + "'";
  throw Failure{Error{ErrorCode::WrongFormat,
                      {name + ": '" + part + "' is " + what.nl +
                           ". Zo'n GeoPackage wordt niet geopend; bewaar de laag opnieuw als gewone tabel, "
                           "bijvoorbeeld met QGIS.",
                       name + ": '" + part + "' is " + what.en +
                           ". Such a GeoPackage is not opened; save the layer again as a plain table, with "
                           "QGIS for instance."}}};
}

void lookAt(Database& database, const std::filesystem::path& file) {
  const std::vector<Part> parts = partsOf(database);
  const auto check = [&](const Part& part, bool mayBeIndex) {
    if (part.kind == "view") refuse(file, part.name, {"een view, geen tabel", "a view, not a table"});
    const bool index = mayBeIndex && part.sql.find("using rtree") != part.sql.npos;
    if (part.isVirtual() && !index) refuse(file, part.name, {"een virtuele tabel", "a virtual table"});
  };
  // First those that the names of the layers are read from.
  for (const Part& part : parts) {
    if (part.name.starts_with("gpkg_") || part.name.starts_with("rtree_"))
      check(part, part.name.starts_with("rtree_"));
  }
  std::set<std::string> layers;
  for (const Part& part : parts) {
    if (part.name != "gpkg_contents") continue;
    Statement rows(database, "SELECT table_name FROM gpkg_contents LIMIT 10000");
    while (rows.next()) layers.insert(inLowerCase(rows.takeText()));
  }
  layers.insert({"gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"});
  for (const Part& part : parts) {
    if (!layers.contains(part.name)) continue;
    check(part, false);
    Statement columns(database, "SELECT count(*) FROM pragma_table_xinfo(?) WHERE hidden IN (2, 3)");
    columns.put(part.name);
    if (columns.next() && columns.takeInteger() > 0)
      refuse(file, part.name,
             {"een tabel met een kolom die bij het lezen wordt uitgerekend",
              "a table with a column that is worked out while it is read"});
  }
}

}  // namespace

Result<void> expectPlainLayers(const std::filesystem::path& file) {
  if (!isDatabase(file)) return {};
  return guarded([&] {
    Database database(file, Database::Mode::Foreign);
    lookAt(database, file);
  });
}

}  // namespace brandpunt::store
