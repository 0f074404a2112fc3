// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "place/geometry.h"

namespace brandpunt {

/// A tour along stops.
struct Walk {
  std::vector<std::size_t> order = {};  ///< positions in the given stops, each once
  Line course = {};                     ///< empty for fewer than two stops
  double length_m = 0;                  ///< of the course
};

/// More stops than this are not ordered exactly, and no schouw has them.
inline constexpr std::size_t mostStops = 12;

/// The shortest way along all stops, from one to another, exactly (Held and Karp), following the given streets.
///
/// Each stop is joined straight to the nearest street; streets meet where they cross or touch (half a metre). Two stops
/// within 40 m of each other, or that no street connects, are joined straight. Of the two directions the one whose
/// begin comes first in the input. Expects at most `mostStops`. Equal input, equal walk.
/// Cost: O(s^2) for s pieces of street, O(2^n n^2) for n stops.
/// \par Source  Held and Karp 1962, "A dynamic programming approach to sequencing problems"; Dijkstra 1959.
Walk shortestWalk(const std::vector<Point>& stops, const std::vector<Line>& streets);

}  // namespace brandpunt
