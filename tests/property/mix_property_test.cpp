// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "advice/alternatives.h"
#include "advice/mix.h"
#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

struct Case {
  std::vector<Measure> measures = {};
  std::vector<MixCandidate> candidates = {};
  MixLimits limits = {};
  MixRules rules = {};
};

Case randomCase(std::uint64_t seed) {
  Random random(seed);
  Case c;
  const std::size_t n = random.below(12);
  for (std::size_t i = 0; i < n; ++i) {
    Measure m;
    m.id = std::string(1, static_cast<char>('a' + random.below(26))) + std::to_string(i);
    m.category = static_cast<Category>(random.below(5));
    m.cost = static_cast<Band>(random.below(3));
    m.labour = static_cast<Band>(random.below(3));
    if (random.chance(0.3)) m.exclusiveGroup = random.chance(0.5) ? "x" : "y";
    c.measures.push_back(m);
  }
  for (Measure& m : c.measures) {
    while (random.chance(0.4)) m.synergies.push_back(c.measures[random.below(n)].id);
  }
  // Few different scores, so that ties are frequent.
  for (const Measure& m : c.measures)
    c.candidates.push_back({&m, 2 + static_cast<int>(random.below(8)), false});
  if (n > 0 && random.chance(0.4)) c.candidates.front().forced = true;
  if (n > 0 && random.chance(0.4)) c.candidates.back().exempt = true;
  c.limits.cost = 4 + static_cast<int>(random.below(8));
  c.limits.labour = 3 + static_cast<int>(random.below(12));
  c.limits.measures = 1 + static_cast<int>(random.below(8));
  c.limits.perCategory = 1 + static_cast<int>(random.below(3));
  for (std::size_t k = 0; k < 4; ++k) {
    if (random.chance(0.8)) c.rules.required.push_back(static_cast<Category>(k));
  }
  return c;
}

using Key = std::tuple<int, double, int, int>;

struct Judged {
  Key key = {};  ///< categories covered, worth, and what is spent, as less
  std::vector<std::string> ids = {};
};

/// Every allowed set, best first, by looking at each, written from the definition and in plain decimals: the halves and
/// quarters of the definition are exact in binary.
std::vector<Judged> allSets(const Case& c) {
  const std::array<int, 3> costs{1, 2, 4};
  const std::array<int, 3> labours{1, 2, 3};
  std::vector<Judged> all;
  for (unsigned set = 0; set < (1U << c.candidates.size()); ++set) {
    const auto in = [&](std::size_t i) { return ((set >> i) & 1U) != 0; };
    int cost = 0, labour = 0, number = 0;
    bool allowed = true;
    std::map<Category, std::vector<double>> values;
    std::map<std::string, int> groups;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < c.candidates.size(); ++i) {
      const Measure& m = *c.candidates[i].measure;
      if (!in(i)) {
        if (c.candidates[i].forced) allowed = false;
        continue;
      }
      const int costPoints = costs[static_cast<std::size_t>(m.cost)];
      const int labourPoints = labours[static_cast<std::size_t>(m.labour)];
      bool strengthened = false;
      for (std::size_t j = 0; j < c.candidates.size(); ++j) {
        const Measure& o = *c.candidates[j].measure;
        if (i == j || !in(j)) continue;
        strengthened = strengthened || std::count(m.synergies.begin(), m.synergies.end(), o.id) > 0 ||
                       std::count(o.synergies.begin(), o.synergies.end(), m.id) > 0;
      }
      const double value =
          c.candidates[i].score + (strengthened ? 2 : 0) - 0.5 * (costPoints - 1) - 0.5 * (labourPoints - 1);
      if (value < 4 && !c.candidates[i].forced && !c.candidates[i].exempt) allowed = false;
      values[m.category].push_back(value);
      if (!m.exclusiveGroup.empty() && ++groups[m.exclusiveGroup] > 1) allowed = false;
      cost += costPoints;
      labour += labourPoints;
      ++number;
      ids.push_back(m.id);
    }
    if (!allowed || cost > c.limits.cost || labour > c.limits.labour || number > c.limits.measures) continue;
    double worth = 0;
    int covered = 0;
    for (auto& [category, list] : values) {
      if (static_cast<int>(list.size()) > c.limits.perCategory) allowed = false;
      std::sort(list.rbegin(), list.rend());
      const std::array<double, 3> weights{1, 0.5, 0.25};
      for (std::size_t k = 0; k < std::min<std::size_t>(3, list.size()); ++k) worth += weights[k] * list[k];
      covered += static_cast<int>(std::count(c.rules.required.begin(), c.rules.required.end(), category));
    }
    if (!allowed) continue;
    std::sort(ids.begin(), ids.end());
    all.push_back({{covered, worth, -cost, -labour}, ids});
  }
  std::sort(all.begin(), all.end(),
            [](const Judged& a, const Judged& b) { return std::tie(b.key, a.ids) < std::tie(a.key, b.ids); });
  return all;
}

}  // namespace

TEST_CASE("The mix equals brute force on 1,000 random small rule bases", "[core][advice][property]") {
  int notEmpty = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    Case c = randomCase(seed);
    const std::vector<Judged> sets = allSets(c);
    REQUIRE(!sets.empty());
    const std::set<std::string> expected(sets.front().ids.begin(), sets.front().ids.end());
    const Mix mix = bestMix(c.candidates, c.limits, c.rules);
    std::set<std::string> got;
    for (const Measure* m : mix.chosen) got.insert(m->id);
    REQUIRE(got == expected);
    notEmpty += !got.empty();
    std::reverse(c.candidates.begin(), c.candidates.end());
    const Mix reversed = bestMix(c.candidates, c.limits, c.rules);
    REQUIRE(reversed.chosen == mix.chosen);
  }
  CHECK(notEmpty > 700);
}

TEST_CASE("The first alternative is as good as the second best of all sets", "[core][advice][property]") {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Case c = randomCase(seed);
    RuleBase rules;
    rules.mix = c.rules;
    FactSet facts;
    facts["delict"].value = std::string("autokraak");
    c.candidates.clear();
    for (Measure& m : c.measures) {
      m.offences = {Offence::Autokraak};
      m.evidencePoints = 2 + static_cast<int>(m.id[0] % 8);
      rules.measures.push_back(m);
    }
    std::sort(rules.measures.begin(), rules.measures.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    for (const Measure& m : rules.measures) {
      if (!isHeavy(m, rules.mix)) c.candidates.push_back({&m, m.evidencePoints, false});
    }
    const Advice advice = advise(rules, facts, c.limits);
    const auto alternatives = alternativesTo(rules, facts, advice, 1);
    const std::vector<Judged> sets = allSets(c);
    REQUIRE(sets.front().ids.size() == advice.mix.size());
    if (advice.mix.empty() || sets.size() < 2) continue;
    REQUIRE(alternatives.size() == 1);
    ++compared;
    const auto& [covered, worth, cost, labour] = sets[1].key;
    const auto& [bestCovered, bestWorth, bestCost, bestLabour] = sets[0].key;
    CHECK(alternatives[0].categoriesFewer == bestCovered - covered);
    CHECK(static_cast<double>(alternatives[0].behind) / 16 == bestWorth - worth);
    CHECK(!describe(alternatives[0]).nl.empty());
  }
  CHECK(compared > 250);
}
