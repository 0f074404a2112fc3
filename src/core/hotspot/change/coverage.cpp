// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/coverage.h"

#include <algorithm>
#include <vector>

namespace brandpunt {
namespace {
constexpr std::size_t typicalMonths = 12;
constexpr double leastShare = 0.2;
int monthOf(Date d) { return d.year * 12 + d.month - 1; }
}  // namespace

Coverage::Coverage(std::span<const Incident> incidents) {
  for (const Incident& incident : incidents) {
    if (const auto day = dayOf(incident)) ++m_byMonth[monthOf(*day)];
  }
  std::vector<int> counts;
  for (const auto& [month, count] : m_byMonth) counts.push_back(count);
  std::sort(counts.rbegin(), counts.rend());
  counts.resize(std::min(counts.size(), typicalMonths));
  if (!counts.empty()) m_fewest = leastShare * counts[counts.size() / 2];
}

bool Coverage::covers(Period period) const {
  if (period.days() <= 0) return true;
  for (int month = monthOf(period.from); month <= monthOf(period.to.plusDays(-1)); ++month) {
    const auto found = m_byMonth.find(month);
    if (found == m_byMonth.end() || found->second < m_fewest) return false;
  }
  return true;
}

std::optional<Date> Coverage::lastDay() const {
  for (auto month = m_byMonth.rbegin(); month != m_byMonth.rend(); ++month) {
    if (month->second < m_fewest) continue;
    return Date{month->first / 12, month->first % 12 + 1, 1}.plusMonths(1).plusDays(-1);
  }
  return {};
}

}  // namespace brandpunt
