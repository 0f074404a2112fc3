// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>

#include "find/bare_points.h"
#include "hotspot/density/contours.h"
#include "hotspot/density/kernel_density.h"

namespace brandpunt::app {

struct DensityQuestion {
  std::filesystem::path points = {};  ///< columns x, y
  KernelDensityParameters parameters = {};
  std::optional<Box> extent = {};  ///< of the grid; else the study area, else the points and what they reach
  std::filesystem::path studyArea = {};  ///< see readStudyArea
  std::filesystem::path at = {};         ///< columns x, y: values there instead of on a grid
  std::filesystem::path out = {};        ///< .csv, .tif, or nothing
  std::filesystem::path contours = {};   ///< .geojson, .gpkg, or nothing; of the grid
  ContourShare contourShare = ContourShare::Incidents;
  std::vector<double> contourShares = {0.25, 0.5, 0.75};  ///< each more than 0 and at most 1
  CrsId crs = {};  ///< of the points; for the raster and to move the study area
};

struct DensitySummary {
  std::size_t n = 0;
  std::size_t outside = 0;  ///< incidents that an edge correction left out, outside the study area
  Bandwidth bandwidth = {};
  GridFrame frame = {};
  std::size_t values = 0;
  double largest_per_km2 = 0;
  std::vector<Contour> contours = {};  ///< where they were asked for
  Timing timing = {};
};

/// Kernel density on bare points: `x,y,value` at cell centres row by row from the south-west, or at the given places in
/// their order; a GeoTIFF of the same cells; contours
/// with share, level_per_km2, incidents and area_m2, the densest first. Values are incidents per km2.
Result<DensitySummary> runKde(const DensityQuestion& question, const Progress& progress);

}  // namespace brandpunt::app
