// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>

#include "hotspot/when/aoristic.h"

namespace brandpunt {

/// When to go there: one block of four hours, on some days of the week. No more may be told of the hours.
struct VisitWindow {
  int fromHour = 20;              ///< 0, 4, 8 ... 20
  std::array<bool, 7> days = {};  ///< Monday first; at least one
  bool operator==(const VisitWindow&) const = default;
};
inline constexpr int visitHours = 4;

/// The block of four hours in which most happens, and the days on which that block is above its average. A day counts
/// only with `minimum` or more (rounded); where no day has that many, working days or the weekend stand together, and
/// where they do not reach it either, the whole week. Nothing where the block itself does not reach the minimum. Of
/// equal blocks the earliest.
std::optional<VisitWindow> visitWindow(const WeekTable& table, int minimum);

}  // namespace brandpunt
