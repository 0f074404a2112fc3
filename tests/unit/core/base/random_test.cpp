// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <array>
#include <cmath>
#include <set>

#include "support/catch.h"

using brandpunt::Random;

TEST_CASE("A random number depends on seed, stream and place only", "[core][base]") {
  Random walked(7, {3});
  for (std::uint64_t i = 0; i < 100; ++i) CHECK(walked.next() == Random(7, {3}).at(i));
  CHECK(Random(7, {3}).at(0) != Random(7, {4}).at(0));
  CHECK(Random(7, {3}).at(0) != Random(8, {3}).at(0));
  CHECK(Random(7, {1, 2}).at(0) != Random(7, {2, 1}).at(0));
}

TEST_CASE("Random numbers below n reach every value about equally often", "[core][base]") {
  Random random(1);
  std::array<int, 7> counts{};
  for (int i = 0; i < 70000; ++i) ++counts[random.below(7)];
  double chiSquare = 0;
  for (const int c : counts) chiSquare += (c - 10000.0) * (c - 10000.0) / 10000.0;
  CHECK(chiSquare < 22.46);  // 99.9 % point with 6 degrees of freedom
  CHECK(random.below(0) == 0);
  CHECK(random.below(1) == 0);
}

TEST_CASE("Random distributions have the mean and spread of their name", "[core][base]") {
  Random random(2);
  double normal = 0, squares = 0, waits = 0, counts = 0, share = 0;
  const int n = 200000;
  for (int i = 0; i < n; ++i) {
    const double z = random.gaussian();
    normal += z, squares += z * z;
    waits += random.exponential(3);
    counts += random.poisson(40);
    const double u = random.uniform();
    REQUIRE(u >= 0);
    REQUIRE(u < 1);
    share += u;
  }
  CHECK(std::abs(normal / n) < 0.01);
  CHECK(squares / n == Approx(1).margin(0.02));
  CHECK(waits / n == Approx(3).margin(0.04));
  CHECK(counts / n == Approx(40).margin(0.08));
  CHECK(share / n == Approx(0.5).margin(0.003));
  CHECK(random.poisson(0) == 0);
}
