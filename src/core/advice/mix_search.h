// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "advice/mix.h"

namespace brandpunt {

/// A candidate, made ready for the search.
struct MixItem {
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

/// The forced candidates that fit together within the limits, taken in the order given; the others go to `dropped`.
std::vector<const MixCandidate*> forcedThatFit(const std::vector<MixCandidate>& candidates,
                                               const MixLimits& limits, const MixRules& rules,
                                               std::vector<const Measure*>& dropped);

/// The candidates that were not dropped and can reach the least value, by category and falling hopeful value.
std::vector<MixItem> mixItems(const std::vector<MixCandidate>& candidates,
                              const std::vector<const Measure*>& dropped, const MixRules& rules);

/// What a set is judged by beside the sum of its slots.
struct MixWeights {
  /// Of each required category that has a measure. More than any sum of values can be: a covered category outweighs
  /// everything else.
  std::int64_t coverage = std::int64_t{1} << 40;
  /// Of each forced measure that is in. 0: they must all be in.
  std::int64_t forced = 0;
};

/// An allowed set, as the search comes by it. Refers to the search, so keep what you need.
struct MixFound {
  std::int64_t value = 0;  ///< sixteenths, with the weights
  std::int64_t worth = 0;  ///< sixteenths, of the slots alone
  int cost = 0, labour = 0;
  const std::vector<std::size_t>& chosen;  ///< indices of items
};

/// Goes through every allowed set by branch and bound: what a `Keeper` keeps of them is its own.
///
/// Keeper: `bool isBeaten(std::int64_t bound, chosen)` whether no set that holds `chosen` and is worth at most the bound
/// can matter; `void offer(const MixFound&)`.
template <class Keeper>
class MixSearch {
 public:
  MixSearch(const std::vector<MixItem>& items, const MixLimits& limits, const MixRules& rules,
            const MixWeights& weights, Keeper& keeper)
      : m_items(items), m_limits(limits), m_rules(rules), m_weights(weights), m_keeper(keeper) {
    for (const Category c : rules.required) m_required[static_cast<std::size_t>(c)] = true;
    m_chosenPartners.resize(m_items.size());
    m_openPartners.resize(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
      m_openPartners[i] = static_cast<int>(m_items[i].partners.size());
      m_openForced += m_items[i].forced;
    }
    m_end.fill(m_items.size());
    for (std::size_t i = m_items.size(); i-- > 0;) {
      for (std::size_t c = m_items[i].category; c-- > 0;) m_end[c] = i;
    }
    m_groupUsed.resize(m_items.size() + 1);
  }

  void run() { visit(0); }

 private:
  bool fits(const MixItem& item) const {
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
    if (m_keeper.isBeaten(bound(i), m_chosen)) return;
    const MixItem& item = m_items[i];
    for (const std::size_t p : item.partners) --m_openPartners[p];
    m_openForced -= item.forced;
    if (fits(item)) {
      include(i);
      if (!anyChosenHopeless()) visit(i + 1);
      exclude(i);
    }
    const bool mustBeIn = item.forced && m_weights.forced == 0;
    if (!mustBeIn && !anyChosenHopeless()) visit(i + 1);
    m_openForced += item.forced;
    for (const std::size_t p : item.partners) ++m_openPartners[p];
  }

  bool anyChosenHopeless() const {
    return std::any_of(m_chosen.begin(), m_chosen.end(), [&](std::size_t i) { return hopeless(i); });
  }

  void include(std::size_t i) {
    const MixItem& item = m_items[i];
    m_chosen.push_back(i);
    m_chosenForced += item.forced;
    m_cost += item.cost;
    m_labour += item.labour;
    ++m_inCategory[item.category];
    if (item.group >= 0) m_groupUsed[static_cast<std::size_t>(item.group)] = true;
    for (const std::size_t p : item.partners) ++m_chosenPartners[p];
  }

  void exclude(std::size_t i) {
    const MixItem& item = m_items[i];
    for (const std::size_t p : item.partners) --m_chosenPartners[p];
    if (item.group >= 0) m_groupUsed[static_cast<std::size_t>(item.group)] = false;
    --m_inCategory[item.category];
    m_labour -= item.labour;
    m_cost -= item.cost;
    m_chosenForced -= item.forced;
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
    std::int64_t sum = m_weights.forced * (m_chosenForced + m_openForced);
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
      if (m_required[c] && !values[c].empty()) sum += m_weights.coverage;
      addSlots(values[c], m_slots);
    }
    std::sort(m_slots.begin(), m_slots.end(), std::greater<>());
    const std::size_t most = std::min(m_slots.size(), static_cast<std::size_t>(m_limits.measures));
    for (std::size_t k = 0; k < most; ++k) sum += std::max(std::int64_t{0}, m_slots[k]);
    return sum;
  }

  void judge() {
    std::int64_t weighed = m_weights.forced * m_chosenForced;
    std::array<std::vector<int>, categoryCount>& values = m_values;
    for (auto& list : values) list.clear();
    for (const std::size_t i : m_chosen) {
      const int value = m_chosenPartners[i] > 0 ? m_items[i].strengthened : m_items[i].plain;
      if (!m_items[i].exempt && value < m_rules.minimumValue) return;
      values[m_items[i].category].push_back(value);
    }
    for (std::size_t c = 0; c < categoryCount; ++c) {
      if (m_required[c] && !values[c].empty()) weighed += m_weights.coverage;
    }
    m_slots.clear();
    for (auto& list : values) addSlots(list, m_slots);
    std::int64_t worth = 0;
    for (const std::int64_t slot : m_slots) worth += slot;
    m_keeper.offer({weighed + worth, worth, m_cost, m_labour, m_chosen});
  }

  const std::vector<MixItem>& m_items;
  const MixLimits& m_limits;
  const MixRules& m_rules;
  const MixWeights m_weights;
  Keeper& m_keeper;
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
  int m_chosenForced = 0;
  int m_openForced = 0;
};

}  // namespace brandpunt
