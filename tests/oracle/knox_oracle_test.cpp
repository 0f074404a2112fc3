// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "hotspot/near_repeat/knox.h"
#include "period/civil_time.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

constexpr double open = std::numeric_limits<double>::infinity();
/// The peers' bands hold their upper bound, ours do not.
constexpr double justOver_m = 1e-6;

std::vector<PointInTime> twoThousand() {
  const test::OracleFile file(test::shared("oracles/inc_2k.csv"));
  std::vector<PointInTime> events;
  for (std::size_t row = 0; row < file.rows(); ++row) {
    events.push_back({{file.number(row, "x"), file.number(row, "y")},
                      CivilTime::fromIso(file.text(row, "start"))->date().dayNumber()});
  }
  return events;
}

std::vector<PointInTime> chicago() {
  // The file has no header: its first row is read as one and added again.
  const std::filesystem::path path = test::shared("oracles/published/chicago_burglary_2016_01.csv");
  const test::OracleFile file(path);
  std::vector<PointInTime> events{
      {{350353.394956896, 578924.252858319}, Date::fromIso("2015-12-31")->dayNumber()}};
  for (std::size_t row = 0; row < file.rows(); ++row) {
    events.push_back(
        {{file.number(row, 0), file.number(row, 1)}, Date::fromIso(file.text(row, 2))->dayNumber()});
  }
  return events;
}

}  // namespace

TEST_CASE("Chicago's table of near repeats is reproduced", "[oracle][hotspot]") {
  if (!test::haveShared("oracles/published")) return;
  const auto events = chicago();
  REQUIRE(events.size() == 970);
  KnoxParameters parameters{.distanceBounds = {0, 1, 100, 200, 300, open},
                            .timeBounds = {0, 7, 14, 21, open},
                            .metric = Metric::Manhattan,
                            .permutations = 0};
  const auto manhattan = knox(events, parameters);
  REQUIRE(manhattan);
  CHECK(
      manhattan->observed ==
      BandTable<std::int64_t>{
          {28, 5, 5, 2}, {44, 13, 8, 4}, {97, 56, 19, 16}, {77, 67, 45, 20}, {182194, 146149, 95237, 45879}});
  CHECK(manhattan->pairs == 469965);
  CHECK(manhattan->expected[0][0] == Approx(40.0 * 182440 / 469965).epsilon(1e-12));
  CHECK(manhattan->ratio[0][0] == Approx(1.803).margin(5e-4));
  parameters.metric = Metric::Euclidean;
  const auto euclidean = knox(events, parameters);
  REQUIRE(euclidean);
  auto firstFour = euclidean->observed;
  firstFour.pop_back();
  CHECK(firstFour ==
        BandTable<std::int64_t>{{28, 5, 5, 2}, {54, 22, 10, 8}, {110, 63, 31, 17}, {132, 109, 71, 31}});
}

TEST_CASE("Pairs equal those of the package surveillance, cumulatively", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const auto events = twoThousand();
  const test::OracleFile peer(test::shared("oracles/knox_surveillance_2k.csv"));
  for (std::size_t row = 0; row < peer.rows(); ++row) {
    const auto table = knox(events, {.distanceBounds = {0, peer.number(row, "max_m") + justOver_m},
                                     .timeBounds = {0, peer.number(row, "max_days") + 1},
                                     .permutations = 0});
    REQUIRE(table);
    CHECK(table->observed[0][0] == static_cast<std::int64_t>(peer.number(row, "pairs")));
    CHECK(table->expected[0][0] == Approx(peer.number(row, "expected")).epsilon(1e-10));
  }
}

TEST_CASE("Bands, ratios and p equal those of NearRepeat", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/knox_nearrepeat_2k.csv"));
  const auto table =
      knox(twoThousand(),
           {.distanceBounds = {0, 100 + justOver_m, 200 + justOver_m, 300 + justOver_m, 400 + justOver_m},
            .timeBounds = {0, 8, 15, 22, 29},
            .permutations = 199});
  REQUIRE(table);
  for (std::size_t row = 0; row < peer.rows(); ++row) {
    const auto s = static_cast<std::size_t>(peer.number(row, "max_m") / 100) - 1;
    const auto t = static_cast<std::size_t>(peer.number(row, "max_days") / 7) - 1;
    CHECK(table->observed[s][t] == static_cast<std::int64_t>(peer.number(row, "observed")));
    CHECK(table->expected[s][t] == Approx(peer.number(row, "perm_mean")).epsilon(0.02));
    const double p = std::clamp(peer.number(row, "p_199"), 0.01, 0.99);
    CHECK(std::abs(table->p[s][t] - peer.number(row, "p_199")) < 3 * std::sqrt(2 * p * (1 - p) / 199));
  }
}

TEST_CASE("The expectation equals the mean of 4999 permutations", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/knox_bands_2k.csv"));
  const auto events = twoThousand();
  for (std::size_t row = 0; row < peer.rows(); ++row) {
    const double lower = peer.number(row, "min_m_excl") < 0 ? 0 : peer.number(row, "min_m_excl") + justOver_m;
    const auto table = knox(
        events, {.distanceBounds = {lower, peer.number(row, "max_m_incl") + justOver_m},
                 .timeBounds = {peer.number(row, "min_days_incl"), peer.number(row, "max_days_incl") + 1},
                 .permutations = 0});
    REQUIRE(table);
    CHECK(table->observed[0][0] == static_cast<std::int64_t>(peer.number(row, "pairs")));
    CHECK(std::abs(table->expected[0][0] - peer.number(row, "perm_mean_4999")) <
          5 * peer.number(row, "perm_sd_4999") / std::sqrt(4999.0));
  }
}
