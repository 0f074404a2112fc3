// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/export_hotspots.h"

#include <vector>

#include "base/number.h"
#include "crs/transform.h"
#include "text_file/write_text_file.h"

namespace brandpunt::app {
namespace {

constexpr int degreeDecimals = 7;  // about a centimetre

struct Column {
  std::string name;
  std::string value;  // empty: nothing known
  bool quoted = false;
};

std::string orEmpty(const std::optional<double>& number) { return number ? toText(*number) : ""; }

std::vector<Column> columnsOf(const Hotspot& h, const Run& run) {
  return {{"id", std::to_string(h.id.number)},
          {"name", h.name, true},
          {"rank", std::to_string(h.rank)},
          {"offence", std::string(infoOf(run.offence).id), true},
          {"from", run.period.from.toIso(), true},
          {"to", run.period.to.plusDays(-1).toIso(), true},
          {"n", std::to_string(h.n)},
          {"n_before", h.nBefore ? std::to_string(*h.nBefore) : ""},
          {"n_low", toText(h.nLow, 2)},
          {"n_high", toText(h.nHigh, 2)},
          {"area_m2", toText(h.area_m2, 1)},
          {"x", toText(h.centre.x, 2)},
          {"y", toText(h.centre.y, 2)},
          {"p", orEmpty(h.p)},
          {"q", orEmpty(h.q)},
          {"stability", orEmpty(h.stability)},
          {"class", h.inTime ? std::string(idOf(*h.inTime)) : "", true},
          {"verdict", std::string(idOf(h.verdict)), true}};
}

std::string csvOf(const Run& run) {
  std::string text;
  for (const Column& c : columnsOf({}, run)) text += (text.empty() ? "" : ",") + c.name;
  text += '\n';
  for (const Hotspot& h : run.hotspots) {
    std::string row;
    for (const Column& c : columnsOf(h, run)) row += (row.empty() ? "" : ",") + c.value;
    text += row + '\n';
  }
  return text;
}

/// None of the values needs escaping: they are numbers, dates and slugs.
std::string propertiesOf(const Hotspot& h, const Run& run) {
  std::string text;
  for (const Column& c : columnsOf(h, run)) {
    const std::string value = c.value.empty() ? "null" : c.quoted ? '"' + c.value + '"' : c.value;
    text += (text.empty() ? "" : ",") + ('"' + c.name + "\":" + value);
  }
  return '{' + text + '}';
}

Result<std::string> ringText(const Ring& ring, const geo::Transform& toDegrees) {
  std::string text;
  for (const Point p : ring) {
    const auto place = toDegrees.toLonLat(p);
    if (!place) {
      return Error{ErrorCode::OutsideLibrary,
                   {"Een omtrek ligt buiten het coördinatenstelsel van het dossier.",
                    "An outline lies outside the dossier's coordinate system."}};
    }
    text += (text.empty() ? "[" : ",[") + toText(place->longitude, degreeDecimals) + ',' +
            toText(place->latitude, degreeDecimals) + ']';
  }
  return '[' + text + ']';
}

Result<std::string> geometryOf(const MultiPolygon& area, const geo::Transform& toDegrees) {
  std::string polygons;
  for (const Polygon& polygon : area) {
    auto text = ringText(polygon.shell, toDegrees);
    for (std::size_t i = 0; text && i < polygon.holes.size(); ++i) {
      const auto hole = ringText(polygon.holes[i], toDegrees);
      text = hole ? Result<std::string>(*text + ',' + *hole) : hole;
    }
    if (!text) return text;
    polygons += (polygons.empty() ? "[" : ",[") + *text + ']';
  }
  return R"({"type":"MultiPolygon","coordinates":[)" + polygons + "]}";
}

Result<std::string> geoJsonOf(const Run& run, CrsId crs) {
  const auto toDegrees = geo::Transform::between(crs, CrsId{wgs84Epsg});
  if (!toDegrees) return toDegrees.error();
  std::string features;
  for (const Hotspot& h : run.hotspots) {
    const auto geometry = geometryOf(h.outline, *toDegrees);
    if (!geometry) return geometry.error();
    features += (features.empty() ? "\n" : ",\n") +
                (R"({"type":"Feature","properties":)" + propertiesOf(h, run)) + ",\"geometry\":" + *geometry +
                '}';
  }
  return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "\n]}\n";
}

}  // namespace

Result<void> exportHotspots(const Run& run, CrsId crs, const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  if (ending == ".csv") return exchange::writeTextFile(file, csvOf(run));
  if (ending == ".geojson" || ending == ".json") {
    const auto text = geoJsonOf(run, crs);
    if (!text) return text.error();
    return exchange::writeTextFile(file, *text);
  }
  return Error{ErrorCode::WrongUsage,
               {"'" + file.string() + "': kies een bestand dat eindigt op .geojson of .csv.",
                "'" + file.string() + "': choose a file that ends in .geojson or .csv."}};
}

}  // namespace brandpunt::app
