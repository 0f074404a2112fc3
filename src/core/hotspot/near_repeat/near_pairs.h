// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hotspot/near_repeat/knox.h"

namespace brandpunt {

/// Events of one space band that have partners in it: every pair once, as an event and those after it.
struct NearPairs {
  struct Run {
    std::uint32_t event = 0;
    std::uint32_t end = 0;  ///< one past the last of its partners
  };
  std::vector<Run> runs = {};
  std::vector<std::uint32_t> partners = {};
};

/// The pairs of events by distance. Events are renumbered so that neighbours on the map are neighbours in memory:
/// pairs speak of positions, `inputIndex[position]` says which event that was.
struct PairsByDistance {
  std::vector<NearPairs> bands =
      {};  ///< as many as bounds less one, and one more for pairs below the first bound
  std::vector<std::uint32_t> inputIndex = {};
};

double apart(Point a, Point b, Metric metric);

/// Pairs closer than the last finite bound, by band; an infinite last band stays empty.
/// \par Cost  O(n + pairs), 4 bytes a pair.
PairsByDistance pairsByDistance(std::span<const PointInTime> events, std::span<const double> bounds,
                                Metric metric);

}  // namespace brandpunt
