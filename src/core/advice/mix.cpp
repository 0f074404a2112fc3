// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/mix.h"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

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

/// More than any sum of values can be: a covered category outweighs everything else.
constexpr std::int64_t coverageWeight = std::int64_t{1} << 40;

struct Item {
  const Measure* measure = nullptr;
  int score = 0;
  bool forced = false;
  bool exempt = false;   ///< forced ones too
  int plain = 0;         ///< value without synergy, quarters
  int strengthened = 0;  ///< value with it
  int hopeful = 0;       ///< strengthened if any other item could do so, else plain
  int cost = 0;
  int labour = 0;
  std::size_t category = 0;
  int group = -1;
  std::vector<std::size_t> partners = {};
};

class Search {
 public:
  Search(std::vector<Item> items, const MixLimits& limits, const MixRules& rules)
      : m_items(std::move(items)), m_limits(limits), m_rules(rules) {
    for (const Category c : rules.required) m_required[indexOf(c)] = true;
    m_chosenPartners.resize(m_items.size());
    m_openPartners.resize(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i)
      m_openPartners[i] = static_cast<int>(m_items[i].partners.size());
    m_end.fill(m_items.size());
    for (std::size_t i = m_items.size(); i-- > 0;) {
      for (std::size_t c = m_items[i].category; c-- > 0;) m_end[c] = i;
    }
    m_groupUsed.resize(m_items.size() + 1);
  }

  void run() { visit(0); }

  bool found() const { return m_found; }
  std::int64_t worth() const { return m_best - m_bestCoverage * coverageWeight; }
  const std::vector<std::size_t>& best() const { return m_bestSet; }

 private:
  bool fits(const Item& item) const {
    return m_cost + item.cost <= m_limits.cost && m_labour + item.labour <= m_limits.labour &&
           static_cast<int>(m_chosen.size()) < m_limits.measures &&
           static_cast<int>(m_inCategory[item.category]) < m_limits.perCategory &&
           (item.group < 0 || !m_groupUsed[static_cast<std::size_t>(item.group)]);
  }

  /// Below what the value may be at least, whatever is still chosen.
  bool hopeless(std::size_t i) const { return !m_items[i].exempt && hopefulValue(i) < m_rules.minimumValue; }

  int hopefulValue(std::size_t i) const {
    const bool possible = m_chosenPartners[i] + m_openPartners[i] > 0;
    return possible ? m_items[i].hopeful : m_items[i].plain;
  }

  void visit(std::size_t i) {
    if (i == m_items.size()) return judge();
    if (bound(i) < m_best && m_found) return;
    for (const std::size_t p : m_items[i].partners) --m_openPartners[p];
    if (fits(m_items[i])) {
      include(i);
      if (!anyChosenHopeless()) visit(i + 1);
      exclude(i);
    }
    if (!m_items[i].forced) {
      if (!anyChosenHopeless()) visit(i + 1);
    }
    for (const std::size_t p : m_items[i].partners) ++m_openPartners[p];
  }

  bool anyChosenHopeless() const {
    return std::any_of(m_chosen.begin(), m_chosen.end(), [&](std::size_t i) { return hopeless(i); });
  }

  void include(std::size_t i) {
    const Item& item = m_items[i];
    m_chosen.push_back(i);
    m_cost += item.cost;
    m_labour += item.labour;
    ++m_inCategory[item.category];
    if (item.group >= 0) m_groupUsed[static_cast<std::size_t>(item.group)] = true;
    for (const std::size_t p : item.partners) ++m_chosenPartners[p];
  }

  void exclude(std::size_t i) {
    const Item& item = m_items[i];
    for (const std::size_t p : item.partners) --m_chosenPartners[p];
    if (item.group >= 0) m_groupUsed[static_cast<std::size_t>(item.group)] = false;
    --m_inCategory[item.category];
    m_labour -= item.labour;
    m_cost -= item.cost;
    m_chosen.pop_back();
  }

  /// What each value of a category adds, best first, in sixteenths.
  void addSlots(std::vector<int>& values, std::vector<std::int64_t>& slots) const {
    std::sort(values.begin(), values.end(), std::greater<>());
    for (std::size_t k = 0; k < values.size() && k < m_rules.slotWeights.size(); ++k) {
      slots.push_back(std::int64_t{values[k]} * m_rules.slotWeights[k]);
    }
  }

