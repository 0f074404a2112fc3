// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/aoristic.h"

namespace brandpunt {
namespace {

constexpr std::array<std::string_view, 2> ruleIds{"exact", "minute"};

CivilTime wholeMinute(CivilTime t) { return t.plusSeconds(-t.second()); }

TimeWindow inMinutes(const TimeWindow& w) {
  return {wholeMinute(w.start), w.end ? std::optional(wholeMinute(*w.end)) : std::nullopt};
}

}  // namespace

std::string_view idOf(AoristicRule rule) { return ruleIds[static_cast<std::size_t>(rule)]; }

std::optional<AoristicRule> aoristicRuleFromId(std::string_view id) {
  if (id == ruleIds[0]) return AoristicRule::Exact;
  if (id == ruleIds[1]) return AoristicRule::Minute;
  return {};
}

AoristicTable aoristic(std::span<const TimeWindow> windows, AoristicRule rule, std::optional<Hours> longest) {
  AoristicTable result;
  std::array<double, 168> weight{};
  const auto add = [&](int hourOfWeek, double share) {
    weight[static_cast<std::size_t>(hourOfWeek)] += share;
  };
  for (const TimeWindow& written : windows) {
    if (longest && static_cast<double>(written.seconds()) > longest->value * secondsPerHour) {
      ++result.tooLong;
      continue;
    }
    ++result.used;
    const TimeWindow window = rule == AoristicRule::Minute ? inMinutes(written) : written;
    if (rule == AoristicRule::Minute && window.seconds() > secondsPerWeek) {
      for (int hour = 0; hour < 168; ++hour) add(hour, 1.0 / 168);
    } else {
      spread(window, add);
    }
  }
  for (std::size_t hour = 0; hour < 24; ++hour) {
    for (std::size_t day = 0; day < 7; ++day) result.weight[hour][day] = weight[day * 24 + hour];
  }
  return result;
}

}  // namespace brandpunt
