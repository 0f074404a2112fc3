// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/when/share_interval.h"

#include <vector>

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("The interval of a share holds it, and is never narrower than the exact one", "[core][hotspot]") {
  std::vector<double> parts(12, 1.0);
  parts.insert(parts.end(), 28, 0.0);
  const Interval of = shareInterval(parts, 1), exact = binomialInterval(12, 40, 0.90);
  CHECK(of.low <= exact.low);
  CHECK(of.high >= exact.high);
  CHECK(of.contains(0.3));
  CHECK(of.high - of.low < 0.3);
  CHECK(shareInterval(std::vector<double>(5, 1.0), 1).high == 1);
  CHECK(shareInterval(std::vector<double>(5, 1.0), 1).low < 0.6);  // five of five is no certainty
  CHECK(shareInterval({}, 1).low == 0);
  CHECK(shareInterval({}, 1).high == 1);
  const Interval half = exactShareInterval(0.5, 5, 0.90);  // 2.5 of 5
  CHECK(half.low == binomialInterval(2, 5, 0.90).low);
  CHECK(half.high == binomialInterval(3, 5, 0.90).high);
}
