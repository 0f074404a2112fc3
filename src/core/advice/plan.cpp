// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/plan.h"

#include <array>

namespace brandpunt {
namespace {

constexpr std::array<std::string_view, 3> planStatusIds{"accepted", "rejected", "overridden"};

}  // namespace

std::string_view idOf(PlanStatus status) { return planStatusIds[static_cast<std::size_t>(status)]; }

std::optional<PlanStatus> planStatusFromId(std::string_view id) {
  for (std::size_t i = 0; i < planStatusIds.size(); ++i) {
    if (planStatusIds[i] == id) return static_cast<PlanStatus>(i);
  }
  return {};
}

}  // namespace brandpunt
