// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "hotspot/significance/moran.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<CellValue> scattered(std::mt19937& random, int count) {
  std::uniform_int_distribution<int> anywhere(0, 60);  // with ties and places that occur twice
  std::poisson_distribution<int> value(2);
  std::vector<CellValue> cells;
  for (int i = 0; i < count; ++i)
    cells.push_back({{10.0 * anywhere(random), 10.0 * anywhere(random)}, 1.0 * value(random)});
  return cells;
}

std::vector<CellValue> lattice(std::mt19937& random, bool hexagons) {
  std::poisson_distribution<int> value(1);
  std::uniform_real_distribution<double> chance(0, 1);
  std::vector<CellValue> cells;
  for (int row = 0; row < 14; ++row) {
    for (int column = 0; column < 14; ++column) {
      if (chance(random) < 0.2) continue;
      const double shift = hexagons && row % 2 ? 20 : 0;
      cells.push_back(
          {{155000 + 40.0 * column + shift, 460000 + row * (hexagons ? 34.641016151377545 : 40.0)},
           1.0 * value(random)});
    }
  }
  std::shuffle(cells.begin(), cells.end(), random);
  return cells;
}

std::vector<std::vector<std::size_t>> byDefinition(const std::vector<CellValue>& cells,
                                                   const NeighbourChoice& choice) {
  std::vector<std::vector<std::size_t>> lists(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<std::size_t> others;
    for (std::size_t j = 0; j < cells.size(); ++j) {
      if (j != i) others.push_back(j);
    }
    const auto apart = [&](std::size_t j) { return squaredDistance(cells[i].place, cells[j].place); };
    if (choice.rule == NeighbourRule::Nearest) {
      std::stable_sort(others.begin(), others.end(), [&](auto a, auto b) { return apart(a) < apart(b); });
      others.resize(std::min(others.size(), static_cast<std::size_t>(choice.nearest)));
      std::sort(others.begin(), others.end());
    } else {
      const double reach = choice.rule == NeighbourRule::Queen  ? 57.0
                           : choice.rule == NeighbourRule::Rook ? 40.001
                                                                : choice.distance.value;
      std::erase_if(others, [&](std::size_t j) { return apart(j) > reach * reach; });
    }
    lists[i] = others;
  }
  return lists;
}

}  // namespace

TEST_CASE("Neighbours are those of the definition", "[property][hotspot]") {
  std::mt19937 random(3);
  const auto same = [](const std::vector<CellValue>& cells, const NeighbourChoice& choice) {
    std::vector<Point> places;
    for (const CellValue& cell : cells) places.push_back(cell.place);
    const auto lists = neighbourLists(places, choice, 3);
    REQUIRE(lists);
    const auto expected = byDefinition(cells, choice);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto near = lists->of(i);
      REQUIRE(std::vector<std::size_t>(near.begin(), near.end()) == expected[i]);
    }
  };
  for (int round = 0; round < 5; ++round) {
    const auto cells = scattered(random, 300);
    for (const double distance : {0.5, 10.0, 31.0, 500.0})
      same(cells, {.rule = NeighbourRule::Distance, .distance = Metres{distance}});
    for (const int nearest : {1, 4, 9, 299, 400})
      same(cells, {.rule = NeighbourRule::Nearest, .nearest = nearest});
    for (const bool hexagons : {false, true}) {
      const auto gaps = lattice(random, hexagons);
      same(gaps, {.rule = NeighbourRule::Queen});
      same(gaps, {.rule = NeighbourRule::Rook});
    }
  }
  // A far outlier, and places on a line.
  auto odd = scattered(random, 80);
  odd.push_back({{1e7, -1e6}, 1});
  same(odd, {.rule = NeighbourRule::Nearest, .nearest = 7});
  for (CellValue& cell : odd) cell.place.y = 0;
  same(odd, {.rule = NeighbourRule::Nearest, .nearest = 7});
}

