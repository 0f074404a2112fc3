// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A whole number is written with the groups of each language", "[core][base]") {
  CHECK(toPeople(std::int64_t{1234567}).nl == "1.234.567");
  CHECK(toPeople(std::int64_t{1234567}).en == "1,234,567");
  CHECK(toPeople(std::int64_t{7}).nl == "7");
}
