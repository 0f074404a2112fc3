// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include "hotspot/significance/moran.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

void checkAgainst(const test::OracleFile& peer, const std::vector<CellValue>& cells) {
  const auto table = localMoran(cells, {.permutations = 0, .variance = MoranVariance::Total, .threads = 2});
  REQUIRE(table);
  REQUIRE(table->tested == cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    CHECK(table->moran[i] == Approx(peer.number(i, "local_moran_I")).epsilon(1e-9).margin(1e-13));
    CHECK(table->z[i] == Approx(peer.number(i, "local_moran_z_total")).epsilon(1e-9).margin(1e-11));
  }
}

/// Five rows of six squares, to compare with what spdep 1.2-7 gave.
std::vector<CellValue> squares() {
  const std::vector<double> values{0, 1, 0, 2, 3, 1, 4, 5, 1, 0, 0, 2, 6, 7, 3,
                                   1, 0, 0, 2, 4, 1, 9, 0, 1, 0, 0, 2, 1, 1, 3};
  std::vector<CellValue> cells;
  for (std::size_t i = 0; i < values.size(); ++i)
    cells.push_back({{100 * static_cast<double>(i % 6), 100 * static_cast<double>(i / 6)}, values[i]});
  return cells;
}

void checkAgainst(const std::vector<CellValue>& cells, MoranParameters parameters,
                  const std::vector<double>& moran, const std::vector<double>& z) {
  parameters.permutations = 0;
  const auto table = localMoran(cells, parameters);
  REQUIRE(table);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    CHECK(table->moran[i] == Approx(moran[i]).epsilon(1e-10).margin(1e-12));
    if (std::isnan(z[i]))
      CHECK(std::isnan(table->z[i]));
    else
      CHECK(table->z[i] == Approx(z[i]).epsilon(1e-10).margin(1e-11));
  }
}

void checkGlobal(const std::vector<CellValue>& cells, MoranParameters parameters, double moran,
                 double variance) {
  const auto table = localMoran(cells, parameters);
  REQUIRE(table);
  CHECK(table->global.moran == Approx(moran).epsilon(1e-10));
  CHECK(table->global.expected == Approx(-1.0 / (static_cast<double>(cells.size()) - 1)));
  CHECK(table->global.variance == Approx(variance).epsilon(1e-10));
}

}  // namespace

TEST_CASE("Local and global Moran on squares equal spdep's", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/gistar_square_spdep.csv"));
  std::vector<CellValue> cells;
  for (std::size_t i = 0; i < peer.rows(); ++i) {
    cells.push_back(
        {{116100 + 200 * peer.number(i, "col_from_west"), 482100 + 200 * peer.number(i, "row_from_south")},
         peer.number(i, "count")});
  }
  checkAgainst(peer, cells);
  checkGlobal(cells, {.permutations = 99}, 0.125693613168546, 6.78979005423662e-05);
}

TEST_CASE("Local Moran on hexagons equals spdep's", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/gistar_hex_spdep.csv"));
  std::vector<CellValue> cells;
  for (std::size_t i = 0; i < peer.rows(); ++i)
    cells.push_back({{peer.number(i, "cx"), peer.number(i, "cy")}, peer.number(i, "count")});
  checkAgainst(peer, cells);
}

