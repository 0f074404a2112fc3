// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/quantity.h"
#include "base/result.h"
#include "place/point.h"

namespace brandpunt {

/// Cases at a place on a day. Rows at exactly the same place belong together; a row of 0 cases only makes its place
/// known as a centre of circles.
struct ScanCase {
  Point place = {};
  std::int64_t day = 0;    ///< whole days on any clock
  std::int64_t cases = 1;  ///< >= 0
};

/// How many live, or stand parked, at a place: what the Poisson model expects cases in proportion to.
struct ScanPopulation {
  Point place = {};
  double population = 0;  ///< >= 0
};

/// Poisson: expected = all cases x share of the population x share of the days.
/// SpaceTimePermutation: expected = cases in the circle at any time x cases in the days anywhere / all cases; needs no
/// population, and finds only what is not there all the time.
enum class ScanModel { Poisson, SpaceTimePermutation };
std::string_view idOf(ScanModel model);  ///< "poisson", "space-time-permutation"

/// Great circle: x is the longitude and y the latitude in degrees, on a sphere of radius 6367 km (as SaTScan does).
enum class ScanMetric { Euclidean, GreatCircle };
std::string_view idOf(ScanMetric metric);  ///< "euclidean", "great-circle"

struct ScanParameters {
  ScanModel model = ScanModel::SpaceTimePermutation;
  Metres maxRadius{500};  ///< > 0: circles up to and including this radius
  double maxShare = 1;    ///< > 0, <= 1: circles hold at most this share of the population (of the cases)
  /// Windows up to this many days, rounded down to whole steps. Nothing: one window, the whole period (Poisson only).
  std::optional<Days> maxDays = Days{28};
  int timeStep = 1;  ///< days, >= 1; steps count back from the last day, so the first may be shorter
  int minCases = 2;  ///< >= 1: windows with fewer cases are no cluster
  ScanMetric metric = ScanMetric::Euclidean;
  bool prospective = false;  ///< only windows that reach to the last day
  int permutations = 999;    ///< 0: no p
  /// Stop once the most likely cluster cannot reach p <= this any more; the verdict is then known, and p rests on the
  /// permutations done. Nothing: do them all.
  std::optional<double> stopAbove = {};
  std::uint64_t seed = 1;
  int threads = 1;  ///< the result is the same on any number
};

struct ScanStudy {
  std::int64_t firstDay = 0;
  std::int64_t lastDay = 0;  ///< included
};

/// A circle and a span of days with more cases than expected.
struct ScanCluster {
  Point centre = {};
  double radius_m = 0;        ///< distance to the farthest place inside
  std::int64_t firstDay = 0;  ///< included, both
  std::int64_t lastDay = 0;
  std::vector<std::uint32_t> places =
      {};  ///< inside, from the centre outwards; indices of ScanResult::places
  std::int64_t observed = 0;
  double expected = 0;
  double llr = 0;                ///< log likelihood ratio
  std::optional<double> p = {};  ///< nothing: no permutations asked for
};

struct ScanResult {
  std::int64_t cases = 0;
  std::vector<Point> places = {};  ///< in the order of their first row
  ScanStudy study = {};
  double windows = 0;  ///< how many circles x spans were looked at: one test each, if they were tests
  int permutationsDone = 0;
  std::vector<ScanCluster> clusters = {};  ///< most likely first; no two share a place
};

/// Where and when are there more cases than expected, wherever one looks and however long? The scan statistic.
///
/// Every place is the centre of circles that grow place by place up to the largest radius (places equally far join
/// together), and every circle is looked at over every span of days up to the longest. The statistic is the log
/// likelihood ratio c ln(c/e) + (C - c) ln((C - c)/(C - e)) of c observed against e expected of C cases, where c > e.
/// Each centre gives its best; a cluster is reported when it shares no place with a more likely one. p is the share of
/// replications, the data included, whose greatest statistic anywhere is at least as great, so that having looked
/// everywhere is accounted for. Replications deal the days to the cases anew (space-time permutation) or draw all
/// cases anew by population and day (Poisson). At most 25 clusters are reported, and of those that every replication
/// beats only the first. No case, or one: no cluster. \returns Error{WrongUsage} for parameters out of range, cases
/// outside the study period or at a place without population, places that are none; Error{Cancelled} if stopped.
/// \param population  Poisson only; places of it without cases are centres too.
/// \param study       nothing: from the first to the last case.
/// \par Cost  O(replications x centres x cases in their largest circle); neighbours are kept in blocks of 64 MB.
/// \par Source  Kulldorff1997, Kulldorff2005.
Result<ScanResult> scan(std::span<const ScanCase> cases, std::span<const ScanPopulation> population,
                        const ScanParameters& parameters, std::optional<ScanStudy> study = {},
                        const Progress& progress = {});

/// The log likelihood ratio of c cases against e expected of `all`; 0 where c <= e.
double scanStatistic(double c, double e, double all);

}  // namespace brandpunt
