// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "base/result.h"
#include "incident/row/interpret.h"
#include "place/point.h"

namespace brandpunt::app {

/// The CRS for a dossier that is to hold these rows. RD New in the Netherlands and where no row has a place; the
/// file's own CRS where that is UTM; else the UTM zone of the middle of the data.
Result<CrsId> chooseCrs(const Interpretation& read);

/// Brings the places of the rows into the dossier's CRS; one that cannot be there loses its place.
/// \returns how many lost it, and the operation's name for the report (empty: none was needed)
struct Moved {
  std::int64_t lost = 0;
  std::string operation = {};
};
Result<Moved> movePlaces(std::span<ReadRow> rows, CrsId from, CrsId to);

}  // namespace brandpunt::app
