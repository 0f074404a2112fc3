// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/street_walk.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

double lengthOf(const Line& line) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i) length += distance(line[i - 1], line[i]);
  return length;
}

}  // namespace

TEST_CASE("No stop has no walk, one stop a walk without a course", "[core][schouw]") {
  CHECK(shortestWalk({}, {}).order.empty());
  const Walk one = shortestWalk({{3, 4}}, {});
  CHECK(one.order == std::vector<std::size_t>{0});
  CHECK(one.course.empty());
  CHECK(one.length_m == 0);
}

TEST_CASE("A walk follows the streets, also round a corner", "[core][schouw]") {
  const std::vector<Line> streets{{{0, 0}, {200, 0}}, {{200, 0}, {200, 300}}};
  const Walk walk = shortestWalk({{0, 5}, {195, 300}}, streets);
  CHECK(walk.order == std::vector<std::size_t>{0, 1});
  CHECK(walk.length_m == Approx(5 + 200 + 300 + 5));
  CHECK(lengthOf(walk.course) == Approx(walk.length_m));
  CHECK(std::find(walk.course.begin(), walk.course.end(), Point{200, 0}) != walk.course.end());
}

TEST_CASE("Streets that cross without a common corner meet all the same", "[core][schouw]") {
  const std::vector<Line> streets{{{0, 100}, {200, 100}}, {{100, 0}, {100, 200}}};
  CHECK(shortestWalk({{0, 100}, {100, 0}}, streets).length_m == Approx(200));
}

TEST_CASE("Stops near each other, and stops that no street connects, are joined straight", "[core][schouw]") {
  CHECK(shortestWalk({{0, 0}, {30, 0}}, {{{0, 0}, {0, 500}, {30, 500}, {30, 0}}}).length_m == Approx(30));
  CHECK(shortestWalk({{0, 0}, {300, 400}}, {{{0, 0}, {10, 0}}, {{300, 400}, {310, 400}}}).length_m ==
        Approx(500));
}

TEST_CASE("Equal stops and a line without length do no harm", "[core][schouw]") {
  const Walk walk = shortestWalk({{5, 5}, {5, 5}, {5, 5}}, {{{1, 1}, {1, 1}}, {}});
  CHECK(walk.order.size() == 3);
  CHECK(walk.length_m == 0);
}

TEST_CASE("The order is the best of all orders", "[core][schouw]") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    std::vector<Point> stops;
    for (int i = 0; i < 7; ++i) stops.push_back({random.uniform() * 900, random.uniform() * 900});
    const Walk walk = shortestWalk(stops, {});
    std::vector<std::size_t> order(stops.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    double best = std::numeric_limits<double>::infinity();
    do {
      double length = 0;
      for (std::size_t i = 1; i < order.size(); ++i) length += distance(stops[order[i - 1]], stops[order[i]]);
      best = std::min(best, length);
    } while (std::next_permutation(order.begin(), order.end()));
    CHECK(walk.length_m == Approx(best));
    CHECK(walk.order.front() < walk.order.back());
  }
}
