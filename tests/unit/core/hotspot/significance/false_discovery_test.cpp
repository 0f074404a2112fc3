// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/false_discovery.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Adjusted p-values equal those of R on its example", "[core][hotspot]") {
  const std::vector<double> p{0.001, 0.008, 0.039, 0.041, 0.042, 0.060, 0.074, 0.205, 0.212, 0.216};
  const std::vector<double> q{0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.74 / 7, 0.216, 0.216, 0.216};
  const std::vector<double> found = falseDiscoveryRates(p);
  for (std::size_t i = 0; i < p.size(); ++i) CHECK(found[i] == Approx(q[i]).epsilon(1e-12));
}

TEST_CASE("The order of tests does not matter, and a test that was not done does not count",
          "[core][hotspot]") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> found = falseDiscoveryRates(std::vector<double>{0.04, none, 0.01});
  CHECK(found[0] == 0.04);
  CHECK(std::isnan(found[1]));
  CHECK(found[2] == 0.02);
  CHECK(falseDiscoveryRates({}).empty());
  CHECK(falseDiscoveryRates(std::vector<double>{0.9, 1}) == std::vector<double>{1, 1});
}
