// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/quantity.h"
#include "place/point.h"

namespace brandpunt {

struct RateParameters {
  /// Below this denominator no ratio is given: two burglaries among three dwellings are no rate.
  double minDenominator = 10;
  /// Places at most this far apart (by their points) are neighbours of the spatial shrinkage; the place itself is one.
  Metres distance{500};
};

struct Rate {
  std::optional<double> raw = {};      ///< count / denominator
  std::optional<double> global = {};   ///< shrunk towards the mean of all
  std::optional<double> spatial = {};  ///< shrunk towards the mean of the neighbourhood
};

/// What a place's count is worth: incidents per dwelling, parking place or metre of street, with the chance in small
/// denominators taken out.
///
/// Empirical Bayes of Marshall: with mean m and variance s2 of the rates, both weighted by denominator, the variance
/// between places is A = max(0, s2 - m / mean denominator), and a place's rate r becomes
/// m + (r - m) A / (A + m / denominator). Global takes m and A of all places, spatial those of the neighbourhood.
/// Places below the smallest denominator get no rate but do count in the means. A denominator of 0 gives nothing.
/// \param counts, denominators  >= 0, of the length of `places`
/// \par Cost  O(n neighbours). \par Source  Marshall1991.
std::vector<Rate> rates(std::span<const Point> places, std::span<const double> counts,
                        std::span<const double> denominators, const RateParameters& parameters = {});

}  // namespace brandpunt
