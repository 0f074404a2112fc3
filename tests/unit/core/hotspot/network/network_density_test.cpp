// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/network_density.h"

#include <cmath>
#include <numbers>
#include <stop_token>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

/// Incidents per km of a Gaussian at so many metres.
double gauss(double metres, double deviation) {
  const double z = metres / deviation;
  return 1000 * std::exp(-z * z / 2) / (deviation * std::sqrt(2 * std::numbers::pi));
}

double total(const std::vector<Lixel>& lixels) {
  double sum = 0;
  for (const Lixel& l : lixels) sum += l.perKilometre * (l.to_m - l.from_m) / 1000;
  return sum;
}

double valueAt(const std::vector<Lixel>& lixels, std::uint32_t segment, double along) {
  for (const Lixel& l : lixels)
    if (l.segment == segment && l.from_m <= along && along < l.to_m) return l.perKilometre;
  return -1;
}

const NetworkDensityParameters asked{.bandwidth = Metres{100}, .lixel = Metres{4}};

}  // namespace

TEST_CASE("On one long street the density is a Gaussian", "[core][hotspot]") {
  const StreetNetwork network(std::vector<Street>{{{{0, 0}, {4000, 0}}}});
  const auto lixels = networkDensity(network, std::vector{*network.nearest({2002, 0}, 1)}, asked);
  REQUIRE(lixels);
  CHECK(lixels->size() == 1000);
  CHECK(total(*lixels) == Approx(1).epsilon(1e-9));
  for (const double away : {0.0, 40.0, 100.0, 200.0, 300.0})
    CHECK(valueAt(*lixels, 0, 2002 + away) == Approx(gauss(away, 100)).epsilon(0.01));
}

TEST_CASE("At a junction it divides, and a dead end throws it back", "[core][hotspot]") {
  // A star of four long arms; the incident on the first, 82 m from the middle.
  const std::vector<Street> arms{
      {{{0, 0}, {2000, 0}}}, {{{0, 0}, {-2000, 0}}}, {{{0, 0}, {0, 2000}}}, {{{0, 0}, {0, -2000}}}};
  const StreetNetwork network(arms);
  const double a = 82;
  const auto lixels = networkDensity(network, std::vector{*network.nearest({a, 0}, 1)}, asked);
  REQUIRE(lixels);
  CHECK(total(*lixels) == Approx(1).epsilon(1e-9));
  for (const double x : {10.0, 50.0, 150.0}) {
    // The heat kernel of a star: 2 / degree goes on, 2 / degree - 1 comes back.
    CHECK(valueAt(*lixels, 0, x) ==
          Approx(gauss(x - a, 100) + (2.0 / 4 - 1) * gauss(x + a, 100)).epsilon(0.02));
    for (const std::uint32_t arm : {1U, 2U, 3U})
      CHECK(valueAt(*lixels, arm, x) == Approx(2.0 / 4 * gauss(x + a, 100)).epsilon(0.02));
  }
  const StreetNetwork blind(std::vector<Street>{{{{0, 0}, {3000, 0}}}});
  const auto ended = networkDensity(blind, std::vector{*blind.nearest({a, 0}, 1)}, asked);
  CHECK(valueAt(*ended, 0, 10) == Approx(gauss(10 - a, 100) + gauss(10 + a, 100)).epsilon(0.01));
}

TEST_CASE("Nothing is lost on a town's streets, whatever their length", "[core][hotspot]") {
  Random random(8);
  std::vector<Street> streets;
  for (int i = 0; i < 25; ++i) {
    streets.push_back({{{i * 40.0, 0}, {i * 40.0 + random.between(-9, 9), 1000}}});
    streets.push_back({{{0, i * 40.0 + random.between(-9, 9)}, {1000, i * 40.0}}});
  }
  streets.push_back({{{5000, 0}, {5001, 0}}});  // an island of one metre
  const StreetNetwork network(streets);
  std::vector<StreetSpot> spots;
  for (int i = 0; i < 300; ++i)
    spots.push_back(*network.nearest({random.between(0, 1000), random.between(0, 1000)}, 100));
  spots.push_back(*network.nearest({5000, 0}, 1));
  const auto lixels = networkDensity(network, spots, {});
  REQUIRE(lixels);
  CHECK(total(*lixels) == Approx(301).epsilon(1e-9));
  // What lies on an island stays there.
  CHECK(lixels->back().perKilometre == Approx(1000));
  // So wide that all is even.
  const auto even = networkDensity(network, spots, {.bandwidth = Metres{20'000}, .lixel = Metres{20}});
  const double mean = 300 / ((network.length_m() - 1) / 1000);
  CHECK(even->front().perKilometre == Approx(mean).epsilon(1e-6));
}

TEST_CASE("A square with a diagonal and a tail has the density that spatstat gives it", "[core][hotspot]") {
  // R 4.2.2, spatstat.linnet 3.0-6: density(lpp, sigma = 80, finespacing = TRUE, dx = 2), per km; its values are those of
  // pixels, and their total is 5.005 of 5 incidents.
  const StreetNetwork network(std::vector<Street>{{{{0, 0}, {400, 0}}},
                                                  {{{400, 0}, {400, 400}}},
                                                  {{{400, 400}, {0, 400}}},
                                                  {{{0, 400}, {0, 0}}},
                                                  {{{0, 0}, {400, 400}}},
                                                  {{{400, 0}, {900, 0}}}});
  std::vector<StreetSpot> spots;
  for (const Point p : {Point{100, 0}, {100, 0}, {400, 150}, {200, 200}, {700, 0}})
    spots.push_back(*network.nearest(p, 1));
  const auto lixels = networkDensity(network, spots, {.bandwidth = Metres{80}, .lixel = Metres{2}});
  REQUIRE(lixels);
  CHECK(total(*lixels) == Approx(5).epsilon(1e-9));
  const std::pair<Point, double> spatstat[]{
      {{50, 0}, 7.640410},    {{200, 0}, 4.563594},   {{400, 100}, 4.089793}, {{400, 300}, 0.859746},
      {{300, 300}, 1.055234}, {{120, 120}, 1.861785}, {{500, 0}, 0.244643},   {{800, 0}, 2.287114}};
  for (const auto& [place, value] : spatstat) {
    const StreetSpot at = *network.nearest(place, 1);
    CHECK(valueAt(*lixels, at.segment, at.along_m) == Approx(value).epsilon(0.06));
  }
}

TEST_CASE("Parameters out of range, an empty network and a stop", "[core][hotspot]") {
  const StreetNetwork network(std::vector<Street>{{{{0, 0}, {100, 0}}}});
  CHECK(networkDensity(network, {}, {.bandwidth = Metres{0}}).error().code == ErrorCode::WrongUsage);
  CHECK(networkDensity(network, {}, {.bandwidth = Metres{5}, .lixel = Metres{10}}).error().code ==
        ErrorCode::WrongUsage);
  CHECK(networkDensity(network, {}, {.lixel = Metres{1e-7}}).error().code == ErrorCode::WrongUsage);
  CHECK(networkDensity(StreetNetwork({}), {}, {})->empty());
  const auto none = networkDensity(network, {}, {});
  for (const Lixel& l : *none) CHECK(l.perKilometre == 0);
  std::stop_source stop;
  stop.request_stop();
  CHECK(networkDensity(network, {}, {}, Progress({}, stop.get_token())).error().code == ErrorCode::Cancelled);
}
