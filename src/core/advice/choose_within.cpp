// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/choose_within.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace brandpunt {
namespace {

using Classes = std::vector<std::vector<Choice>>;
using Selection = std::vector<std::size_t>;

constexpr int priceRounds = 300;
/// Selections that are kept at a time; about a second for a hundred classes where it is reached.
constexpr std::size_t mostStates = 2000;
constexpr std::int64_t nothingKnown = std::numeric_limits<std::int64_t>::min() / 2;

/// Bounds are computed in floating point; what lies this close to the best known is looked at all the same.
double slack(double value) { return 0.25 + std::abs(value) * 1e-9; }

class Solver {
 public:
  Solver(const Classes& classes, const std::vector<int>& supply, const Progress& progress)
      : m_classes(classes), m_supply(supply), m_progress(progress), m_prices(supply.size(), 0) {}

  std::optional<ChosenWithin> solve() {
    findPrices();
    if (m_known > nothingKnown) remember(exchanged(m_best));
    reduce();
    return join();
  }

 private:
  double pricedValue(const Choice& c, const std::vector<double>& prices) const {
    double value = static_cast<double>(c.value);
    for (std::size_t k = 0; k < prices.size(); ++k) value -= prices[k] * c.uses[k];
    return value;
  }

  std::size_t bestAt(const std::vector<Choice>& choices, const std::vector<double>& prices) const {
    std::size_t best = 0;
    double most = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const double value = pricedValue(choices[i], prices);
      if (value > most) most = value, best = i;
    }
    return best;
  }

  std::vector<std::int64_t> usesOf(const Selection& selection) const {
    std::vector<std::int64_t> uses(m_supply.size(), 0);
    for (std::size_t c = 0; c < selection.size(); ++c) {
      for (std::size_t k = 0; k < uses.size(); ++k) uses[k] += m_classes[c][selection[c]].uses[k];
    }
    return uses;
  }

  bool fits(const std::vector<std::int64_t>& uses) const {
    for (std::size_t k = 0; k < uses.size(); ++k) {
      if (uses[k] > m_supply[k]) return false;
    }
    return true;
  }

  std::int64_t valueOf(const Selection& selection) const {
    std::int64_t value = 0;
    for (std::size_t c = 0; c < selection.size(); ++c) value += m_classes[c][selection[c]].value;
    return value;
  }

  /// Prices that bring the bound down, by subgradients; the best known selection on the way.
  void findPrices() {
    std::vector<double> prices(m_supply.size(), 0);
    m_bound = std::numeric_limits<double>::infinity();
    double reach = 1;
    int withoutGain = 0;
    startFromLeast();
    for (int round = 0; round < priceRounds; ++round) {
      Selection selection(m_classes.size());
      double bound = 0;
      for (std::size_t c = 0; c < m_classes.size(); ++c) {
        selection[c] = bestAt(m_classes[c], prices);
        bound += pricedValue(m_classes[c][selection[c]], prices);
      }
      for (std::size_t k = 0; k < prices.size(); ++k) bound += prices[k] * m_supply[k];
      // Less by more than rounding makes.
      if (bound < m_bound - 1e-9 * std::abs(bound)) {
        m_bound = bound;
        m_prices = prices;
        withoutGain = 0;
      } else if (++withoutGain >= 10) {
        reach /= 2;
        withoutGain = 0;
      }
      const auto uses = usesOf(selection);
      remember(repaired(std::move(selection), prices));
      double length = 0;
      for (std::size_t k = 0; k < prices.size(); ++k) {
        const double over = static_cast<double>(uses[k] - m_supply[k]);
        if (prices[k] > 0 || over > 0) length += over * over;
      }
      const bool known = m_known > nothingKnown;
      const double gap = known ? bound - static_cast<double>(m_known) : 1 + std::abs(bound) / 10;
      if (length == 0 || gap <= 0) break;
      for (std::size_t k = 0; k < prices.size(); ++k) {
        const double over = static_cast<double>(uses[k] - m_supply[k]);
        prices[k] = std::max(0.0, prices[k] + reach * gap / length * over);
      }
    }
  }

  /// Knows the selection that takes least in sum. That need not be least in each means: where it does not fit, the exact
  /// search begins without knowing any.
  void startFromLeast() {
    Selection least(m_classes.size(), 0);
    for (std::size_t c = 0; c < m_classes.size(); ++c) {
      const auto sum = [&](const Choice& choice) {
        std::int64_t all = 0;
        for (const int use : choice.uses) all += use;
        return all;
      };
      for (std::size_t i = 1; i < m_classes[c].size(); ++i) {
        if (sum(m_classes[c][i]) < sum(m_classes[c][least[c]])) least[c] = i;
      }
    }
    remember(least);
  }

