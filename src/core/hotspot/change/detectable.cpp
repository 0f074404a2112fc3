// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/detectable.h"

#include <algorithm>

#include "base/expects.h"
#include "hotspot/change/trend.h"

namespace brandpunt {
namespace {

constexpr std::int64_t mostTimesAsMany = 100;

ChangeVerdict verdictOf(std::int64_t before, double daysBefore, std::int64_t after, double daysAfter) {
  return changeBetween(static_cast<int>(before), daysBefore, static_cast<int>(after), daysAfter).verdict;
}

/// The mean between low and high at which the rising function reaches the target.
template <class Rising>
double meanAt(double low, double high, double target, Rising f) {
  for (int i = 0; i < 100; ++i) {
    const double middle = (low + high) / 2;
    (f(middle) < target ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

DetectableChange detectableChange(std::int64_t before, double daysBefore, double daysAfter, double power) {
  expects(before >= 0 && before <= 1'000'000 && daysBefore > 0 && daysAfter > 0 && power > 0 && power < 1);
  DetectableChange result;
  const double unchanged = static_cast<double>(before) * daysAfter / daysBefore;
  const auto same = static_cast<std::int64_t>(unchanged);
  const auto is = [&](std::int64_t after, ChangeVerdict v) {
    return verdictOf(before, daysBefore, after, daysAfter) == v;
  };
  // Once a count is called rising, so is every larger one; likewise falling downwards.
  std::int64_t low = same;
  std::int64_t high = std::min<std::int64_t>(1'000'000, (same + 20) * mostTimesAsMany);
  if (is(high, ChangeVerdict::Rising)) {
    while (high - low > 1) (is((low + high) / 2, ChangeVerdict::Rising) ? high : low) = (low + high) / 2;
    result.risingFrom = high;
  }
  if (is(0, ChangeVerdict::Falling)) {
    low = 0;
    high = same + 1;
    while (high - low > 1) (is((low + high) / 2, ChangeVerdict::Falling) ? low : high) = (low + high) / 2;
    result.fallingTo = low;
  }
  if (!(unchanged > 0)) return result;
  if (result.risingFrom) {
    const std::int64_t from = *result.risingFrom;
    const double most = static_cast<double>(from) * 4 + 100;
    result.rise = meanAt(0, most, power, [&](double mean) { return poissonAtLeast(from, mean); }) / unchanged;
  }
  if (result.fallingTo) {
    const std::int64_t to = *result.fallingTo;
    const double most = static_cast<double>(to) * 4 + 100;
    result.fall =
        meanAt(0, most, 1 - power, [&](double mean) { return 1 - poissonAtMost(to, mean); }) / unchanged;
  }
  return result;
}

}  // namespace brandpunt
