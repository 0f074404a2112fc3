// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/fact.h"

#include "base/words.h"

namespace brandpunt {
namespace {
constexpr Words<FactOrigin, 5> origins{"unknown", "computed", "answered", "site-inspection", "municipality"};
constexpr Words<FactBasis, 4> bases{"", "rows", "rows-and-counts", "counts"};
}  // namespace

std::string_view idOf(FactOrigin origin) { return origins.of(origin); }
std::optional<FactOrigin> factOriginFromId(std::string_view id) { return origins.find(id); }
std::string_view idOf(FactBasis basis) { return bases.of(basis); }

}  // namespace brandpunt