  /// Takes back what costs least per unit of what is exceeded until it fits, then adds what still fits.
  Selection repaired(Selection selection, const std::vector<double>& prices) const {
    auto uses = usesOf(selection);
    const auto exceeds = [&](const std::vector<std::int64_t>& u) {
      double over = 0;
      for (std::size_t k = 0; k < u.size(); ++k) {
        over += static_cast<double>(std::max<std::int64_t>(0, u[k] - m_supply[k])) / std::max(1, m_supply[k]);
      }
      return over;
    };
    for (double over = exceeds(uses); over > 0;) {
      double cheapest = std::numeric_limits<double>::infinity();
      std::size_t at = 0, with = 0;
      std::vector<std::int64_t> changed = uses;
      for (std::size_t c = 0; c < selection.size(); ++c) {
        const Choice& now = m_classes[c][selection[c]];
        for (std::size_t i = 0; i < m_classes[c].size(); ++i) {
          const Choice& other = m_classes[c][i];
          for (std::size_t k = 0; k < uses.size(); ++k) changed[k] = uses[k] - now.uses[k] + other.uses[k];
          const double gain = over - exceeds(changed);
          if (gain <= 1e-12) continue;
          const double price = (pricedValue(now, prices) - pricedValue(other, prices)) / gain;
          if (price < cheapest) cheapest = price, at = c, with = i;
        }
      }
      if (cheapest == std::numeric_limits<double>::infinity()) break;
      for (std::size_t k = 0; k < uses.size(); ++k)
        uses[k] += m_classes[at][with].uses[k] - m_classes[at][selection[at]].uses[k];
      selection[at] = with;
      over = exceeds(uses);
    }
    if (!fits(uses)) return selection;
    for (bool better = true; better;) {
      better = false;
      std::int64_t most = 0;
      std::size_t at = 0, with = 0;
      for (std::size_t c = 0; c < selection.size(); ++c) {
        const Choice& now = m_classes[c][selection[c]];
        for (std::size_t i = 0; i < m_classes[c].size(); ++i) {
          const Choice& other = m_classes[c][i];
          if (other.value - now.value <= most) continue;
          bool room = true;
          for (std::size_t k = 0; k < uses.size(); ++k)
            room = room && uses[k] - now.uses[k] + other.uses[k] <= m_supply[k];
          if (room) most = other.value - now.value, at = c, with = i, better = true;
        }
      }
      if (!better) break;
      for (std::size_t k = 0; k < uses.size(); ++k)
        uses[k] += m_classes[at][with].uses[k] - m_classes[at][selection[at]].uses[k];
      selection[at] = with;
    }
    return selection;
  }

  /// Changes two classes at a time as long as that brings anything: what one gives up may help another more.
  Selection exchanged(Selection selection) const {
    auto uses = usesOf(selection);
    for (bool better = true; better;) {
      better = false;
      for (std::size_t c = 0; c < selection.size(); ++c) {
        for (std::size_t i = 0; i < m_classes[c].size(); ++i)
          better = exchange(selection, uses, c, i) || better;
      }
    }
    return selection;
  }

  /// Takes the choice in its class together with the best change of another class that then fits, if that is a gain.
  bool exchange(Selection& selection, std::vector<std::int64_t>& uses, std::size_t c, std::size_t i) const {
    const Choice &now = m_classes[c][selection[c]], &wanted = m_classes[c][i];
    std::int64_t most = 0;
    std::size_t at = 0, with = 0;
    for (std::size_t d = 0; d < selection.size(); ++d) {
      if (d == c) continue;
      const Choice& before = m_classes[d][selection[d]];
      for (std::size_t j = 0; j < m_classes[d].size(); ++j) {
        const Choice& after = m_classes[d][j];
        const std::int64_t gain = wanted.value - now.value + after.value - before.value;
        if (gain <= most) continue;
        bool room = true;
        for (std::size_t k = 0; room && k < uses.size(); ++k)
          room = uses[k] - now.uses[k] + wanted.uses[k] - before.uses[k] + after.uses[k] <= m_supply[k];
        if (room) most = gain, at = d, with = j;
      }
    }
    if (most <= 0) return false;
    for (std::size_t k = 0; k < uses.size(); ++k) {
      uses[k] +=
          wanted.uses[k] - now.uses[k] + m_classes[at][with].uses[k] - m_classes[at][selection[at]].uses[k];
    }
    selection[c] = i;
    selection[at] = with;
    return true;
  }

  void remember(const Selection& selection) {
    if (!fits(usesOf(selection))) return;
    const std::int64_t value = valueOf(selection);
    if (value <= m_known) return;
    m_known = value;
    m_best = selection;
  }

