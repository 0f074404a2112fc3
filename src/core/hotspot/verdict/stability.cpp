// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/stability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace brandpunt {
namespace {

constexpr std::array<double, 3> factors{0.8, 1.0, 1.25};
constexpr double sharedHalf = 0.5;

int minimumBy(int minimum, double factor) {
  const auto wanted = static_cast<int>(std::lround(minimum * factor));
  if (factor < 1) return std::max(1, std::min(wanted, minimum - 1));
  return factor > 1 ? std::max(wanted, minimum + 1) : minimum;
}

std::vector<std::int64_t> sizesOf(const Clustering& clustering) {
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(clustering.clusters), 0);
  for (const std::int32_t label : clustering.labels) {
    if (label != Clustering::noise) ++sizes[static_cast<std::size_t>(label)];
  }
  return sizes;
}

/// Adds one to each cluster that shares half with one of the other clustering.
void countReturns(const Clustering& clustering, const std::vector<std::int64_t>& sizes,
                  const Clustering& other, std::vector<int>& returns) {
  const std::vector<std::int64_t> otherSizes = sizesOf(other);
  std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t> shared;
  for (std::size_t i = 0; i < clustering.labels.size(); ++i) {
    if (clustering.labels[i] != Clustering::noise && other.labels[i] != Clustering::noise)
      ++shared[{clustering.labels[i], other.labels[i]}];
  }
  for (const auto& [labels, both] : shared) {
    const auto label = static_cast<std::size_t>(labels.first);
    const std::int64_t either = sizes[label] + otherSizes[static_cast<std::size_t>(labels.second)] - both;
    // At most one cluster of the other can share more than half; of two halves each counts once.
    if (static_cast<double>(both) >= sharedHalf * static_cast<double>(either)) ++returns[label];
  }
}

}  // namespace

Result<std::vector<double>> stabilityOf(std::span<const Point> points, const Clustering& clustering,
                                        const DbscanParameters& parameters, const Progress& progress) {
  std::vector<int> returns(static_cast<std::size_t>(clustering.clusters), 0);
  const std::vector<std::int64_t> sizes = sizesOf(clustering);
  int variants = 0;
  for (const double eps : factors) {
    for (const double minimum : factors) {
      DbscanParameters variant = parameters;
      variant.eps = Metres{parameters.eps.value * eps};
      variant.minimumPoints = minimumBy(parameters.minimumPoints, minimum);
      if (variant.eps.value == parameters.eps.value && variant.minimumPoints == parameters.minimumPoints)
        continue;
      const auto other = dbscan(points, variant, progress);
      if (!other) return other.error();
      countReturns(clustering, sizes, *other, returns);
      ++variants;
    }
  }
  std::vector<double> shares;
  shares.reserve(returns.size());
  for (const int count : returns)
    shares.push_back(std::min(1.0, static_cast<double>(count) / std::max(variants, 1)));
  return shares;
}

}  // namespace brandpunt
