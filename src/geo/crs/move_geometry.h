// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "crs/transform.h"
#include "place/geometry.h"

namespace brandpunt::geo {

/// The shape with every point moved to the other system; std::monostate where one of them cannot be.
Geometry moved(const Geometry& shape, const Transform& transform);

}  // namespace brandpunt::geo
