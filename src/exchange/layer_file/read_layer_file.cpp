// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer_file/read_layer_file.h"

#include <algorithm>
#include <cmath>

#include "digest/sha256.h"
#include "table_file/ogr_dataset.h"

namespace brandpunt::exchange {
namespace {

Line pointsOf(OGRGeometryH line) {
  Line points;
  const int count = OGR_G_GetPointCount(line);
  points.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) points.push_back({OGR_G_GetX(line, i), OGR_G_GetY(line, i)});
  return points;
}

double signedArea(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
  return twice / 2;
}

/// All on one line, or all one point. A ring that crosses itself is none of these, whatever its signed area.
bool enclosesNothing(const Ring& ring) {
  const Point a = ring.front();
  const auto b = std::find_if(ring.begin(), ring.end(), [&](Point p) { return !(p == a); });
  return b == ring.end() || std::all_of(ring.begin(), ring.end(), [&](Point p) {
           return (b->x - a.x) * (p.y - a.y) == (b->y - a.y) * (p.x - a.x);
         });
}

/// A closed ring in the direction that core/place asks for; empty where it encloses nothing.
Ring ringOf(OGRGeometryH line, bool counterClockwise) {
  Ring ring = pointsOf(line);
  if (!ring.empty() && !(ring.front() == ring.back())) ring.push_back(ring.front());
  if (ring.size() < 4 || enclosesNothing(ring)) return {};
  if ((signedArea(ring) > 0) != counterClockwise) std::reverse(ring.begin(), ring.end());
  return ring;
}

std::optional<Polygon> polygonOf(OGRGeometryH geometry) {
  Polygon polygon;
  const int rings = OGR_G_GetGeometryCount(geometry);
  if (rings == 0) return {};
  polygon.shell = ringOf(OGR_G_GetGeometryRef(geometry, 0), true);
  if (polygon.shell.empty()) return {};
  for (int i = 1; i < rings; ++i) {
    if (Ring hole = ringOf(OGR_G_GetGeometryRef(geometry, i), false); !hole.empty()) {
      polygon.holes.push_back(std::move(hole));
    }
  }
  return polygon;
}

/// Gathers the parts of any geometry, however nested.
void gather(OGRGeometryH geometry, std::vector<Point>& points, MultiLine& lines, MultiPolygon& areas) {
  switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
    case wkbPoint:
      if (!OGR_G_IsEmpty(geometry)) points.push_back({OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0)});
      return;
    case wkbLineString:
      if (Line line = pointsOf(geometry); line.size() >= 2) lines.push_back(std::move(line));
      return;
    case wkbPolygon:
      if (auto polygon = polygonOf(geometry)) areas.push_back(*std::move(polygon));
      return;
    default:
      for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
        gather(OGR_G_GetGeometryRef(geometry, i), points, lines, areas);
      }
  }
}

/// No coordinate of any system in metres, feet or degrees is as large, and none is NaN: a shape with one such corner
/// has no place.
struct IsSomewhere {
  bool operator()(std::monostate) const { return true; }
  bool operator()(Point p) const {
    constexpr double beyond = 1e9;
    return std::abs(p.x) < beyond && std::abs(p.y) < beyond;
  }
  bool operator()(const Line& line) const { return std::all_of(line.begin(), line.end(), *this); }
  bool operator()(const MultiLine& lines) const {
    return std::all_of(lines.begin(), lines.end(), [this](const Line& line) { return (*this)(line); });
  }
  bool operator()(const MultiPolygon& areas) const {
    return std::all_of(areas.begin(), areas.end(), [this](const Polygon& area) {
      return (*this)(area.shell) && std::all_of(area.holes.begin(), area.holes.end(),
                                                [this](const Ring& hole) { return (*this)(hole); });
    });
  }
};

/// Areas before lines before points, where a collection mixes them.
Geometry geometryOf(OGRGeometryH geometry) {
  if (!geometry) return {};
  std::vector<Point> points;
  MultiLine lines;
  MultiPolygon areas;
  gather(geometry, points, lines, areas);
  Geometry result;
  if (!areas.empty()) {
    result = std::move(areas);
  } else if (!lines.empty()) {
    result = std::move(lines);
  } else if (!points.empty()) {
    result = points.front();
  }
  return std::visit(IsSomewhere{}, result) ? result : Geometry{};
}

}  // namespace

Result<LayerFile> readLayerFile(const std::filesystem::path& path, const std::string& table,
                                const Progress& progress) {
  Result<FileFormat> format = formatOf(path);
  if (!format) return std::move(format).error();
  if (*format == FileFormat::DelimitedText || *format == FileFormat::Xlsx || *format == FileFormat::Xls ||
      *format == FileFormat::Ods) {
    return Error{ErrorCode::WrongFormat,
                 {"'" + path.filename().string() +
                      "' is een tabel zonder vormen. Geef een kaartlaag: GeoPackage, shapefile "
                      "(ook gezipt), GeoJSON of FlatGeobuf.",
                  "'" + path.filename().string() +
                      "' is a table without shapes. Give a map layer: GeoPackage, shapefile "
                      "(zipped too), GeoJSON or FlatGeobuf."}};
  }
  Result<Dataset> dataset = openDataset(path, *format);
  if (!dataset) return std::move(dataset).error();
  Result<OGRLayerH> source = layerOf(*dataset, table, WithoutName::First);
  if (!source) return std::move(source).error();

  LayerFile file;
  file.layer.name = OGR_L_GetName(*source);
  file.crs = crsOf(*source);
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn(*source);
  const int fields = OGR_FD_GetFieldCount(definition);
  const double count = static_cast<double>(std::max<GIntBig>(OGR_L_GetFeatureCount(*source, TRUE), 1));
  OGR_L_ResetReading(*source);
  while (const Feature feature{OGR_L_GetNextFeature(*source)}) {
    if (file.layer.features.size() % 1024 == 0) {
      if (progress.stopRequested()) return cancelled();
      progress.report(std::min(1.0, static_cast<double>(file.layer.features.size()) / count),
                      {"Kaartlaag lezen", "Reading the map layer"});
    }
    MapFeature& into = file.layer.features.emplace_back();
    for (int i = 0; i < fields; ++i) {
      std::string text = fieldText(feature.get(), i);
      if (!text.empty())
        into.attributes.emplace(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)), std::move(text));
    }
    OGRGeometryH geometry = OGR_F_GetGeometryRef(feature.get());
    // Arcs become short straight pieces, so that the rest of the program knows only these.
    if (geometry && OGR_G_HasCurveGeometry(geometry, TRUE)) {
      OGRGeometryH straight = OGR_G_GetLinearGeometry(geometry, 0, nullptr);
      into.geometry = geometryOf(straight);
      OGR_G_DestroyGeometry(straight);
    } else {
      into.geometry = geometryOf(geometry);
    }
    if (std::holds_alternative<std::monostate>(into.geometry)) ++file.withoutGeometry;
  }
  Result<std::string> digest = sha256OfFile(path);
  if (!digest) return std::move(digest).error();
  file.sha256 = *std::move(digest);
  return file;
}

}  // namespace brandpunt::exchange
