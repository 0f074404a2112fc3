// SPDX-License-Identifier: GPL-3.0-or-later
// Every input that was ever of interest to a fuzzer, once more, in the normal suite.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "fuzz/target.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
namespace fs = std::filesystem;

TEST_CASE("Every input kept from fuzzing is still read or refused without breaking a promise", "[fuzz]") {
  for (const fuzz::Target& target : fuzz::targets()) {
    std::size_t inputs = 0;
    for (const auto& entry :
         fs::directory_iterator(test::projectFolder() / "tests" / "fuzz" / "corpus" / target.name)) {
      std::ifstream stream(entry.path(), std::ios::binary);
      std::ostringstream content;
      content << stream.rdbuf();
      INFO(entry.path());
      CHECK_NOTHROW(target.run(content.str()));
      ++inputs;
    }
    INFO(target.name);
    CHECK(inputs > 0);
    CHECK_NOTHROW(target.run({}));
  }
}
