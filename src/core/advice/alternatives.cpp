// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/alternatives.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "advice/candidates.h"
#include "advice/listed.h"
#include "base/number.h"

namespace brandpunt {
namespace {

constexpr double sixteenths = 16;

using Measures = std::vector<const Measure*>;

bool byId(const Measure* a, const Measure* b) { return a->id < b->id; }

Measures without(const Measures& all, const Measures& those) {
  Measures left;
  std::ranges::copy_if(all, std::back_inserter(left),
                       [&](const Measure* m) { return std::ranges::find(those, m) == those.end(); });
  std::ranges::sort(left, byId);
  return left;
}

int covered(const Measures& mix, const MixRules& rules) {
  return static_cast<int>(std::ranges::count_if(rules.required, [&](Category c) {
    return std::ranges::any_of(mix, [&](const Measure* m) { return m->category == c; });
  }));
}

class Comparing {
 public:
  Comparing(const RuleBase& rules, const FactSet& facts, const Advice& advice)
      : m_rules(rules),
        m_advice(advice),
        m_candidates(candidatesOf(rules, facts, advice.measures)),
        m_proposed(bestMix(m_candidates, advice.limits, rules.mix)) {}

  const std::vector<MixCandidate>& candidates() const { return m_candidates; }
  const Measures& proposed() const { return m_proposed.chosen; }

  Alternative without(const Measure* measure) const {
    std::vector<MixCandidate> rest = m_candidates;
    std::erase_if(rest, [&](const MixCandidate& c) { return c.measure == measure; });
    return compared(bestMix(rest, m_advice.limits, m_rules.mix));
  }

  std::optional<Alternative> with(const Measure* measure) const {
    std::vector<MixCandidate> all = m_candidates;
    const auto wanted = std::ranges::find(all, measure, &MixCandidate::measure);
    if (wanted == all.end()) return {};
    const MixCandidate plain = *wanted;
    // Forced ones stand first, in order: this one comes after those that the rules force.
    const auto firstFree = std::ranges::find(all, false, &MixCandidate::forced);
    std::rotate(firstFree, wanted, wanted + 1);
    firstFree->forced = true;
    const Mix mix = bestMix(all, m_advice.limits, m_rules.mix);
    if (std::ranges::find(mix.dropped, measure) != mix.dropped.end()) return {};
    // A forced one is spared the least value; one that a person puts in is not.
    const int value = valueInQuarters(*measure, plain.score, mix.chosen, m_rules.mix);
    if (!plain.exempt && value < m_rules.mix.minimumValue) return {};
    return compared(mix);
  }

 private:
  Alternative compared(const Mix& mix) const {
    return {.mix = mix.chosen,
            .added = brandpunt::without(mix.chosen, m_proposed.chosen),
            .dropped = brandpunt::without(m_proposed.chosen, mix.chosen),
            .categoriesFewer = covered(m_proposed.chosen, m_rules.mix) - covered(mix.chosen, m_rules.mix),
            .behind = m_proposed.worth - mix.worth};
  }

  const RuleBase& m_rules;
  const Advice& m_advice;
  std::vector<MixCandidate> m_candidates;
  Mix m_proposed;
};

/// "1 punt", "0,5 punt", "2,3 punten".
Text pointsOf(std::int64_t inSixteenths) {
  const double points = std::round(static_cast<double>(inSixteenths) / sixteenths * 10) / 10;
  const int decimals = points == std::floor(points) ? 0 : 1;
  return {toPeople(points, decimals, Language::Dutch) + (points <= 1 ? " punt" : " punten"),
          toPeople(points, decimals, Language::English) + (points == 1 ? " point" : " points")};
}

Text worthOf(const Alternative& a) {
  if (a.categoriesFewer > 0) return {"dan mist de mix een richting", "the mix then misses a direction"};
  if (std::round(static_cast<double>(a.behind) / sixteenths * 10) <= 0)
    return {"net zo veel waard, maar duurder of meer werk", "worth as much, but dearer or more work"};
  const Text points = pointsOf(a.behind);
  return {points.nl + " minder waard", points.en + " less"};
}

}  // namespace

std::vector<Alternative> alternativesTo(const RuleBase& rules, const FactSet& facts, const Advice& advice,
                                        std::size_t atMost) {
  if (advice.mix.empty()) return {};
  const Comparing comparing(rules, facts, advice);
  std::vector<Alternative> all;
  for (const MixCandidate& c : comparing.candidates()) {
    const bool chosen = std::ranges::find(comparing.proposed(), c.measure) != comparing.proposed().end();
    if (chosen && !c.forced) all.push_back(comparing.without(c.measure));
    if (chosen) continue;
    if (auto other = comparing.with(c.measure)) all.push_back(*std::move(other));
  }
  std::ranges::stable_sort(all, {},
                           [](const Alternative& a) { return std::tuple(a.categoriesFewer, a.behind); });
  std::set<std::vector<std::string>> seen;
  std::erase_if(all, [&](const Alternative& a) {
    std::vector<std::string> ids;
    for (const Measure* m : a.mix) ids.push_back(m->id);
    std::ranges::sort(ids);
    return !seen.insert(ids).second;
  });
  if (all.size() > atMost) all.erase(all.begin() + static_cast<std::ptrdiff_t>(atMost), all.end());
  return all;
}

std::optional<Alternative> mixWith(const RuleBase& rules, const FactSet& facts, const Advice& advice,
                                   const Measure& measure) {
  return Comparing(rules, facts, advice).with(&measure);
}

Text describe(const Alternative& a) {
  const Text added = namesOf(a.added), dropped = namesOf(a.dropped), worth = worthOf(a);
  if (a.added.empty()) {
    return {"Zonder " + dropped.nl + ": " + worth.nl + ".", "Without " + dropped.en + ": " + worth.en + "."};
  }
  if (a.dropped.empty())
    return {"Met " + added.nl + " erbij: " + worth.nl + ".",
            "With " + added.en + " added: " + worth.en + "."};
  return {added.nl + " in plaats van " + dropped.nl + ": " + worth.nl + ".",
          added.en + " instead of " + dropped.en + ": " + worth.en + "."};
}

}  // namespace brandpunt