TEST_CASE("The conditional moments are those of all placings", "[property][hotspot]") {
  // All pairs of neighbours' values, counted out.
  std::mt19937 random(8);
  const auto cells = scattered(random, 9);
  const auto table = localMoran(cells, {.rule = NeighbourRule::Nearest, .nearest = 2, .permutations = 0});
  REQUIRE(table);
  double mean = 0;
  for (const CellValue& cell : cells) mean += cell.value / 9;
  double m2 = 0;
  for (const CellValue& cell : cells) m2 += (cell.value - mean) * (cell.value - mean) / 9;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<double> all;
    for (std::size_t a = 0; a < 9; ++a) {
      for (std::size_t b = a + 1; b < 9; ++b) {
        if (a == i || b == i) continue;
        all.push_back((cells[i].value - mean) / m2 * ((cells[a].value + cells[b].value) / 2 - mean));
      }
    }
    const double expected = std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
    double variance = 0;
    for (const double v : all) variance += (v - expected) * (v - expected) / static_cast<double>(all.size());
    if (!(variance > 1e-20)) {
      CHECK(std::isnan(table->z[i]));
      continue;
    }
    CHECK(table->z[i] ==
          Approx((table->moran[i] - expected) / std::sqrt(variance)).epsilon(1e-9).margin(1e-12));
  }
}

TEST_CASE("Permutations come close to the exact p, and the same bits come from any threads",
          "[property][hotspot]") {
  std::mt19937 random(21);
  const auto cells = scattered(random, 24);
  MoranParameters parameters{.rule = NeighbourRule::Nearest, .nearest = 2, .permutations = 19999, .seed = 5};
  const auto table = localMoran(cells, parameters);
  parameters.threads = 8;
  const auto again = localMoran(cells, parameters);
  REQUIRE((table && again));
  CHECK(table->p == again->p);
  CHECK(table->global.pPermutation == again->global.pPermutation);
  const auto lists = byDefinition(cells, {.rule = NeighbourRule::Nearest, .nearest = 2});
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (std::isnan(table->p[i])) continue;
    const double observed = cells[lists[i][0]].value + cells[lists[i][1]].value;
    double atLeast = 0;
    double atMost = 0;
    double count = 0;
    for (std::size_t a = 0; a < cells.size(); ++a) {
      for (std::size_t b = a + 1; b < cells.size(); ++b) {
        if (a == i || b == i) continue;
        const double sum = cells[a].value + cells[b].value;
        ++count, atLeast += sum >= observed, atMost += sum <= observed;
      }
    }
    const double exact = std::min(1.0, 2 * std::min(atLeast, atMost) / count);
    CHECK(table->p[i] == Approx(exact).margin(8 * std::sqrt(exact / 2 / 20000) + 2e-4));
  }
}

TEST_CASE("Local Moran is the same for moved, scaled and shuffled cells, and its mean is the global one",
          "[property][hotspot]") {
  std::mt19937 random(13);
  const auto cells = lattice(random, true);
  const MoranParameters parameters{.permutations = 0};
  const auto table = localMoran(cells, parameters);
  REQUIRE(table);
  auto other = cells;
  for (CellValue& cell : other) cell = {{cell.place.x - 155000, cell.place.y - 460000}, 3 * cell.value + 100};
  std::vector<std::size_t> order(cells.size());
  std::iota(order.begin(), order.end(), 0U);
  std::shuffle(order.begin(), order.end(), random);
  std::vector<CellValue> shuffled;
  for (const std::size_t i : order) shuffled.push_back(other[i]);
  const auto again = localMoran(shuffled, parameters);
  REQUIRE(again);
  double sum = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::size_t i = order[k];
    CHECK(again->quadrant[k] == table->quadrant[i]);
    if (std::isnan(table->z[i])) continue;
    CHECK(again->z[k] == Approx(table->z[i]).epsilon(1e-9).margin(1e-10));
    sum += table->moran[i];
  }
  const auto withNeighbours = static_cast<double>(cells.size() - table->withoutNeighbours);
  CHECK(table->global.moran == Approx(sum / withNeighbours).epsilon(1e-9));
}

TEST_CASE("Where nothing is clustered few cells are found", "[property][hotspot]") {
  std::mt19937 random(77);
  std::size_t found = 0;
  std::size_t small = 0;
  std::size_t tested = 0;
  for (int round = 0; round < 10; ++round) {
    const auto table = localMoran(lattice(random, false), {.seed = static_cast<std::uint64_t>(round)});
    REQUIRE(table);
    for (const std::size_t n : table->found) found += n;
    for (const double p : table->p) small += p <= 0.05;
    tested += table->tested;
  }
  CHECK(found <= 3);
  CHECK(static_cast<double>(small) / static_cast<double>(tested) < 0.06);
}
