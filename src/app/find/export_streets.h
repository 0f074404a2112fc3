// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <vector>

#include "document/export_table.h"
#include "hotspot/network/network_density.h"
#include "hotspot/network/street_counts.h"

namespace brandpunt::app {

/// A segment stands out where at most one of twenty that do is expected to do so by chance.
inline constexpr double mostFalseStreets = 0.05;

/// The density of each segment: the mean over its lixels, incidents per km.
std::vector<double> densityBySegment(const StreetNetwork& network, std::span<const Lixel> lixels);

/// One row a segment, a line: street, x, y of its middle, length_m, n, expected, ratio, low, high, p, q, and per_km where
/// densities are given. \param names  of the streets
ExportTable streetTableOf(const StreetNetwork& network, std::span<const std::string> names,
                          std::span<const StreetCount> counts, std::span<const double> perKilometre);

/// One row a lixel, a line: street, x, y of its middle, length_m, value (incidents per km).
ExportTable lixelTableOf(const StreetNetwork& network, std::span<const std::string> names,
                         std::span<const Lixel> lixels);

}  // namespace brandpunt::app
