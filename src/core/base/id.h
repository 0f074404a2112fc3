// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>

namespace brandpunt {

/// The number under which the dossier knows a thing; ids of different things do not mix. 0 is "not stored yet".
template <class Thing>
struct Id {
  std::int64_t number = 0;
  constexpr Id() = default;
  constexpr explicit Id(std::int64_t n) : number(n) {}
  constexpr bool stored() const { return number != 0; }
  auto operator<=>(const Id&) const = default;
};

}  // namespace brandpunt