  /// Leaves out the choices that no selection as good as the best known can hold.
  void reduce() {
    m_left.resize(m_classes.size());
    m_rest.assign(m_classes.size() + 1, 0);
    for (std::size_t c = m_classes.size(); c-- > 0;) {
      const double most = pricedValue(m_classes[c][bestAt(m_classes[c], m_prices)], m_prices);
      m_rest[c] = m_rest[c + 1] + most;
      for (std::size_t i = 0; i < m_classes[c].size(); ++i) {
        const double bound = m_bound - most + pricedValue(m_classes[c][i], m_prices);
        if (bound + slack(m_bound) >= static_cast<double>(m_known)) m_left[c].push_back(i);
      }
    }
  }

  struct State {
    std::vector<int> uses = {};
    std::int64_t value = 0;
    std::int64_t burden = 0;
    Selection chosen = {};
  };

  /// Better first, whatever it takes.
  static bool precedes(const State& a, const State& b) {
    if (a.value != b.value) return a.value > b.value;
    if (a.burden != b.burden) return a.burden < b.burden;
    return a.chosen < b.chosen;
  }

  std::optional<ChosenWithin> join() {
    std::vector<State> states{{std::vector<int>(m_supply.size(), 0), 0, 0, {}}};
    ChosenWithin made;
    for (std::size_t c = 0; c < m_classes.size(); ++c) {
      if (m_progress.stopRequested()) return {};
      std::vector<State> next;
      for (const State& state : states) {
        for (const std::size_t i : m_left[c]) extend(state, m_classes[c][i], i, c, next);
      }
      if (next.size() > mostStates * 4) made.proven = keepMostPromising(next, mostStates * 4) && made.proven;
      states = unbeaten(std::move(next));
      if (states.size() > mostStates) made.proven = keepMostPromising(states, mostStates) && made.proven;
    }
    const auto best = std::ranges::min_element(states, precedes);
    if (best != states.end() && (made.proven || best->value >= m_known)) {
      made.choices = best->chosen;
      return made;
    }
    if (m_known == nothingKnown) return {};
    made.choices = m_best;
    return made;
  }

  /// Puts aside what its bound promises least. \returns false: it may have been part of the best.
  bool keepMostPromising(std::vector<State>& states, std::size_t most) const {
    const auto promise = [&](const State& state) {
      double bound = static_cast<double>(state.value);
      for (std::size_t k = 0; k < state.uses.size(); ++k) bound -= m_prices[k] * state.uses[k];
      return bound;
    };
    std::ranges::stable_sort(states, std::greater<>(), promise);
    states.erase(states.begin() + static_cast<std::ptrdiff_t>(most), states.end());
    return false;
  }

  void extend(const State& state, const Choice& choice, std::size_t number, std::size_t c,
              std::vector<State>& next) const {
    State made{state.uses, state.value + choice.value, state.burden + choice.burden, {}};
    double bound = static_cast<double>(made.value) + m_rest[c + 1];
    for (std::size_t k = 0; k < made.uses.size(); ++k) {
      made.uses[k] += choice.uses[k];
      if (made.uses[k] > m_supply[k]) return;
      bound += m_prices[k] * (m_supply[k] - made.uses[k]);
    }
    if (bound + slack(m_bound) < static_cast<double>(m_known)) return;
    made.chosen = state.chosen;
    made.chosen.push_back(number);
    next.push_back(std::move(made));
  }

  std::vector<State> unbeaten(std::vector<State> states) const {
    std::ranges::sort(states, precedes);
    std::vector<State> kept;
    for (State& state : states) {
      const bool beaten = std::ranges::any_of(kept, [&](const State& better) {
        for (std::size_t k = 0; k < state.uses.size(); ++k) {
          if (better.uses[k] > state.uses[k]) return false;
        }
        return true;
      });
      if (!beaten) kept.push_back(std::move(state));
    }
    return kept;
  }

  const Classes& m_classes;
  const std::vector<int>& m_supply;
  const Progress& m_progress;
  std::vector<double> m_prices;
  Selection m_best = {};  ///< the best selection so far
  double m_bound = 0;     ///< no selection is worth more
  std::int64_t m_known =
      std::numeric_limits<std::int64_t>::min() / 2;   ///< worth of the best selection so far
  std::vector<std::vector<std::size_t>> m_left = {};  ///< choices worth looking at, by class
  std::vector<double> m_rest = {};  ///< most that the classes from here on can add, at the prices
};

}  // namespace

std::optional<ChosenWithin> chooseWithin(const Classes& classes, const std::vector<int>& supply,
                                         const Progress& progress) {
  return Solver(classes, supply, progress).solve();
}

}  // namespace brandpunt
