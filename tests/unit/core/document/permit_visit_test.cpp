// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/privacy.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

VisitMaterial materialOf(Offence offence, int n = 20) {
  VisitMaterial material;
  material.offence = offence;
  material.hotspot.name = "A1";
  material.hotspot.n = n;
  material.hotspot.outline = square(1013, 2027, 170);
  material.placeName = "Dromenbuurt";
  return material;
}

}  // namespace

TEST_CASE("A participant sees a redrawn area that does not follow the outline", "[core][privacy][schouw]") {
  const VisitMaterial material = materialOf(Offence::Autokraak);
  const auto visit = permitVisit(material);
  REQUIRE(visit);
  CHECK(visit->areaSide_m == 50);
  CHECK(visit->area != material.hotspot.outline);
  VisitMaterial shifted = material;
  shifted.hotspot.outline = square(1016, 2029, 170);
  CHECK(permitVisit(shifted)->area == visit->area);
  CHECK(visit->name == "A1");
  CHECK(visit->placeName == "Dromenbuurt");
  CHECK_FALSE(visit->withheld.empty());
}

TEST_CASE("Too few incidents make no visit for people without a duty of secrecy", "[core][privacy][schouw]") {
  const auto refused = permitVisit(materialOf(Offence::Autokraak, 4));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::Withheld);
  CHECK(permitVisit(materialOf(Offence::Autokraak, 5)));
}

TEST_CASE("Against dwellings the area holds twenty of them, or is as wide as a public cell",
          "[core][privacy][schouw]") {
  VisitMaterial material = materialOf(Offence::Woninginbraak);
  CHECK(permitVisit(material)->areaSide_m == 500);
  material.dwellings.emplace();
  for (int i = 0; i < 20; ++i) material.dwellings->push_back({1100.0 + i % 5, 2100.0 + i});
  CHECK(permitVisit(material)->areaSide_m == 50);
  material.dwellings->resize(19);
  CHECK(permitVisit(material)->areaSide_m == 500);
  material.dwellings->push_back({1225, 2100});
  CHECK(permitVisit(material)->areaSide_m > 50);
}

TEST_CASE("The hour is one block of four hours, and a name with a figure stays inside",
          "[core][privacy][schouw]") {
  VisitMaterial material = materialOf(Offence::Autokraak);
  material.placeName = "Kerkstraat 12";
  CHECK_FALSE(permitVisit(material)->window);
  TimesMaterial times;
  times.table[22][4] = 12;
  times.n = 12;
  material.times = times;
  const auto visit = permitVisit(material);
  REQUIRE(visit->window);
  CHECK(visit->window->fromHour == 20);
  CHECK(visit->placeName.empty());
}

TEST_CASE("A map with counts is refused for participants", "[core][privacy][schouw]") {
  MapMaterial material{.offence = Offence::Autokraak};
  material.period = {{2025, 1, 1}, {2026, 1, 1}};
  const auto map = permit(material, ExportClass::Deelnemers);
  REQUIRE_FALSE(map);
  CHECK(map.error().code == ErrorCode::Withheld);
}
