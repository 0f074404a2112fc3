// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "hotspot/clusters/stdbscan.h"
#include "period/civil_time.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

TEST_CASE("Clusters in space and time equal QGIS's up to their numbers", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile incidents(test::shared("oracles/inc_2k.csv"));
  std::vector<PointAtTime> points;
  for (std::size_t i = 0; i < incidents.rows(); ++i) {
    const auto start = CivilTime::fromIso(incidents.text(i, "start"));
    REQUIRE(start);
    points.push_back({{incidents.number(i, "x"), incidents.number(i, "y")}, start->seconds * 1000});
  }
  const auto result = stdbscan(points, {.eps = Metres{200}, .epsTime = Days{14}, .minimumPoints = 5});
  REQUIRE(result);
  const test::OracleFile peer(test::shared("oracles/stdbscan_QGIS_inc_2k.csv"));
  REQUIRE(peer.rows() == points.size());
  std::map<std::int32_t, std::string> theirs;
  std::map<std::string, std::int32_t> ours;
  for (std::size_t i = 0; i < peer.rows(); ++i) {
    const std::string& label = peer.text(i, "label");
    CHECK(label.empty() == (result->labels[i] == Clustering::noise));
    if (!result->core[i]) continue;
    CHECK(theirs.emplace(result->labels[i], label).first->second == label);
    CHECK(ours.emplace(label, result->labels[i]).first->second == result->labels[i]);
  }
  CHECK(result->clusters == static_cast<int>(ours.size()));
}
