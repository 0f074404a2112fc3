// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/mix.h"

#include <algorithm>
#include <tuple>

#include "advice/mix_search.h"

namespace brandpunt {
namespace {

std::size_t indexOf(Band band) { return static_cast<std::size_t>(band); }
std::size_t indexOf(Category category) { return static_cast<std::size_t>(category); }

int valueInQuarters(const Measure& m, int score, bool strengthened, const MixRules& rules) {
  const int costPoints = rules.costPoints[indexOf(m.cost)];
  const int labourPoints = rules.labourPoints[indexOf(m.labour)];
  return quarters * score + (strengthened ? rules.synergyBonus : 0) - rules.costPenalty * (costPoints - 1) -
         rules.labourPenalty * (labourPoints - 1);
}

/// Keeps the best set: more worth, then cheaper, less laborious, and the smallest sorted list of ids, bytewise.
class BestSet {
 public:
  explicit BestSet(const std::vector<MixItem>& items) : m_items(items) {}

  bool isBeaten(std::int64_t bound, const std::vector<std::size_t>&) const {
    return m_found && bound < m_value;
  }

  void offer(const MixFound& set) {
    if (m_found && set.value < m_value) return;
    if (m_found && set.value == m_value && !winsTie(set)) return;
    m_found = true;
    m_value = set.value;
    m_worth = set.worth;
    m_cost = set.cost;
    m_labour = set.labour;
    m_set = set.chosen;
    m_ids = ids(set.chosen);
  }

  bool found() const { return m_found; }
  std::int64_t worth() const { return m_worth; }
  const std::vector<std::size_t>& set() const { return m_set; }

 private:
  bool winsTie(const MixFound& set) const {
    if (set.cost != m_cost) return set.cost < m_cost;
    if (set.labour != m_labour) return set.labour < m_labour;
    return ids(set.chosen) < m_ids;
  }

  std::vector<std::string> ids(const std::vector<std::size_t>& chosen) const {
    std::vector<std::string> list;
    for (const std::size_t i : chosen) list.push_back(m_items[i].measure->id);
    std::sort(list.begin(), list.end());
    return list;
  }

  const std::vector<MixItem>& m_items;
  bool m_found = false;
  std::int64_t m_value = 0, m_worth = 0;
  int m_cost = 0, m_labour = 0;
  std::vector<std::size_t> m_set = {};
  std::vector<std::string> m_ids = {};
};

}  // namespace

std::vector<const MixCandidate*> forcedThatFit(const std::vector<MixCandidate>& candidates,
                                               const MixLimits& limits, const MixRules& rules,
                                               std::vector<const Measure*>& dropped) {
  std::vector<const MixCandidate*> kept;
  int cost = 0;
  int labour = 0;
  for (const MixCandidate& c : candidates) {
    if (!c.forced) continue;
    const Measure& m = *c.measure;
    const int costAfter = cost + rules.costPoints[indexOf(m.cost)];
    const int labourAfter = labour + rules.labourPoints[indexOf(m.labour)];
    const auto sameCategory =
        std::count_if(kept.begin(), kept.end(), [&](auto* k) { return k->measure->category == m.category; });
    const bool groupTaken = std::any_of(kept.begin(), kept.end(), [&](auto* k) {
      return !m.exclusiveGroup.empty() && k->measure->exclusiveGroup == m.exclusiveGroup;
    });
    if (costAfter > limits.cost || labourAfter > limits.labour ||
        static_cast<int>(kept.size()) >= limits.measures || sameCategory >= limits.perCategory ||
        groupTaken) {
      dropped.push_back(&m);
      continue;
    }
    cost = costAfter;
    labour = labourAfter;
    kept.push_back(&c);
  }
  return kept;
}

std::vector<MixItem> mixItems(const std::vector<MixCandidate>& candidates,
                              const std::vector<const Measure*>& dropped, const MixRules& rules) {
  std::vector<MixItem> items;
  std::vector<std::string> groups;
  for (const MixCandidate& c : candidates) {
    const Measure& m = *c.measure;
    if (std::find(dropped.begin(), dropped.end(), &m) != dropped.end()) continue;
    MixItem item;
    item.measure = &m;
    item.score = c.score;
    item.forced = c.forced;
    item.exempt = c.forced || c.exempt;
    item.plain = valueInQuarters(m, c.score, false, rules);
    item.strengthened = valueInQuarters(m, c.score, true, rules);
    item.cost = rules.costPoints[indexOf(m.cost)];
    item.labour = rules.labourPoints[indexOf(m.labour)];
    item.category = indexOf(m.category);
    if (!m.exclusiveGroup.empty()) {
      const auto known = std::find(groups.begin(), groups.end(), m.exclusiveGroup);
      item.group = static_cast<int>(known - groups.begin());
      if (known == groups.end()) groups.push_back(m.exclusiveGroup);
    }
    if (!item.exempt && std::max(item.plain, item.strengthened) < rules.minimumValue) continue;
    items.push_back(std::move(item));
  }
  for (MixItem& item : items) {
    const bool hasPartner = std::any_of(items.begin(), items.end(), [&](const MixItem& other) {
      return other.measure != item.measure && areSynergic(*item.measure, *other.measure);
    });
    item.hopeful = hasPartner ? std::max(item.plain, item.strengthened) : item.plain;
  }
  std::sort(items.begin(), items.end(), [](const MixItem& a, const MixItem& b) {
    return std::tie(a.category, b.hopeful, a.measure->id) < std::tie(b.category, a.hopeful, b.measure->id);
  });
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t j = 0; j < items.size(); ++j) {
      if (i != j && areSynergic(*items[i].measure, *items[j].measure)) items[i].partners.push_back(j);
    }
  }
  return items;
}

int valueInQuarters(const Measure& m, int score, const std::vector<const Measure*>& chosen,
                    const MixRules& rules) {
  const bool strengthened = std::any_of(chosen.begin(), chosen.end(), [&](const Measure* other) {
    return other != &m && areSynergic(m, *other);
  });
  return valueInQuarters(m, score, strengthened, rules);
}

Mix bestMix(const std::vector<MixCandidate>& candidates, const MixLimits& limits, const MixRules& rules) {
  Mix mix;
  const auto forced = forcedThatFit(candidates, limits, rules, mix.dropped);
  const std::vector<MixItem> items = mixItems(candidates, mix.dropped, rules);
  BestSet best(items);
  MixSearch(items, limits, rules, {}, best).run();
  expects(best.found());  // the forced ones alone are always allowed
  mix.worth = best.worth();
  std::vector<std::pair<const Measure*, int>> rest;
  std::vector<const Measure*> chosen;
  for (const std::size_t i : best.set()) chosen.push_back(items[i].measure);
  for (const MixCandidate* c : forced) mix.chosen.push_back(c->measure);
  for (const std::size_t i : best.set()) {
    if (!items[i].forced)
      rest.emplace_back(items[i].measure, valueInQuarters(*items[i].measure, items[i].score, chosen, rules));
  }
  std::sort(rest.begin(), rest.end(), [](const auto& a, const auto& b) {
    return std::tie(b.second, a.first->id) < std::tie(a.second, b.first->id);
  });
  for (const auto& [measure, value] : rest) mix.chosen.push_back(measure);
  return mix;
}

}  // namespace brandpunt
