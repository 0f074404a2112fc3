// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "advice/allocation.h"
#include "advice/candidates.h"
#include "advice/choose_within.h"
#include "advice/mix_frontier.h"
#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

/// The best selection by looking at every one, in the order that chooseWithin() promises.
std::optional<std::vector<std::size_t>> byLookingAtAll(const std::vector<std::vector<Choice>>& classes,
                                                       const std::vector<int>& supply) {
  std::optional<std::vector<std::size_t>> best;
  std::tuple<std::int64_t, std::int64_t> bestKey;
  std::vector<std::size_t> at(classes.size(), 0);
  for (;;) {
    std::vector<int> uses(supply.size(), 0);
    std::int64_t value = 0, burden = 0;
    for (std::size_t c = 0; c < classes.size(); ++c) {
      value += classes[c][at[c]].value;
      burden += classes[c][at[c]].burden;
      for (std::size_t k = 0; k < uses.size(); ++k) uses[k] += classes[c][at[c]].uses[k];
    }
    bool fits = true;
    for (std::size_t k = 0; k < uses.size(); ++k) fits = fits && uses[k] <= supply[k];
    const std::tuple key(value, -burden);
    if (fits && (!best || key > bestKey || (key == bestKey && at < *best))) best = at, bestKey = key;
    std::size_t c = 0;
    while (c < classes.size() && ++at[c] == classes[c].size()) at[c++] = 0;
    if (c == classes.size()) return best;
  }
}

/// A small municipality with small numbers, so that ties are frequent.
struct Town {
  RuleBase rules = {};
  std::vector<PlaceToServe> places = {};
  Supply supply = {};
};

Town randomTown(std::uint64_t seed) {
  Random random(seed);
  Town town;
  town.rules.mix.countFact = "n";
  town.rules.mix.limits = {3 + static_cast<int>(random.below(5)), 3 + static_cast<int>(random.below(5)),
                           1 + static_cast<int>(random.below(4)), 1 + static_cast<int>(random.below(3))};
  for (std::size_t k = 0; k < 3; ++k) {
    if (random.chance(0.7)) town.rules.mix.required.push_back(static_cast<Category>(k));
  }
  const std::size_t n = 1 + random.below(6);
  for (std::size_t i = 0; i < n; ++i) {
    Measure m;
    m.id = std::string(1, static_cast<char>('a' + i));
    m.name = {m.id, m.id};
    m.offences = {Offence::Autokraak};
    m.category = static_cast<Category>(random.below(4));
    m.cost = random.chance(0.25) ? Band::High : static_cast<Band>(random.below(2));
    m.labour = static_cast<Band>(random.below(3));
    m.evidencePoints = 3 + static_cast<int>(random.below(7));
    if (random.chance(0.25)) m.exclusiveGroup = "x";
    if (i > 0 && random.chance(0.3)) m.synergies.push_back(town.rules.measures[random.below(i)].id);
    town.rules.measures.push_back(std::move(m));
  }
  if (random.chance(0.3)) town.rules.mix.forced.push_back({.rule = "R1", .measures = {"a"}});
  for (std::size_t k = 0; k < 2; ++k) {
    Means means;
    means.id = std::string(1, static_cast<char>('p' + k));
    means.name = means.one = {means.id, means.id};
    for (const Measure& m : town.rules.measures) {
      if (random.chance(0.6)) means.uses[m.id] = 1 + static_cast<int>(random.below(3));
    }
    town.rules.means.push_back(std::move(means));
    if (random.chance(0.8)) town.supply[town.rules.means.back().id] = static_cast<int>(random.below(7));
  }
  const std::size_t places = 1 + random.below(3);
  for (std::size_t i = 0; i < places; ++i) {
    PlaceToServe place;
    place.name = "A" + std::to_string(i + 1);
    place.facts["delict"].value = std::string("autokraak");
    place.facts["n"].value = 8.0 + static_cast<double>(random.below(3));
    place.priority = static_cast<Priority>(random.below(3));
    place.advice = advise(town.rules, place.facts, town.rules.mix.limits);
    town.places.push_back(std::move(place));
  }
  return town;
}

