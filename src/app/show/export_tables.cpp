// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/export_tables.h"

#include <algorithm>

#include "document/sentences.h"

namespace brandpunt::app {
namespace {

ExportValue textOrNothing(const std::string& text) {
  return text.empty() ? ExportValue{} : ExportValue{text};
}
ExportValue numberOrNothing(const std::optional<double>& number) {
  return number ? ExportValue{*number} : ExportValue{};
}
MultiPolygon square(const Box& b) {
  return {{{{b.minX, b.minY}, {b.maxX, b.minY}, {b.maxX, b.maxY}, {b.minX, b.maxY}, {b.minX, b.minY}}, {}}};
}

std::string describe(const PermittedMap& map, Language language) {
  return markOf(map.exportClass).in(language) + "; " + std::string(infoOf(map.offence).id) + "; " +
         inWords(map.period).in(language) + "; " + notAForecast().in(language);
}

}  // namespace

ExportTable hotspotTable(const PermittedMap& map, Language language) {
  ExportTable table{.name = "hotspots",
                    .description = describe(map, language),
                    .columns = {{"hotspot"},
                                {"rank", ExportType::Whole},
                                {"place"},
                                {"offence"},
                                {"from_date"},
                                {"to_date"},
                                {"n", ExportType::Whole},
                                {"n_before"},
                                {"ratio", ExportType::Number},
                                {"ratio_low", ExportType::Number},
                                {"ratio_high", ExportType::Number},
                                {"change"},
                                {"class"},
                                {"verdict"},
                                {"p", ExportType::Number},
                                {"q", ExportType::Number},
                                {"stability", ExportType::Number}}};
  for (const PermittedHotspot& h : map.hotspots) {
    const ChangeWords words = wordsOf(h.n, h.before, h.change, h.tooFewToCompare);
    ExportRow row{.geometry = h.outline.empty() ? Geometry{} : Geometry{h.outline}};
    row.values = {h.name,
                  std::int64_t{h.rank},
                  textOrNothing(h.placeName),
                  std::string(infoOf(map.offence).id),
                  map.period.from.toIso(),
                  map.period.to.toIso(),
                  std::int64_t{h.n.number},
                  h.before ? ExportValue{textOf(*h.before, language)} : ExportValue{},
                  numberOrNothing(h.change ? h.change->ratio : std::nullopt),
                  numberOrNothing(h.change ? h.change->low : std::nullopt),
                  numberOrNothing(h.change ? h.change->high : std::nullopt),
                  words.verdict.in(language),
                  h.inTime ? ExportValue{std::string(idOf(*h.inTime))} : ExportValue{},
                  std::string(idOf(h.verdict)),
                  numberOrNothing(h.p),
                  numberOrNothing(h.q),
                  numberOrNothing(h.stability)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

ExportTable cellTable(const std::vector<CountCell>& cells, Offence offence, const std::string& description) {
  ExportTable table{.name = "cells",
                    .description = description,
                    .columns = {{"offence"},
                                {"side_m", ExportType::Number},
                                {"x", ExportType::Number},
                                {"y", ExportType::Number},
                                {"n", ExportType::Whole}}};
  for (const CountCell& cell : cells) {
    table.rows.push_back(
        {square(cell.box()),
         {std::string(infoOf(offence).id), cell.side_m, cell.corner.x, cell.corner.y, std::int64_t{cell.n}}});
  }
  return table;
}

std::vector<ExportTable> tablesOf(const PermittedMap& map, Language language) {
  std::vector<ExportTable> tables{hotspotTable(map, language),
                                  cellTable(map.cells, map.offence, describe(map, language))};
  if (!map.points.empty()) {
    ExportTable points{.name = "incidents", .description = describe(map, language), .columns = {{"offence"}}};
    for (const Point p : map.points) points.rows.push_back({p, {std::string(infoOf(map.offence).id)}});
    tables.push_back(std::move(points));
  }
  return tables;
}

std::string endingOf(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return ending;
}

Result<void> logExport(store::Dossier& dossier, const std::string& what, ExportClass c,
                       const std::filesystem::path& file, std::optional<Id<Run>> run) {
  const std::string detail = what + ", class " + std::string(idOf(c)) +
                             (run ? ", run " + std::to_string(run->number) : std::string()) + ", " +
                             file.filename().string();
  Result<void> logged = dossier.log("export", detail);
  if (!logged && logged.error().code == ErrorCode::NotWritable) return {};
  return logged;
}

}  // namespace brandpunt::app
