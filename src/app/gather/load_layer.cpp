// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/load_layer.h"

#include <array>

#include "crs/move_geometry.h"
#include "dossier/dossier.h"
#include "foreign/plain_layers.h"
#include "gather/import_tables.h"
#include "incident/column/layer_attributes.h"
#include "incident/location/coordinates.h"
#include "layer_file/read_layer_file.h"

namespace brandpunt::app {
namespace {

/// What the bounds look like, where the file does not say.
std::optional<CrsId> guessCrs(const MapLayer& layer) {
  Box bounds;
  for (const MapFeature& feature : layer.features) bounds.include(boundsOf(feature.geometry));
  if (bounds.empty()) return {};
  const std::array<RawCoordinate, 2> corners{{{bounds.minX, bounds.minY}, {bounds.maxX, bounds.maxY}}};
  const CoordinateReading reading = recogniseCoordinates(corners);
  return reading.swapped || reading.scale != 1 || reading.fitting < 2 ? std::nullopt : reading.crs;
}

}  // namespace

Result<LoadedLayer> loadLayer(const std::filesystem::path& path, const LayerRequest& request,
                              const Progress& progress) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  Result<std::string> table = readSmallFile(request.dataFolder / "layers.csv");
  if (!table) return std::move(table).error();
  const LayerAttributes known = LayerAttributes::parse(*table);
  if (Result<void> harmless = store::expectPlainLayers(request.file); !harmless)
    return std::move(harmless).error();
  Result<exchange::LayerFile> file = exchange::readLayerFile(request.file, request.table, progress);
  if (!file) return std::move(file).error();

  const std::optional<CrsId> told = request.crs ? request.crs : file->crs ? file->crs : guessCrs(file->layer);
  if (!told) {
    return Error{ErrorCode::NeedsAnswer,
                 {"De kaartlaag zegt niet in welk coördinatenstelsel zij staat. Zeg het met --crs, "
                  "bijvoorbeeld --crs EPSG:28992.",
                  "The map layer does not say which coordinate system it is in. Say it with --crs, for "
                  "instance --crs EPSG:28992."}};
  }
  LoadedLayer result;
  result.crs = *told;
  const CrsId to = dossier->info().crs;
  std::optional<geo::Transform> transform;
  if (*told != to) {
    Result<geo::Transform> found = geo::Transform::between(*told, to);
    if (!found) return std::move(found).error();
    transform = *std::move(found);
  }
  MapLayer& layer = file->layer;
  layer.role = request.role;
  layer.source = request.source.empty() ? request.file.filename().string() : request.source;
  for (MapFeature& feature : layer.features) {
    if (progress.stopRequested()) return cancelled();
    if (transform) feature.geometry = geo::moved(feature.geometry, *transform);
    result.withoutPlace += std::holds_alternative<std::monostate>(feature.geometry) ? 1 : 0;
    feature.attributes = renamed(feature.attributes, known, request.attributes);
  }
  if (Result<void> put = dossier->putLayer(layer); !put) return std::move(put).error();
  result.layer = {layer.role, layer.name, layer.source, static_cast<std::int64_t>(layer.features.size())};
  return result;
}

}  // namespace brandpunt::app
