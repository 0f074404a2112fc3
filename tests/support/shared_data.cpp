// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared_data.h"

#include <random>

#include "support/catch.h"

namespace brandpunt::test {

std::filesystem::path shared(const std::string& name) {
  return projectFolder().parent_path() / "shared" / name;
}

bool haveShared(const std::string& name) {
  if (std::filesystem::exists(shared(name))) return true;
  WARN("skipped: shared/" << name << " is not beside the project");
  return false;
}

TemporaryFolder::TemporaryFolder() {
  std::random_device random;
  do {
    m_path = std::filesystem::temp_directory_path() / ("brandpunt-test-" + std::to_string(random()));
  } while (!std::filesystem::create_directory(m_path));
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

}  // namespace brandpunt::test
