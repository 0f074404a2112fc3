// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

#include "hotspot/significance/poisson.h"

namespace brandpunt {

/// 90 % interval for the mean of parts of 0 to 1: how much of all lies in given hours, or in the dark, where each incident
/// may lie there in part. By 999 resamples of the incidents, never narrower than the exact interval of as many of n (Clopper
/// and Pearson), since few resampled know nothing of what they did not see. None: [0, 1].
/// \par Cost  O(999 n). \par Source  Efron1979 (bootstrap), Clopper1934.
Interval shareInterval(std::span<const double> parts, std::uint64_t seed);

/// The exact interval of a share of n that need not be a whole number: of the whole numbers on both sides of it, the lower
/// end of the one and the upper end of the other.
Interval exactShareInterval(double share, std::size_t n, double level);

}  // namespace brandpunt
