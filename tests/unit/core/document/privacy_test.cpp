// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/privacy.h"

#include <cmath>

#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<Point> pile(int n, Point at) { return std::vector<Point>(static_cast<std::size_t>(n), at); }

MultiPolygon box(double x, double y, double width, double height) {
  return {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}, {}}};
}

MapMaterial yearOf(Offence offence, std::vector<Point> places) {
  MapMaterial material{.offence = offence, .period = {{2024, 1, 1}, {2025, 1, 1}}};
  material.n = static_cast<int>(places.size());
  material.places = std::move(places);
  return material;
}

HotspotMaterial hotspot(int n, const MultiPolygon& outline, std::optional<int> before = {}) {
  HotspotMaterial h;
  h.hotspot = {
      .rank = 1, .name = "A1", .outline = outline, .n = n, .nBefore = before, .verdict = Verdict::Hotspot};
  h.placeName = "Havenkwartier";
  return h;
}

bool keptBack(const PermittedMap& map, std::string_view what) {
  for (const Withheld& w : map.withheld) {
    if (w.what == what) return true;
  }
  return false;
}

void append(std::vector<Point>& to, const std::vector<Point>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

TEST_CASE("Counts below the minimum of a class stand as below it", "[core][privacy]") {
  CHECK(textOf(shownCount(2, ExportClass::Werk), Language::Dutch) == "2");
  CHECK(textOf(shownCount(0, ExportClass::Driehoek), Language::Dutch) == "<3");
  CHECK(textOf(shownCount(2, ExportClass::Driehoek), Language::Dutch) == "<3");
  CHECK(textOf(shownCount(3, ExportClass::Driehoek), Language::Dutch) == "3");
  CHECK(textOf(shownCount(4, ExportClass::Openbaar), Language::Dutch) == "<5");
  CHECK(textOf(shownCount(1234, ExportClass::Openbaar), Language::Dutch) == "1.234");
}

TEST_CASE("Driehoek shows no points and no cell with fewer than three", "[core][privacy]") {
  std::vector<Point> places = pile(3, {60, 60});
  append(places, pile(2, {1060, 60}));
  append(places, pile(2, {2060, 60}));
  const auto map = permit(yearOf(Offence::Autokraak, places), ExportClass::Driehoek);
  REQUIRE(map);
  CHECK(map->points.empty());
  REQUIRE(map->cells.size() == 1);
  CHECK(map->cells[0].n == 3);
  CHECK(map->cells[0].side_m == 125);
  CHECK(keptBack(*map, "points"));
  CHECK(keptBack(*map, "cells"));
}

TEST_CASE("Cells lie on whole multiples of their side", "[core][privacy]") {
  const std::vector<Point> places{{124.9, 0}, {125, 0}, {-0.1, 0}};
  const std::vector<CountCell> cells = countCells(places, 125);
  REQUIRE(cells.size() == 3);
  CHECK(cells[0].corner == Point{-125, 0});
  CHECK(cells[1].corner == Point{0, 0});
  CHECK(cells[2].corner == Point{125, 0});
}

TEST_CASE("A total that leaves one or two outside the cells takes a cell with it", "[core][privacy]") {
  std::vector<Point> places = pile(9, {60, 60});
  append(places, pile(4, {1060, 60}));
  append(places, pile(2, {2060, 60}));
  const auto map = permit(yearOf(Offence::Autokraak, places), ExportClass::Driehoek);
  REQUIRE(map);
  REQUIRE(map->cells.size() == 1);
  CHECK(map->cells[0].n == 9);
}

TEST_CASE("An outline less its cells tells no small number", "[core][privacy]") {
  // 9 + 4 in the outline's cells and 2 in a third cell of it: 15 - 13 = 2 could be read off.
  std::vector<Point> places = pile(9, {60, 60});
  append(places, pile(4, {190, 60}));
  append(places, pile(2, {310, 60}));
  append(places, pile(20, {5060, 60}));
  MapMaterial material = yearOf(Offence::Autokraak, places);
  material.hotspots.push_back(hotspot(15, box(0, 0, 375, 125)));
  const auto map = permit(material, ExportClass::Driehoek);
  REQUIRE(map);
  int inside = 0;
  for (const CountCell& cell : map->cells) inside += cell.corner.x < 400 ? cell.n : 0;
  CHECK((15 - inside == 0 || 15 - inside >= 3));
  CHECK(inside == 9);
}

TEST_CASE("A cell less the outline inside it tells no small number", "[core][privacy]") {
  std::vector<Point> places = pile(5, {60, 60});
  append(places, pile(1, {120, 120}));
  append(places, pile(20, {5060, 60}));
  MapMaterial material = yearOf(Offence::Autokraak, places);
  material.hotspots.push_back(hotspot(5, box(30, 30, 60, 60)));
  const auto map = permit(material, ExportClass::Driehoek);
  REQUIRE(map);
  for (const CountCell& cell : map->cells) CHECK(cell.corner.x > 1000);
}

TEST_CASE("Burglary in driehoek is an area over twenty dwellings, without cells", "[core][privacy]") {
  MapMaterial material = yearOf(Offence::Woninginbraak, pile(12, {250, 250}));
  material.hotspots.push_back(hotspot(12, box(0, 0, 500, 500)));
  SECTION("Without a layer of addresses nobody knows, and nothing is drawn") {
    const auto map = permit(material, ExportClass::Driehoek);
    REQUIRE(map);
    REQUIRE(map->hotspots.size() == 1);
    CHECK(map->hotspots[0].outline.empty());
    CHECK(map->hotspots[0].n.number == 12);
    CHECK(map->cells.empty());
    CHECK(keptBack(*map, "outlines"));
    CHECK(keptBack(*map, "cells"));
  }
  SECTION("Nineteen are too few") {
    material.dwellings = pile(19, {250, 250});
    CHECK(permit(material, ExportClass::Driehoek)->hotspots[0].outline.empty());
  }
  SECTION("Twenty are enough") {
    material.dwellings = pile(20, {250, 250});
    const auto map = permit(material, ExportClass::Driehoek);
    CHECK_FALSE(map->hotspots[0].outline.empty());
    CHECK(map->cells.empty());
  }
  SECTION("Dwellings outside do not count") {
    material.dwellings = pile(20, {2500, 250});
    CHECK(permit(material, ExportClass::Driehoek)->hotspots[0].outline.empty());
  }
}

TEST_CASE("The outline of driehoek does not have the course of the one found", "[core][privacy]") {
  // A disc round one point: its edge would give the point away.
  Ring ring;
  for (int i = 0; i <= 64; ++i)
    ring.push_back({307 + 60 * std::cos(i * 0.0981747704), 411 + 60 * std::sin(i * 0.0981747704)});
  ring.back() = ring.front();
  const MultiPolygon disc{{ring, {}}};
  CHECK(drawnOutline(disc, ExportClass::Werk, Offence::Autokraak) == disc);
  const MultiPolygon redrawn = drawnOutline(disc, ExportClass::Driehoek, Offence::Autokraak);
  REQUIRE(redrawn.size() == 1);
  CHECK(areaOf(redrawn) == Approx(areaOf(disc)).epsilon(0.25));
  // The same disc a centimetre to the side gives the very same line.
  Ring shifted = ring;
  for (Point& p : shifted) p.x += 0.01;
  CHECK(drawnOutline({{shifted, {}}}, ExportClass::Driehoek, Offence::Autokraak) == redrawn);
}

TEST_CASE("The year before below the minimum takes the band and the percentage with it", "[core][privacy]") {
  MapMaterial material = yearOf(Offence::Autokraak, pile(40, {60, 60}));
  HotspotMaterial h = hotspot(27, box(0, 0, 125, 125), 2);
  h.change = Change{2, 27, 13.5, 3.6, 90, 0.0001, ChangeVerdict::Rising};
  material.hotspots.push_back(h);
  const auto map = permit(material, ExportClass::Driehoek);
  REQUIRE(map->hotspots.size() == 1);
  CHECK(map->hotspots[0].before == ShownCount{3, true});
  CHECK_FALSE(map->hotspots[0].change);
  CHECK(permit(material, ExportClass::Werk)->hotspots[0].change);
}

TEST_CASE("Whether it is too few to compare does not hang on a number kept back", "[core][privacy]") {
  for (int n = 3; n < 12; ++n) {
    std::optional<bool> first;
    for (int before = 0; before < 3; ++before) {
      MapMaterial material = yearOf(Offence::Autokraak, pile(n + 10, {60, 60}));
      material.hotspots.push_back(hotspot(n, box(0, 0, 125, 125), before));
      const bool tooFew = permit(material, ExportClass::Driehoek)->hotspots[0].tooFewToCompare;
      INFO(n << " and " << before);
      CHECK(tooFew == first.value_or(tooFew));
      first = tooFew;
    }
  }
}

TEST_CASE("Openbaar has large cells, whole quarters, and nothing of hotspots, months and hours",
          "[core][privacy]") {
  std::vector<Point> places = pile(40, {60, 60});
  append(places, pile(4, {1060, 60}));
  append(places, pile(4, {2060, 60}));
  MapMaterial material = yearOf(Offence::Autokraak, places);
  material.hotspots.push_back(hotspot(40, box(0, 0, 125, 125)));
  material.months.push_back({.first = {2024, 1, 1}, .n = 48});
  material.times = TimesMaterial{.n = 40};
  const auto map = permit(material, ExportClass::Openbaar);
  REQUIRE(map);
  CHECK(map->hotspots.empty());
  CHECK(map->months.empty());
  CHECK_FALSE(map->times);
  CHECK(map->largestScale == 15000);
  REQUIRE(map->cells.size() == 1);
  CHECK(map->cells[0].side_m == 500);
  for (const char* what : {"outlines", "months", "times", "points"}) CHECK(keptBack(*map, what));
  material.period = {{2024, 1, 1}, {2024, 3, 1}};
  const auto refused = permit(material, ExportClass::Openbaar);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::Withheld);
}

