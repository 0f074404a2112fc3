// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/rates/rates.h"

#include <algorithm>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

struct Cells {
  std::vector<Point> places = {};
  std::vector<double> counts = {};
  std::vector<double> denominators = {};
};

Cells randomCells(int n) {
  Random random(3);
  Cells cells;
  for (int i = 0; i < n; ++i) {
    cells.places.push_back({random.between(0, 2000), random.between(0, 2000)});
    cells.denominators.push_back(static_cast<double>(random.below(200)));
    cells.counts.push_back(random.poisson(cells.denominators.back() * (i < n / 4 ? 0.08 : 0.02)));
  }
  return cells;
}

/// Marshall's formula, word for word.
double marshall(const Cells& c, std::size_t i, const std::vector<std::size_t>& members) {
  double x = 0;
  double n = 0;
  double places = 0;
  for (const std::size_t j : members) {
    if (c.denominators[j] > 0) x += c.counts[j], n += c.denominators[j], ++places;
  }
  const double m = x / n;
  double s2 = 0;
  for (const std::size_t j : members) {
    if (c.denominators[j] > 0)
      s2 += c.denominators[j] * (c.counts[j] / c.denominators[j] - m) *
            (c.counts[j] / c.denominators[j] - m) / n;
  }
  const double a = std::max(0.0, s2 - m / (n / places));
  const double within = m / c.denominators[i];
  return a + within > 0 ? m + (c.counts[i] / c.denominators[i] - m) * a / (a + within) : m;
}

}  // namespace

TEST_CASE("Shrunken rates equal Marshall's formula, overall and by neighbourhood", "[core][hotspot]") {
  const Cells cells = randomCells(150);
  const auto found =
      rates(cells.places, cells.counts, cells.denominators, {.minDenominator = 5, .distance = Metres{400}});
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < cells.places.size(); ++i) all.push_back(i);
  for (const std::size_t i : all) {
    if (cells.denominators[i] < 5) {
      CHECK_FALSE(found[i].raw);
      CHECK_FALSE(found[i].spatial);
      continue;
    }
    std::vector<std::size_t> near;
    std::copy_if(all.begin(), all.end(), std::back_inserter(near),
                 [&](std::size_t j) { return distance(cells.places[i], cells.places[j]) <= 400; });
    CHECK(*found[i].raw == cells.counts[i] / cells.denominators[i]);
    CHECK(*found[i].global == Approx(marshall(cells, i, all)).epsilon(1e-12));
    CHECK(*found[i].spatial == Approx(marshall(cells, i, near)).epsilon(1e-12));
  }
}

TEST_CASE("Equal rates shrink to themselves, and nothing makes nothing", "[core][hotspot]") {
  const std::vector<Point> places{{0, 0}, {100, 0}, {200, 0}};
  const auto equal = rates(places, std::vector<double>{2, 4, 6}, std::vector<double>{20, 40, 60});
  for (const Rate& rate : equal) CHECK(*rate.global == Approx(0.1));
  const auto none =
      rates(places, std::vector<double>{0, 0, 0}, std::vector<double>{20, 40, 0}, {.minDenominator = 0});
  CHECK(*none[0].spatial == 0);
  CHECK_FALSE(none[2].raw);
  CHECK(rates({}, {}, {}).empty());
}
