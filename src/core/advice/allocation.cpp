// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/allocation.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "advice/candidates.h"
#include "advice/choose_within.h"
#include "advice/mix_frontier.h"

namespace brandpunt {
namespace {

constexpr std::array<std::string_view, 3> priorityIds{"later", "normal", "first"};
constexpr std::array<int, 3> priorityWeights{1, 2, 4};
/// Burdens compare cost first, then labour; no division has as much labour as this.
constexpr std::int64_t costBurden = 1 << 20;

using Measures = std::vector<const Measure*>;

bool has(const Measures& list, const Measure* m) { return std::ranges::find(list, m) != list.end(); }

/// What is decided at a place already.
struct Decided {
  Measures fixed = {};     ///< running or accepted: takes means, is not chosen anew
  Measures rejected = {};  ///< is not chosen
};

Decided decidedAt(const RuleBase& rules, const PlaceToServe& place) {
  Decided decided;
  std::set<const Measure*> fixed;
  for (const Assessment& a : place.advice.measures) {
    if (a.isRunning()) fixed.insert(a.measure);
  }
  for (const PlanEntry& entry : place.plan) {
    const Measure* m = rules.measure(entry.measure);
    if (!m) continue;
    const bool over = entry.course == Course::Completed || entry.course == Course::Failed;
    if (entry.status == PlanStatus::Rejected)
      decided.rejected.push_back(m);
    else if (!over)
      fixed.insert(m);
  }
  decided.fixed.assign(fixed.begin(), fixed.end());
  std::ranges::sort(decided.fixed, {}, [](const Measure* m) -> const std::string& { return m->id; });
  return decided;
}

/// What a place can be given: its mixes, and what may be kept in reserve.
struct Offer {
  std::vector<MixOption> mixes = {};
  Measures reserves = {};  ///< by falling value; nothing is an option too
  std::vector<int> reserveValues = {};
  std::int64_t weight = 1;
};

std::vector<MixCandidate> candidatesAt(const RuleBase& rules, const PlaceToServe& place,
                                       const Decided& decided) {
  if (place.advice.watchOnly) return {};
  std::vector<MixCandidate> candidates = candidatesOf(rules, place.facts, place.advice.measures);
  std::erase_if(candidates, [&](const MixCandidate& c) { return has(decided.rejected, c.measure); });
  // What was accepted is in the mix whatever else is chosen, and has its means already.
  for (MixCandidate& c : candidates) c.forced = c.forced || has(decided.fixed, c.measure);
  std::ranges::stable_partition(candidates, [](const MixCandidate& c) { return c.forced; });
  return candidates;
}

/// The heavy measures that fit, are worth it and were not decided on.
void addReserves(const RuleBase& rules, const PlaceToServe& place, const Decided& decided, Offer& offer) {
  for (const Escalation& step : place.advice.escalation) {
    const auto judged = std::ranges::find(place.advice.measures, step.measure, &Assessment::measure);
    const int value = valueInQuarters(*step.measure, judged->score, {}, rules.mix);
    const bool decidedOn = has(decided.fixed, step.measure) || has(decided.rejected, step.measure);
    if (decidedOn || value < rules.mix.minimumValue) continue;
    offer.reserves.push_back(step.measure);
    offer.reserveValues.push_back(value);
  }
}

class Division {
 public:
  Division(const RuleBase& rules, const std::vector<PlaceToServe>& places, const Supply& supply,
           const Progress& progress)
      : m_rules(rules), m_places(places), m_progress(progress) {
    for (const Means& means : rules.means) {
      const auto available = supply.find(means.id);
      if (available == supply.end()) continue;
      m_scarce.push_back(&means);
      m_available.push_back(std::max(0, available->second));
    }
    // The places in the order of their names, so that what is divided does not depend on how they came.
    m_order.resize(places.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::ranges::stable_sort(m_order, {}, [&](std::size_t i) { return places[i].name; });
  }

  /// Everything that does not depend on how much there is. False when stopped.
  bool prepare() {
    std::int64_t most = 1;
    for (const PlaceToServe& place : m_places) {
      m_decided.push_back(decidedAt(m_rules, place));
      m_candidates.push_back(candidatesAt(m_rules, place, m_decided.back()));
      most = std::max(most, worthAtMost(m_candidates.back(), place.advice.limits, m_rules.mix) + 1);
    }
    const MixWeights weights{most, most * static_cast<std::int64_t>(categoryCount + 1)};
    for (std::size_t i = 0; i < m_places.size(); ++i) {
      if (m_progress.stopRequested()) return false;
      const auto count = countIn(m_places[i].facts, m_rules.mix);
      Offer offer{
          .mixes = mixFrontier(m_candidates[i], m_places[i].advice.limits, m_rules.mix, m_scarce, weights)};
      offer.weight = static_cast<std::int64_t>(std::clamp(count.value_or(1), 1.0, 1e6)) *
                     priorityWeights[static_cast<std::size_t>(m_places[i].priority)];
      addReserves(m_rules, m_places[i], m_decided[i], offer);
      m_offers.push_back(std::move(offer));
    }
    return true;
  }

  std::optional<Allocation> divide(const std::vector<int>& available) const {
    std::vector<int> left = available;
    for (std::size_t k = 0; k < left.size(); ++k) left[k] = std::max(0, left[k] - fixedOf(k));
    std::vector<std::vector<Choice>> classes;
    for (const std::size_t i : m_order) {
      classes.push_back(mixChoices(i));
      classes.push_back(reserveChoices(i));
    }
    const auto chosen = chooseWithin(classes, left, m_progress);
    if (!chosen) return {};
    Allocation allocation;
    allocation.proven = chosen->proven;
    allocation.places.resize(m_places.size());
    std::vector<int> taken(left.size(), 0);
    for (std::size_t at = 0; at < m_order.size(); ++at) {
      const std::size_t i = m_order[at];
      const std::size_t mix = chosen->choices[2 * at], reserve = chosen->choices[2 * at + 1];
      for (const auto& [c, n] : {std::pair(2 * at, mix), std::pair(2 * at + 1, reserve)}) {
        allocation.worth += classes[c][n].value;
        for (std::size_t k = 0; k < taken.size(); ++k) taken[k] += classes[c][n].uses[k];
      }
      const bool kept = reserve < m_offers[i].reserves.size();
      allocation.places[i] =
          shareOf(i, m_offers[i].mixes[mix], kept ? m_offers[i].reserves[reserve] : nullptr);
    }
    for (std::size_t k = 0; k < taken.size(); ++k)
      allocation.means.push_back({m_scarce[k], available[k], fixedOf(k), taken[k]});
    return allocation;
  }

  const std::vector<int>& available() const { return m_available; }
  const std::vector<const Means*>& scarce() const { return m_scarce; }

 private:
  int fixedOf(std::size_t k) const {
    int sum = 0;
    for (const Decided& decided : m_decided) {
      for (const Measure* m : decided.fixed) sum += amountOf(*m_scarce[k], *m);
    }
    return sum;
  }

  /// What a mix takes beyond what was set aside for it already.
  std::vector<int> usesOf(std::size_t i, const MixOption& option) const {
    std::vector<int> uses = option.uses;
    for (const Measure* m : option.chosen) {
      if (!has(m_decided[i].fixed, m)) continue;
      for (std::size_t k = 0; k < uses.size(); ++k) uses[k] -= amountOf(*m_scarce[k], *m);
    }
    return uses;
  }

  std::vector<Choice> mixChoices(std::size_t i) const {
    std::vector<Choice> choices;
    for (const MixOption& option : m_offers[i].mixes) {
      choices.push_back(
          {usesOf(i, option), option.value * m_offers[i].weight, option.cost * costBurden + option.labour});
    }
    return choices;
  }

  std::vector<Choice> reserveChoices(std::size_t i) const {
    std::vector<Choice> choices;
    const Offer& offer = m_offers[i];
    for (std::size_t r = 0; r < offer.reserves.size(); ++r) {
      Choice choice;
      for (const Means* means : m_scarce) choice.uses.push_back(amountOf(*means, *offer.reserves[r]));
      // Half of what a first measure of a category counts: in sixteenths, of quarters.
      choice.value = offer.reserveValues[r] * (quarters / 2) * offer.weight;
      choices.push_back(std::move(choice));
    }
    choices.push_back({std::vector<int>(m_scarce.size(), 0), 0, 0});
    return choices;
  }

  PlaceShare shareOf(std::size_t i, const MixOption& option, const Measure* reserve) const {
    PlaceShare share;
    share.name = m_places[i].name;
    share.chosen = option.chosen;
    share.reserve = reserve;
    share.fixed = m_decided[i].fixed;
    for (const Measure* m : m_places[i].advice.mix) {
      if (!has(share.chosen, m) && !has(share.fixed, m) && !has(m_decided[i].rejected, m))
        share.missed.push_back(m);
    }
    const Measures& reserves = m_offers[i].reserves;
    if (!reserve && !reserves.empty()) share.missedReserve = reserves.front();
    return share;
  }

  const RuleBase& m_rules;
  const std::vector<PlaceToServe>& m_places;
  const Progress& m_progress;
  std::vector<const Means*> m_scarce = {};
  std::vector<int> m_available = {};
  std::vector<std::size_t> m_order = {};
  std::vector<Decided> m_decided = {};
  std::vector<std::vector<MixCandidate>> m_candidates = {};
  std::vector<Offer> m_offers = {};
};

/// What a place has after that it had not before.
Measures gained(const PlaceShare& before, const PlaceShare& after) {
  Measures gains;
  for (const Measure* m : after.chosen) {
    if (!has(before.chosen, m)) gains.push_back(m);
  }
  if (after.reserve && after.reserve != before.reserve) gains.push_back(after.reserve);
  return gains;
}

}  // namespace

std::string_view idOf(Priority priority) { return priorityIds[static_cast<std::size_t>(priority)]; }

std::optional<Priority> priorityFromId(std::string_view id) {
  const auto found = std::ranges::find(priorityIds, id);
  if (found == priorityIds.end()) return {};
  return static_cast<Priority>(found - priorityIds.begin());
}

Text titleOf(Priority priority) {
  static const std::array<Text, 3> titles{{{"later", "later"}, {"gewoon", "normal"}, {"eerst", "first"}}};
  return titles[static_cast<std::size_t>(priority)];
}

std::optional<Allocation> allocate(const RuleBase& rules, const std::vector<PlaceToServe>& places,
                                   const Supply& supply, const Progress& progress) {
  Division division(rules, places, supply, progress);
  if (!division.prepare()) return {};
  return division.divide(division.available());
}

std::optional<std::vector<WorthOfMore>> worthOfMore(const RuleBase& rules,
                                                    const std::vector<PlaceToServe>& places,
                                                    const Supply& supply, const Allocation& now,
                                                    const Progress& progress) {
  Division division(rules, places, supply, progress);
  if (!division.prepare()) return {};
  std::vector<WorthOfMore> all;
  for (std::size_t k = 0; k < division.scarce().size(); ++k) {
    const Means& means = *division.scarce()[k];
    WorthOfMore more{.means = &means, .more = means.step};
    std::vector<int> available = division.available();
    available[k] += means.step;
    const auto with = division.divide(available);
    if (!with) return {};
    for (std::size_t i = 0; with->worth > now.worth && i < places.size(); ++i) {
      const Measures gains = gained(now.places[i], with->places[i]);
      if (gains.empty()) continue;
      more.helps.push_back(places[i].name);
      more.gains.push_back(gains.front());
    }
    if (with->worth > now.worth) {
      available[k] += means.step;
      const auto further = division.divide(available);
      if (!further) return {};
      more.helpsFurther = further->worth > with->worth;
    }
    all.push_back(std::move(more));
  }
  return all;
}

}  // namespace brandpunt
