// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/plan.h"

#include <algorithm>
#include <array>

namespace brandpunt {
namespace {

constexpr std::array<std::string_view, 3> planStatusIds{"accepted", "rejected", "overridden"};
constexpr std::array<std::string_view, 4> courseIds{"planned", "running", "completed", "failed"};

template <class Enum, std::size_t n>
std::optional<Enum> fromId(const std::array<std::string_view, n>& ids, std::string_view id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end()) return {};
  return static_cast<Enum>(found - ids.begin());
}

}  // namespace

std::string_view idOf(PlanStatus status) { return planStatusIds[static_cast<std::size_t>(status)]; }
std::optional<PlanStatus> planStatusFromId(std::string_view id) {
  return fromId<PlanStatus>(planStatusIds, id);
}

std::string_view idOf(Course course) { return courseIds[static_cast<std::size_t>(course)]; }
std::optional<Course> courseFromId(std::string_view id) { return fromId<Course>(courseIds, id); }

Text titleOf(PlanStatus status) {
  static const std::array<Text, 3> titles{
      {{"aanvaard", "accepted"}, {"afgewezen", "rejected"}, {"toch gedaan", "done all the same"}}};
  return titles[static_cast<std::size_t>(status)];
}

Text titleOf(Course course) {
  static const std::array<Text, 4> titles{{{"nog niet begonnen", "not begun yet"},
                                           {"loopt", "running"},
                                           {"afgerond", "completed"},
                                           {"werkte hier niet", "did not work here"}}};
  return titles[static_cast<std::size_t>(course)];
}

}  // namespace brandpunt
