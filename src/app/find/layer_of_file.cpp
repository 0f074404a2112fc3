// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/layer_of_file.h"

#include <algorithm>
#include <cmath>

#include "crs/move_geometry.h"
#include "foreign/plain_layers.h"
#include "layer_file/read_layer_file.h"

namespace brandpunt::app {
namespace {

bool areDegrees(const MapLayer& layer) {
  Box box;
  for (const MapFeature& feature : layer.features) box.include(boundsOf(feature.geometry));
  return std::max(std::abs(box.minX), std::abs(box.maxX)) <= 360 &&
         std::max(std::abs(box.minY), std::abs(box.maxY)) <= 90;
}

Error outOfReach(const std::filesystem::path& file, CrsId crs) {
  return {ErrorCode::NothingUsable,
          {"'" + file.string() + "' heeft een vorm die niet in " + crs.name() +
               " past; geef een ander stelsel met --crs.",
           "'" + file.string() + "' has a shape that does not fit in " + crs.name() +
               "; give another system with --crs."}};
}

}  // namespace

Result<MapLayer> readLayerIn(const std::filesystem::path& file, CrsId crs, const Progress& progress) {
  if (const auto harmless = store::expectPlainLayers(file); !harmless) return harmless.error();
  auto read = exchange::readLayerFile(file, "", progress);
  if (!read) return std::move(read).error();
  MapLayer layer = std::move(read->layer);
  const CrsId from = read->crs.value_or(crs);
  if (from == crs || (from.epsg == wgs84Epsg && !areDegrees(layer))) return layer;
  const auto transform = geo::Transform::between(from, crs);
  if (!transform) return transform.error();
  for (MapFeature& feature : layer.features) {
    const bool isThere = !std::holds_alternative<std::monostate>(feature.geometry);
    feature.geometry = geo::moved(feature.geometry, *transform);
    if (isThere && std::holds_alternative<std::monostate>(feature.geometry)) return outOfReach(file, crs);
  }
  return layer;
}

}  // namespace brandpunt::app