/// What a set of measures is worth at a place, from the definition; nothing where it is not allowed.
std::optional<double> worthOfSet(const RuleBase& rules, const PlaceToServe& place,
                                 const std::set<const Measure*>& set, double direction) {
  const std::array<int, 3> costs{1, 2, 4}, labours{1, 2, 3};
  int cost = 0, labour = 0, forced = 0;
  std::map<Category, std::vector<double>> values;
  std::map<std::string, int> groups;
  for (const Measure* m : set) {
    const int costPoints = costs[static_cast<std::size_t>(m->cost)];
    const int labourPoints = labours[static_cast<std::size_t>(m->labour)];
    const bool strengthened =
        std::ranges::any_of(set, [&](const Measure* other) { return other != m && areSynergic(*m, *other); });
    const double value =
        m->evidencePoints + (strengthened ? 2 : 0) - 0.5 * (costPoints - 1) - 0.5 * (labourPoints - 1);
    const bool isForced = !rules.mix.forced.empty() && m->id == "a";
    if (value < 4 && !isForced) return {};
    if (!m->exclusiveGroup.empty() && ++groups[m->exclusiveGroup] > 1) return {};
    values[m->category].push_back(value);
    cost += costPoints;
    labour += labourPoints;
    forced += isForced;
  }
  const MixLimits& limits = place.advice.limits;
  if (cost > limits.cost || labour > limits.labour || static_cast<int>(set.size()) > limits.measures)
    return {};
  double worth = 0;
  for (auto& [category, list] : values) {
    if (static_cast<int>(list.size()) > limits.perCategory) return {};
    std::ranges::sort(list, std::greater<>());
    const std::array<double, 3> weights{1, 0.5, 0.25};
    for (std::size_t k = 0; k < list.size(); ++k) worth += weights[k] * list[k];
    if (std::ranges::count(rules.mix.required, category) > 0) worth += direction;
  }
  return worth + forced * direction * static_cast<double>(categoryCount + 1);
}

/// The most that can be had, by looking at every division.
double bestByLookingAtAll(const Town& town) {
  double direction = 1.0 / 16;
  for (const PlaceToServe& place : town.places) {
    const auto candidates = candidatesOf(town.rules, place.facts, place.advice.measures);
    direction =
        std::max(direction,
                 static_cast<double>(worthAtMost(candidates, place.advice.limits, town.rules.mix) + 1) / 16);
  }
  double best = -1;
  std::map<std::string, int> left = town.supply;
  const std::function<void(std::size_t, double)> visit = [&](std::size_t i, double sum) {
    if (i == town.places.size()) {
      best = std::max(best, sum);
      return;
    }
    const PlaceToServe& place = town.places[i];
    const double weight =
        std::get<double>(place.facts.at("n").value) * (place.priority == Priority::First    ? 4
                                                       : place.priority == Priority::Normal ? 2
                                                                                            : 1);
    const std::size_t n = town.rules.measures.size();
    for (unsigned bits = 0; bits < (1U << n); ++bits) {
      std::set<const Measure*> set;
      const Measure* reserve = nullptr;
      bool allowed = true;
      for (std::size_t m = 0; m < n; ++m) {
        if (((bits >> m) & 1U) == 0) continue;
        const Measure& measure = town.rules.measures[m];
        if (!isHeavy(measure, town.rules.mix)) {
          set.insert(&measure);
        } else {
          allowed = allowed && !reserve;
          reserve = &measure;
        }
      }
      if (!allowed) continue;
      auto worth = worthOfSet(town.rules, place, set, direction);
      if (!worth) continue;
      if (reserve) {
        const double value = valueInQuarters(*reserve, reserve->evidencePoints, {}, town.rules.mix) / 4.0;
        if (value < 4) continue;
        *worth += value / 2;
        set.insert(reserve);
      }
      const auto before = left;
      bool room = true;
      for (auto& [id, amount] : left) {
        const auto means = std::ranges::find(town.rules.means, id, &Means::id);
        for (const Measure* m : set) amount -= amountOf(*means, *m);
        room = room && amount >= 0;
      }
      if (room) visit(i + 1, sum + weight * *worth);
      left = before;
    }
  };
  visit(0, 0);
  return best;
}

}  // namespace

