// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "advice/allocation.h"
#include "advice/alternatives.h"
#include "base/random.h"
#include "rule_file/read_rule_base.h"

using namespace brandpunt;

namespace {

const RuleBase& shippedRules() {
  static const RuleBase rules =
      exchange::readRuleBase(std::filesystem::path(BRANDPUNT_SOURCE_DATA) / "rules").value();
  return rules;
}

/// What is known of a place, made up: every fact that the rules have, with a value or unknown.
FactSet knownOf(std::uint64_t seed) {
  Random random(seed);
  FactSet facts;
  for (const FactKind& kind : shippedRules().facts) {
    if (random.chance(0.25)) continue;
    FactValue& value = facts[kind.id].value;
    if (kind.type == FactType::YesNo) {
      value = random.chance(0.6);
    } else if (kind.type == FactType::Choice) {
      value = kind.values[random.below(kind.values.size())];
    } else if (kind.type == FactType::Share) {
      value = random.uniform();
    } else {
      value = static_cast<double>(random.below(60));
    }
  }
  facts["delict"].value = std::string(random.chance(0.5) ? "autokraak" : "woninginbraak");
  facts["n_12m"].value = 8.0 + static_cast<double>(random.below(80));
  return facts;
}

std::vector<PlaceToServe> places(std::size_t n) {
  std::vector<PlaceToServe> all;
  for (std::size_t i = 0; i < n; ++i) {
    PlaceToServe place{.name = "A" + std::to_string(i + 1), .facts = knownOf(i + 1)};
    place.advice = advise(shippedRules(), place.facts);
    all.push_back(std::move(place));
  }
  return all;
}

void mixOfAPlace(benchmark::State& state) {
  std::vector<FactSet> facts;
  for (std::uint64_t seed = 1; seed <= 50; ++seed) facts.push_back(knownOf(seed));
  std::size_t at = 0;
  for (auto _ : state) benchmark::DoNotOptimize(advise(shippedRules(), facts[at++ % facts.size()]));
}
BENCHMARK(mixOfAPlace)->Unit(benchmark::kMillisecond);

void runnersUp(benchmark::State& state) {
  const auto all = places(50);
  std::size_t at = 0;
  for (auto _ : state) {
    const PlaceToServe& place = all[at++ % all.size()];
    benchmark::DoNotOptimize(alternativesTo(shippedRules(), place.facts, place.advice));
  }
}
BENCHMARK(runnersUp)->Unit(benchmark::kMillisecond);

/// Few of everything that is scarce: six means at once, the hardest that the shipped rules can ask.
const Supply scarce{{"lokauto", 1},  {"camera-units", 3},        {"handhavers", 40},
                    {"politie", 60}, {"preventieadviseurs", 40}, {"budget", 400}};

void divideOverPlaces(benchmark::State& state) {
  const auto all = places(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(allocate(shippedRules(), all, scarce));
}
BENCHMARK(divideOverPlaces)->Arg(10)->Arg(50)->Arg(200)->Unit(benchmark::kMillisecond);

void divideOneMeans(benchmark::State& state) {
  const auto all = places(50);
  for (auto _ : state)
    benchmark::DoNotOptimize(
        allocate(shippedRules(), all, Supply{{"budget", static_cast<int>(state.range(0))}}));
}
BENCHMARK(divideOneMeans)->Arg(100)->Arg(400)->Arg(1500)->Unit(benchmark::kMillisecond);

void whatMoreWouldBring(benchmark::State& state) {
  const auto all = places(50);
  const auto now = allocate(shippedRules(), all, scarce);
  for (auto _ : state) benchmark::DoNotOptimize(worthOfMore(shippedRules(), all, scarce, *now));
}
BENCHMARK(whatMoreWouldBring)->Unit(benchmark::kMillisecond);

}  // namespace
