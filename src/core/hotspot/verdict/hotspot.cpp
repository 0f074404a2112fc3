// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/hotspot.h"

#include <array>

namespace brandpunt {
namespace {
constexpr std::array<std::string_view, 5> classIds{"new", "emerging", "persistent", "fading", "sporadic"};
constexpr std::array<std::string_view, 3> verdictIds{"hotspot", "watch", "too-few"};

template <class Enum, std::size_t n>
std::optional<Enum> find(const std::array<std::string_view, n>& ids, std::string_view id) {
  for (std::size_t i = 0; i < n; ++i) {
    if (ids[i] == id) return static_cast<Enum>(i);
  }
  return {};
}
}  // namespace

std::string_view idOf(HotspotClass c) { return classIds[static_cast<std::size_t>(c)]; }
std::string_view idOf(Verdict v) { return verdictIds[static_cast<std::size_t>(v)]; }
std::optional<HotspotClass> hotspotClassFromId(std::string_view id) {
  return find<HotspotClass>(classIds, id);
}
std::optional<Verdict> verdictFromId(std::string_view id) { return find<Verdict>(verdictIds, id); }

}  // namespace brandpunt
