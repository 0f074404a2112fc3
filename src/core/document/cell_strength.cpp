// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/cell_strength.h"

#include <algorithm>
#include <array>

namespace brandpunt {

StrengthBounds strengthBounds(const std::vector<CountCell>& cells, int minimum) {
  static constexpr std::array<int, 13> easyNumbers{5,   10,  20,   30,   50,   100,  200,
                                                   300, 500, 1000, 2000, 5000, 10000};
  std::vector<int> counts;
  for (const CountCell& cell : cells) counts.push_back(cell.n);
  std::sort(counts.begin(), counts.end());
  const auto quantile = [&](double share) {
    return counts.empty() ? 0
                          : counts[static_cast<std::size_t>(share * static_cast<double>(counts.size() - 1))];
  };
  const auto easyAbove = [](int n) {
    for (const int easy : easyNumbers) {
      if (easy > n) return easy;
    }
    return easyNumbers.back();
  };
  StrengthBounds bounds;
  bounds.some = easyAbove(std::max(minimum, quantile(0.6) - 1));
  bounds.many = easyAbove(std::max(bounds.some, quantile(0.9) - 1));
  return bounds;
}

}  // namespace brandpunt
