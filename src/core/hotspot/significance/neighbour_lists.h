// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/quantity.h"
#include "base/result.h"
#include "place/point.h"

namespace brandpunt {

/// Who is a neighbour of a cell; never the cell itself.
enum class NeighbourRule {
  Queen,     ///< squares that share an edge or a corner; the six around a hexagon
  Rook,      ///< squares that share an edge; the six around a hexagon
  Distance,  ///< centres within a distance
  Nearest    ///< the k nearest centres
};

struct NeighbourChoice {
  NeighbourRule rule = NeighbourRule::Queen;
  Metres distance{150};  ///< of NeighbourRule::Distance, > 0; a centre at this very distance is a neighbour
  int nearest = 6;       ///< of NeighbourRule::Nearest, >= 1; all others where there are fewer
};

/// The neighbours of each cell, ascending, one list after another.
struct NeighbourLists {
  std::vector<std::size_t> begin = {0};  ///< of each cell's list, and the end of the last
  std::vector<std::uint32_t> index = {};

  std::size_t cells() const { return begin.size() - 1; }
  std::span<const std::uint32_t> of(std::size_t cell) const {
    return std::span(index).subspan(begin[cell], begin[cell + 1] - begin[cell]);
  }
};

/// Which cells are neighbours of which?
///
/// Queen and rook need centres on a lattice along the axes: squares, or hexagons in rows or columns; cells may lack. Its
/// spacing is read off the two centres that lie closest. With a distance, cells at one place are neighbours of each
/// other. Of equally near centres the one that comes first in the input is taken, so "a is a neighbour of b" need not
/// hold the other way round. No cells give no lists, one cell an empty one. The same on any number of threads.
/// \param places  finite
/// \returns Error{WrongUsage} for a place that is not finite, a distance or number out of range, queen or rook where the
///          centres are on no lattice or two are at one place, or more than 10^9 pairs; Error{Cancelled} if stopped.
/// \par Cost  O(n + pairs within 3 distances); nearest: O(n k log k) for places spread evenly.
Result<NeighbourLists> neighbourLists(std::span<const Point> places, const NeighbourChoice& choice,
                                      int threads = 1, const Progress& progress = {});

}  // namespace brandpunt
