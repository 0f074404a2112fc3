// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/means.h"

#include "advice/rule_base.h"

namespace brandpunt {

int amountOf(const Means& means, const Measure& measure) {
  const auto use = means.uses.find(measure.id);
  return (use == means.uses.end() ? 0 : use->second) + means.byCost[static_cast<std::size_t>(measure.cost)];
}

}  // namespace brandpunt
