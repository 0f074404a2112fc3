// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <numbers>
#include <random>

#include "hotspot/density/kernel_density.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<Point> pointsOfKind(int kind, int n, std::mt19937& random) {
  std::uniform_real_distribution<double> anywhere(0, 2000);
  std::normal_distribution<double> close(0, 15);
  std::vector<Point> points;
  for (int i = 0; i < n; ++i) {
    if (kind == 0) points.push_back({anywhere(random), anywhere(random)});
    if (kind == 1) points.push_back({900 + close(random), 1100 + close(random)});
    if (kind == 2) points.push_back({1000, 1000});
    if (kind == 3) points.push_back({anywhere(random), 650});
  }
  return points;
}

/// Straight from the formula, per km2.
double byTheFormula(const std::vector<Point>& points, Kernel kernel, double h, Point at) {
  double sum = 0;
  for (const Point p : points) {
    const double u2 = squaredDistance(p, at) / (h * h);
    if (kernel == Kernel::Gaussian) sum += std::exp(-u2 / 2) / (2 * std::numbers::pi * h * h);
    if (kernel == Kernel::Quartic && u2 < 1) sum += 3 / (std::numbers::pi * h * h) * (1 - u2) * (1 - u2);
  }
  return sum * 1e6;
}

/// The square [0, 2000]^2 less the triangle cut off at its north-east corner.
MultiPolygon cutSquare() {
  return {{.shell = {{0, 0}, {2000, 0}, {2000, 1400}, {1400, 2000}, {0, 2000}, {0, 0}}}};
}

/// A midpoint rule in strips that end where the area ends.
double massByMidpoints(Kernel kernel, double h, Point at) {
  constexpr int strips = 3000;
  constexpr int pieces = 300;
  const double reach = kernel == Kernel::Quartic ? h : 7 * h;
  const double west = std::max(0.0, at.x - reach);
  const double width = std::max(0.0, std::min(2000.0, at.x + reach) - west) / strips;
  const std::vector<Point> centre{at};
  double mass = 0;
  for (int i = 0; i < strips; ++i) {
    const double x = west + (i + 0.5) * width;
    const double south = std::max(0.0, at.y - reach);
    const double height = std::max(0.0, std::min({2000.0, 3400 - x, at.y + reach}) - south) / pieces;
    for (int j = 0; j < pieces; ++j)
      mass += byTheFormula(centre, kernel, h, {x, south + (j + 0.5) * height}) * 1e-6 * width * height;
  }
  return mass;
}

}  // namespace

TEST_CASE("Densities on a grid and at places equal the formula, whatever the points and the bandwidth",
          "[property][hotspot]") {
  const int kind = GENERATE(range(0, 4));
  const int n = GENERATE(1, 7, 300);
  const Kernel kernel = GENERATE(Kernel::Quartic, Kernel::Gaussian);
  std::mt19937 random(static_cast<unsigned>(10 * kind + n));
  const std::vector<Point> points = pointsOfKind(kind, n, random);
  for (const double h : {3.0, 40.0, 100.0, 333.3}) {
    for (const double cell : {25.0, 70.0}) {
      INFO("kind " << kind << ", n " << n << ", bandwidth " << h << ", cell " << cell);
      KernelDensityParameters parameters;
      parameters.kernel = kernel;
      const auto frame = GridFrame::covering({-100, 300, 1990, 2100}, Metres{cell});
      REQUIRE(frame);
      const auto grid = kernelDensity(points, parameters, Metres{h}, *frame, {});
      REQUIRE(grid);
      std::vector<Point> centres;
      for (std::size_t i = 0; i < frame->cells(); ++i)
        centres.push_back({frame->centreX(i % frame->columns), frame->centreY(i / frame->columns)});
      const auto at = kernelDensityAt(points, parameters, Metres{h}, centres, {});
      REQUIRE(at);
      // A Gaussian is cut off where it has 1e-15 of its peak left; a quartic touches zero to the second order.
      const double floor = 1e-13 * n * byTheFormula({{0, 0}}, kernel, h, {0, 0});
      for (std::size_t i = 0; i < centres.size(); ++i) {
        const double expected = byTheFormula(points, kernel, h, centres[i]);
        REQUIRE(grid->perSquareKilometre[i] == Approx(expected).epsilon(1e-9).margin(floor));
        REQUIRE((*at)[i] == Approx(expected).epsilon(1e-9).margin(floor));
      }
    }
  }
}

TEST_CASE("Many points in one tile still give the sum", "[property][hotspot]") {
  std::mt19937 random(3);
  std::vector<Point> points = pointsOfKind(1, 3000, random);
  const std::vector<Point> others = pointsOfKind(0, 500, random);
  points.insert(points.end(), others.begin(), others.end());
  KernelDensityParameters parameters;
  parameters.kernel = Kernel::Gaussian;
  const auto frame = GridFrame::covering({0, 0, 2000, 2000}, Metres{20});
  for (const double h : {60.0, 150.0, 400.0}) {
    const auto grid = kernelDensity(points, parameters, Metres{h}, *frame, {});
    REQUIRE(grid);
    for (std::size_t i = 0; i < frame->cells(); i += 97) {
      const Point centre{frame->centreX(i % frame->columns), frame->centreY(i / frame->columns)};
      REQUIRE(grid->perSquareKilometre[i] ==
              Approx(byTheFormula(points, Kernel::Gaussian, h, centre)).epsilon(1e-9).margin(1e-9));
      const auto at = kernelDensityAt(points, parameters, Metres{h}, std::vector<Point>{centre}, {});
      REQUIRE((*at)[0] == Approx(grid->perSquareKilometre[i]).epsilon(1e-9).margin(1e-9));
    }
  }
}