TEST_CASE("Conditional and total moments, queen and rook, equal spdep's", "[oracle][hotspot]") {
  const auto cells = squares();
  const std::vector<double> queen{-0.519480519481,
                                  0,
                                  0.0779220779221,
                                  0,
                                  -0.194805194805,
                                  0.0649350649351,
                                  0.701298701299,
                                  0.438311688312,
                                  -0.0730519480519,
                                  0.292207792208,
                                  0.340909090909,
                                  0,
                                  1.87012987013,
                                  1.21753246753,
                                  0.292207792208,
                                  0.0487012987013,
                                  0.146103896104,
                                  0.545454545455,
                                  0,
                                  0.243506493506,
                                  -0.267857142857,
                                  -1.19318181818,
                                  0,
                                  0.233766233766,
                                  0,
                                  0.0779220779221,
                                  0,
                                  -0.116883116883,
                                  -0.155844155844,
                                  -0.25974025974};
  const std::vector<double> queenConditional{-0.999722665591,
                                             0.0362629080073,
                                             0.285764409514,
                                             none,
                                             -1.0153614242,
                                             0.287863050887,
                                             1.9856962815,
                                             1.24787712969,
                                             -0.484234465661,
                                             1.17661157038,
                                             1.35619965217,
                                             none,
                                             2.81557800667,
                                             2.21004166851,
                                             2.18211987057,
                                             0.404550313084,
                                             0.637847324994,
                                             1.5607133135,
                                             none,
                                             0.997023488582,
                                             -1.90629011165,
                                             -1.09640448911,
                                             0.0990830796107,
                                             1.29821210666,
                                             0.0545303272141,
                                             0.285764409514,
                                             none,
                                             -0.594711691319,
                                             -0.805036557762,
                                             -1.01651639845};
  const std::vector<double> queenTotal{
      -0.925249468506, 0.0878618003822, 0.286406647999,  0.0878618003822, -0.40850031866,  0.189663325954,
      1.87476542894,   1.61113325061,   -0.131431542703, 1.11325759538,   1.27921614712,   0.0878618003822,
      4.85293814319,   4.26647007851,   1.11325759538,   0.283464836657,  0.615381940145,  1.4776757337,
      0.0878618003822, 0.947299043633,  -0.795265749679, -3.94847823282,  0.117506284913,  0.683496343233,
      0.0657841265697, 0.286406647999,  0.0878618003822, -0.209955471043, -0.309227894852, -0.429732670968};
  const std::vector<double> rook{-0.194805194805,
                                 0.0649350649351,
                                 0.25974025974,
                                 0,
                                 -0.194805194805,
                                 -0.0974025974026,
                                 0.649350649351,
                                 0.730519480519,
                                 0,
                                 0.38961038961,
                                 0.292207792208,
                                 0,
                                 1.81818181818,
                                 2.43506493506,
                                 0.0974025974026,
                                 -0.194805194805,
                                 0.681818181818,
                                 0.38961038961,
                                 0,
                                 0.194805194805,
                                 -0.487012987013,
                                 -1.70454545455,
                                 -0.292207792208,
                                 0.194805194805,
                                 0.38961038961,
                                 0,
                                 0,
                                 -0.38961038961,
                                 0.12987012987,
                                 -0.194805194805};
  const std::vector<double> rookConditional{-0.273072070609,
                                            0.287863050887,
                                            0.581656823617,
                                            none,
                                            -0.755640508579,
                                            -0.291910778518,
                                            1.37234656822,
                                            1.28251049682,
                                            0.0317792203461,
                                            0.995304207162,
                                            0.762531449036,
                                            none,
                                            2.04033522326,
                                            2.69093282772,
                                            0.492577915365,
                                            -0.889818169691,
                                            1.69362248154,
                                            0.845220071818,
                                            none,
                                            0.529758690909,
                                            -2.27221425475,
                                            -1.13108169218,
                                            -0.634105099724,
                                            0.809614830621,
                                            0.677218735109,
                                            0.0545303272141,
                                            none,
                                            -1.53826817818,
                                            0.548738940754,
                                            -0.605444577667};
  const std::vector<double> rookTotal{
      -0.245725461682, 0.189663325954,  0.561300924108,  0.0657841265697, -0.305853471584, -0.0964369479505,
      1.30457612041,   1.71357531541,   0.0772400405598, 0.949952187144,  0.731774150498,  0.0657841265697,
      3.53440170933,   5.53169095671,   0.295418077206,  -0.359116032732, 1.60448629708,   0.809059322876,
      0.0657841265697, 0.513596113852,  -1.01365014267,  -3.74087560075,  -0.577294069379, 0.437421724723,
      0.650005620706,  0.0657841265697, 0.0657841265697, -0.677491069737, 0.313542525339,  -0.245725461682};
  checkAgainst(cells, {.rule = NeighbourRule::Queen}, queen, queenConditional);
  checkAgainst(cells, {.rule = NeighbourRule::Queen, .variance = MoranVariance::Total}, queen, queenTotal);
  checkGlobal(cells, {.rule = NeighbourRule::Queen}, 0.127002164502, 0.00894027195874);
  checkAgainst(cells, {.rule = NeighbourRule::Rook}, rook, rookConditional);
  checkAgainst(cells, {.rule = NeighbourRule::Rook, .variance = MoranVariance::Total}, rook, rookTotal);
  checkGlobal(cells, {.rule = NeighbourRule::Rook}, 0.165584415584, 0.0175681350342);
}

TEST_CASE("Local and global Moran with the three nearest equal spdep's", "[oracle][hotspot]") {
  const std::vector<CellValue> cells{{{3, 5}, 1},   {{17, 80}, 0}, {{40, 22}, 4}, {{44, 91}, 2},
                                     {{58, 47}, 7}, {{61, 3}, 3},  {{70, 66}, 5}, {{75, 30}, 6},
                                     {{90, 88}, 2}, {{95, 12}, 1}, {{12, 51}, 0}, {{33, 70}, 3}};
  const std::vector<double> moran{0.190751445087,  0.687861271676,  0.606936416185, 0.028901734104,
                                  1.87861271676,   0.028901734104,  0.375722543353, 0.549132947977,
                                  -0.317919075145, -0.953757225434, 0.294797687861, -0.0751445086705};
  const std::vector<double> z{0.582671582317, 1.30797998764,  2.23305074771,  0.206394062541,
                              2.62705318764,  0.717807152588, 0.912870929175, 1.05345149479,
                              -1.49635695342, -2.03935053811, 0.695734035981, -1.82015385121};
  const MoranParameters parameters{.rule = NeighbourRule::Nearest, .nearest = 3};
  checkAgainst(cells, parameters, moran, z);
  checkGlobal(cells, parameters, 0.274566473988, 0.0349215037981);
}
