// SPDX-License-Identifier: GPL-3.0-or-later
// A careful reader with a pencil against the privacy gate: whatever is subtracted, no small number comes out.
#include <cmath>
#include <random>

#include "document/privacy.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

double uniform(std::mt19937& random, double to) { return to * static_cast<double>(random()) / 4294967296.0; }

MultiPolygon disc(Point centre, double radius) {
  Ring ring;
  for (int i = 0; i < 32; ++i) {
    const double angle = i * 0.19634954084936207;
    ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return {{ring, {}}};
}

MapMaterial town(std::mt19937& random) {
  MapMaterial material{.offence = Offence::Autokraak, .period = {{2024, 1, 1}, {2025, 1, 1}}};
  const int scattered = static_cast<int>(uniform(random, 80));
  for (int i = 0; i < scattered; ++i)
    material.places.push_back({uniform(random, 1500), uniform(random, 1500)});
  const int dense = static_cast<int>(uniform(random, 5));
  for (int k = 0; k < dense; ++k) {
    const Point centre{300 + uniform(random, 900), 300 + uniform(random, 900)};
    const double radius = 50 + uniform(random, 120);
    const int n = 3 + static_cast<int>(uniform(random, 25));
    for (int i = 0; i < n; ++i) {
      const double angle = uniform(random, 6.283), r = radius * std::sqrt(uniform(random, 1)) * 0.9;
      material.places.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    HotspotMaterial h;
    h.hotspot = {.rank = k + 1,
                 .name = "A" + std::to_string(k + 1),
                 .outline = disc(centre, radius),
                 .verdict = Verdict::Hotspot};
    material.hotspots.push_back(h);
  }
  for (HotspotMaterial& h : material.hotspots) {
    for (const Point p : material.places) h.hotspot.n += contains(h.hotspot.outline, p);
  }
  material.n = static_cast<int>(material.places.size()) + static_cast<int>(uniform(random, 6));
  return material;
}

void checkDifference(int n, int sum, int minimum) {
  const int rest = std::abs(n - sum);
  CHECK((rest == 0 || rest >= minimum));
}

}  // namespace

TEST_CASE("No number below the minimum can be worked out from a driehoek or public map",
          "[property][privacy]") {
  const auto seed = GENERATE(range(1, 301));
  std::mt19937 random(static_cast<unsigned>(seed));
  const MapMaterial material = town(random);
  INFO("seed " << seed);
  for (const ExportClass c : {ExportClass::Driehoek, ExportClass::Openbaar}) {
    const int minimum = rulesOf(c).minimumCount;
    const auto map = permit(material, c);
    REQUIRE(map);
    CHECK(map->points.empty());
    int all = 0;
    for (const CountCell& cell : map->cells) {
      CHECK(cell.n >= minimum);
      all += cell.n;
    }
    if (!map->cells.empty()) {
      if (map->onMap) checkDifference(map->onMap->number, all, minimum);
      if (!map->n.below) checkDifference(map->n.number, all, minimum);
    }
    int inHotspots = 0;
    for (const PermittedHotspot& h : map->hotspots) {
      CHECK(h.n.number >= minimum);
      CHECK_FALSE(h.n.below);
      inHotspots += h.n.number;
      int centred = 0, inside = 0, touched = 0;
      for (const CountCell& cell : map->cells) {
        const Box box = cell.box();
        int corners = 0;
        for (const Point p :
             {Point{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}}) {
          corners += contains(h.outline, p);
        }
        bool touches = corners > 0 || contains(h.outline, box.centre());
        for (const Polygon& polygon : h.outline) {
          for (const Point p : polygon.shell) touches = touches || box.contains(p);
        }
        centred += contains(h.outline, box.centre()) ? cell.n : 0;
        inside += corners == 4 ? cell.n : 0;
        touched += touches ? cell.n : 0;
      }
      if (centred > 0) checkDifference(h.n.number, centred, minimum);
      if (inside > 0) checkDifference(h.n.number, inside, minimum);
      if (touched > 0) checkDifference(h.n.number, touched, minimum);
    }
    if (!map->hotspots.empty() && map->onMap && inHotspots <= map->onMap->number) {
      checkDifference(map->onMap->number, inHotspots, minimum);
    }
  }
}
