// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/draw_map.h"

#include <algorithm>

#include "dossier/dossier.h"
#include "export_file/write_table.h"
#include "page/write_map.h"
#include "show/export_tables.h"
#include "show/gather_map.h"

namespace brandpunt::app {
namespace {

std::optional<PictureFormat> pictureFormat(const std::filesystem::path& file) {
  const std::string ending = endingOf(file);
  if (ending == ".pdf") return PictureFormat::Pdf;
  if (ending == ".png") return PictureFormat::Png;
  if (ending == ".svg") return PictureFormat::Svg;
  return {};
}

}  // namespace

Result<MapMade> drawMap(const MapRequest& request, const Progress& progress) {
  const std::optional<PictureFormat> format = pictureFormat(request.out);
  if (!format && endingOf(request.out) != ".gpkg") {
    return Error{ErrorCode::WrongUsage,
                 {"Een kaart wordt .pdf, .png, .svg of .gpkg; niet " + request.out.filename().string() + ".",
                  "A map becomes .pdf, .png, .svg or .gpkg; not " + request.out.filename().string() + "."}};
  }
  Result<store::Dossier> dossier = store::Dossier::open(
      request.dossier, request.preview ? store::Access::ReadOnly : store::Access::ReadWrite);
  if (!dossier) return dossier.error();
  const Result<Run> run = findRun(*dossier, request.run);
  if (!run) return run.error();
  progress.report(0.1, {"Gegevens lezen", "Reading data"});
  const Result<MapMaterial> material = gatherMaterial(*dossier, *run);
  if (!material) return material.error();
  const Result<PermittedMap> permitted = permit(*material, request.exportClass);
  if (!permitted) return permitted.error();
  if (progress.stopRequested()) return cancelled();
  progress.report(0.5, {"Kaart tekenen", "Drawing the map"});
  MapContext context = contextOf(*dossier, *run, *permitted, request.language);
  context.paper = request.paper;
  context.orientation = request.orientation;
  context.title = request.title;
  context.offenceWords = request.offenceWords;
  std::string title;
  if (format) {
    Result<std::vector<BaseFeature>> base = gatherBase(*dossier);
    if (!base) return base.error();
    context.base = std::move(*base);
    const MapSpec spec = composeMap(*permitted, context);
    title = spec.title;
    if (const auto drawn = output::drawMap(spec, request.out, *format); !drawn) return drawn.error();
  } else {
    const std::vector<ExportTable> tables = tablesOf(*permitted, request.language);
    if (const auto written = exchange::writeGeoPackage(request.out, tables, dossier->info().crs); !written) {
      return written.error();
    }
  }
  if (request.preview) return MapMade{request.out, title, permitted->withheld};
  if (const auto logged = logExport(*dossier, "map", request.exportClass, request.out, run->id); !logged)
    return logged.error();
  return MapMade{request.out, title, permitted->withheld};
}

}  // namespace brandpunt::app