TEST_CASE("Densities have the same bits on 1, 2 and 8 threads", "[property][hotspot]") {
  std::mt19937 random(4);
  std::vector<Point> points = pointsOfKind(0, 2000, random);
  points.resize(4000, {1234.5, 987.25});
  const auto frame = GridFrame::covering({0, 0, 2000, 2000}, Metres{10});
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    for (const EdgeCorrection edge :
         {EdgeCorrection::None, EdgeCorrection::Uniform, EdgeCorrection::Diggle}) {
      KernelDensityParameters parameters{.kernel = kernel, .edge = edge};
      const auto one = kernelDensity(points, parameters, Metres{80}, *frame, cutSquare());
      for (const int threads : {2, 8}) {
        parameters.threads = threads;
        const auto many = kernelDensity(points, parameters, Metres{80}, *frame, cutSquare());
        REQUIRE(std::equal(one->perSquareKilometre.begin(), one->perSquareKilometre.end(),
                           many->perSquareKilometre.begin(),
                           [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }));
      }
    }
  }
}

TEST_CASE("The mass of a kernel in an area equals a fine sum over it", "[property][hotspot]") {
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const KernelMass mass(cutSquare(), kernel, Metres{100});
    for (const Point p :
         {Point{1000, 1000}, Point{30, 1000}, Point{1650, 1650}, Point{1690, 1700}, Point{1990, 1390},
          Point{3, 5}, Point{1960, 40}, Point{-20, 700}, Point{1420, 1990}}) {
      INFO(p.x << " " << p.y);
      CHECK(mass.at(p) == Approx(massByMidpoints(kernel, 100, p)).margin(3e-5));
    }
    // Closed forms: half on a straight edge, a quarter in a right corner, all far inside, none far outside.
    CHECK(mass.at(Point{0, 1000}) == Approx(0.5).margin(1e-9));
    CHECK(mass.at(Point{1700, 1700}) == Approx(0.5).margin(3e-5));
    CHECK(mass.at(Point{0, 0}) == Approx(0.25).margin(1e-9));
    CHECK(mass.at(Point{900, 1000}) == Approx(1).margin(1e-9));
    CHECK(mass.at(Point{-5000, 1000}) == Approx(0).margin(1e-12));
    const auto frame = GridFrame::covering({-200, -200, 2200, 2200}, Metres{60});
    const std::vector<double> grid = mass.onGrid(*frame, 2, {});
    for (std::size_t i = 0; i < grid.size(); i += 7) {
      CHECK(grid[i] ==
            Approx(mass.at(Point{frame->centreX(i % frame->columns), frame->centreY(i / frame->columns)}))
                .margin(1e-9));
    }
  }
}

TEST_CASE("Many masses at once equal those one by one", "[property][hotspot]") {
  // A ring of many corners, so that the lattice is the cheaper way.
  Ring ring;
  constexpr int corners = 4000;
  for (int i = 0; i <= corners; ++i) {
    const double angle = 2 * std::numbers::pi * (i % corners) / corners;
    const double radius = 3000 + 200 * std::sin(9 * angle);
    ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
  }
  const KernelMass mass({{.shell = ring}}, Kernel::Gaussian, Metres{250});
  std::mt19937 random(8);
  std::uniform_real_distribution<double> anywhere(-2900, 2900);
  std::vector<Point> places;
  for (int i = 0; i < 60'000; ++i) places.push_back({anywhere(random), anywhere(random)});
  const std::vector<double> all = mass.at(places, 2, {});
  for (std::size_t i = 0; i < places.size(); i += 500)
    CHECK(all[i] == Approx(mass.at(places[i])).margin(1e-7));
}

TEST_CASE("A cross-validated bandwidth is the best of a fine search", "[property][hotspot]") {
  std::mt19937 random(11);
  std::normal_distribution<double> close(0, 90);
  std::uniform_real_distribution<double> anywhere(0, 5000);
  std::vector<Point> points;
  for (int hill = 0; hill < 12; ++hill) {
    const Point centre{anywhere(random), anywhere(random)};
    for (int i = 0; i < 25; ++i) points.push_back({centre.x + close(random), centre.y + close(random)});
  }
  const auto likelihood = [&](double h) {
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      double density = 0;
      for (std::size_t j = 0; j < points.size(); ++j) {
        if (j != i)
          density +=
              std::exp(-squaredDistance(points[i], points[j]) / (2 * h * h)) / (2 * std::numbers::pi * h * h);
      }
      sum += std::log(density / static_cast<double>(points.size() - 1));
    }
    return sum / static_cast<double>(points.size());
  };
  KernelDensityParameters parameters;
  parameters.kernel = Kernel::Gaussian;
  const auto found = crossValidatedBandwidth(points, parameters, {0, 0, 5000, 5000});
  REQUIRE(found);
  CHECK_FALSE(found->atRail);
  CHECK(found->logLikelihood == Approx(likelihood(found->value.value)).epsilon(1e-9));
  for (double h = 26; h < 500; h *= 1.02) CHECK(likelihood(h) <= found->logLikelihood + 1e-5);
}
