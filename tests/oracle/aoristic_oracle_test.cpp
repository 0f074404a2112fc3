// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/aoristic.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

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
