// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <span>

#include "database/statement.h"
#include "place/geometry.h"

namespace brandpunt::store {

/// The shape as a GeoPackage holds it: its header, with the bounds of all but points, and well-known binary.
/// No place and an empty shape give no bytes, which is NULL in the table: programs do not agree on the mark for an
/// empty one. Source: OGC 12-128r17, section 2.1.3.
Bytes toBlob(const Geometry& geometry, CrsId crs);

/// The same of a point, without memory of its own.
using PointBlob = std::array<unsigned char, 29>;
PointBlob toPointBlob(Point point, CrsId crs);

/// The shape of such bytes; std::monostate where they are NULL, empty or damaged.
Geometry fromBlob(std::span<const unsigned char> blob);

}  // namespace brandpunt::store
