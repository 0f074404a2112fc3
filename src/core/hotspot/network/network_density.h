// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/quantity.h"
#include "base/result.h"
#include "hotspot/network/street_network.h"

namespace brandpunt {

struct NetworkDensityParameters {
  Metres bandwidth{200};  ///< standard deviation of the kernel, along the streets; > 0
  Metres lixel{10};       ///< streets are cut into pieces about this long; > 0, at most the bandwidth
  Metres snap{50};        ///< incidents farther from a street do not take part; >= 0
};

/// A piece of street that gets one value.
struct Lixel {
  std::uint32_t segment = 0;
  double from_m = 0, to_m = 0;  ///< along the segment
  double perKilometre = 0;      ///< incidents per km of street
};

/// How many incidents there are per km of street, smoothed along the streets: burglars and walkers move there, not over
/// canals.
///
/// The heat kernel: the density that remains of the incidents when they spread along the network as heat does for so long
/// that on one endless street it is a Gaussian with the bandwidth as its deviation. It divides at junctions by itself, is
/// thrown back by dead ends, takes every way and not only the shortest, and the total over all streets is the number of
/// incidents. Finite volumes with one value a lixel; the time is exact (Chebyshev expansion of the exponential, to 1e-12).
/// Next to a junction or an incident the value is that of the middle of the lixel: with lixels of a twentieth of the
/// bandwidth within 1 % of the exact kernel.
/// \param spots  of the incidents, on segments of this network
/// \returns all lixels, by segment and along it. Error{WrongUsage} for parameters out of range or more than 20 million
///          lixels, Error{Cancelled} if stopped.
/// \par Cost  O(lixels * bandwidth / shortest lixel), whatever the number of incidents. The same bits every time.
/// \par Source  McSwiggan2017 (heat kernel on a network); Tal-Ezer1989 (the expansion).
Result<std::vector<Lixel>> networkDensity(const StreetNetwork& network, std::span<const StreetSpot> spots,
                                          const NetworkDensityParameters& parameters,
                                          const Progress& progress = {});

}  // namespace brandpunt
