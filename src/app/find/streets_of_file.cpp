// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/streets_of_file.h"

#include <algorithm>

#include "crs/transform.h"
#include "find/bare_input.h"
#include "foreign/plain_layers.h"
#include "layer_file/read_layer_file.h"

namespace brandpunt::app {
namespace {

Error noStreet(const std::filesystem::path& file) {
  return {ErrorCode::NothingUsable,
          {"'" + file.string() + "' bevat geen straat; geef straten als lijnen.",
           "'" + file.string() + "' holds no street; give streets as lines."}};
}

Result<StreetLayer> streetsFromCorners(const std::filesystem::path& file) {
  const auto columns = exchange::Columns::read(file, {"x", "y", "street"});
  if (!columns) return columns.error();
  const auto corners = pointsOf(*columns);
  if (!corners) return corners.error();
  StreetLayer all;
  for (std::size_t row = 0; row < corners->size(); ++row) {
    const std::string name(columns->cell(row, 2));
    if (all.names.empty() || all.names.back() != name) {
      all.names.push_back(name);
      all.streets.emplace_back();
    }
    all.streets.back().course.push_back((*corners)[row]);
  }
  return all;
}

/// Corners that the transformation does not reach are left out.
void move(StreetLayer& layer, const geo::Transform& transform) {
  for (Street& street : layer.streets) {
    Line moved;
    for (const Point p : street.course) {
      if (const auto there = transform(p)) moved.push_back(*there);
    }
    street.course = std::move(moved);
  }
}

}  // namespace

Result<StreetLayer> readStreets(const std::filesystem::path& file, CrsId crs, const Progress& progress) {
  Result<StreetLayer> streets = StreetLayer{};
  if (file.extension() == ".csv") {
    streets = streetsFromCorners(file);
    if (!streets) return streets;
  } else {
    if (const auto harmless = store::expectPlainLayers(file); !harmless) return harmless.error();
    const auto layer = exchange::readLayerFile(file, "", progress);
    if (!layer) return layer.error();
    streets = streetsOf(layer->layer);
    const CrsId from = layer->crs.value_or(crs);
    if (from != crs) {
      const auto transform = geo::Transform::between(from, crs);
      if (!transform) return transform.error();
      move(*streets, *transform);
    }
  }
  if (std::ranges::none_of(streets->streets, [](const Street& s) { return s.course.size() > 1; }))
    return noStreet(file);
  return streets;
}

}  // namespace brandpunt::app
