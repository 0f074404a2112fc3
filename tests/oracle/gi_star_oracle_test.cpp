// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/gi_star.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

void checkAgainst(const test::OracleFile& peer, const std::vector<CellValue>& cells, double distance) {
  const auto with = giStar(cells, {.distance = Metres{distance}});
  const auto without = giStar(cells, {.distance = Metres{distance}, .withoutSelf = true});
  REQUIRE((with && without));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    CHECK(with->z[i] == Approx(peer.number(i, "gistar_z")).epsilon(1e-9));
    CHECK(with->p[i] == Approx(peer.number(i, "p_two_sided")).epsilon(1e-8));
    CHECK(with->q[i] == Approx(peer.number(i, "q_fdr")).epsilon(1e-8));
    CHECK(without->z[i] == Approx(peer.number(i, "g_z")).epsilon(1e-9));
  }
}

}  // namespace

TEST_CASE("Gi* on squares equals spdep's", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/gistar_square_spdep.csv"));
  std::vector<CellValue> cells;
  for (std::size_t i = 0; i < peer.rows(); ++i) {
    cells.push_back(
        {{116100 + 200 * peer.number(i, "col_from_west"), 482100 + 200 * peer.number(i, "row_from_south")},
         peer.number(i, "count")});
  }
  REQUIRE(neighbourSumsOnLattice(cells, Metres{300}, 1));
  checkAgainst(peer, cells, 300);
}

TEST_CASE("Gi* on hexagons equals spdep's", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/gistar_hex_spdep.csv"));
  std::vector<CellValue> cells;
  for (std::size_t i = 0; i < peer.rows(); ++i)
    cells.push_back({{peer.number(i, "cx"), peer.number(i, "cy")}, peer.number(i, "count")});
  REQUIRE(neighbourSumsOnLattice(cells, Metres{210}, 1));
  checkAgainst(peer, cells, 210);
}

TEST_CASE("Gi and Gi* on six points are the published ones", "[oracle][hotspot]") {
  const std::vector<CellValue> cells{{{10, 10}, 2}, {{20, 10}, 3}, {{40, 10}, 3.2},
                                     {{15, 20}, 5}, {{30, 20}, 8}, {{30, 30}, 7}};
  const std::vector<double> g{-1.0136729, -0.04361589, 1.31558703, -0.31412676, 1.15373986, 1.77833941};
  const std::vector<double> star{-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331};
  const auto with = giStar(cells, {.distance = Metres{15}});
  const auto without = giStar(cells, {.distance = Metres{15}, .withoutSelf = true});
  REQUIRE((with && without));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    CHECK(with->z[i] == Approx(star[i]).epsilon(1e-6));
    CHECK(without->z[i] == Approx(g[i]).epsilon(1e-6));
  }
}

TEST_CASE("False discovery rates equal R's p.adjust", "[oracle][hotspot]") {
  const std::vector<double> p{0.001, 0.008, 0.039, 0.041, 0.042, 0.060, 0.074, 0.205, 0.212, 0.216};
  const std::vector<double> expected{0.01,  0.04,  0.084, 0.084, 0.084, 0.1, 0.105714285714286,
                                     0.216, 0.216, 0.216};
  const std::vector<double> q = falseDiscoveryRates(p);
  for (std::size_t i = 0; i < p.size(); ++i) CHECK(q[i] == Approx(expected[i]).epsilon(1e-12));
}
