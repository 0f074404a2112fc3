// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

namespace brandpunt {

/// What a comparison of two counts could have seen at all.
struct DetectableChange {
  /// The smallest later count that would be called rising; nothing up to a hundred times as many would.
  std::optional<std::int64_t> risingFrom = {};
  std::optional<std::int64_t> fallingTo =
      {};  ///< the largest that would be called falling; nothing: not even 0
  /// The smallest rise and fall of the rate (as a ratio, 2 = doubled) that would be called so with the wanted chance.
  std::optional<double> rise = {}, fall = {};
};

/// With `before` incidents in the period before, which change would changeBetween() have noticed? The earlier count
/// is taken as it is, the later one as Poisson. "No clear difference" means little where only a doubling could have
/// been seen. \param power  the chance with which the change should be noticed, usually 0.8.
/// \par Source  exact power of the conditional test of Przyborowski1940.
DetectableChange detectableChange(std::int64_t before, double daysBefore, double daysAfter,
                                  double power = 0.8);

}  // namespace brandpunt
