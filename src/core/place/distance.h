// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "place/geometry.h"

namespace brandpunt {

/// Shortest distance between an area and a point, lines or another area; metres. 0 where they touch or overlap,
/// infinite where either is empty. O(vertices x vertices).
double distanceBetween(const MultiPolygon& area, const Geometry& other);

/// A distance that the two boxes cannot undercut; metres. 0 where they meet.
double distanceBetween(const Box& a, const Box& b);

}  // namespace brandpunt
