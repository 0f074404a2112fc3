// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <vector>

#include "hotspot/network/network_density.h"

namespace brandpunt {

/// A piece of street that shows in one colour.
struct StreetStretch {
  Line course = {};
  Box bounds = {};
  int level = 0;  ///< 0 to 4: the class of its density
};

/// Lower limits of the five classes of density along the streets, incidents a km. The lowest lies above what one incident
/// alone makes on an ordinary street, so that a lone one never glows.
std::array<double, 5> streetLimits(Metres bandwidth);

/// The stretches of street at or above the first limit: lixels side by side in one class are one. The lowest class first, so
/// that the busiest is drawn on top.
std::vector<StreetStretch> stretchesOf(const StreetNetwork& network, std::span<const Lixel> lixels,
                                       const std::array<double, 5>& limits);

}  // namespace brandpunt
