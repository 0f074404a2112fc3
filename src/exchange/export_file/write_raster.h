// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <span>
#include <string>

#include "base/result.h"
#include "place/point.h"

namespace brandpunt::exchange {

/// One band of square cells, north up.
struct Raster {
  std::size_t columns = 0;
  std::size_t rows = 0;
  Point southWest = {};  ///< outer corner
  double cell_m = 0;
  std::span<const double> values = {};  ///< row by row from the south-west; not-a-number: no data
  std::string description = {};
};

/// A GeoTIFF of 64-bit numbers with no-data value nan, deflated in tiles, in the CRS given. The same raster gives the
/// same bytes.
/// \returns Error{NotWritable}; a file that was there is then as it was. Error{WrongUsage} for a raster without cells.
Result<void> writeGeoTiff(const std::filesystem::path& file, const Raster& raster, CrsId crs);

}  // namespace brandpunt::exchange
