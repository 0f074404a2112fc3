// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "document/map_spec.h"
#include "document/privacy.h"

namespace brandpunt {

/// What a map says besides the incidents: where they come from, how good they are, and how it was made.
struct MapContext {
  Language language = Language::Dutch;
  Paper paper = Paper::A3;
  Orientation orientation = Orientation::Landscape;
  std::string areaName = {};      ///< "Veldermonde"; of the dossier
  std::string offenceWords = {};  ///< stands for the offence's name where the user gave another
  std::string title = {};         ///< given by the user; empty: the finding
  std::string crs = {};           ///< "RD New (EPSG:28992)"
  Id<Run> run = {};
  std::string method = {};  ///< "DBSCAN, straal 120 m, ten minste 8"
  bool tooFew = false;
  bool tested = false;
  std::string inputHash = {};
  std::uint64_t seed = 1;
  std::string program = {};  ///< "Brandpunt 0.2.0"
  Date dataDate = {};
  std::string quality = {};               ///< a sentence
  std::vector<std::string> sources = {};  ///< of incidents and layers, with licence
  std::vector<BaseFeature> base = {};
  bool invented = false;  ///< demo data
  /// Names of the hotspots that are named before all others; empty: the largest are.
  std::vector<std::string> subjects = {};
};

/// The page for what the gate let through. Pure: the same input gives the same page.
MapSpec composeMap(const PermittedMap& map, const MapContext& context);

/// The most hotspots that a map names in its table; the rest is counted in a sentence.
inline constexpr std::size_t mostHotspotsNamed = 6;
/// Outside class werk, where there are more than this many, only the named ones are drawn: a hundred edges hide the
/// six that matter, and the cells tell of the others.
inline constexpr std::size_t mostHotspotsDrawn = 12;

}  // namespace brandpunt
