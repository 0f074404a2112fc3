// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/false_discovery.h"

#include <algorithm>
#include <cmath>

namespace brandpunt {

std::vector<double> falseDiscoveryRates(std::span<const double> p) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (!std::isnan(p[i])) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> q(p.begin(), p.end());
  const double n = static_cast<double>(order.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t i = order[rank - 1];
    least = std::min(least, p[i] * n / static_cast<double>(rank));
    q[i] = least;
  }
  return q;
}

}  // namespace brandpunt
