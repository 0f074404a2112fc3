// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cmath>
#include <cstddef>

namespace brandpunt {

// exp(-(t - d)^2 / 2) = sum over a of [exp(-t^2 / 2) t^a / a!] * [exp(-d^2 / 2) d^a]: where and from where come apart.
// With |d| <= 1/2 and |t| <= 6, 24 terms leave 1e-11 of the value.

inline constexpr std::size_t terms = 24;
using Terms = std::array<double, terms>;
/// Row a: the moments of order a in y, b in x.
using Moments = std::array<Terms, terms>;

/// How a place at distance t from a centre sees the moments there; deviations.
inline Terms seenFrom(double t) {
  Terms all{};
  double term = std::exp(-t * t / 2);
  for (std::size_t a = 0; a < terms; ++a) {
    all[a] = term;
    term *= t / static_cast<double>(a + 1);
  }
  return all;
}

/// What a point at distance d from the centre gives to the moments.
inline Terms givenBy(double d) {
  Terms all{};
  double term = std::exp(-d * d / 2);
  for (double& each : all) {
    each = term;
    term *= d;
  }
  return all;
}

}  // namespace brandpunt
