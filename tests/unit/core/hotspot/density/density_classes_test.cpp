// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/density_classes.h"

#include <algorithm>

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Classes rise from above what one incident makes, in two figures", "[core][hotspot]") {
  for (const double alone : {0.0123, 5.3, 42.0, 9000.0}) {
    const auto limits = densityClasses(alone);
    CHECK(limits.front() > alone);
    CHECK(std::ranges::is_sorted(limits));
    CHECK(limits.back() == Approx(13 * alone).epsilon(0.05));
  }
  CHECK(densityClasses(5.319)[0] == Approx(7.4));
}
