// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/study_area.h"

#include "find/bare_input.h"
#include "find/layer_of_file.h"

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

}  // namespace

Result<MultiPolygon> readStudyArea(const std::filesystem::path& file, CrsId crs, const Progress& progress) {
  if (file.extension() == ".csv") return ringFrom(file);
  const auto layer = readLayerIn(file, crs, progress);
  if (!layer) return layer.error();
  MultiPolygon area = areasOf(*layer);
  if (area.empty()) return noArea(file);
  return area;
}

Result<MultiPolygon> studyAreaOf(const store::Dossier& dossier) {
  const Result<std::optional<MapLayer>> layer = dossier.layer(LayerRole::StudyArea);
  if (!layer) return layer.error();
  return *layer ? areasOf(**layer) : MultiPolygon{};
}

}  // namespace brandpunt::app
