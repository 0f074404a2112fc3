// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "hotspot/near_repeat/knox.h"
#include "place/point.h"
#include "text_file/read_columns.h"

namespace brandpunt::app {

// What the methods on bare points have in common in reading their tables and measuring their time.

class Stopwatch {
 public:
  /// Seconds since the last lap.
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> passed = now - std::exchange(m_from, now);
    return passed.count();
  }

 private:
  std::chrono::steady_clock::time_point m_from = std::chrono::steady_clock::now();
};

/// The first two columns as places. \returns Error{WrongFormat} that names the first row that holds no numbers.
Result<std::vector<Point>> pointsOf(const exchange::Columns& columns);

/// Columns x, y of a file; the file's text is let go.
Result<std::vector<Point>> readPoints(const std::filesystem::path& file);

/// Appends the shortest text that reads back as the same number; "nan" for none.
void append(std::string& text, double number);

/// A cell as whole days: a number of days, an ISO date, or the date of an ISO date-time; nothing for another text.
std::optional<std::int64_t> dayFrom(std::string_view cell);

/// Columns x, y, t of a file. \returns the errors of reading, and Error{WrongFormat} for a t that is no day.
Result<std::vector<PointInTime>> eventsFrom(const std::filesystem::path& file);

}  // namespace brandpunt::app
