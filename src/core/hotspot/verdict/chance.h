// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/clusters/dbscan.h"
#include "hotspot/verdict/expected_places.h"

namespace brandpunt {

/// Parameters by the look of the points, as those of the data were chosen.
using ChooseParameters = std::function<Result<DbscanParameters>(std::span<const Point>)>;

struct ChanceParameters {
  /// Incidents round the ground that is tested: they stay where they are in every replication, help to make a cluster and
  /// count in none.
  std::span<const Point> around = {};
  DbscanParameters clusters = {};  ///< as the clusters were found
  /// Repeats the choice of the parameters too; called from several threads. Nothing: they did not depend on the points.
  ChooseParameters choose = {};
  int replications = 999;  ///< >= 1, at most
  std::uint64_t seed = 1;
  int threads = 1;  ///< the result is the same on any number
};

/// What chance says of one cluster.
struct TestedCluster {
  std::int64_t n = 0;
  double expected = 0;  ///< of all points, in the ground the cluster covers
  double llr = 0;       ///< log likelihood ratio
  double p = 1;         ///< family-wise: over all clusters and all places where one could have been
};

struct ChanceTest {
  std::vector<TestedCluster> clusters = {};  ///< by label
};

/// Could chance have made these clusters? A p value that accounts for having looked for the clusters everywhere.
///
/// A test on the points that chose a cluster would find nearly every cluster significant. Here the choosing is repeated: as
/// many points are drawn from `expected`, clustered with parameters chosen in the same way, and the greatest statistic of
/// all their clusters is kept. p of a cluster is (1 + replications with a greatest statistic at least its own) /
/// (1 + replications), so that in data of pure chance the least p of all clusters is <= 0.05 in at most one of twenty.
///
/// Stops early where it can no longer change a verdict: once h replications have a statistic at least that of a cluster, h
/// the fewest that put its p over 0.05, its p is h / l, with l the replications it took (Besag & Clifford), and when that
/// holds for the greatest cluster it holds for all. Whether p <= 0.05 is the same as without stopping.
///
/// The statistic is the log likelihood ratio n ln(n/e) + (N - n) ln((N - n)/(N - e)) of n points in a cluster against e
/// expected of N, 0 where n <= e. The ground of a cluster is made of cells of side eps / 2: those whose middle lies within
/// eps of the middle of a member's cell. Where (almost) nothing is expected, e is taken as one of a thousand
/// points, but no more than a half.
/// \param clustering  of the points and then those around, with the same parameters
/// \returns Error{WrongUsage} for parameters out of range, Error{Cancelled} if stopped. Without a point or a site no
///          cluster has a p below 1.
/// \par Cost  At most replications times a DBSCAN of as many points.
/// \par Source  Kulldorff1997 (statistic, and the greatest of a replication); Besag & Diggle 1977 (Monte Carlo p); Besag & Clifford
///              1991 (stopping); that DBSCAN is repeated in each replication is ours.
Result<ChanceTest> testAgainstChance(std::span<const Point> points, const Clustering& clustering,
                                     const ExpectedPlaces& expected, const ChanceParameters& parameters,
                                     const Progress& progress = {});

}  // namespace brandpunt
