// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "hotspot/density/relative_risk.h"
#include "support/catch.h"

using namespace brandpunt;

// spatstat.explore 3.0-6, densityfun(sigma = 150) of both sets at sixteen places, and sparr 2.2-17, risk(h0 = 150), which
// bins to pixels and scales each density to the window.

namespace {

const std::vector<Point> cases{{120, 150}, {180, 420}, {260, 300}, {300, 350}, {340, 610}, {410, 240},
                               {455, 520}, {610, 700}, {700, 330}, {820, 860}, {880, 140}};
const std::vector<Point> controls{{90, 640},  {210, 220}, {280, 760}, {370, 180}, {430, 460},
                                  {520, 350}, {560, 810}, {640, 120}, {720, 540}, {790, 260},
                                  {850, 690}, {930, 450}, {330, 900}};
const std::vector<double> plain{0.7089346371, -0.07093312193, -0.3960907978, 0.1879896335,
                                1.015966604,  0.4019305993,   0.07416226549, -1.029825049,
                                0.4182002494, 0.497149392,    0.2253396839,  -1.2469941,
                                -2.003568504, -0.8645040063,  -0.3811195856, 0.5003002278};
const std::vector<double> diggle{0.8061074367, -0.1215369923, -0.4583485288, 0.3527122406,
                                 0.9173646137, 0.3972362854,  0.05782547189, -1.125626907,
                                 0.2583979952, 0.4702140903,  0.1963759637,  -1.334845413,
                                 -2.19986265,  -0.998966183,  -0.438560403,  0.6070480387};
const std::vector<double> sparr{0.70176,   -0.0825476, -0.413357, 0.166193, 1.01621,  0.398835,
                                0.0609792, -1.00284,   0.428292,  0.492702, 0.211996, -1.24207,
                                -1.99022,  -0.86657,   -0.400879, 0.45231};
const MultiPolygon window{{.shell = {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}, {0, 0}}}};

RelativeRisk riskWith(EdgeCorrection edge) {
  const RelativeRiskParameters parameters{.kernel = Kernel::Gaussian,
                                          .cell = Metres{100},
                                          .edge = edge,
                                          .leastCount = 0,
                                          .floor = 1e-6,
                                          .permutations = 0};
  const auto frame = GridFrame::covering({0, 0, 1000, 1000}, Metres{100});
  REQUIRE(frame);
  const auto risk = relativeRisk(cases, controls, parameters, Metres{150}, *frame, window);
  REQUIRE(risk);
  return *risk;
}

}  // namespace

TEST_CASE("The ratio of two densities equals spatstat's, and sparr's to its pixels", "[oracle][hotspot]") {
  for (const EdgeCorrection edge : {EdgeCorrection::None, EdgeCorrection::Uniform, EdgeCorrection::Diggle}) {
    const RelativeRisk risk = riskWith(edge);
    const auto& expected = edge == EdgeCorrection::Diggle ? diggle : plain;
    std::size_t k = 0;
    for (const std::size_t row : {1U, 4U, 5U, 8U}) {
      for (const std::size_t column : {1U, 4U, 5U, 8U}) {
        const std::size_t cell = row * 10 + column;
        CHECK(std::log((risk.casesPerKm2[cell] / 11) / (risk.controlsPerKm2[cell] / 13)) ==
              Approx(expected[k]).epsilon(1e-7).margin(1e-8));
        CHECK(risk.logRatio[cell] == Approx(expected[k]).margin(2e-4));
        if (edge == EdgeCorrection::Uniform) CHECK(risk.logRatio[cell] == Approx(sparr[k]).margin(0.06));
        ++k;
      }
    }
  }
}
