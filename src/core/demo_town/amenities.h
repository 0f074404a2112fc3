// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "demo_town/plan.h"

namespace brandpunt::demo {

/// Car parks, shopping centres, the town hall and the police station: they take their ground before the houses
/// come. Marks the blocks they fill as open.
void placeAmenities(Plan& plan, Occupied& occupied, Town& town);

/// Gives the police station an address, which needs the numbers of the houses.
void addressPoliceStation(const Plan& plan, Town& town);

/// What stands along and around the finished streets: lights, cameras, green, water, areas, railways.
void furnish(const Plan& plan, Random& random, Town& town);

}  // namespace brandpunt::demo
