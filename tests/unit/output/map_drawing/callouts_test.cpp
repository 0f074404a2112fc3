// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/callouts.h"

#include "base/random.h"
#include "page/drawing_session.h"
#include "small_map.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::output;

namespace {

bool runsThrough(const Callout& leader, const QRectF& box) {
  const QLineF line(leader.anchor, leader.box.center());
  for (double share = 0; share <= 1; share += 0.005) {
    if (box.contains(line.pointAt(share))) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("No label covers another label or the line of another, whichever was placed first",
          "[output][map]") {
  startDrawing();
  const MapView map(QRectF(0, 0, 150, 140), Point{0, 0}, 10000, 0);
  int labels = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    MapSpec spec;
    for (int i = 0; i < 6; ++i) {
      MapOutline outline{
          .badge = "A" + std::to_string(i + 1), .name = "Havenkwartier", .value = "161 (was 120)"};
      outline.area = test::square({random.uniform() * 900 - 450, random.uniform() * 800 - 400}, 40);
      spec.outlines.push_back(outline);
    }
    std::vector<QRectF> taken;
    const std::vector<Callout> placed = placeCallouts(map, spec, sizesOf(Paper::A4), taken);
    REQUIRE(placed.size() == 6);
    for (const Callout& label : placed) {
      if (label.badgeOnly) continue;
      ++labels;
      for (const Callout& other : placed) {
        if (other.outline == label.outline) continue;
        CAPTURE(seed, label.outline, other.outline);
        CHECK_FALSE(label.box.intersects(other.box));
        if (!other.badgeOnly) CHECK_FALSE(runsThrough(other, label.box));
      }
    }
  }
  CHECK(labels > 300);
}
