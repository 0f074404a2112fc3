// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/map_page.h"

#include <cmath>
#include <fstream>
#include <sstream>

#include "page/drawing_session.h"
#include "page/write_map.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
using namespace brandpunt::output;

namespace {

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

/// A page as full as it gets, with the longest names of the country.
MapSpec fullPage(Paper paper, Orientation orientation, std::size_t hotspots) {
  MapSpec spec;
  spec.paper = paper;
  spec.orientation = orientation;
  spec.mark = "DRIEHOEK – VERTROUWELIJK";
  spec.title = "Inbraak in box, garage of schuur: een op de drie op twaalf plekken";
  spec.subtitle = {"'s-Gravenhage · 1 november 2024 t/m 31 oktober 2025 · ",
                   "12.412 inbraken in box, garage of schuur",
                   ", waarvan 11.383 op de kaart · jaar ervoor 10.371"};
  spec.scaleWords = "Schaal 1 : {scale} op A4";
  spec.crs = "Amersfoort / RD New (EPSG:28992)";
  spec.northWords = "noorden boven";
  spec.cellSize_m = 125;
  HotspotTable table{.head = {"plek", "nu", "was", "verandering met toevalsband (90%)"}};
  for (std::size_t i = 0; i < hotspots; ++i) {
    const double x = 1000.0 * static_cast<double>(i % 4), y = 700.0 * static_cast<double>(i / 4);
    const std::string badge = "A" + std::to_string(i + 1);
    spec.outlines.push_back({.area = square(x, y, 260),
                             .badge = badge,
                             .name = "Burgemeester van Nispen van Sevenaerstraat",
                             .value = "1.061 autokraken (was 1.038) · te weinig om te zeggen"});
    spec.cells.push_back({{x, y, x + 125, y + 125}, Strength::Many, "1.061"});
    table.rows.push_back({.badge = badge,
                          .name = "Burgemeester van Nispen van Sevenaerstraat",
                          .detail = "te weinig om te zeggen",
                          .count = "1.061",
                          .before = "1.038",
                          .mark = ChangeMark::NoClearDifference,
                          .verdict = "geen duidelijk verschil",
                          .band = "+1.250% (−28% tot +5.431%)",
                          .ratio = std::array{0.7, 1.1, 9.0}});
  }
  table.titles.assign(hotspots + 1, "Zes sterkste hotspots");
  table.leftOut.assign(hotspots + 1, "En hotspots die niet in deze lijst staan.");
  if (hotspots > 0) spec.table = table;
  spec.frame = spec.whole = Box{-300, -300, 3600, 2400};
  spec.base.push_back(
      {BaseKind::Neighbourhood, square(500, 500, 900), "Burgemeester van Nispen van Sevenaerstraat"});
  spec.legendTitle = "Wat u ziet";
  for (int i = 0; i < 6; ++i) {
    spec.legend.push_back({.title = "Geen kleur: minder dan 3 of geen",
                           .text = "Of achtergehouden, omdat anders zo'n klein aantal te berekenen was."});
  }
  spec.legendNote = "Een vak is 125 × 125 meter. Het getal is het aantal in de periode, pogingen meegeteld.";
  TimeTable times{.title = "Wanneer: het meest op donderdag 20–24 uur",
                  .note = "Geschat aantal per dagdeel."};
  for (int block = 0; block < 6; ++block) times.rows.push_back({.label = "20–24"});
  spec.times = times;
  MonthChart months{.title = "Heel het gebied: +11%, geen duidelijk verschil",
                    .note = "Zwarte lijn: aantal per maand."};
  for (int month = 0; month < 12; ++month) months.months.push_back({.label = "mei", .n = 40.0 + month});
  spec.months = months;
  for (int i = 0; i < 3; ++i) spec.foot.push_back({"Zo gemaakt.", std::string(300, 'a') + " b"});
  spec.lastLineLead = spec.mark;
  spec.lastLine = "niet verder verspreiden";
  spec.lastLineRight = "'s-Gravenhage · stand per 3-11-2025 · blad 1 van 1";
  spec.altText = "Kaart van <'s-Gravenhage> & omstreken.";
  return spec;
}

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

struct Form {
  Paper paper;
  Orientation orientation;
};
const Form forms[] = {{Paper::A3, Orientation::Landscape},
                      {Paper::A3, Orientation::Portrait},
                      {Paper::A4, Orientation::Landscape},
                      {Paper::A4, Orientation::Portrait}};

}  // namespace

