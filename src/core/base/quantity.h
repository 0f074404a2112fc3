// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>

namespace brandpunt {

/// A number with a unit that the compiler checks. Same unit adds, a plain factor scales, a quotient of the same
/// unit is a plain number; nothing converts by itself.
template <class Unit>
struct Quantity {
  double value = 0;
  constexpr Quantity() = default;
  constexpr explicit Quantity(double v) : value(v) {}

  auto operator<=>(const Quantity&) const = default;
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity{a.value + b.value}; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity{a.value - b.value}; }
  friend constexpr Quantity operator*(double f, Quantity a) { return Quantity{f * a.value}; }
  friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
};

using Metres = Quantity<struct MetreUnit>;
using SquareMetres = Quantity<struct SquareMetreUnit>;
using Days = Quantity<struct DayUnit>;
using Hours = Quantity<struct HourUnit>;
using PerSquareKilometre = Quantity<struct PerSquareKilometreUnit>;

}  // namespace brandpunt
