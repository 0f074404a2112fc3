// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>

#include "base/text.h"
#include "hotspot/when/hot_times.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// How a week chart is drawn where it stands.
struct WeekLook {
  const Inks& inks = paperInks();
  std::array<QColor, 5> ramp = {};  ///< from few to many
  QColor nothing = {};              ///< of a cell below the lowest class
  QColor bars = {};                 ///< of the sums at the sides
  TextStyle label = {};
  Language language = Language::Dutch;
  std::array<std::string, 7> days = {};  ///< from Monday
  std::string legend = {};               ///< "an hour or more"
};

/// The day of the chart starts at this hour, so that a night stays in one piece.
inline constexpr int firstHourOfWeekChart = 6;

/// Incidents by hour and weekday in five classes, with the sums at the sides and the peak framed.
void drawWeekChart(Canvas& canvas, const QRectF& area, const HotTimes& times, const WeekLook& look);

/// Lower limits of the five classes for a largest cell of that size, in numbers that are easy to say.
std::array<double, 5> weekClasses(double largest);

}  // namespace brandpunt::output
