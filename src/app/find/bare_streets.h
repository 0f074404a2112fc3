// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "find/bare_points.h"
#include "hotspot/network/network_density.h"

namespace brandpunt::app {

struct StreetsQuestion {
  std::filesystem::path points = {};   ///< columns x, y
  std::filesystem::path streets = {};  ///< a map layer, or a CSV of corners with columns street, x, y
  NetworkDensityParameters parameters = {};
  CrsId crs = {};                  ///< of the points; a layer in another is moved to it
  std::filesystem::path out = {};  ///< .csv, .gpkg, .geojson, or nothing
};

struct StreetsSummary {
  std::size_t n = 0;        ///< points read
  std::size_t snapped = 0;  ///< of them near enough to a street
  std::size_t segments = 0;
  double length_m = 0;
  std::size_t tested = 0, significant = 0;  ///< segments; with q at most 0.05
  std::size_t lixels = 0;
  double largest = 0;  ///< incidents per km
  Timing timing = {};
};

/// Counts by segment: `street,x,y,length_m,n,expected,ratio,low,high,p,q`, in the order of the streets, x and y the
/// middle. \returns the errors of reading and writing, Error{NothingUsable} for a file without a street.
Result<StreetsSummary> runStreets(const StreetsQuestion& question, const Progress& progress);

/// Density along the streets: `street,x,y,length_m,value` by lixel, x and y its middle, value in incidents per km.
Result<StreetsSummary> runNetworkDensity(const StreetsQuestion& question, const Progress& progress);

}  // namespace brandpunt::app
