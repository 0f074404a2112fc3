// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/mix_frontier.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace brandpunt {
namespace {

bool takesNoMore(const std::vector<int>& a, const std::vector<int>& b) {
  for (std::size_t k = 0; k < a.size(); ++k) {
    if (a[k] > b[k]) return false;
  }
  return true;
}

std::vector<std::string> idsOf(const std::vector<const Measure*>& measures) {
  std::vector<std::string> ids;
  for (const Measure* m : measures) ids.push_back(m->id);
  return ids;
}

/// Is the first at least as good, whatever it takes?
bool isAsGood(const MixOption& a, const MixOption& b) {
  if (a.value != b.value) return a.value > b.value;
  if (a.cost != b.cost) return a.cost < b.cost;
  if (a.labour != b.labour) return a.labour < b.labour;
  return idsOf(a.chosen) <= idsOf(b.chosen);
}

/// Keeps what nothing beats.
class Frontier {
 public:
  Frontier(const std::vector<MixItem>& items, const std::vector<const Means*>& scarce) : m_items(items) {
    m_takes.resize(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (const Means* means : scarce) m_takes[i].push_back(amountOf(*means, *items[i].measure));
    }
    m_uses.resize(scarce.size());
  }

  bool isBeaten(std::int64_t bound, const std::vector<std::size_t>& chosen) {
    sumUses(chosen);
    // What is still chosen can only take more.
    return std::ranges::any_of(
        m_options, [&](const MixOption& o) { return o.value > bound && takesNoMore(o.uses, m_uses); });
  }

  void offer(const MixFound& found) {
    sumUses(found.chosen);
    MixOption option{.uses = m_uses,
                     .value = found.value,
                     .worth = found.worth,
                     .cost = found.cost,
                     .labour = found.labour};
    for (const std::size_t i : found.chosen) option.chosen.push_back(m_items[i].measure);
    std::ranges::sort(option.chosen, {}, [](const Measure* m) -> const std::string& { return m->id; });
    const bool beaten = std::ranges::any_of(m_options, [&](const MixOption& o) {
      return takesNoMore(o.uses, option.uses) && isAsGood(o, option);
    });
    if (beaten) return;
    std::erase_if(m_options, [&](const MixOption& o) {
      return takesNoMore(option.uses, o.uses) && isAsGood(option, o);
    });
    m_options.push_back(std::move(option));
  }

  std::vector<MixOption> take() {
    std::ranges::sort(m_options, [](const MixOption& a, const MixOption& b) { return !isAsGood(b, a); });
    return std::move(m_options);
  }

 private:
  void sumUses(const std::vector<std::size_t>& chosen) {
    std::ranges::fill(m_uses, 0);
    for (const std::size_t i : chosen) {
      for (std::size_t k = 0; k < m_uses.size(); ++k) m_uses[k] += m_takes[i][k];
    }
  }

  const std::vector<MixItem>& m_items;
  std::vector<std::vector<int>> m_takes = {};  ///< by item
  std::vector<int> m_uses = {};                ///< of the set at hand; kept to spare allocations
  std::vector<MixOption> m_options = {};
};

}  // namespace

std::vector<MixOption> mixFrontier(const std::vector<MixCandidate>& candidates, const MixLimits& limits,
                                   const MixRules& rules, const std::vector<const Means*>& scarce,
                                   const MixWeights& weights) {
  std::vector<const Measure*> dropped;
  forcedThatFit(candidates, limits, rules, dropped);
  const std::vector<MixItem> items = mixItems(candidates, dropped, rules);
  Frontier frontier(items, scarce);
  MixSearch(items, limits, rules, weights, frontier).run();
  return frontier.take();
}

std::int64_t worthAtMost(const std::vector<MixCandidate>& candidates, const MixLimits& limits,
                         const MixRules& rules) {
  int highest = 0;
  for (const MixItem& item : mixItems(candidates, {}, rules))
    highest = std::max(highest, std::abs(item.hopeful));
  std::int64_t slots = 0;
  for (const int weight : rules.slotWeights) slots += weight;
  return slots * highest * std::min<std::int64_t>(limits.measures, categoryCount);
}

}  // namespace brandpunt
