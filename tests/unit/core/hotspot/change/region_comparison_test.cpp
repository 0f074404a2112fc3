// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/region_comparison.h"

#include <cmath>

#include "support/catch.h"

using namespace brandpunt;

namespace {

double logChoose(std::int64_t n, std::int64_t k) {
  double sum = 0;
  for (std::int64_t i = 1; i <= k; ++i)
    sum += std::log(static_cast<double>(n - k + i) / static_cast<double>(i));
  return sum;
}

}  // namespace

TEST_CASE("Fisher's test of the tea-tasting lady", "[core][hotspot]") {
  CHECK(compareWithRegion({3, 1}, {1, 3}).p == Approx(34.0 / 70));
  CHECK(compareWithRegion({4, 0}, {0, 4}).p == Approx(2.0 / 70));
}

TEST_CASE("The exact test equals summing every table with its margins", "[core][hotspot]") {
  for (const auto& [place, rest] : {std::pair{CountPair{40, 20}, CountPair{300, 310}},
                                    {{5, 0}, {50, 60}},
                                    {{12, 30}, {9, 4}},
                                    {{0, 0}, {3, 4}},
                                    {{100, 100}, {1, 30}}}) {
    const std::int64_t row = place.before + place.after;
    const std::int64_t column = place.after + rest.after;
    const std::int64_t all = row + rest.before + rest.after;
    const auto chance = [&](std::int64_t k) {
      return std::exp(logChoose(column, k) + logChoose(all - column, row - k) - logChoose(all, row));
    };
    double p = 0;
    for (std::int64_t k = std::max<std::int64_t>(0, row + column - all); k <= std::min(row, column); ++k) {
      if (chance(k) <= chance(place.after) * (1 + 1e-7)) p += chance(k);
    }
    CHECK(compareWithRegion(place, rest).p == Approx(p).epsilon(1e-9));
  }
}

TEST_CASE("A place that changes as its region does is no exception", "[core][hotspot]") {
  const RegionComparison same = compareWithRegion({50, 40}, {500, 400});
  CHECK(*same.ratio == Approx(1));
  CHECK(same.p > 0.9);
  CHECK(*same.low < 1);
  CHECK(*same.high > 1);
  CHECK_FALSE(compareWithRegion({5, 0}, {50, 60}).ratio);
}
