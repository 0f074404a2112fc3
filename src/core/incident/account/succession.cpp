// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/account/succession.h"

#include <algorithm>
#include <iterator>

namespace brandpunt {
namespace {

constexpr std::int64_t mostAtAnEdge = 2;

/// Days that lie in the file's reach.
struct Reach {
  Date first = {}, last = {};
};

std::int64_t widestGap(const std::set<std::int32_t>& days) {
  std::int64_t gap = 1;
  for (auto day = days.begin(), next = std::next(day); next != days.end(); ++day, ++next)
    gap = std::max<std::int64_t>(gap, *next - *day);
  return gap;
}

}  // namespace

KnownIncident briefOf(const Incident& incident) {
  KnownIncident brief{incident.id, incident.batch, KnownIncident::noDay, incident.offence, true, false};
  if (const auto day = dayOf(incident)) brief.day = static_cast<std::int32_t>(day->dayNumber());
  return brief;
}

Vanished findVanished(const VanishedQuestion& question) {
  Vanished answer;
  if (question.days.empty() || question.known.empty()) return answer;
  const auto isCandidate = [&](const KnownIncident& k) {
    return k.outdated && k.day != KnownIncident::noDay && question.offences.contains(k.offence);
  };
  const std::int64_t gap = widestGap(question.days);
  Reach reach{Date::fromDayNumber(*question.days.begin()), Date::fromDayNumber(*question.days.rbegin())};
  const auto between = [&](Date from, Date to) {  // both included
    return std::count_if(question.known.begin(), question.known.end(), [&](const KnownIncident& k) {
      return k.day >= from.dayNumber() && k.day <= to.dayNumber() && isCandidate(k);
    });
  };
  // The month's first and last days belong to the export, unless it begins or ends within a month.
  const Date monthBegin{reach.first.year, reach.first.month, 1};
  const Date monthEnd = Date{reach.last.year, reach.last.month, 1}.plusMonths(1).plusDays(-1);
  const Date earliest = std::max(monthBegin, reach.first.plusDays(-gap));
  const Date latest = std::min(monthEnd, reach.last.plusDays(gap));
  if (between(monthBegin, reach.first.plusDays(-1)) <= mostAtAnEdge) reach.first = earliest;
  if (between(reach.last.plusDays(1), monthEnd) <= mostAtAnEdge) reach.last = latest;

  for (std::size_t i = 0; i < question.known.size(); ++i) {
    const KnownIncident& k = question.known[i];
    if (k.day < reach.first.dayNumber() || k.day > reach.last.dayNumber() || !isCandidate(k)) continue;
    ++answer.lookedAt;
    if (!k.inFile) answer.gone.push_back(i);
  }
  answer.missing = static_cast<std::int64_t>(answer.gone.size());
  answer.laterVersion = answer.lookedAt > 0 && answer.missing * 5 <= answer.lookedAt;
  if (!answer.laterVersion) answer.gone.clear();
  return answer;
}

}  // namespace brandpunt
