// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "export_file/replace_file.h"
#include "export_file/write_table.h"

namespace brandpunt::exchange {
namespace {

using Json = nlohmann::ordered_json;

std::string csvText(const std::string& text) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  std::string safe = formula ? "'" + text : text;
  if (safe.find_first_of(",;\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

struct CsvCell {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(std::int64_t n) const { return std::to_string(n); }
  std::string operator()(double n) const { return std::isfinite(n) ? toText(n) : std::string(); }
  std::string operator()(const std::string& text) const { return csvText(text); }
};

struct JsonValue {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(std::int64_t n) const { return n; }
  Json operator()(double n) const { return n; }
  Json operator()(const std::string& text) const { return text; }
};

/// Seven decimals of a degree are a centimetre.
Json position(Point p) { return Json::array({std::round(p.x * 1e7) / 1e7, std::round(p.y * 1e7) / 1e7}); }

template <class Points>
Json positions(const Points& points) {
  Json all = Json::array();
  for (const Point p : points) all.push_back(position(p));
  return all;
}

struct JsonGeometry {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(Point p) const { return {{"type", "Point"}, {"coordinates", position(p)}}; }
  Json operator()(const MultiLine& lines) const {
    Json all = Json::array();
    for (const Line& line : lines) all.push_back(positions(line));
    return {{"type", "MultiLineString"}, {"coordinates", all}};
  }
  Json operator()(const MultiPolygon& area) const {
    if (area.empty()) return nullptr;
    Json all = Json::array();
    for (const Polygon& polygon : area) {
      Json rings = Json::array({positions(polygon.shell)});
      for (const Ring& hole : polygon.holes) rings.push_back(positions(hole));
      all.push_back(std::move(rings));
    }
    return {{"type", "MultiPolygon"}, {"coordinates", all}};
  }
};

bool hasPoints(const ExportTable& table) {
  for (const ExportRow& row : table.rows) {
    if (std::holds_alternative<Point>(row.geometry)) return true;
  }
  return false;
}

}  // namespace

Result<void> writeCsv(const std::filesystem::path& file, const ExportTable& table) {
  const bool points = hasPoints(table);
  std::string text;
  for (const ExportColumn& column : table.columns) text += (text.empty() ? "" : ",") + csvText(column.name);
  text += points ? ",x,y\r\n" : "\r\n";
  for (const ExportRow& row : table.rows) {
    for (std::size_t i = 0; i < row.values.size(); ++i)
      text += (i == 0 ? "" : ",") + std::visit(CsvCell{}, row.values[i]);
    if (points) {
      const auto* p = std::get_if<Point>(&row.geometry);
      text += p ? "," + toText(p->x) + "," + toText(p->y) : ",,";
    }
    text += "\r\n";
  }
  return replaceFile(file, text);
}

Result<void> writeGeoJson(const std::filesystem::path& file, const ExportTable& table) {
  Json features = Json::array();
  for (const ExportRow& row : table.rows) {
    Json properties = Json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      properties[table.columns[i].name] = std::visit(JsonValue{}, row.values[i]);
    }
    features.push_back({{"type", "Feature"},
                        {"properties", std::move(properties)},
                        {"geometry", std::visit(JsonGeometry{}, row.geometry)}});
  }
  const Json document{{"type", "FeatureCollection"},
                      {"name", table.name},
                      {"description", table.description},
                      {"features", std::move(features)}};
  return replaceFile(file, document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace brandpunt::exchange
