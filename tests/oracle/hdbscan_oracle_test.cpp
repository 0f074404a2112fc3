// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "hotspot/clusters/hdbscan.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

double pairs(double n) { return n * (n - 1) / 2; }

/// Hubert and Arabie's: 1 for equal partitions, about 0 for unrelated ones.
double adjustedRandIndex(const std::vector<int>& a, const std::vector<int>& b) {
  std::map<std::pair<int, int>, double> both;
  std::map<int, double> inA;
  std::map<int, double> inB;
  for (std::size_t i = 0; i < a.size(); ++i) ++both[{a[i], b[i]}], ++inA[a[i]], ++inB[b[i]];
  double together = 0;
  double sumA = 0;
  double sumB = 0;
  for (const auto& [key, n] : both) together += pairs(n);
  for (const auto& [key, n] : inA) sumA += pairs(n);
  for (const auto& [key, n] : inB) sumB += pairs(n);
  const double expected = sumA * sumB / pairs(static_cast<double>(a.size()));
  return (together - expected) / ((sumA + sumB) / 2 - expected);
}

}  // namespace

TEST_CASE("The hierarchy of densities equals R dbscan's", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  for (const char* set : {"inc_2k", "inc_10k"}) {
    INFO(set);
    const test::OracleFile incidents(test::shared(std::string("oracles/") + set + ".csv"));
    std::vector<Point> points;
    for (std::size_t i = 0; i < incidents.rows(); ++i)
      points.push_back({incidents.number(i, "x"), incidents.number(i, "y")});
    const auto result = hdbscan(points, {.minimumPoints = 10});
    REQUIRE(result);
    const test::OracleFile peer(test::shared(std::string("oracles/hdbscan_R_") + set + ".csv"));
    std::vector<int> ours;
    std::vector<int> theirs;
    for (std::size_t i = 0; i < peer.rows(); ++i) {
      CHECK(result->coreDistance_m[i] == Approx(peer.number(i, "coredist")).epsilon(1e-9).margin(1e-9));
      ours.push_back(result->labels[i]);
      theirs.push_back(static_cast<int>(peer.number(i, "label")) - 1);
    }
    CHECK(adjustedRandIndex(ours, theirs) >= 0.99);

    // Many distances are equal, and which of them comes first decides where the last points of a cluster go. Clusters
    // that have the same members in both have the same stability and probabilities.
    const test::OracleFile scores(test::shared(std::string("oracles/hdbscan_R_") + set + "_stability.csv"));
    std::map<int, double> stabilityOf;
    for (std::size_t i = 0; i < scores.rows(); ++i)
      stabilityOf[static_cast<int>(scores.number(i, "cluster")) - 1] = scores.number(i, "stability");
    std::map<int, std::vector<std::size_t>> members;
    std::map<int, std::vector<std::size_t>> theirMembers;
    for (std::size_t i = 0; i < peer.rows(); ++i)
      members[ours[i]].push_back(i), theirMembers[theirs[i]].push_back(i);
    std::size_t same = 0;
    for (const auto& [label, mine] : members) {
      const int theirLabel = theirs[mine.front()];
      if (label == HierarchicalClustering::noise || mine != theirMembers[theirLabel]) continue;
      ++same;
      CHECK(result->stability[static_cast<std::size_t>(label)] ==
            Approx(stabilityOf[theirLabel]).epsilon(1e-6));
      for (const std::size_t i : mine)
        CHECK(result->probability[i] == Approx(peer.number(i, "membership")).epsilon(1e-8).margin(1e-12));
    }
    CHECK(same * 3 > stabilityOf.size() * 2);
  }
}
