// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/quantity.h"
#include "place/point.h"

namespace brandpunt {

struct CellValue {
  Point place = {};  ///< its centre
  double value = 0;  ///< a count, most often
};

/// For each cell the sum of the values, and how many there are, within a distance; the cell itself is among them.
struct NeighbourSums {
  std::vector<double> sum = {};
  std::vector<std::int32_t> count = {};
};

/// By whichever of the two ways below fits. \returns nothing where stopped.
std::optional<NeighbourSums> neighbourSums(std::span<const CellValue> cells, Metres distance, int threads,
                                           const Progress& progress);

/// Centres on a lattice of columns and rows, some of them possibly empty: squares, or hexagons in rows that are
/// shifted by half. \returns nothing where the centres are on none, where two are at one place, or where the distance
/// is so close to one between lattice points that only the coordinates themselves could decide.
/// \par Cost  O(slots of the lattice * rows within the distance).
std::optional<NeighbourSums> neighbourSumsOnLattice(std::span<const CellValue> cells, Metres distance,
                                                    int threads);

/// Any centres. \par Cost  O(pairs within 3 distances).
std::optional<NeighbourSums> neighbourSumsAnywhere(std::span<const CellValue> cells, Metres distance,
                                                   int threads, const Progress& progress);

}  // namespace brandpunt
