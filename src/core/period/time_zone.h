// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "period/civil_time.h"

namespace brandpunt {

/// How a place's clocks stood to UTC, and since when. Only for files that count in UTC: what the police wrote down
/// is local already.
struct TimeZone {
  struct Change {
    std::int64_t utcSeconds = 0;
    std::int32_t offsetSeconds = 0;  ///< local minus UTC from that moment on
  };
  std::string name = {};
  std::int32_t firstOffsetSeconds = 0;  ///< before the first change
  std::vector<Change> changes = {};     ///< by time

  /// What the clock on the wall showed; after the last change its offset holds.
  CivilTime toLocal(std::int64_t utcSeconds) const;
};

}  // namespace brandpunt
