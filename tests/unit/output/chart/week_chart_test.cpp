// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/week_chart.h"

#include <algorithm>
#include <cmath>

#include "sheet.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::output;
using namespace brandpunt::output::test;

namespace {

HotTimes nights() {
  HotTimes times;
  for (const std::size_t hour : {22, 23, 0, 1}) times.table[hour].fill(2);
  times.n = 56;
  return times;
}

WeekLook weekLook() {
  WeekLook look{.inks = inks,
                .nothing = Qt::lightGray,
                .bars = Qt::darkGreen,
                .label = {.points = 7, .colour = Qt::darkGray}};
  look.ramp.fill(Qt::blue);
  return look;
}

}  // namespace

TEST_CASE("Classes of a week are easy to say, rise, and reach the largest cell", "[output][chart]") {
  for (const double largest : {0.02, 0.4, 0.5, 1.0, 3.7, 5.0, 12.0, 49.0, 730.0}) {
    INFO(largest);
    const std::array<double, 5> classes = weekClasses(largest);
    CHECK(std::ranges::is_sorted(classes));
    CHECK(classes[0] > 0);
    if (largest >= 0.5) CHECK(classes[4] <= largest);
    for (const double limit : classes) {
      const double scaled = limit / std::pow(10, std::floor(std::log10(limit)));
      CHECK(scaled * 40 == Approx(std::round(scaled * 40)));  // two digits or so
    }
  }
}

TEST_CASE("A peak past the chart's first hour is framed at both ends", "[output][chart]") {
  HotTimes times = nights();
  const auto draw = [&](Canvas& canvas) { drawWeekChart(canvas, QRectF(0, 0, 120, 45), times, weekLook()); };
  CHECK(boxOf(sheet({120, 45}, draw), Qt::black).isEmpty());
  times.peak = Peak{.window = {.fromHour = 22, .hours = 4}};
  const QRectF night = boxOf(sheet({120, 45}, draw), Qt::black);
  const QRectF cells = boxOf(sheet({120, 45}, draw), Qt::lightGray);
  CHECK(night.width() == Approx(4 * cells.width() / 24).margin(1.5));
  times.peak->window = {.fromHour = 4, .hours = 4};  // from 4 to 8, and the chart begins at 6
  CHECK(boxOf(sheet({120, 45}, draw), Qt::black).width() > cells.width() * 0.9);
}

TEST_CASE("A week without incidents draws no class and does not divide by nothing", "[output][chart]") {
  const QImage image = sheet({120, 45}, [&](Canvas& canvas) {
    drawWeekChart(canvas, QRectF(0, 0, 120, 45), HotTimes{}, weekLook());
  });
  // The legend alone.
  CHECK(boxOf(image, Qt::blue).bottom() < 3);
}
