// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/account/succession.h"

#include <algorithm>

namespace brandpunt {
namespace {

constexpr std::int64_t mostAtAnEdge = 2;

/// Days that lie in the file's reach.
struct Reach {
  Date first = {}, last = {};
};

std::int64_t widestGap(const std::vector<Date>& sorted) {
  std::int64_t gap = 1;
  for (std::size_t i = 1; i < sorted.size(); ++i)
    gap = std::max(gap, sorted[i].dayNumber() - sorted[i - 1].dayNumber());
  return gap;
}

template <class Fits>
std::vector<std::size_t> indicesWhere(std::size_t n, const Fits& fits) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < n; ++i) {
    if (fits(i)) found.push_back(i);
  }
  return found;
}

}  // namespace

Vanished findVanished(VanishedQuestion question) {
  Vanished answer;
  std::vector<Date>& days = question.days;
  if (days.empty() || question.known.empty()) return answer;
  std::sort(days.begin(), days.end());
  const std::vector<std::size_t> candidates = indicesWhere(question.known.size(), [&](std::size_t i) {
    const Incident& k = question.known[i];
    return (*question.outdates)[i] && dayOf(k) &&
           std::find(question.offences.begin(), question.offences.end(), k.offence) !=
               question.offences.end();
  });
  const std::int64_t gap = widestGap(days);
  Reach reach{days.front(), days.back()};
  const auto dayNumber = [&](std::size_t i) { return dayOf(question.known[i])->dayNumber(); };
  const auto between = [&](Date from, Date to) {  // both included
    return std::count_if(candidates.begin(), candidates.end(), [&](std::size_t i) {
      return dayNumber(i) >= from.dayNumber() && dayNumber(i) <= to.dayNumber();
    });
  };
  // The month's first and last days belong to the export, unless it begins or ends within a month.
  const Date monthBegin{reach.first.year, reach.first.month, 1};
  const Date monthEnd = Date{reach.last.year, reach.last.month, 1}.plusMonths(1).plusDays(-1);
  const Date earliest = std::max(monthBegin, reach.first.plusDays(-gap));
  const Date latest = std::min(monthEnd, reach.last.plusDays(gap));
  if (between(monthBegin, reach.first.plusDays(-1)) <= mostAtAnEdge) reach.first = earliest;
  if (between(reach.last.plusDays(1), monthEnd) <= mostAtAnEdge) reach.last = latest;

  for (const std::size_t i : candidates) {
    const Date day = *dayOf(question.known[i]);
    if (day < reach.first || day > reach.last) continue;
    ++answer.lookedAt;
    if (!(*question.inFile)[i]) answer.gone.push_back(i);
  }
  answer.missing = static_cast<std::int64_t>(answer.gone.size());
  answer.laterVersion = answer.lookedAt > 0 && answer.missing * 5 <= answer.lookedAt;
  if (!answer.laterVersion) answer.gone.clear();
  return answer;
}

}  // namespace brandpunt
