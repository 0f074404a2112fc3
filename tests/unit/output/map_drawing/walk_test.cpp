// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/walk.h"

#include <cmath>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::output;

namespace {

double apart(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

const QRectF paper(0, 0, 180, 90);

}  // namespace

TEST_CASE("No ring of a stop covers another, a dot or the furniture, and all stay on the map",
          "[output][schouw]") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    MapWalk walk;
    for (int i = 0; i < 8; ++i) {
      walk.stops.push_back({std::to_string(i + 1), {random.uniform() * 300, random.uniform() * 140}});
      walk.course.push_back(walk.stops.back().place);
    }
    const MapView view(paper, Box{-20, -20, 320, 160}, 0);
    const QRectF furniture(2, 78, 60, 10);
    std::vector<QRectF> taken{furniture};
    const std::vector<StopMark> marks = placeStops(view, walk, taken);
    REQUIRE(marks.size() == 8);
    CHECK(taken.size() == 9);
    for (const StopMark& mark : marks) {
      if (mark.ring == mark.dot) continue;  // found no place: stands on its dot
      const QRectF ring(mark.ring.x() - stopRing_mm / 2, mark.ring.y() - stopRing_mm / 2, stopRing_mm,
                        stopRing_mm);
      CHECK(paper.contains(ring));
      CHECK_FALSE(ring.intersects(furniture));
      for (const StopMark& other : marks) {
        if (other.stop == mark.stop) continue;
        CHECK(apart(mark.ring, other.ring) > stopRing_mm - 0.01);
        CHECK(apart(mark.ring, other.dot) > stopRing_mm / 2);
      }
    }
  }
}

TEST_CASE("Stops on one spot get rings beside each other, and no stops none", "[output][schouw]") {
  MapWalk walk;
  std::vector<QRectF> taken;
  const MapView view(paper, Box{0, 0, 200, 100}, 0);
  CHECK(placeStops(view, walk, taken).empty());
  walk.stops = {{"1", {100, 50}}, {"2", {100, 50}}, {"3", {100, 50}}};
  const auto marks = placeStops(view, walk, taken);
  CHECK(apart(marks[0].ring, marks[1].ring) > stopRing_mm);
  CHECK(apart(marks[1].ring, marks[2].ring) > stopRing_mm);
}
