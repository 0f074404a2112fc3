// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <map>
#include <sstream>

#include "hotspot/scan/scan.h"
#include "period/civil_time.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

std::int64_t slashed(std::string text) {
  std::replace(text.begin(), text.end(), '/', '-');
  return Date::fromIso(text)->dayNumber();
}

std::vector<ScanCase> twoThousand() {
  std::map<std::string, Point> places;
  std::ifstream geography(test::shared("oracles/satscan_2k.geo"));
  std::string id;
  std::vector<ScanCase> rows;
  for (Point p; geography >> id >> p.x >> p.y;) {
    places[id] = p;
    rows.push_back({.place = p, .cases = 0});
  }
  std::ifstream cases(test::shared("oracles/satscan_2k.cas"));
  std::string day;
  for (std::int64_t many = 0; cases >> id >> many >> day;)
    rows.push_back({places.at(id), slashed(day), many});
  return rows;
}

struct Peer {
  double llr;
  std::int64_t observed;
  double expected;
  const char* from;
  const char* to;
  std::size_t places;
  double p;
};
// satscan_2k.txt, SaTScan 10.3.2.
constexpr Peer peers[] = {
    {13.998462, 4, 0.045, "2024/02/28", "2024/03/05", 5, 0.011},
    {12.971242, 9, 0.86, "2023/06/21", "2023/07/18", 24, 0.036},
    {11.648889, 7, 0.53, "2023/09/27", "2023/10/10", 22, 0.16},
    {11.160803, 3, 0.027, "2024/11/13", "2024/11/19", 3, 0.25},
    {11.142619, 4, 0.093, "2024/06/05", "2024/06/18", 6, 0.25},
    {11.114029, 7, 0.57, "2024/05/08", "2024/05/14", 39, 0.26},
    {10.589968, 5, 0.23, "2023/02/01", "2023/02/28", 8, 0.43},
    {10.564782, 3, 0.033, "2024/10/02", "2024/10/15", 3, 0.44},
    {10.200586, 8, 0.92, "2024/07/17", "2024/07/30", 32, 0.61},
    {9.815278, 3, 0.043, "2023/02/01", "2023/02/07", 5, 0.79},
    {9.780734, 4, 0.13, "2023/05/17", "2023/06/06", 4, 0.79},
    {9.646299, 3, 0.045, "2024/06/26", "2024/07/02", 6, 0.85},
    {9.365182, 4, 0.15, "2023/11/29", "2023/12/12", 6, 0.89},
    {8.566190, 5, 0.36, "2024/06/26", "2024/07/09", 23, 0.97},
};

}  // namespace

TEST_CASE("Clusters equal those of SaTScan in place, time, count, expectation and ratio",
          "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const ScanStudy study{slashed("2023/01/01"), slashed("2024/12/31")};
  const auto result =
      scan(twoThousand(), {},
           {.maxRadius = Metres{500}, .maxDays = Days{28}, .timeStep = 7, .permutations = 999}, study);
  REQUIRE(result);
  CHECK(result->cases == 2000);
  CHECK(result->places.size() == 1718);
  REQUIRE(result->clusters.size() >= std::size(peers));
  for (std::size_t c = 0; c < std::size(peers); ++c) {
    const Peer& peer = peers[c];
    const ScanCluster& ours = result->clusters[c];
    INFO("cluster " << c + 1);
    CHECK(std::abs(ours.llr - peer.llr) < 1e-6);
    CHECK(ours.observed == peer.observed);
    CHECK(ours.expected == Approx(peer.expected).epsilon(0.02));
    CHECK(ours.firstDay == slashed(peer.from));
    CHECK(ours.lastDay == slashed(peer.to));
    CHECK(ours.places.size() == peer.places);
    // Theirs rests on 99 replications and a fitted tail.
    CHECK(std::abs(*ours.p - peer.p) < 3 * std::sqrt(0.25 / 99));
  }
  CHECK(result->clusters.front().centre == Point{122699.11, 487131.55});
  CHECK(result->clusters.front().radius_m == Approx(171.05).margin(0.005));
}
