// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace brandpunt::exchange {

/// A zip file opened for reading, checked against bombs before anything is unpacked: all members together
/// unpack to at most 512 MB, and at most 200 times what they take packed.
class ZipArchive {
 public:
  /// Errors: Damaged (no zip directory, or a bomb).
  static Result<ZipArchive> open(const std::filesystem::path& path);

  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  bool holds(std::string_view name) const;
  const std::vector<std::string>& names() const;

  /// Hands the member's bytes over in pieces, until `take` returns false.
  /// Errors: NotFound (no such member), Damaged (truncated, wrong checksum).
  Result<void> read(const std::string& name, const std::function<bool(std::string_view piece)>& take) const;

 private:
  struct Handle;
  explicit ZipArchive(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> m_handle;
};

}  // namespace brandpunt::exchange
