// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/study_area.h"

#include <cmath>

#include "crs/transform.h"
#include "find/bare_input.h"
#include "foreign/plain_layers.h"
#include "layer_file/read_layer_file.h"

namespace brandpunt::app {
namespace {

Error noArea(const std::filesystem::path& file) {
  return {ErrorCode::NothingUsable,
          {"'" + file.string() + "' bevat geen vlak; geef de grens van het studiegebied als vlak.",
           "'" + file.string() + "' holds no area; give the border of the study area as an area."}};
}

Result<MultiPolygon> ringFrom(const std::filesystem::path& file) {
  const auto columns = exchange::Columns::read(file, {"x", "y"});
  if (!columns) return columns.error();
  auto ring = pointsOf(*columns);
  if (!ring) return ring.error();
  if (ring->size() < 3) return noArea(file);
  if (ring->front() != ring->back()) ring->push_back(ring->front());
  return MultiPolygon{{.shell = std::move(*ring)}};
}

bool areDegrees(const Box& box) {
  return std::max(std::abs(box.minX), std::abs(box.maxX)) <= 360 &&
         std::max(std::abs(box.minY), std::abs(box.maxY)) <= 90;
}

bool move(Ring& ring, const geo::Transform& transform) {
  for (Point& p : ring) {
    const auto moved = transform(p);
    if (!moved) return false;
    p = *moved;
  }
  return true;
}

bool move(MultiPolygon& area, const geo::Transform& transform) {
  for (Polygon& polygon : area) {
    if (!move(polygon.shell, transform)) return false;
    for (Ring& hole : polygon.holes) {
      if (!move(hole, transform)) return false;
    }
  }
  return true;
}

}  // namespace

Result<MultiPolygon> readStudyArea(const std::filesystem::path& file, CrsId crs, const Progress& progress) {
  if (file.extension() == ".csv") return ringFrom(file);
  if (const auto harmless = store::expectPlainLayers(file); !harmless) return harmless.error();
  const auto layer = exchange::readLayerFile(file, "", progress);
  if (!layer) return layer.error();
  MultiPolygon area;
  Box box;
  for (const MapFeature& feature : layer->layer.features) {
    if (const auto* part = std::get_if<MultiPolygon>(&feature.geometry)) {
      area.insert(area.end(), part->begin(), part->end());
      box.include(boundsOf(feature.geometry));
    }
  }
  if (area.empty()) return noArea(file);
  const CrsId from = layer->crs.value_or(crs);
  if (from == crs || (from.epsg == wgs84Epsg && !areDegrees(box))) return area;
  const auto transform = geo::Transform::between(from, crs);
  if (!transform) return transform.error();
  if (!move(area, *transform)) return noArea(file);
  return area;
}

}  // namespace brandpunt::app
