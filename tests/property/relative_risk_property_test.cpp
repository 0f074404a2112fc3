// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <random>

#include "hotspot/density/relative_risk.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<Point> spread(std::mt19937& random, int count) {
  std::uniform_int_distribution<int> anywhere(0, 100);  // some places occur twice
  std::vector<Point> points;
  for (int i = 0; i < count; ++i) points.push_back({10.0 * anywhere(random), 10.0 * anywhere(random)});
  return points;
}

double kernelSum(const std::vector<Point>& points, Kernel kernel, double h, Point at) {
  double sum = 0;
  for (const Point p : points) {
    const double u = squaredDistance(p, at) / (h * h);
    if (kernel == Kernel::Gaussian) sum += std::exp(-u / 2) / (2 * M_PI * h * h);
    if (kernel == Kernel::Quartic && u < 1) sum += 3 / (M_PI * h * h) * (1 - u) * (1 - u);
  }
  return sum;
}

}  // namespace

TEST_CASE("Relative risk is the formula, cell by cell", "[property][hotspot]") {
  std::mt19937 random(31);
  const GridFrame frame{.cell_m = 50, .columns = 20, .rows = 20};
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const auto cases = spread(random, 60);
    const auto controls = spread(random, 90);
    const RelativeRiskParameters parameters{.kernel = kernel, .floor = 0.02, .permutations = 0};
    const double h = kernel == Kernel::Quartic ? 200 : 80;
    const auto risk = relativeRisk(cases, controls, parameters, Metres{h}, frame, {});
    REQUIRE(risk);
    std::vector<double> a;
    std::vector<double> b;
    double largest = 0;
    for (std::size_t i = 0; i < frame.cells(); ++i) {
      const Point centre{frame.centreX(i % 20), frame.centreY(i / 20)};
      a.push_back(kernelSum(cases, kernel, h, centre));
      b.push_back(kernelSum(controls, kernel, h, centre));
      largest = std::max(largest, (a[i] + b[i]) / 150);
    }
    const double least = 5 * (kernel == Kernel::Quartic ? 9 / (5 * M_PI * h * h) : 1 / (4 * M_PI * h * h));
    CHECK(risk->leastPerKm2 == Approx(least * 1e6));
    std::size_t said = 0;
    for (std::size_t i = 0; i < frame.cells(); ++i) {
      if (a[i] + b[i] < least) {
        CHECK(std::isnan(risk->logRatio[i]));
        continue;
      }
      ++said;
      const double expected = std::log((a[i] / 60 + 0.02 * largest) / (b[i] / 90 + 0.02 * largest));
      REQUIRE(risk->logRatio[i] == Approx(expected).epsilon(1e-8).margin(1e-9));
    }
    CHECK(risk->tested == said);
    CHECK(said > 100);
  }
}

TEST_CASE("Swapping the sets turns the sign, whatever the correction, and threads change nothing",
          "[property][hotspot]") {
  std::mt19937 random(32);
  const GridFrame frame{.cell_m = 50, .columns = 20, .rows = 20};
  const MultiPolygon area{{.shell = {{0, 0}, {900, 100}, {1000, 1000}, {200, 900}, {0, 0}}}};
  for (const EdgeCorrection edge : {EdgeCorrection::None, EdgeCorrection::Uniform, EdgeCorrection::Diggle}) {
    const auto cases = spread(random, 80);
    const auto controls = spread(random, 120);
    RelativeRiskParameters parameters{.edge = edge, .permutations = 49, .seed = 3};
    const auto risk = relativeRisk(cases, controls, parameters, Metres{200}, frame, area);
    const auto swapped = relativeRisk(controls, cases, parameters, Metres{200}, frame, area);
    parameters.threads = 8;
    const auto again = relativeRisk(cases, controls, parameters, Metres{200}, frame, area);
    REQUIRE((risk && swapped && again));
    for (std::size_t i = 0; i < frame.cells(); ++i) {
      if (std::isnan(risk->logRatio[i])) {
        CHECK(std::isnan(swapped->logRatio[i]));
        continue;
      }
      REQUIRE(swapped->logRatio[i] == Approx(-risk->logRatio[i]).margin(1e-9));
      REQUIRE(again->logRatio[i] == risk->logRatio[i]);
      REQUIRE(again->p[i] == risk->p[i]);
    }
    CHECK(risk->p0 == again->p0);
  }
}

TEST_CASE("Two random halves of one pattern seldom differ", "[property][hotspot]") {
  const GridFrame frame{.cell_m = 100, .columns = 10, .rows = 10};
  int overall = 0;
  double small = 0;
  double tested = 0;
  for (unsigned round = 0; round < 60; ++round) {
    std::mt19937 random(100 + round);
    const auto risk = relativeRisk(spread(random, 100), spread(random, 150),
                                   {.permutations = 99, .seed = round}, Metres{250}, frame, {});
    REQUIRE(risk);
    overall += *risk->p0 <= 0.05 ? 1 : 0;
    for (const double p : risk->p) small += p <= 0.05 ? 1 : 0;
    tested += static_cast<double>(risk->tested);
  }
  CHECK(overall <= 9);  // 3 expected
  CHECK(small / tested < 0.08);
}
