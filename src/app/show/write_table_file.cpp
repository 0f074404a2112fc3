// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/write_table_file.h"

#include <algorithm>
#include <array>

#include "crs/transform.h"
#include "export_file/write_table.h"
#include "show/export_tables.h"

namespace brandpunt::app {
namespace {

/// The place in degrees, or nowhere where the transformation does not reach.
struct InDegrees {
  const geo::Transform& transform;

  std::optional<std::vector<Point>> moved(const std::vector<Point>& points) const {
    std::vector<Point> all;
    all.reserve(points.size());
    for (const Point p : points) {
      const auto to = transform.toLonLat(p);
      if (!to) return {};
      all.push_back({to->longitude, to->latitude});
    }
    return all;
  }
  Geometry operator()(std::monostate) const { return {}; }
  Geometry operator()(Point p) const {
    const auto to = moved({p});
    return to ? Geometry{to->front()} : Geometry{};
  }
  Geometry operator()(const MultiLine& lines) const {
    MultiLine all;
    for (const Line& line : lines) {
      auto to = moved(line);
      if (!to) return {};
      all.push_back(std::move(*to));
    }
    return all;
  }
  Geometry operator()(const MultiPolygon& area) const {
    MultiPolygon all;
    for (const Polygon& polygon : area) {
      auto shell = moved(polygon.shell);
      if (!shell) return {};
      Polygon to{std::move(*shell), {}};
      for (const Ring& ring : polygon.holes) {
        auto hole = moved(ring);
        if (!hole) return {};
        to.holes.push_back(std::move(*hole));
      }
      all.push_back(std::move(to));
    }
    return all;
  }
};

}  // namespace

Result<void> checkTableFile(const std::filesystem::path& file) {
  static constexpr std::array<std::string_view, 4> known{".csv", ".gpkg", ".geojson", ".json"};
  if (std::find(known.begin(), known.end(), endingOf(file)) != known.end()) return {};
  return Error{ErrorCode::WrongUsage,
               {"'" + file.string() + "': kies een bestand dat eindigt op .gpkg, .geojson of .csv.",
                "'" + file.string() + "': choose a file that ends in .gpkg, .geojson or .csv."}};
}

Result<void> writeTableFile(const std::filesystem::path& file, const ExportTable& table, CrsId crs) {
  if (auto checked = checkTableFile(file); !checked) return checked;
  const std::string ending = endingOf(file);
  if (ending == ".csv") return exchange::writeCsv(file, table);
  if (ending == ".gpkg") return exchange::writeGeoPackage(file, {table}, crs);
  const auto transform = geo::Transform::between(crs, CrsId{wgs84Epsg});
  if (!transform) return transform.error();
  ExportTable inDegrees = table;
  for (ExportRow& row : inDegrees.rows) row.geometry = std::visit(InDegrees{*transform}, row.geometry);
  return exchange::writeGeoJson(file, inDegrees);
}

}  // namespace brandpunt::app
