// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/stdbscan.h"

#include <algorithm>
#include <cmath>

#include "hotspot/clusters/density_scan.h"

namespace brandpunt {
namespace {

constexpr double millisecondsOfDay = 86'400'000;
constexpr double farthest_ms = 0x1p52;

}  // namespace

Result<Clustering> stdbscan(std::span<const PointAtTime> points, const StdbscanParameters& parameters,
                            const Progress& progress) {
  const double epsTime = std::round(parameters.epsTime.value * millisecondsOfDay);
  if (!(epsTime >= 0) || !(epsTime <= farthest_ms)) {
    return Error{
        ErrorCode::WrongUsage,
        {"De tijd (eps-time) moet 0 dagen of meer zijn.", "The time (eps-time) must be 0 days or more."}};
  }
  std::vector<Point> places;
  std::vector<double> times;
  places.reserve(points.size());
  times.reserve(points.size());
  for (const PointAtTime& p : points) {
    places.push_back(p.place);
    times.push_back(static_cast<double>(p.time_ms));
    if (std::abs(times.back()) <= farthest_ms) continue;
    return Error{
        ErrorCode::WrongUsage,
        {"Een van de tijden ligt te ver weg om te tellen.", "One of the times is too far away to count."}};
  }
  return densityScan(places,
                     {.eps_m = parameters.eps.value,
                      .minimumPoints = static_cast<std::size_t>(std::max(parameters.minimumPoints, 0)),
                      .times = times,
                      .epsTime = epsTime},
                     parameters.threads, progress);
}

}  // namespace brandpunt
