// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/month_chart.h"

#include "sheet.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::output;
using namespace brandpunt::output::test;

namespace {

MonthLook monthLook() {
  return {.inks = inks,
          .label = {.points = 7, .colour = Qt::darkGray},
          .value = {.points = 7, .colour = Qt::black}};
}

brandpunt::MonthChart steady(std::size_t months) {
  brandpunt::MonthChart chart;
  for (std::size_t i = 0; i < months; ++i)
    chart.months.push_back({.label = "m", .n = 10, .expected = 10, .low = 6, .high = 14});
  return chart;
}

}  // namespace

TEST_CASE("Only a month outside its band is notable", "[output][chart]") {
  brandpunt::MonthChart chart = steady(12);
  const auto draw = [&](Canvas& canvas) {
    drawMonthChart(canvas, QRectF(0, 0, 100, 30), chart, monthLook());
  };
  CHECK(boxOf(sheet({100, 30}, draw), Qt::red).isEmpty());
  chart.months[5].n = 20;
  const QRectF high = boxOf(sheet({100, 30}, draw), Qt::red);
  CHECK_FALSE(high.isEmpty());
  chart.months[5].n = 2;
  const QRectF low = boxOf(sheet({100, 30}, draw), Qt::red);
  CHECK(low.center().y() > high.center().y());
  CHECK(low.center().x() == Approx(high.center().x()).margin(0.2));
}

TEST_CASE("A month without a number interrupts the line, and no month draws nothing at all",
          "[output][chart]") {
  brandpunt::MonthChart chart = steady(12);
  const auto draw = [&](Canvas& canvas) {
    drawMonthChart(canvas, QRectF(0, 0, 100, 30), chart, monthLook());
  };
  for (brandpunt::MonthChart::Month& month : chart.months) month.low = month.high = month.expected = {};
  const auto inkIn = [&](const QImage& image) {
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) dark += image.pixelColor(x, y) == QColor(Qt::black);
    }
    return dark;
  };
  const int whole = inkIn(sheet({100, 30}, draw));
  chart.months[6].n = {};
  CHECK(inkIn(sheet({100, 30}, draw)) < whole * 0.95);
  chart.months.clear();
  CHECK(inkIn(sheet({100, 30}, draw)) == 0);
}

TEST_CASE("The year before is faint and the words of the band stand to the right of it", "[output][chart]") {
  const brandpunt::MonthChart chart = steady(24);
  MonthLook look = monthLook();
  look.periodFrom = 12;
  look.label.colour = Qt::magenta;
  look.bandWords = {"te verwachten", "(8 op 10)"};
  const QImage image =
      sheet({120, 30}, [&](Canvas& canvas) { drawMonthChart(canvas, QRectF(0, 0, 120, 30), chart, look); });
  const QRectF before = boxOf(image, Qt::cyan), band = boxOf(image, Qt::yellow);
  CHECK(before.width() == Approx(band.width() / 2).margin(5));
  CHECK(boxOf(image, Qt::magenta).right() > band.right() + 5);
  CHECK(boxOf(image, Qt::magenta).right() < 119.9);
}
