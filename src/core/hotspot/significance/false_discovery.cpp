// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/false_discovery.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "place/sort_by_key.h"

namespace brandpunt {

std::vector<double> falseDiscoveryRates(std::span<const double> p) {
  // In the order of the upper half of the bits first, which is the order of the numbers; the lower half decides ties.
  constexpr int lower = 30;
  std::vector<Keyed> order;
  order.reserve(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (!std::isnan(p[i]))
      order.push_back({std::bit_cast<std::uint64_t>(p[i]) >> lower, static_cast<std::uint32_t>(i)});
  }
  sortByKey(order, std::bit_cast<std::uint64_t>(1.0) >> lower);
  for (auto from = order.begin(); from != order.end();) {
    const auto to = std::find_if(from, order.end(), [&](const Keyed& k) { return k.key != from->key; });
    std::sort(from, to, [&](const Keyed& a, const Keyed& b) { return p[a.index] < p[b.index]; });
    from = to;
  }
  std::vector<double> q(p.size(), std::numeric_limits<double>::quiet_NaN());
  const auto tested = static_cast<double>(order.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::uint32_t i = order[rank - 1].index;
    least = std::min(least, p[i] * tested / static_cast<double>(rank));
    q[i] = least;
  }
  return q;
}

}  // namespace brandpunt
