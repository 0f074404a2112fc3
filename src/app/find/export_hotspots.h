// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/export_table.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt::app {

/// The hotspots of a run for use within the team, a row each with its outline; an empty cell where nothing is known.
/// For other readers `export` puts them through the gate.
ExportTable hotspotTableOf(const Run& run);

}  // namespace brandpunt::app
