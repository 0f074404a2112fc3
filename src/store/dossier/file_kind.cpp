// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/file_kind.h"

#include <array>
#include <fstream>
#include <string_view>

namespace brandpunt::store {

Result<void> expectGeoPackage(const std::filesystem::path& path) {
  const std::string name = "'" + path.string() + "'";
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    return Error{
        ErrorCode::NotFound,
        {"Het dossier " + name + " bestaat niet. Kijk of het verplaatst is, of maak een nieuw dossier.",
         "The dossier " + name + " does not exist. See whether it was moved, or make a new dossier."}};
  }
  if (std::filesystem::is_directory(status)) {
    return Error{
        ErrorCode::NotReadable,
        {name + " is een map; noem een bestand op .gpkg.", name + " is a folder; name a .gpkg file."}};
  }
  std::array<char, 100> header{};
  std::ifstream file(path, std::ios::binary);
  if (!std::filesystem::is_regular_file(status) || !file) {
    return Error{ErrorCode::NotReadable,
                 {name + " kan niet worden gelezen; kijk of u er rechten op hebt.",
                  name + " cannot be read; see whether you have permission."}};
  }
  file.read(header.data(), header.size());
  if (file.gcount() == 0) {
    return Error{ErrorCode::WrongFormat,
                 {name + " is een leeg bestand, geen dossier; verwijder het of noem een ander.",
                  name + " is an empty file, no dossier; delete it or name another."}};
  }
  // SQLite's file format, section 1.3: the magic text, and the application id at byte 68.
  const std::string_view bytes(header.data(), header.size());
  if (static_cast<std::size_t>(file.gcount()) < header.size() ||
      bytes.substr(0, 16) != std::string_view("SQLite format 3\0", 16)) {
    return Error{ErrorCode::WrongFormat,
                 {name + " is geen dossier: het is geen GeoPackage (.gpkg).",
                  name + " is no dossier: it is not a GeoPackage (.gpkg)."}};
  }
  if (bytes.substr(68, 4) != "GPKG") {
    return Error{ErrorCode::WrongFormat,
                 {name + " is geen dossier: het is een database, maar geen GeoPackage.",
                  name + " is no dossier: it is a database, but not a GeoPackage."}};
  }
  return {};
}

}  // namespace brandpunt::store
