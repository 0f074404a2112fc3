// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/named.h"

#include <algorithm>
#include <array>

namespace brandpunt {
namespace {

constexpr std::array<std::string_view, 11> kindIds{"measure",  "fact",   "layer", "check",
                                                   "calendar", "series", "gate",  "discontinued",
                                                   "feature",  "text",   "out"};

}  // namespace

std::string_view idOf(NamedKind kind) { return kindIds[static_cast<std::size_t>(kind)]; }

std::optional<NamedKind> namedKindFromId(std::string_view id) {
  const auto found = std::ranges::find(kindIds, id);
  if (found == kindIds.end()) return {};
  return static_cast<NamedKind>(found - kindIds.begin());
}

}  // namespace brandpunt
