// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "hotspot/clusters/dbscan.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

std::vector<Point> pointsOf(const std::string& set) {
  const test::OracleFile file(test::shared("oracles/" + set + ".csv"));
  std::vector<Point> points;
  for (std::size_t row = 0; row < file.rows(); ++row)
    points.push_back({file.number(row, "x"), file.number(row, "y")});
  return points;
}

}  // namespace

TEST_CASE("Clusters equal scikit-learn's label by label", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  for (const char* set : {"inc_2k", "inc_10k"}) {
    const auto result = dbscan(pointsOf(set), {Metres{100}, 10});
    REQUIRE(result);
    const test::OracleFile peer(test::shared(std::string("oracles/dbscan_sklearn_") + set + ".csv"));
    REQUIRE(peer.rows() == result->labels.size());
    for (std::size_t i = 0; i < peer.rows(); ++i) {
      CHECK(result->labels[i] == static_cast<int>(peer.number(i, "label")));
      CHECK(result->core[i] == static_cast<int>(peer.number(i, "core")));
    }
  }
}

TEST_CASE("Clusters equal R dbscan's up to their numbers", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  for (const char* set : {"inc_2k", "inc_10k"}) {
    const auto result = dbscan(pointsOf(set), {Metres{100}, 10});
    REQUIRE(result);
    const test::OracleFile peer(test::shared(std::string("oracles/dbscan_R_") + set + ".csv"));
    std::map<int, int> theirs;
    std::map<int, int> ours;
    for (std::size_t i = 0; i < peer.rows(); ++i) {
      const int label = static_cast<int>(peer.number(i, "label"));
      CHECK(result->core[i] == static_cast<int>(peer.number(i, "core")));
      CHECK((label == 0) == (result->labels[i] == Clustering::noise));
      if (!result->core[i]) continue;
      CHECK(theirs.emplace(result->labels[i], label).first->second == label);
      CHECK(ours.emplace(label, result->labels[i]).first->second == result->labels[i]);
    }
  }
}
