// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "place/geometry.h"

namespace brandpunt {

/// The area redrawn as the squares of a grid whose centre lies in it, through the middles of their
/// sides and with the corners cut twice (Chaikin), so that
/// its edge keeps its size and loses its exact course. The grid lies on whole multiples of the side. An area so
/// small that no centre lies in it becomes the one square round its middle; an empty area stays empty.
/// Cost: O(squares of the bounding box * vertices).
/// \par Source  Chaikin 1974, "An algorithm for high-speed curve generation".
MultiPolygon redrawOutline(const MultiPolygon& area, double side_m);

}  // namespace brandpunt
