// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "place/point.h"

namespace brandpunt {

enum class Metric { Euclidean, Manhattan };
std::string_view idOf(Metric metric);  ///< "euclidean", "manhattan"
std::optional<Metric> metricFromId(std::string_view id);

struct PointInTime {
  Point place = {};
  std::int64_t day = 0;  ///< whole days on any clock
};

struct KnoxParameters {
  std::vector<double> distanceBounds = {0, 100, 200, 300,
                                        400};           ///< metres, rising, >= 0; the last may be infinite
  std::vector<double> timeBounds = {0, 7, 14, 21, 28};  ///< days, rising, >= 0; the last may be infinite
  Metric metric = Metric::Euclidean;
  /// Pairs at exactly one place get a band of their own, before the others: repeats at one address are another thing
  /// than repeats nearby. The first bound must then be 0, and the first of the other bands holds distances above 0.
  bool samePlaceApart = false;
  int permutations = 999;  ///< 0: no p
  std::uint64_t seed = 1;
  int threads = 1;  ///< the result is the same on any number
};

/// [space band][time band]
template <class T>
using BandTable = std::vector<std::vector<T>>;

struct KnoxTable {
  int n = 0;
  std::int64_t pairs = 0;  ///< n (n - 1) / 2
  BandTable<std::int64_t> observed = {};
  BandTable<double> expected = {};  ///< exact expectation under permutation of the days
  BandTable<double> ratio = {};     ///< observed / expected; not a number where nothing is expected
  BandTable<double> p = {};  ///< share of permutations, the observed one included, with at least as many
  BandTable<double> q = {};  ///< p after Benjamini and Hochberg over all cells of the table
};

/// Are events that are close in space also close in time, more than chance? The test behind near repeats.
///
/// Bands are half-open: [0, 100) holds 0 and not 100; a pair at exactly 100 m and 3 days belongs to [100,
/// 200). The expectation is (pairs in the space band at any time) x (pairs in the time band at any distance)
/// / all pairs, which is exact for a random assignment of the days to the places. p comes from `permutations`
/// such assignments, (1 + number with a count >= the observed) / (1 + permutations), one-sided. Events
/// without a place or beyond the bounds still take part in the totals as far as their distance is known; a
/// place that is none is refused. \returns Error{WrongUsage} for bounds that do not rise, Error{Cancelled} if
/// stopped. \par Cost  O(pairs closer than the last finite distance) x (1 + permutations), 32 permutations at a
/// time where the processor has the vector units; 4 bytes a pair. \par Source  Knox1964, Benjamini1995.
Result<KnoxTable> knox(std::span<const PointInTime> events, const KnoxParameters& parameters,
                       const Progress& progress = {});

/// A pair of events behind a cell of the table.
struct KnoxPair {
  std::uint32_t first = 0;  ///< index in the input; the earlier one, of the same day the first in the input
  std::uint32_t second = 0;
  double distance_m = 0;
  std::int64_t days = 0;
  std::uint32_t chain =
      0;  ///< from 0: pairs that share events make a chain, in the order of their first event
};

/// The pairs of one cell, ascending by first and second, with the chains they make. Bands as in knox(); with
/// `samePlaceApart` band 0 is the same place.
/// \returns Error{WrongUsage} for a cell that is not in the table or whose distances are unlimited.
/// \par Cost  O(pairs closer than the band's upper bound).
Result<std::vector<KnoxPair>> knoxPairs(std::span<const PointInTime> events, const KnoxParameters& parameters,
                                        std::size_t spaceBand, std::size_t timeBand);

/// The bounds with the band of one place before them, where it is asked for: 0, the smallest number above 0, ...
std::vector<double> distanceBoundsOf(const KnoxParameters& parameters);

}  // namespace brandpunt
