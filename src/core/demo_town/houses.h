// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "demo_town/plan.h"

namespace brandpunt::demo {

/// Lines the streets of every block with buildings, and numbers their addresses: odd on the left of the street,
/// even on the right, rising from its beginning. Fills buildings and addresses of the town; its streets and
/// neighbourhoods must be there.
void buildHouses(const Plan& plan, Occupied& occupied, Random& random, Town& town);

}  // namespace brandpunt::demo
