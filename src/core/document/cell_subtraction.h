// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "document/privacy.h"

namespace brandpunt {

/// A hotspot as it stands on the page: its edge, and the number beside it.
struct CellOutline {
  MultiPolygon area = {};
  int n = 0;
};

/// The cells that may be drawn together with the outlines and the total: none below the minimum, and none from
/// which a smaller number follows by subtraction. Compared are the total with all cells; and each outline, each
/// group of outlines that share a cell, and all outlines together with the cells that lie inside, that have their
/// centre inside and that are touched. While a difference lies strictly between zero and the minimum, the smallest
/// cell that takes part in it goes.
/// \param total  of the page: incidents with and without a place
/// Cost: O(outlines * vertices * cells near them), then a few passes.
std::vector<CountCell> cellsThatTellNothingSmall(std::vector<CountCell> all,
                                                 const std::vector<CellOutline>& outlines, int total,
                                                 int minimum);

}  // namespace brandpunt
