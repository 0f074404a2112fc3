// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/kernel_density.h"

#include <cmath>
#include <numbers>

#include "support/catch.h"

using namespace brandpunt;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
MultiPolygon square(double side) { return {{.shell = {{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}}}}; }

DensityGrid gridOf(const std::vector<Point>& points, const KernelDensityParameters& parameters,
                   double bandwidth, const Box& box, const MultiPolygon& area = {}) {
  const auto frame = GridFrame::covering(box, parameters.cell);
  REQUIRE(frame);
  auto grid = kernelDensity(points, parameters, Metres{bandwidth}, *frame, area);
  REQUIRE(grid);
  return *grid;
}

double massOf(const DensityGrid& grid) {
  double sum = 0;
  for (const double value : grid.perSquareKilometre) sum += value;
  return sum * grid.frame.cell_m * grid.frame.cell_m / 1e6;
}

}  // namespace

TEST_CASE("No points give no density anywhere", "[core][hotspot]") {
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const DensityGrid grid = gridOf({}, {.kernel = kernel}, 100, {0, 0, 1000, 500});
    CHECK(grid.perSquareKilometre == std::vector<double>(40 * 20, 0.0));
  }
}

TEST_CASE("A kernel holds one incident, and five at one place hold five", "[core][hotspot]") {
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const KernelDensityParameters parameters{.kernel = kernel};
    const Box box{-2000, -2000, 2000, 2000};
    CHECK(massOf(gridOf({{3, 7}}, parameters, 200, box)) == Approx(1).epsilon(1e-3));
    CHECK(massOf(gridOf(std::vector<Point>(5, {3, 7}), parameters, 200, box)) == Approx(5).epsilon(1e-3));
  }
}

TEST_CASE("The peak of a kernel is its closed form", "[core][hotspot]") {
  const std::vector<Point> one{{12.5, 12.5}};
  const auto at = [&](Kernel kernel, Point place) {
    return (*kernelDensityAt(one, {.kernel = kernel}, Metres{300}, std::vector<Point>{place}, {}))[0];
  };
  CHECK(at(Kernel::Quartic, {12.5, 12.5}) == Approx(3 / (std::numbers::pi * 0.09)));
  CHECK(at(Kernel::Gaussian, {12.5, 12.5}) == Approx(1 / (2 * std::numbers::pi * 0.09)));
  CHECK(at(Kernel::Quartic, {312.5, 12.5}) == 0);
  CHECK(at(Kernel::Quartic, {312.4, 12.5}) > 0);
}

TEST_CASE("With an edge correction the mass stays in the area, and outside there is no number",
          "[core][hotspot]") {
  std::vector<Point> points;
  for (int i = 0; i < 20; ++i) points.push_back({15.0 + 3 * i, 500.0 + i});
  points.push_back({-50, 500});
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const KernelDensityParameters diggle{.kernel = kernel, .edge = EdgeCorrection::Diggle};
    const DensityGrid inside = gridOf(points, diggle, 90, {0, 0, 1000, 1000}, square(1000));
    CHECK(massOf(inside) == Approx(20).epsilon(0.01));
    const DensityGrid wider = gridOf(points, diggle, 90, {-100, 0, 1000, 1000}, square(1000));
    CHECK(std::isnan(wider.perSquareKilometre[0]));
    CHECK(wider.perSquareKilometre[4 + 20 * wider.frame.columns] ==
          Approx(inside.perSquareKilometre[20 * 40]));
  }
}

TEST_CASE("A uniform density stays uniform up to the edge", "[core][hotspot]") {
  std::vector<Point> points;
  for (int row = 0; row < 100; ++row) {
    for (int column = 0; column < 100; ++column) points.push_back({5.0 + 10 * column, 5.0 + 10 * row});
  }
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const DensityGrid grid = gridOf(points, {.kernel = kernel, .edge = EdgeCorrection::Uniform}, 100,
                                    {0, 0, 1000, 1000}, square(1000));
    for (const double value : grid.perSquareKilometre) CHECK(value == Approx(10'000).epsilon(0.003));
  }
}

TEST_CASE("What cannot be computed is refused", "[core][hotspot]") {
  const GridFrame frame = *GridFrame::covering({0, 0, 100, 100}, Metres{25});
  const std::vector<Point> none{{notANumber, 0}};
  CHECK(kernelDensity(none, {}, Metres{100}, frame, {}).error().code == ErrorCode::WrongUsage);
  CHECK(kernelDensity({}, {}, Metres{0}, frame, {}).error().code == ErrorCode::WrongUsage);
  CHECK(kernelDensity({}, {}, Metres{notANumber}, frame, {}).error().code == ErrorCode::WrongUsage);
  CHECK(kernelDensity({}, {.edge = EdgeCorrection::Diggle}, Metres{100}, frame, {}).error().code ==
        ErrorCode::WrongUsage);
  CHECK(kernelDensityAt({}, {}, Metres{100}, none, {}).error().code == ErrorCode::WrongUsage);
}

TEST_CASE("A stopped density gives nothing", "[core][hotspot]") {
  std::stop_source stop;
  stop.request_stop();
  const Progress progress({}, stop.get_token());
  const std::vector<Point> one{{10, 10}};
  const GridFrame frame = *GridFrame::covering({0, 0, 100, 100}, Metres{25});
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    CHECK(kernelDensity(one, {.kernel = kernel}, Metres{100}, frame, {}, progress).error().code ==
          ErrorCode::Cancelled);
  }
  const std::vector<Point> many(20, {10, 10});
  CHECK(crossValidatedBandwidth(many, {}, {0, 0, 9000, 9000}, progress).error().code == ErrorCode::Cancelled);
}

TEST_CASE("A cross-validated bandwidth keeps to its guard rails", "[core][hotspot]") {
  const Box area{0, 0, 4000, 9000};
  // Incidents at one place would have it ever smaller.
  const auto least = crossValidatedBandwidth(std::vector<Point>(50, {7, 7}), {.accuracy = Metres{60}}, area);
  CHECK(least->value.value == Approx(60).epsilon(0.006));
  CHECK(least->atRail);
  CHECK(least->most == Metres{400});
  // Too few to say.
  const std::vector<Point> four{{0, 0}, {100, 0}, {0, 100}, {900, 900}};
  CHECK(crossValidatedBandwidth(four, {}, area)->value == Metres{25});
  // Spread evenly, ever larger.
  std::vector<Point> even;
  for (int i = 0; i < 400; ++i) even.push_back({10.0 * (i % 20) * 20, 450.0 * (i / 20)});
  const auto most = crossValidatedBandwidth(even, {}, area);
  CHECK(most->value.value <= 400.0 * (1 + 1e-12));
  CHECK(most->atRail);
}
