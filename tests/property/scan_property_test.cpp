// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <set>

#include "hotspot/scan/scan.h"
#include "hotspot/scan/scan_circles.h"
#include "hotspot/scan/scan_setting.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

struct Town {
  std::vector<ScanCase> cases = {};
  std::vector<ScanPopulation> population = {};
};

Town randomTown(unsigned seed, int kind) {
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> lattice(0, 6);
  std::uniform_real_distribution<double> anywhere(0, 600);
  std::uniform_int_distribution<int> day(0, 40);
  std::uniform_int_distribution<int> many(0, 3);
  Town town;
  for (int i = 0; i < 40; ++i) {
    // On a lattice many places are equally far and many are shared.
    const Point place = kind == 0 ? Point{lattice(random) * 100.0, lattice(random) * 100.0}
                                  : Point{anywhere(random), anywhere(random)};
    town.cases.push_back({place, day(random), kind == 2 ? many(random) : 1});
    town.population.push_back({place, 1.0 + many(random)});
  }
  for (int i = 0; i < 5; ++i) town.population.push_back({{anywhere(random), anywhere(random)}, 3});
  return town;
}

/// The definition, window by window: the greatest statistic around each centre.
std::vector<double> byTheDefinition(const ScanSetting& setting, const ScanSample& sample, double radius) {
  std::vector<double> best(setting.places.size(), 0);
  for (std::size_t centre = 0; centre < setting.places.size(); ++centre) {
    std::set<double> radii;
    for (const Point p : setting.places) {
      if (const double d = distance(p, setting.places[centre]); d <= radius) radii.insert(d);
    }
    for (const double r : radii) {
      double weight = 0;
      std::vector<std::int64_t> counts(setting.steps(), 0);
      for (std::size_t p = 0; p < setting.places.size(); ++p) {
        if (distance(setting.places[p], setting.places[centre]) > r) continue;
        weight += setting.weights[p];
        for (std::uint32_t at = sample.begins[p]; at < sample.begins[p + 1]; ++at) ++counts[sample.steps[at]];
      }
      if (weight > setting.mostWeight) continue;
      for (std::uint32_t from = 0; from < setting.steps(); ++from) {
        std::int64_t count = 0;
        for (std::uint32_t to = from + 1; to <= std::min(from + setting.longest, setting.steps()); ++to) {
          count += counts[to - 1];
          if (count < setting.minCases || (setting.prospective && to != setting.steps())) continue;
          const double expected =
              weight * (setting.stepsBefore[to] - setting.stepsBefore[from]) * setting.perWeight;
          best[centre] =
              std::max(best[centre], scanStatistic(static_cast<double>(count), expected, setting.all));
        }
      }
    }
  }
  return best;
}

}  // namespace

TEST_CASE("The scan equals the definition in every model and its p the same replications",
          "[property][hotspot]") {
  const unsigned seed = GENERATE(range(1U, 7U));
  const int kind = GENERATE(range(0, 3));
  const Town town = randomTown(seed, kind);
  for (const ScanModel model : {ScanModel::SpaceTimePermutation, ScanModel::Poisson}) {
    for (const int variant : {0, 1, 2, 3}) {
      ScanParameters parameters{
          .model = model, .maxRadius = Metres{200.0 + 50 * variant}, .permutations = 19};
      parameters.maxDays = Days{variant == 1 ? 40.0 : 9.0};
      parameters.timeStep = variant == 2 ? 4 : 1;
      parameters.minCases = variant == 3 ? 1 : 2;
      parameters.prospective = variant == 3;
      parameters.maxShare = variant == 2 ? 0.3 : 1;
      parameters.seed = seed;
      INFO("seed " << seed << ", kind " << kind << ", variant " << variant << ", " << idOf(model));
      const auto setting = scanSettingOf(town.cases, town.population, parameters, {});
      REQUIRE(setting);
      const auto result = scan(town.cases, town.population, parameters);
      REQUIRE(result);
      const std::vector<double> best = byTheDefinition(*setting, setting->data, parameters.maxRadius.value);
      const double greatest = *std::max_element(best.begin(), best.end());
      REQUIRE(result->clusters.empty() == (greatest == 0));
      if (result->clusters.empty()) continue;
      CHECK(result->clusters.front().llr == Approx(greatest).epsilon(1e-12));

      // Each cluster is what it says, and shares no place with another.
      std::set<std::uint32_t> taken;
      for (const ScanCluster& cluster : result->clusters) {
        std::int64_t observed = 0;
        double weight = 0;
        for (const std::uint32_t place : cluster.places) {
          CHECK(taken.insert(place).second);
          CHECK(distance(result->places[place], cluster.centre) <= cluster.radius_m);
          weight += setting->weights[place];
          for (const ScanCase& c : town.cases) {
            if (c.place == result->places[place] && c.day >= cluster.firstDay && c.day <= cluster.lastDay)
              observed += c.cases;
          }
        }
        CHECK(cluster.observed == observed);
        CHECK(cluster.llr ==
              Approx(scanStatistic(static_cast<double>(observed), cluster.expected, setting->all)));
        CHECK(cluster.llr <= greatest * (1 + 1e-12));
      }

      // p by the definition, on the same replications.
      std::vector<int> asGreat(result->clusters.size(), 0);
      for (int r = 0; r < parameters.permutations; ++r) {
        ScanSample sample;
        drawSample(*setting, seed, static_cast<std::uint64_t>(r), sample);
        REQUIRE(sample.steps.size() == setting->data.steps.size());
        const std::vector<double> chance = byTheDefinition(*setting, sample, parameters.maxRadius.value);
        const double most = *std::max_element(chance.begin(), chance.end());
        for (std::size_t c = 0; c < asGreat.size(); ++c)
          asGreat[c] += most >= result->clusters[c].llr * (1 - 1e-13);
      }
      for (std::size_t c = 0; c < asGreat.size(); ++c)
        CHECK(*result->clusters[c].p == Approx((1.0 + asGreat[c]) / 20));
    }
  }
}

TEST_CASE("A scan is the same to the last bit on one thread and on many, and in any order",
          "[property][hotspot]") {
  Town town = randomTown(11, 1);
  ScanParameters parameters{.maxRadius = Metres{250}, .maxDays = Days{8}, .permutations = 99};
  const auto one = scan(town.cases, {}, parameters);
  REQUIRE(one);
  for (const int threads : {2, 8}) {
    parameters.threads = threads;
    const auto many = scan(town.cases, {}, parameters);
    REQUIRE(many);
    REQUIRE(many->clusters.size() == one->clusters.size());
    for (std::size_t c = 0; c < one->clusters.size(); ++c) {
      CHECK(many->clusters[c].llr == one->clusters[c].llr);
      CHECK(many->clusters[c].p == one->clusters[c].p);
      CHECK(many->clusters[c].places == one->clusters[c].places);
    }
  }
  std::reverse(town.cases.begin(), town.cases.end());
  const auto backward = scan(town.cases, {}, parameters);
  CHECK(backward->clusters.front().llr == one->clusters.front().llr);
}
