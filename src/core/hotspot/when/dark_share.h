// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "hotspot/when/aoristic.h"
#include "place/point.h"

namespace brandpunt {

/// Minutes that the local clock is ahead of UTC at a local time.
using UtcOffset = std::function<int(CivilTime local)>;

/// Share of the weight that falls between civil dusk and dawn at the place and the dates of the windows
/// themselves; each window counts 1, spread evenly over [start, end). Nothing for no windows. \par Cost
/// O(days touched).
std::optional<double> darkShare(std::span<const TimeWindow> windows, LonLat place, const UtcOffset& offset);

/// How much of each window falls there, 0 to 1, in their order: what shareInterval() makes the interval of the share of.
std::vector<double> darkParts(std::span<const TimeWindow> windows, LonLat place, const UtcOffset& offset);

}  // namespace brandpunt
