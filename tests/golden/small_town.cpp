// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/small_town.h"

#include <cmath>
#include <numbers>
#include <random>

namespace brandpunt::test {
namespace {

constexpr Point middle{150000, 500000};

Point at(double x, double y) { return {middle.x + x, middle.y + y}; }

MultiPolygon blob(Point centre, double radius, double wobble) {
  Ring ring;
  for (int i = 0; i <= 48; ++i) {
    const double angle = 2 * std::numbers::pi * (i % 48) / 48;
    const double r = radius * (1 + wobble * std::sin(3 * angle + centre.x));
    ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
  }
  return {{ring, {}}};
}

MultiPolygon square(double x, double y, double width, double height) {
  return {{{at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)}, {}}};
}

// std::normal_distribution differs between libraries; sums of uniform numbers do not.
double bell(std::mt19937& random) {
  double sum = 0;
  for (int i = 0; i < 12; ++i) sum += static_cast<double>(random()) / 4294967296.0;
  return sum - 6;
}

struct DensePlace {
  Point centre;
  int n;
  double spread;
  const char* name;
  HotspotClass inTime;
  Change change;
};

}  // namespace

std::vector<BaseFeature> townBase() {
  std::vector<BaseFeature> base;
  for (int column = -8; column < 8; ++column) {
    for (int row = -6; row < 6; ++row) {
      const double x = column * 200.0, y = row * 200.0;
      if (std::abs(y + x * 0.1 + 700) < 220) continue;
      base.push_back({BaseKind::Street, MultiLine{{at(x, y), at(x + 200, y)}}, ""});
      base.push_back({BaseKind::Street, MultiLine{{at(x, y), at(x, y + 200)}}, ""});
      base.push_back({BaseKind::Building, square(x + 18, y + 18, 164, 24), ""});
      base.push_back({BaseKind::Building, square(x + 18, y + 158, 164, 24), ""});
      base.push_back({BaseKind::Street, MultiLine{{at(x, y + 100), at(x + 200, y + 100)}}, ""});
    }
  }
  base.push_back({BaseKind::Green, blob(at(700, 600), 260, 0.1), "Stadspark"});
  base.push_back({BaseKind::Water, square(-2200, -800, 4400, 130), "Melde"});
  base.push_back(
      {BaseKind::MainRoad, MultiLine{{at(-2200, 0), at(2200, 200)}, {at(0, -1500), at(0, 1500)}}, ""});
  base.push_back({BaseKind::Railway, MultiLine{{at(-2200, 500), at(0, 420), at(2200, 560)}}, ""});
  base.push_back({BaseKind::Neighbourhood, square(-1600, 200, 1600, 1000), "Noorderveld"});
  base.push_back({BaseKind::Neighbourhood, square(0, 200, 1600, 1000), "Lindenkwartier"});
  base.push_back({BaseKind::Neighbourhood, square(-1600, -1200, 1600, 1400), "Havenkwartier"});
  base.push_back({BaseKind::Neighbourhood, square(0, -1200, 1600, 1400), "Vogelbuurt"});
  return base;
}

MapMaterial townMaterial(Offence offence) {
  const DensePlace dense[] = {
      {at(-340, 430),
       61,
       70,
       "Noorderveld",
       HotspotClass::Persistent,
       {38, 61, 61.0 / 38, 1.12, 2.31, {}, ChangeVerdict::Rising}},
      {at(-900, -420),
       43,
       75,
       "Havenkwartier",
       HotspotClass::Persistent,
       {41, 43, 43.0 / 41, 0.72, 1.54, {}, ChangeVerdict::NoClearDifference}},
      {at(980, -60),
       27,
       65,
       "Vogelbuurt",
       HotspotClass::New,
       {12, 27, 27.0 / 12, 1.22, 4.32, {}, ChangeVerdict::Rising}},
  };
  MapMaterial material;
  material.offence = offence;
  material.period = {{2024, 11, 1}, {2025, 11, 1}};
  material.before = 371;
  std::mt19937 random(7);
  int rank = 0;
  for (const DensePlace& place : dense) {
    HotspotMaterial h;
    for (int i = 0; i < place.n; ++i) {
      material.places.push_back(
          {place.centre.x + place.spread * bell(random), place.centre.y + place.spread * bell(random)});
    }
    h.hotspot = {.rank = ++rank,
                 .name = infoOf(offence).letter + std::to_string(rank),
                 .outline = blob(place.centre, place.spread * 2.1, 0.15),
                 .centre = place.centre,
                 .n = place.n,
                 .nBefore = place.change.before,
                 .inTime = place.inTime,
                 .verdict = Verdict::Hotspot};
    h.placeName = place.name;
    h.change = place.change;
    material.hotspots.push_back(h);
  }
  for (int i = 0; i < 252; ++i) {
    material.places.push_back(at(3000 * (static_cast<double>(random()) / 4294967296.0 - 0.5),
                                 2200 * (static_cast<double>(random()) / 4294967296.0 - 0.5)));
  }
  material.n = static_cast<int>(material.places.size()) + 29;
  material.change =
      Change{371, material.n, material.n / 371.0, 0.98, 1.25, {}, ChangeVerdict::NoClearDifference};
  for (int month = 0; month < 12; ++month) {
    const double wave = 34 + 10 * std::cos(month * std::numbers::pi / 6);
    material.months.push_back({material.period.from.plusMonths(month),
                               static_cast<int>(wave) + (month == 9 ? 17 : 3), wave, wave - 9, wave + 10});
  }
  TimesMaterial times{.n = 381, .shareLong = 0.34};
  for (std::size_t hour = 0; hour < 24; ++hour) {
    for (std::size_t day = 0; day < 7; ++day) {
      times.table[hour][day] = (hour >= 20   ? 3.5
                                : hour >= 12 ? 2.6
                                             : 1.2) *
                               (day >= 3 && day < 6 && hour >= 20 ? 1.9 : 1);
    }
  }
  material.times = times;
  return material;
}

MapContext townContext(Paper paper, Orientation orientation, Language language) {
  MapContext context;
  context.language = language;
  context.paper = paper;
  context.orientation = orientation;
  context.areaName = "Gemeente Veldermonde";
  context.crs = "RD New (EPSG:28992)";
  context.run = Id<Run>{42};
  context.method = language == Language::Dutch
                       ? "Hotspots: dichte groepen (DBSCAN, straal 120 m, ten minste 8)."
                       : "Hotspots: dense groups (DBSCAN, radius 120 m, at least 8).";
  context.inputHash = "9c1e77b4aa";
  context.program = "Brandpunt 0.1.0";
  context.dataDate = {2025, 11, 3};
  context.quality = language == Language::Dutch ? "29 van de 412 (7%) staan niet op de kaart."
                                                : "29 of the 412 (7%) are not on the map.";
  context.sources = {language == Language::Dutch ? "Politie, export van 3 november 2025"
                                                 : "Police, export of 3 November 2025"};
  context.base = townBase();
  context.invented = true;
  return context;
}

}  // namespace brandpunt::test
