// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "document/privacy.h"

namespace brandpunt {

/// Where the classes of cells begin, above the smallest count shown: two numbers that are easy to say, so that most
/// cells are light and few are dark. Counts, not tests: the legend says so.
struct StrengthBounds {
  int some = 5;
  int many = 10;
};
StrengthBounds strengthBounds(const std::vector<CountCell>& cells, int minimum);

}  // namespace brandpunt
