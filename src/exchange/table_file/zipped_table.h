// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

namespace brandpunt::exchange {

/// The one table in a zip archive that is no office file and no shapefile: "export.zip" with "export.csv" in it and
/// perhaps a readme. Nothing where the file is no such archive. Errors: WrongFormat where there are several tables
/// (names them), Damaged as ZipArchive.
Result<std::optional<std::string>> onlyTableIn(const std::filesystem::path& path);

/// A member of an archive in a folder that only this user can read, gone when this goes. Its name in the archive plays
/// no part in where it is written.
class UnpackedMember {
 public:
  /// Errors: Damaged, NotWritable where the temporary folder is full.
  static Result<UnpackedMember> of(const std::filesystem::path& archive, const std::string& member);
  UnpackedMember(UnpackedMember&& other) noexcept : m_folder(std::move(other.m_folder)) {
    other.m_folder.clear();
  }
  UnpackedMember& operator=(UnpackedMember&&) = delete;
  ~UnpackedMember();
  std::filesystem::path file() const { return m_folder / "table"; }

 private:
  explicit UnpackedMember(std::filesystem::path folder) : m_folder(std::move(folder)) {}
  std::filesystem::path m_folder;
};

}  // namespace brandpunt::exchange
