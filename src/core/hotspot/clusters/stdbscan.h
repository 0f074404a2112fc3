// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

#include "hotspot/clusters/dbscan.h"

namespace brandpunt {

/// A place and a moment, to the millisecond on any clock.
struct PointAtTime {
  Point place = {};
  std::int64_t time_ms = 0;
};

struct StdbscanParameters {
  Metres eps{100};        ///< > 0
  Days epsTime{14};       ///< >= 0; taken to the millisecond
  int minimumPoints = 5;  ///< >= 1; the point itself counts
  int threads = 1;        ///< the result is the same on any number
};

/// DBSCAN in space and time: neighbours lie at a distance <= eps and are <= epsTime apart. All else is as in dbscan(),
/// labels too. Time is counted in whole milliseconds, so that "exactly 14 days" is exact. Points are sorted into cells of
/// side eps / sqrt 2 and layers as long as epsTime.
/// \returns Error{WrongUsage} for parameters out of range or times more than 2^53 ms from each other,
///          Error{Cancelled} if stopped.
/// \par Cost  as dbscan(), in space and time.
/// \par Source  BirantKut2007, without its third threshold for values that are not places or times.
Result<Clustering> stdbscan(std::span<const PointAtTime> points, const StdbscanParameters& parameters,
                            const Progress& progress = {});

}  // namespace brandpunt
