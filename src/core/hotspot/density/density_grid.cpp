// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/density_grid.h"

#include <cmath>

#include "base/number.h"

namespace brandpunt {
namespace {

constexpr double mostCells = 1 << 28;
/// Beyond, neighbouring cells have the same number.
constexpr double largestIndex = 1e15;

}  // namespace

Result<GridFrame> GridFrame::covering(const Box& box, Metres cell) {
  const double side = cell.value;
  if (!(side > 0) || !std::isfinite(side)) {
    return Error{ErrorCode::WrongUsage,
                 {"De celgrootte moet groter zijn dan 0 meter.", "The cell must be larger than 0 metres."}};
  }
  GridFrame frame{.cell_m = side};
  if (box.empty()) return frame;
  const double west = std::floor(box.minX / side);
  const double south = std::floor(box.minY / side);
  const double columns = std::max(std::ceil(box.maxX / side) - west, 1.0);
  const double rows = std::max(std::ceil(box.maxY / side) - south, 1.0);
  if (!(columns * rows <= mostCells) || !(std::abs(west) < largestIndex) ||
      !(std::abs(south) < largestIndex)) {
    return Error{ErrorCode::WrongUsage,
                 {"Het gebied heeft met cellen van " + toText(side) +
                      " m te veel cellen; neem grotere cellen of een kleiner gebied.",
                  "With cells of " + toText(side) +
                      " m the area has too many cells; take larger cells or a smaller area."}};
  }
  frame.firstColumn = static_cast<std::int64_t>(west);
  frame.firstRow = static_cast<std::int64_t>(south);
  frame.columns = static_cast<std::size_t>(columns);
  frame.rows = static_cast<std::size_t>(rows);
  return frame;
}

}  // namespace brandpunt
