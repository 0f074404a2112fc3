// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>
#include <random>
#include <set>

#include "hotspot/density/contours.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

/// Whole numbers, so that many cells lie on a level exactly, and some without a number.
DensityGrid randomGrid(std::mt19937& random, int most) {
  std::uniform_int_distribution<int> value(0, most);
  DensityGrid grid{
      .frame = {.cell_m = 25, .firstColumn = 4000, .firstRow = 18000, .columns = 14, .rows = 11}};
  for (std::size_t i = 0; i < grid.frame.cells(); ++i)
    grid.perSquareKilometre.push_back(value(random) == most ? std::numeric_limits<double>::quiet_NaN()
                                                            : value(random));
  return grid;
}

double turn(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y); }

bool meet(Point a, Point b, Point c, Point d) {
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0 &&
         std::max(std::min(a.x, b.x), std::min(c.x, d.x)) <=
             std::min(std::max(a.x, b.x), std::max(c.x, d.x)) &&
         std::max(std::min(a.y, b.y), std::min(c.y, d.y)) <= std::min(std::max(a.y, b.y), std::max(c.y, d.y));
}

std::vector<const Ring*> ringsOf(const MultiPolygon& area) {
  std::vector<const Ring*> rings;
  for (const Polygon& polygon : area) {
    rings.push_back(&polygon.shell);
    for (const Ring& hole : polygon.holes) rings.push_back(&hole);
  }
  return rings;
}

double signedArea(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) twice += turn(ring[0], ring[i], ring[i + 1]);
  return twice / 2;
}

}  // namespace

TEST_CASE("Contours are closed, turn the right way, and never meet themselves or each other",
          "[property][hotspot]") {
  std::mt19937 random(51);
  for (int round = 0; round < 40; ++round) {
    const auto grid = randomGrid(random, 2 + round % 7);
    for (const double level : {0.5, 1.0, 2.0, 3.7}) {
      const auto area = areaAtLeast(grid, level);
      for (const Polygon& polygon : area) {
        CHECK(signedArea(polygon.shell) > 0);
        for (const Ring& hole : polygon.holes) CHECK(signedArea(hole) < 0);
      }
      const auto rings = ringsOf(area);
      bool apart = true;
      for (std::size_t r = 0; r < rings.size(); ++r) {
        REQUIRE(rings[r]->size() >= 4);
        REQUIRE(rings[r]->front() == rings[r]->back());
        const std::size_t last = rings[r]->size() - 2;
        for (std::size_t i = 0; i <= last; ++i) {
          for (std::size_t s = r; s < rings.size(); ++s) {
            for (std::size_t j = s == r ? i + 2 : 0; j + 1 < rings[s]->size(); ++j) {
              if (s == r && i == 0 && j == last) continue;
              apart &= !meet((*rings[r])[i], (*rings[r])[i + 1], (*rings[s])[j], (*rings[s])[j + 1]);
            }
          }
        }
      }
      REQUIRE(apart);
    }
  }
}

TEST_CASE("A centre lies in a contour where its density reaches the level, and nowhere else",
          "[property][hotspot]") {
  std::mt19937 random(52);
  for (int round = 0; round < 40; ++round) {
    const auto grid = randomGrid(random, 2 + round % 7);
    for (const double level : {0.5, 1.0, 2.0, 3.7}) {
      const auto area = areaAtLeast(grid, level);
      for (std::size_t i = 0; i < grid.frame.cells(); ++i) {
        const Point centre{grid.frame.centreX(i % grid.frame.columns),
                           grid.frame.centreY(i / grid.frame.columns)};
        REQUIRE(contains(area, centre) == (grid.perSquareKilometre[i] >= level));
      }
    }
  }
}

TEST_CASE("The contour of a higher level lies within that of a lower one", "[property][hotspot]") {
  std::mt19937 random(53);
  std::uniform_real_distribution<double> x(4000 * 25 - 20, 4014 * 25 + 20);
  std::uniform_real_distribution<double> y(18000 * 25 - 20, 18011 * 25 + 20);
  for (int round = 0; round < 20; ++round) {
    const auto grid = randomGrid(random, 6);
    const auto low = areaAtLeast(grid, 1.5);
    const auto middle = areaAtLeast(grid, 2);
    const auto high = areaAtLeast(grid, 3.2);
    CHECK(areaOf(low) > areaOf(middle));
    CHECK(areaOf(middle) > areaOf(high));
    for (int i = 0; i < 2000; ++i) {
      const Point p{x(random), y(random)};
      if (contains(high, p)) REQUIRE(contains(middle, p));
      if (contains(middle, p)) REQUIRE(contains(low, p));
    }
  }
}
