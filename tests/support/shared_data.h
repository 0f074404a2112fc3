// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

namespace brandpunt::test {

/// The project's own folder, the folder of the build (its bin/ holds the programs), and what lies beside the project.
std::filesystem::path projectFolder();
std::filesystem::path buildFolder();

/// Path of a real file or a peer's oracle that lies beside the project in shared/, never in it.
std::filesystem::path shared(const std::string& name);

/// A test that needs such a file says so where it is absent and passes over: `if (!haveShared("oracles")) return;`
bool haveShared(const std::string& name);

/// A fresh empty folder that is removed when the object goes.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return m_path; }
  std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

 private:
  std::filesystem::path m_path;
};

}  // namespace brandpunt::test
