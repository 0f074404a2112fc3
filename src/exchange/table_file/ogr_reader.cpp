// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/ogr_reader.h"

#include <cmath>

#include "base/number.h"
#include "table_file/ogr_dataset.h"

namespace brandpunt::exchange {
namespace {

bool isSpreadsheet(FileFormat format) { return format == FileFormat::Ods || format == FileFormat::Xls; }

void addPoint(RawTable& table, OGRGeometryH geometry) {
  if (geometry && wkbFlatten(OGR_G_GetGeometryType(geometry)) == wkbMultiPoint &&
      OGR_G_GetGeometryCount(geometry) == 1) {
    geometry = OGR_G_GetGeometryRef(geometry, 0);
  }
  const bool point =
      geometry && wkbFlatten(OGR_G_GetGeometryType(geometry)) == wkbPoint && !OGR_G_IsEmpty(geometry);
  const double x = point ? OGR_G_GetX(geometry, 0) : 0;
  const double y = point ? OGR_G_GetY(geometry, 0) : 0;
  const bool usable = point && std::isfinite(x) && std::isfinite(y);
  table.addCell(usable ? toText(x) : "");
  table.addCell(usable ? toText(y) : "");
}

}  // namespace

Result<IncidentFile> readThroughGdal(const std::filesystem::path& path, FileFormat format,
                                     const ReadOptions& options, const Progress& progress) {
  Result<Dataset> dataset = openDataset(path, format);
  if (!dataset) return std::move(dataset).error();
  const bool sheet = isSpreadsheet(format);
  Result<OGRLayerH> layer =
      layerOf(*dataset, options.table, sheet ? WithoutName::MostRows : WithoutName::First);
  if (!layer) return std::move(layer).error();

  IncidentFile file;
  file.format = driverOf(format);
  file.tableName = OGR_L_GetName(*layer);
  for (const std::string& name : layerNames(*dataset)) {
    if (name != file.tableName) file.otherTables.push_back(name);
  }
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn(*layer);
  const int fields = OGR_FD_GetFieldCount(definition);
  const bool geometry = !sheet && OGR_FD_GetGeomFieldCount(definition) > 0;
  if (!sheet) {
    file.headerKnown = true;
    for (int i = 0; i < fields; ++i)
      file.table.addCell(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
    if (geometry) {
      file.table.addCell("X");
      file.table.addCell("Y");
      file.pointColumn = static_cast<std::size_t>(fields);
      file.crs = crsOf(*layer);
    }
    file.table.endRow(0);
  }
  const double count = static_cast<double>(std::max<GIntBig>(OGR_L_GetFeatureCount(*layer, TRUE), 1));
  std::uint64_t row = 0;
  OGR_L_ResetReading(*layer);
  while (const Feature feature{OGR_L_GetNextFeature(*layer)}) {
    if (row % 1024 == 0) {
      if (progress.stopRequested()) return cancelled();
      progress.report(std::min(1.0, static_cast<double>(row) / count), {"Bestand lezen", "Reading the file"});
    }
    for (int i = 0; i < fields; ++i) file.table.addCell(fieldText(feature.get(), i));
    if (geometry) addPoint(file.table, OGR_F_GetGeometryRef(feature.get()));
    file.table.endRow(++row);
  }
  return file;
}

}  // namespace brandpunt::exchange
