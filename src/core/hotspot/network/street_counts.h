// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "hotspot/network/street_network.h"
#include "hotspot/significance/expectation_test.h"

namespace brandpunt {

/// What a segment counts, and what chance would.
struct StreetCount {
  std::int64_t n = 0;
  double expected = 0;
  ExpectationTest test = {};
};

/// The places on the network of those points that have a street near enough, in their order.
std::vector<StreetSpot> snapped(const StreetNetwork& network, std::span<const Point> points, double within_m);

/// Incidents by segment, tested against the total in proportion to a weight.
/// \param spots  of the incidents, on segments of this network
/// \param weights  of each segment, >= 0: dwellings, parking places; empty: its length
/// \par Source  Weisburd2015 (segments as the unit); see testExpectations for the test.
std::vector<StreetCount> countByStreet(const StreetNetwork& network, std::span<const StreetSpot> spots,
                                       std::span<const double> weights = {});

}  // namespace brandpunt
