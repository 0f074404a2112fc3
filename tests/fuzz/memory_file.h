// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string_view>

namespace brandpunt::fuzz {

/// A file that lies in memory and has a path all the same: for readers that take a path, thousands of times a second.
class MemoryFile {
 public:
  MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  /// Puts this in place of what it held.
  void fill(std::string_view content);
  const std::filesystem::path& path() const { return m_path; }

 private:
  int m_descriptor = -1;
  std::filesystem::path m_path = {};
};

}  // namespace brandpunt::fuzz
