// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/kernel_density.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

constexpr double squareMetres = 1e6;
constexpr Metres bandwidth{300};

std::vector<Point> pointsOf(const std::string& name) {
  const test::OracleFile file(test::shared("oracles/" + name + ".csv"));
  std::vector<Point> points;
  for (std::size_t row = 0; row < file.rows(); ++row)
    points.push_back({file.number(row, "x"), file.number(row, "y")});
  return points;
}

MultiPolygon square(Point corner, double side) {
  const Point c = corner;
  return {{.shell = {c, {c.x + side, c.y}, {c.x + side, c.y + side}, {c.x, c.y + side}, c}}};
}

std::vector<double> densityAt(const std::string& set, const std::vector<Point>& places, Kernel kernel,
                              EdgeCorrection edge, const MultiPolygon& area) {
  KernelDensityParameters parameters;
  parameters.kernel = kernel;
  parameters.edge = edge;
  const auto values = kernelDensityAt(pointsOf(set), parameters, bandwidth, places, area);
  REQUIRE(values);
  return *values;
}

}  // namespace

TEST_CASE("Densities equal spatstat's exact sums", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/kde_spatstat.csv"));
  const std::vector<Point> places = pointsOf("kde_spatstat");
  for (const auto& [kernel, column] :
       {std::pair{Kernel::Gaussian, "gauss_noedge"}, std::pair{Kernel::Quartic, "quartic_noedge"}}) {
    const auto values = densityAt("inc_10k", places, kernel, EdgeCorrection::None, {});
    for (std::size_t i = 0; i < places.size(); ++i) {
      CHECK(values[i] / squareMetres == Approx(peer.number(i, column)).epsilon(1e-9).margin(1e-20));
    }
  }
}

TEST_CASE("Edge corrections equal spatstat's at the incidents", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/kde_spatstat_points_2k.csv"));
  const std::vector<Point> places = pointsOf("kde_spatstat_points_2k");
  const MultiPolygon window = square({118750, 484750}, 4500);
  for (const auto& [edge, column] :
       {std::pair{EdgeCorrection::None, "noedge"}, std::pair{EdgeCorrection::Uniform, "edge"},
        std::pair{EdgeCorrection::Diggle, "diggle"}}) {
    const auto values = densityAt("inc_2k", places, Kernel::Gaussian, edge, window);
    for (std::size_t i = 0; i < places.size(); ++i)
      CHECK(values[i] / squareMetres == Approx(peer.number(i, column)).epsilon(1e-9));
  }
}

TEST_CASE("The grid's edge corrections are of spatstat's kind", "[oracle][hotspot]") {
  if (!test::haveShared("oracles")) return;
  const test::OracleFile peer(test::shared("oracles/kde_spatstat.csv"));
  const MultiPolygon window = square({116000, 482000}, 10'000);
  const auto frame = GridFrame::covering({116000, 482000, 126000, 492000}, Metres{50});
  REQUIRE(frame);
  for (const auto& [edge, column] : {std::pair{EdgeCorrection::None, "density_ppp_cell_noedge"},
                                     std::pair{EdgeCorrection::Uniform, "density_ppp_cell_edge"},
                                     std::pair{EdgeCorrection::Diggle, "density_ppp_cell_diggle"}}) {
    KernelDensityParameters parameters;
    parameters.kernel = Kernel::Gaussian;
    parameters.edge = edge;
    const auto grid = kernelDensity(pointsOf("inc_10k"), parameters, bandwidth, *frame, window);
    REQUIRE(grid);
    const auto& values = grid->perSquareKilometre;
    const double largest = *std::max_element(values.begin(), values.end());
    for (std::size_t i = 0; i < peer.rows(); ++i) {
      const auto cell = static_cast<std::size_t>(peer.number(i, "cell50_row_from_south")) * frame->columns +
                        static_cast<std::size_t>(peer.number(i, "cell50_col"));
      // The peer bins the incidents before it sums: up to half a percent of the largest value.
      CHECK(std::abs(values[cell] - peer.number(i, column) * squareMetres) <= 0.005 * largest);
    }
  }
}