  /// No completion of the choices made so far, items from `next` on being open, can be worth more: every
  /// category takes its most hopeful items whatever they cost, and of all those slots as many count as
  /// measures may be chosen.
  std::int64_t bound(std::size_t next) {
    std::int64_t sum = 0;
    m_slots.clear();
    std::array<std::vector<int>, categoryCount>& values = m_values;
    for (auto& list : values) list.clear();
    for (const std::size_t i : m_chosen) values[m_items[i].category].push_back(hopefulValue(i));
    for (std::size_t c = 0; c < categoryCount; ++c) {
      const std::size_t room = static_cast<std::size_t>(m_limits.perCategory) -
                               std::min(static_cast<std::size_t>(m_limits.perCategory), m_inCategory[c]);
      std::size_t taken = 0;
      for (std::size_t i = std::max(next, c == 0 ? 0 : m_end[c - 1]); i < m_end[c] && taken < room; ++i) {
        // Items of a category stand in falling order of their hopeful value; negative ones could only be
        // forced.
        if (hopeless(i) || m_items[i].cost > m_limits.cost - m_cost) continue;
        values[c].push_back(std::max(0, m_items[i].hopeful));
        ++taken;
      }
      if (m_required[c] && !values[c].empty()) sum += coverageWeight;
      addSlots(values[c], m_slots);
    }
    std::sort(m_slots.begin(), m_slots.end(), std::greater<>());
    const std::size_t most = std::min(m_slots.size(), static_cast<std::size_t>(m_limits.measures));
    for (std::size_t k = 0; k < most; ++k) sum += std::max(std::int64_t{0}, m_slots[k]);
    return sum;
  }

  void judge() {
    std::int64_t sum = 0;
    std::int64_t coverage = 0;
    std::array<std::vector<int>, categoryCount>& values = m_values;
    for (auto& list : values) list.clear();
    for (const std::size_t i : m_chosen) {
      const int value = m_chosenPartners[i] > 0 ? m_items[i].strengthened : m_items[i].plain;
      if (!m_items[i].exempt && value < m_rules.minimumValue) return;
      values[m_items[i].category].push_back(value);
    }
    for (std::size_t c = 0; c < categoryCount; ++c) {
      if (m_required[c] && !values[c].empty()) ++coverage;
    }
    m_slots.clear();
    for (auto& list : values) addSlots(list, m_slots);
    for (const std::int64_t slot : m_slots) sum += slot;
    sum += coverage * coverageWeight;
    if (m_found && sum < m_best) return;
    if (m_found && sum == m_best && !winsTie()) return;
    m_found = true;
    m_best = sum;
    m_bestCoverage = coverage;
    m_bestCost = m_cost;
    m_bestLabour = m_labour;
    m_bestSet = m_chosen;
    m_bestIds = ids();
  }

  bool winsTie() const {
    if (m_cost != m_bestCost) return m_cost < m_bestCost;
    if (m_labour != m_bestLabour) return m_labour < m_bestLabour;
    return ids() < m_bestIds;
  }

  std::vector<std::string> ids() const {
    std::vector<std::string> list;
    for (const std::size_t i : m_chosen) list.push_back(m_items[i].measure->id);
    std::sort(list.begin(), list.end());
    return list;
  }

  std::vector<Item> m_items;
  const MixLimits& m_limits;
  const MixRules& m_rules;
  std::array<bool, categoryCount> m_required = {};
  std::array<std::size_t, categoryCount> m_end = {};  ///< one past the last item of each category
  std::vector<int> m_chosenPartners = {};
  std::vector<int> m_openPartners = {};
  std::vector<bool> m_groupUsed = {};
  std::vector<std::size_t> m_chosen = {};
  std::array<std::size_t, categoryCount> m_inCategory = {};
  std::array<std::vector<int>, categoryCount> m_values = {};  ///< this and m_slots: kept to spare allocations
  std::vector<std::int64_t> m_slots = {};
  int m_cost = 0;
  int m_labour = 0;
  bool m_found = false;
  std::int64_t m_best = 0;
  std::int64_t m_bestCoverage = 0;
  int m_bestCost = 0;
  int m_bestLabour = 0;
  std::vector<std::size_t> m_bestSet = {};
  std::vector<std::string> m_bestIds = {};
};

/// The forced candidates that fit together within the limits, taken in the order given.
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

std::vector<Item> itemsOf(const std::vector<MixCandidate>& candidates,
                          const std::vector<const Measure*>& dropped, const MixRules& rules) {
  std::vector<Item> items;
  std::vector<std::string> groups;
  for (const MixCandidate& c : candidates) {
    const Measure& m = *c.measure;
    if (std::find(dropped.begin(), dropped.end(), &m) != dropped.end()) continue;
    Item item;
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
  for (Item& item : items) {
    const bool hasPartner = std::any_of(items.begin(), items.end(), [&](const Item& other) {
      return other.measure != item.measure && areSynergic(*item.measure, *other.measure);
    });
    item.hopeful = hasPartner ? std::max(item.plain, item.strengthened) : item.plain;
  }
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return std::tie(a.category, b.hopeful, a.measure->id) < std::tie(b.category, a.hopeful, b.measure->id);
  });
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t j = 0; j < items.size(); ++j) {
      if (i != j && areSynergic(*items[i].measure, *items[j].measure)) items[i].partners.push_back(j);
    }
  }
  return items;
}

}  // namespace

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
  const std::vector<Item> items = itemsOf(candidates, mix.dropped, rules);
  Search search(items, limits, rules);
  search.run();
  expects(search.found());  // the forced ones alone are always allowed
  mix.worth = search.worth();
  std::vector<std::pair<const Measure*, int>> rest;
  std::vector<const Measure*> chosen;
  for (const std::size_t i : search.best()) chosen.push_back(items[i].measure);
  for (const MixCandidate* c : forced) mix.chosen.push_back(c->measure);
  for (const std::size_t i : search.best()) {
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