TEST_CASE("A choice within means equals brute force on 1,000 random cases", "[core][advice][property]") {
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::vector<int> supply;
    for (std::size_t k = random.below(4); k-- > 0;) supply.push_back(static_cast<int>(random.below(12)));
    std::vector<std::vector<Choice>> classes(1 + random.below(5));
    for (auto& choices : classes) {
      choices.resize(1 + random.below(5));
      for (Choice& choice : choices) {
        for (std::size_t k = 0; k < supply.size(); ++k)
          choice.uses.push_back(static_cast<int>(random.below(6)));
        choice.value = static_cast<std::int64_t>(random.below(20)) - 3;
        choice.burden = static_cast<std::int64_t>(random.below(4));
      }
    }
    const auto got = chooseWithin(classes, supply);
    const auto best = byLookingAtAll(classes, supply);
    REQUIRE(got.has_value() == best.has_value());
    if (!best) continue;
    REQUIRE(got->proven);
    REQUIRE(got->choices == *best);
  }
}

TEST_CASE("A division equals brute force on 1,000 random small municipalities", "[core][advice][property]") {
  int scarce = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    const Town town = randomTown(seed);
    const auto got = allocate(town.rules, town.places, town.supply);
    REQUIRE(got);
    REQUIRE(static_cast<double>(got->worth) / 16 == bestByLookingAtAll(town));
    REQUIRE(got->proven);
    for (const MeansShare& share : got->means) CHECK(share.taken <= share.available);
    scarce += std::ranges::any_of(got->places, [](const PlaceShare& p) { return !p.missed.empty(); });
  }
  CHECK(scarce > 200);
}

TEST_CASE("Without scarcity every place gets its own mix, whatever the order", "[core][advice][property]") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Town town = randomTown(seed);
    for (const Means& means : town.rules.means) town.supply[means.id] = 1000;
    const auto got = allocate(town.rules, town.places, town.supply);
    REQUIRE(got);
    for (std::size_t i = 0; i < town.places.size(); ++i) {
      auto own = town.places[i].advice.mix;
      std::ranges::sort(own, {}, [](const Measure* m) -> const std::string& { return m->id; });
      CHECK(got->places[i].chosen == own);
      CHECK(got->places[i].missed.empty());
    }
    for (auto& [id, amount] : town.supply) amount = 3;
    const auto one = allocate(town.rules, town.places, town.supply);
    std::ranges::reverse(town.places);
    const auto other = allocate(town.rules, town.places, town.supply);
    REQUIRE((one && other));
    CHECK(one->worth == other->worth);
    for (std::size_t i = 0; i < town.places.size(); ++i)
      CHECK(one->places[i].chosen == other->places[town.places.size() - 1 - i].chosen);
  }
}

TEST_CASE("More of a means is worth what dividing anew says", "[core][advice][property]") {
  int helped = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Town town = randomTown(seed);
    const auto now = allocate(town.rules, town.places, town.supply);
    REQUIRE(now);
    const auto more = worthOfMore(town.rules, town.places, town.supply, *now);
    REQUIRE(more);
    REQUIRE(more->size() == town.supply.size());
    for (const WorthOfMore& one : *more) {
      Supply supply = town.supply;
      ++supply[one.means->id];
      const auto with = allocate(town.rules, town.places, supply);
      REQUIRE(with);
      CHECK(one.helps.empty() == (with->worth == now->worth));
      CHECK(!describe(one).nl.empty());
      helped += !one.helps.empty();
    }
  }
  CHECK(helped > 30);
}
