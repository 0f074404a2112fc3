// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/fact.h"

#include <array>

namespace brandpunt {

std::string_view idOf(FactOrigin origin) {
  static constexpr std::array<std::string_view, 5> ids{"unknown", "computed", "answered", "site-inspection",
                                                       "municipality"};
  return ids[static_cast<std::size_t>(origin)];
}

}  // namespace brandpunt
