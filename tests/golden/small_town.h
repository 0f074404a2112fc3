// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/compose_map.h"
#include "document/map_material.h"

namespace brandpunt::test {

/// A town that exists nowhere, drawn with ruler and compass: rings of streets round a centre, blocks, a park, a river and
/// a railway. Everything in it comes from a fixed seed.
std::vector<BaseFeature> townBase();

/// Incidents of a year in that town: three dense places and a scatter.
MapMaterial townMaterial(Offence offence);

/// The page's context for that town.
MapContext townContext(Paper paper, Orientation orientation, Language language = Language::Dutch);

}  // namespace brandpunt::test
