// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/fact.h"

#include "base/words.h"

namespace brandpunt {
namespace {
constexpr Words<FactOrigin, 5> origins{"unknown", "computed", "answered", "site-inspection", "municipality"};
}

std::string_view idOf(FactOrigin origin) { return origins.of(origin); }
std::optional<FactOrigin> factOriginFromId(std::string_view id) { return origins.find(id); }

}  // namespace brandpunt