TEST_CASE("A name with a digit in it may be an address and stays inside", "[core][privacy]") {
  MapMaterial material = yearOf(Offence::Autokraak, pile(30, {60, 60}));
  HotspotMaterial h = hotspot(27, box(0, 0, 125, 125));
  h.placeName = "Kerkstraat 12";
  material.hotspots.push_back(h);
  CHECK(permit(material, ExportClass::Driehoek)->hotspots[0].placeName.empty());
  CHECK(permit(material, ExportClass::Werk)->hotspots[0].placeName == "Kerkstraat 12");
}

TEST_CASE("One or two without a place are not told by a second total", "[core][privacy]") {
  MapMaterial material = yearOf(Offence::Autokraak, pile(30, {60, 60}));
  material.n = 32;
  CHECK_FALSE(permit(material, ExportClass::Driehoek)->onMap);
  material.n = 33;
  CHECK(permit(material, ExportClass::Driehoek)->onMap == ShownCount{30, false});
}

TEST_CASE("A hidden count has company, and what is hidden adds up to enough", "[core][privacy]") {
  const auto hidden = [](std::vector<double> counts, int minimum) {
    std::string shown;
    for (const bool h : suppressed(counts, minimum)) shown += h ? 'x' : '.';
    return shown;
  };
  CHECK(hidden({5, 6, 7}, 3) == "...");
  CHECK(hidden({5, 2, 7}, 3) == "xx.");
  CHECK(hidden({5, 0, 7}, 3) == "xx.");
  CHECK(hidden({5, 1, 1, 7}, 3) == "xxx.");
  CHECK(hidden({5, 2, 2, 7}, 3) == ".xx.");
  CHECK(hidden({0, 0, 7}, 3) == "xx.");
  CHECK(hidden({1, 2, 3}, 1) == "...");
  CHECK(hidden({}, 3).empty());
}
