// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "base/quantity.h"
#include "base/result.h"
#include "place/point.h"

namespace brandpunt {

/// Square cells whose edges lie on whole multiples of their side, so that two grids of one cell size always match.
struct GridFrame {
  double cell_m = 0;
  std::int64_t firstColumn = 0;  ///< the west edge lies at firstColumn * cell_m
  std::int64_t firstRow = 0;     ///< the south edge lies at firstRow * cell_m
  std::size_t columns = 0;
  std::size_t rows = 0;

  /// The smallest frame that covers the box; an empty box gives no cells.
  /// \returns Error{WrongUsage} for a cell that is not greater than 0, for a box that is not finite or needs more
  /// than 2^28 cells.
  static Result<GridFrame> covering(const Box& box, Metres cell);

  std::size_t cells() const { return columns * rows; }
  double centreX(std::size_t column) const {
    return (static_cast<double>(firstColumn + static_cast<std::int64_t>(column)) + 0.5) * cell_m;
  }
  double centreY(std::size_t row) const {
    return (static_cast<double>(firstRow + static_cast<std::int64_t>(row)) + 0.5) * cell_m;
  }
  Box box() const {
    return {static_cast<double>(firstColumn) * cell_m, static_cast<double>(firstRow) * cell_m,
            static_cast<double>(firstColumn + static_cast<std::int64_t>(columns)) * cell_m,
            static_cast<double>(firstRow + static_cast<std::int64_t>(rows)) * cell_m};
  }
  bool operator==(const GridFrame&) const = default;
};

/// Values at cell centres, row by row from the south-west.
struct DensityGrid {
  GridFrame frame = {};
  std::vector<double> perSquareKilometre = {};  ///< not a number where there is no study area
};

}  // namespace brandpunt
