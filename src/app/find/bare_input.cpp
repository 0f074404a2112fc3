// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_input.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/number.h"
#include "period/civil_time.h"

namespace brandpunt::app {

Result<std::vector<Point>> pointsOf(const exchange::Columns& columns) {
  const auto x = columns.numbers(0);
  if (!x) return x.error();
  const auto y = columns.numbers(1);
  if (!y) return y.error();
  std::vector<Point> points(columns.rows());
  for (std::size_t i = 0; i < points.size(); ++i) points[i] = {(*x)[i], (*y)[i]};
  return points;
}

Result<std::vector<Point>> readPoints(const std::filesystem::path& file) {
  const auto columns = exchange::Columns::read(file, {"x", "y"});
  if (!columns) return columns.error();
  return pointsOf(*columns);
}

void append(std::string& text, double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  text.append(digits.data(), end);
}

std::optional<std::int64_t> dayFrom(std::string_view cell) {
  if (const auto number = parseNumber(cell)) {
    if (!(std::abs(*number) < 1e9)) return {};
    return static_cast<std::int64_t>(std::floor(*number));
  }
  if (const auto date = Date::fromIso(cell)) return date->dayNumber();
  if (const auto time = CivilTime::fromIso(cell)) return time->date().dayNumber();
  return {};
}

Result<std::vector<PointInTime>> eventsFrom(const std::filesystem::path& file) {
  const auto columns = exchange::Columns::read(file, {"x", "y", "t"});
  if (!columns) return columns.error();
  const auto points = pointsOf(*columns);
  if (!points) return points.error();
  std::vector<PointInTime> events(points->size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto day = dayFrom(columns->cell(i, 2));
    if (!day) return columns->badCell(i, 2, {"dag of datum", "day or date"});
    events[i] = {(*points)[i], *day};
  }
  return events;
}

}  // namespace brandpunt::app
