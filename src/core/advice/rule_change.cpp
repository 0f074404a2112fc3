// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/rule_change.h"

#include <algorithm>

namespace brandpunt {

void put(LocalRules& rules, const RuleChange& change, const std::string& shipped) {
  std::erase_if(rules.changes, [&](const RuleChange& c) { return c.path == change.path; });
  if (change.value == shipped) return;
  const auto after = std::ranges::upper_bound(rules.changes, change.path, {}, &RuleChange::path);
  rules.changes.insert(after, {change.path, change.value, shipped});
}

Text describe(const JudgedChange& judged) {
  const RuleChange& c = judged.change;
  Text text = c.value.empty() ? Text{c.path + ": eruit gehaald", c.path + ": taken out"}
                              : Text{c.path + ": " + c.value, c.path + ": " + c.value};
  switch (judged.state) {
    case ChangeState::Holds:
      return judged.shipped.empty() ? Text{text.nl + " (toegevoegd)", text.en + " (added)"}
                                    : Text{text.nl + " (meegeleverd: " + judged.shipped + ")",
                                           text.en + " (shipped: " + judged.shipped + ")"};
    case ChangeState::ShippedMoved: {
      const Text now = judged.shipped.empty() ? Text{"niets meer", "nothing any more"}
                                              : Text{judged.shipped, judged.shipped};
      return {text.nl + " (meegeleverd was " + c.was + " en is intussen " + now.nl + "; uw waarde blijft)",
              text.en + " (shipped was " + c.was + " and is " + now.en + " now; your value stays)"};
    }
    case ChangeState::TargetGone:
      return {text.nl + " (staat niet meer in de meegeleverde regels; heeft geen gevolg)",
              text.en + " (is no longer in the shipped rules; has no effect)"};
  }
  return text;
}

}  // namespace brandpunt
