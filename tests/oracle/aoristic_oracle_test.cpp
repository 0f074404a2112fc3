// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/when/aoristic.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"
#include "time_zone/read_time_zone.h"

using namespace brandpunt;

TEST_CASE("The exact rule equals the oracle to nine decimals", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  for (const std::string set : {"inc_2k", "inc_10k"}) {
    const test::OracleFile file(test::shared("oracles/" + set + ".csv"));
    const test::OracleFile peer(test::shared("oracles/aoristic_" + set + ".csv"));
    std::vector<TimeWindow> windows;
    for (std::size_t row = 0; row < file.rows(); ++row) {
      windows.push_back(
          {*CivilTime::fromIso(file.text(row, "start")), CivilTime::fromIso(file.text(row, "end"))});
    }
    const AoristicTable table = aoristic(windows);
    REQUIRE(table.used == static_cast<int>(file.rows()));
    for (std::size_t day = 0; day < 7; ++day) {
      for (std::size_t hour = 0; hour < 24; ++hour) {
        CHECK(std::abs(table.weight[hour][day] - peer.number(day, hour)) < 2e-9);
      }
    }
  }
}

TEST_CASE("The minute rule gives the table of burglaries in Washington, in local time only",
          "[oracle][hotspot]") {
  if (!test::haveShared("oracles/published")) return;
  const test::OracleFile file(test::shared("oracles/published/dcburglaries.csv"));
  const test::OracleFile peer(test::shared("oracles/published/dcburgsum.csv"));
  const auto largestDifference = [&](const char* zoneName) {
    const auto zone = exchange::readTimeZone(zoneName);
    REQUIRE(zone);
    std::vector<TimeWindow> windows;
    for (std::size_t row = 0; row < file.rows(); ++row) {
      const auto time = [&](const char* column) -> std::optional<CivilTime> {
        if (file.text(row, column) == "nan") return {};
        return zone->toLocal(static_cast<std::int64_t>(file.number(row, column)));
      };
      windows.push_back({*time("StartDateTime"), time("EndDateTime")});
    }
    REQUIRE(windows.size() == 1025);
    const WeekTable table = aoristic(windows, AoristicRule::Minute).weight;
    double largest = 0;
    for (std::size_t hour = 0; hour < 24; ++hour) {
      for (std::size_t day = 0; day < 7; ++day) {
        largest = std::max(largest, std::abs(table[hour][day] - peer.number(hour, day + 1)));
      }
    }
    return largest;
  };
  // The published table has three decimals: every one of the 168 cells is right to half of the last.
  CHECK(largestDifference("America/New_York") <= 0.0005 + 1e-9);
  CHECK(largestDifference("UTC") > 7);
}
