// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/dbscan.h"

#include <algorithm>

#include "hotspot/clusters/density_scan.h"

namespace brandpunt {

Result<Clustering> dbscan(std::span<const Point> points, const DbscanParameters& parameters,
                          const Progress& progress) {
  return densityScan(points,
                     {.eps_m = parameters.eps.value,
                      .minimumPoints = static_cast<std::size_t>(std::max(parameters.minimumPoints, 0))},
                     parameters.threads, progress);
}

}  // namespace brandpunt
