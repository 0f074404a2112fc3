// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <random>

#include "hotspot/significance/gi_star.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<double> byTheFormula(const std::vector<CellValue>& cells, double distance, bool withSelf) {
  std::vector<double> z;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    double weight = 0;
    double near = 0;
    for (std::size_t j = 0; j < cells.size(); ++j) {
      if (j == i && !withSelf) continue;
      ++n, sum += cells[j].value, squares += cells[j].value * cells[j].value;
      if (squaredDistance(cells[i].place, cells[j].place) > distance * distance) continue;
      ++weight, near += cells[j].value;
    }
    const double mean = sum / n;
    const double variance = squares / n - mean * mean;
    z.push_back((near - mean * weight) / std::sqrt(variance * (n * weight - weight * weight) / (n - 1)));
  }
  return z;
}

std::vector<CellValue> cellsOfKind(int kind, std::mt19937& random) {
  std::poisson_distribution<int> count(2);
  std::uniform_real_distribution<double> anywhere(0, 500);
  std::uniform_real_distribution<double> chance(0, 1);
  std::vector<CellValue> cells;
  for (int row = 0; row < 15; ++row) {
    for (int column = 0; column < 13; ++column) {
      const double value = kind == 3 ? chance(random) : count(random);
      if (kind == 0 || kind == 3) cells.push_back({{120000 + 40.0 * column, 480000 + 40.0 * row}, value});
      // Hexagons, with a quarter of them missing.
      if (kind == 1 && chance(random) < 0.75)
        cells.push_back({{40.0 * column + (row % 2 ? 20.0 : 0.0), 34.641016151377545 * row}, value});
      if (kind == 2) cells.push_back({{anywhere(random), anywhere(random)}, value});
    }
  }
  std::shuffle(cells.begin(), cells.end(), random);
  return cells;
}

}  // namespace

TEST_CASE("Gi and Gi* equal the formula on lattices, with gaps, and anywhere", "[property][hotspot]") {
  const int kind = GENERATE(range(0, 4));
  std::mt19937 random(static_cast<unsigned>(kind + 1));
  const std::vector<CellValue> cells = cellsOfKind(kind, random);
  for (const double distance : {1.0, 40.0, 41.0, 60.0, 130.0, 395.0}) {
    for (const bool withoutSelf : {false, true}) {
      INFO("kind " << kind << ", distance " << distance << (withoutSelf ? ", Gi" : ", Gi*"));
      const auto expected = byTheFormula(cells, distance, !withoutSelf);
      for (const int threads : {1, 2, 8}) {
        const auto found =
            giStar(cells, {.distance = Metres{distance}, .withoutSelf = withoutSelf, .threads = threads});
        REQUIRE(found);
        for (std::size_t i = 0; i < cells.size(); ++i) {
          if (!std::isfinite(expected[i])) {
            CHECK(std::isnan(found->z[i]));
            continue;
          }
          REQUIRE(found->z[i] == Approx(expected[i]).epsilon(1e-9).margin(1e-12));
          REQUIRE(found->p[i] == Approx(std::erfc(std::abs(expected[i]) / std::sqrt(2.0))).epsilon(1e-7));
        }
        REQUIRE_FALSE(found->p.empty());
      }
    }
  }
}

TEST_CASE("Squares and hexagons go by the lattice, scattered cells do not", "[property][hotspot]") {
  std::mt19937 random(9);
  CHECK(neighbourSumsOnLattice(cellsOfKind(0, random), Metres{60}, 1));
  CHECK(neighbourSumsOnLattice(cellsOfKind(1, random), Metres{60}, 1));
  CHECK_FALSE(neighbourSumsOnLattice(cellsOfKind(2, random), Metres{60}, 1));
}

TEST_CASE("False discovery rates equal their definition", "[property][hotspot]") {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> chance(0, 1);
  std::vector<double> p;
  for (int i = 0; i < 400; ++i)
    p.push_back(i % 3 ? std::pow(chance(random), 4) : std::round(chance(random) * 20) / 20);
  p.push_back(std::numeric_limits<double>::quiet_NaN());
  const std::vector<double> q = falseDiscoveryRates(p);
  for (std::size_t i = 0; i + 1 < p.size(); ++i) {
    // The least rate at which some cut-off at or above this p would be allowed.
    double least = 1;
    for (std::size_t k = 0; k + 1 < p.size(); ++k) {
      if (p[k] < p[i]) continue;
      const auto rank = std::count_if(p.begin(), p.end() - 1, [&](double other) { return other <= p[k]; });
      least = std::min(least, p[k] * 400 / static_cast<double>(rank));
    }
    REQUIRE(q[i] == Approx(least).epsilon(1e-12));
  }
  CHECK(std::isnan(q.back()));
}

TEST_CASE("Permutations come close to the normal p for many neighbours, and are the same on any threads",
          "[property][hotspot]") {
  std::mt19937 random(5);
  const std::vector<CellValue> cells = cellsOfKind(0, random);
  GiStarParameters parameters{.distance = Metres{130}, .permutations = 1999, .seed = 7};
  const auto found = giStar(cells, parameters);
  parameters.threads = 8;
  const auto again = giStar(cells, parameters);
  REQUIRE((found && again));
  CHECK(found->p == again->p);
  const auto normal = giStar(cells, {.distance = Metres{130}, .withoutSelf = true});
  double apart = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) apart += std::abs(found->p[i] - normal->p[i]);
  CHECK(apart / static_cast<double>(cells.size()) < 0.06);
}
