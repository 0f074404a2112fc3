// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "incident/column/recognise.h"
#include "incident/location/coordinates.h"
#include "incident/raw_table.h"
#include "incident/row/file_findings.h"
#include "incident/row/interpret_options.h"

namespace brandpunt {

/// The coordinates of every row, and what they turned out to be.
struct RowPlaces {
  std::vector<RawCoordinate> coordinates =
      {};  ///< one for each row of the layout, 0/0 where there is none; or empty
  CoordinateReading reading = {};
  std::optional<CrsId> crs = {};  ///< nothing: it cannot be known
  bool hasCoordinates = false;

  /// In the file's CRS; nothing where the row has none.
  std::optional<Point> at(std::size_t indexInLayout) const;
};

/// Takes the columns of degrees or those of a plane, whichever can be understood, in the CRS that was told (by the user,
/// then by the file) or that the numbers tell.
/// \param findings  swapped, in millimetres or kilometres, guessed
/// \par Cost  O(rows).
RowPlaces readPlaces(const IncidentFile& file, const Layout& layout, const InterpretOptions& options,
                     FileFindings& findings);

}  // namespace brandpunt