TEST_CASE("Nothing on the page overlaps or leaves it, with the longest names and with none",
          "[output][page]") {
  startDrawing();
  for (const Form& form : forms) {
    for (const std::size_t hotspots : {std::size_t{0}, std::size_t{1}, std::size_t{6}}) {
      INFO("paper " << static_cast<int>(form.paper) << " way " << static_cast<int>(form.orientation) << ", "
                    << hotspots);
      const MapPage page = layOutMap(fullPage(form.paper, form.orientation, hotspots));
      const QRectF printable = QRectF(QPointF(0, 0), page.paper).adjusted(5, 5, -5, -5);
      std::vector<QRectF> parts{page.title, page.mark, page.map};
      for (const PlacedBlock& block : page.blocks) parts.push_back(block.area);
      for (const QRectF& foot : page.foot) parts.push_back(foot);
      for (std::size_t a = 0; a < parts.size(); ++a) {
        CHECK(printable.contains(parts[a]));
        for (std::size_t b = a + 1; b < parts.size(); ++b) {
          INFO(a << " and " << b);
          CHECK_FALSE(parts[a].adjusted(0.05, 0.05, -0.05, -0.05).intersects(parts[b]));
        }
      }
      CHECK(page.map.width() > page.paper.width() * 0.5);
      CHECK(page.map.height() > page.paper.height() * 0.3);
    }
  }
}

TEST_CASE("Labels cover neither a hotspot, the furniture nor each other", "[output][page]") {
  startDrawing();
  for (const Form& form : forms) {
    const MapSpec spec = fullPage(form.paper, form.orientation, 6);
    const MapArrangement map = arrangeMap(layOutMap(spec).map, spec);
    CHECK(map.callouts.size() == 6);
    for (std::size_t a = 0; a < map.callouts.size(); ++a) {
      const QRectF& box = map.callouts[a].box;
      CHECK(map.view.paper().contains(box));
      for (const QRectF& thing : {map.furniture.scaleBar, map.furniture.north, map.furniture.overview}) {
        CHECK_FALSE(box.intersects(thing));
      }
      for (std::size_t b = a + 1; b < map.callouts.size(); ++b)
        CHECK_FALSE(box.intersects(map.callouts[b].box));
      if (map.callouts[a].badgeOnly) continue;
      for (const MapOutline& outline : spec.outlines)
        CHECK_FALSE(map.view.toPaper(outline.area).intersects(box));
    }
  }
}

TEST_CASE("Scales are round, and not larger than the class allows", "[output][page]") {
  CHECK(roundScale(9000) == 10000);
  CHECK(roundScale(12500) == 12500);
  CHECK(roundScale(12501) == 15000);
  CHECK(roundScale(300000) == 500000);
  CHECK(MapView(QRectF(0, 0, 100, 100), {0, 0, 10, 10}, 15000).scale() == 15000);
  CHECK(roundLength(999) == 500);
  CHECK(roundLength(1000) == 1000);
}

TEST_CASE("The ladder of cells reads without colour", "[output][page]") {
  const auto lightness = [](const QColor& c) {  // L* of CIE 1976, from linear sRGB
    const auto linear = [](double v) {
      return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    const double y = 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
  };
  for (const bool dwellings : {false, true}) {
    const Ladder& ladder = ladderOf(dwellings);
    CHECK(lightness(ladder.fill[0]) - lightness(ladder.fill[1]) > 20);
    CHECK(lightness(ladder.fill[1]) - lightness(ladder.fill[2]) > 20);
  }
  CHECK(lightness(colour::land) > 85);
  CHECK(lightness(colour::building) > 85);
}

TEST_CASE("A PDF is one page, and the same bytes under SOURCE_DATE_EPOCH", "[output][page]") {
  const test::TemporaryFolder folder;
  const MapSpec spec = fullPage(Paper::A4, Orientation::Portrait, 3);
  qputenv("SOURCE_DATE_EPOCH", "1700000000");
  REQUIRE(drawMap(spec, folder / "a.pdf", PictureFormat::Pdf));
  REQUIRE(drawMap(spec, folder / "b.pdf", PictureFormat::Pdf));
  qunsetenv("SOURCE_DATE_EPOCH");
  const std::string pdf = contentOf(folder / "a.pdf");
  CHECK(pdf == contentOf(folder / "b.pdf"));
  CHECK(pdf.starts_with("%PDF-1.6"));
  CHECK(pdf.find("/Count 1") != std::string::npos);
  CHECK(pdf.find("D:20231114221320") != std::string::npos);
  CHECK(pdf.find("FontFile2") != std::string::npos);
}

TEST_CASE("An SVG tells what it shows, with its signs escaped", "[output][page]") {
  const test::TemporaryFolder folder;
  REQUIRE(drawMap(fullPage(Paper::A4, Orientation::Landscape, 2), folder / "a.svg", PictureFormat::Svg));
  const std::string svg = contentOf(folder / "a.svg");
  CHECK(svg.find("<title>Inbraak in box") != std::string::npos);
  CHECK(svg.find("<desc>Kaart van &lt;") != std::string::npos);
  CHECK(svg.find("&amp; omstreken") != std::string::npos);
}

TEST_CASE("A folder that is not there gives one clear line", "[output][page]") {
  const auto drawn =
      drawMap(fullPage(Paper::A4, Orientation::Landscape, 0), "/nowhere/at/all/a.png", PictureFormat::Png);
  REQUIRE_FALSE(drawn);
  CHECK(drawn.error().code == ErrorCode::NotWritable);
}
