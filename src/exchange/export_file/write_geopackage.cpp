// SPDX-License-Identifier: GPL-3.0-or-later
#include <cpl_conv.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <cmath>
#include <memory>

#include "base/clock.h"
#include "export_file/replace_file.h"
#include "export_file/write_table.h"

namespace brandpunt::exchange {
namespace {

struct Close {
  void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
using OpenDataset = std::unique_ptr<void, Close>;
struct DestroyFeature {
  void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
using OneFeature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
struct DestroyReference {
  void operator()(OGRSpatialReferenceH reference) const { OSRDestroySpatialReference(reference); }
};
using Reference = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, DestroyReference>;

/// A setting of GDAL for the time of one file.
class Setting {
 public:
  Setting(const char* key, const std::string& value) : m_key(key) {
    CPLSetThreadLocalConfigOption(key, value.c_str());
  }
  ~Setting() { CPLSetThreadLocalConfigOption(m_key, nullptr); }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  const char* m_key;
};

OGRwkbGeometryType typeOf(const ExportTable& table) {
  for (const ExportRow& row : table.rows) {
    if (std::holds_alternative<Point>(row.geometry)) return wkbPoint;
    if (std::holds_alternative<MultiLine>(row.geometry)) return wkbMultiLineString;
    if (std::holds_alternative<MultiPolygon>(row.geometry)) return wkbMultiPolygon;
  }
  return wkbNone;
}

bool setValues(OGRFeatureH feature, const ExportRow& row) {
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    const int field = static_cast<int>(i);
    if (const auto* whole = std::get_if<std::int64_t>(&row.values[i]))
      OGR_F_SetFieldInteger64(feature, field, *whole);
    const auto* number = std::get_if<double>(&row.values[i]);
    if (number && std::isfinite(*number)) OGR_F_SetFieldDouble(feature, field, *number);
    if (const auto* text = std::get_if<std::string>(&row.values[i]))
      OGR_F_SetFieldString(feature, field, text->c_str());
  }
  const auto* area = std::get_if<MultiPolygon>(&row.geometry);
  if (std::holds_alternative<std::monostate>(row.geometry) || (area && area->empty())) return true;
  const std::vector<unsigned char> wkb = toWkb(row.geometry);
  OGRGeometryH geometry = nullptr;
  if (OGR_G_CreateFromWkb(wkb.data(), nullptr, &geometry, static_cast<int>(wkb.size())) != OGRERR_NONE)
    return false;
  return OGR_F_SetGeometryDirectly(feature, geometry) == OGRERR_NONE;
}

bool writeLayer(GDALDatasetH dataset, const ExportTable& table, OGRSpatialReferenceH reference) {
  const std::string description = "DESCRIPTION=" + table.description;
  std::vector<char*> options{const_cast<char*>("FID=id"), const_cast<char*>("GEOMETRY_NAME=geom"),
                             const_cast<char*>("SPATIAL_INDEX=YES"), const_cast<char*>(description.c_str()),
                             nullptr};
  const OGRLayerH layer =
      GDALDatasetCreateLayer(dataset, table.name.c_str(), reference, typeOf(table), options.data());
  if (!layer) return false;
  for (const ExportColumn& column : table.columns) {
    const OGRFieldType type = column.type == ExportType::Whole    ? OFTInteger64
                              : column.type == ExportType::Number ? OFTReal
                                                                  : OFTString;
    const OGRFieldDefnH field = OGR_Fld_Create(column.name.c_str(), type);
    const OGRErr created = OGR_L_CreateField(layer, field, TRUE);
    OGR_Fld_Destroy(field);
    if (created != OGRERR_NONE) return false;
  }
  for (const ExportRow& row : table.rows) {
    const OneFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
    if (!setValues(feature.get(), row) || OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE)
      return false;
  }
  return true;
}

bool writeAll(const std::filesystem::path& file, const std::vector<ExportTable>& tables, CrsId crs) {
  const Reference reference(OSRNewSpatialReference(nullptr));
  if (OSRImportFromEPSG(reference.get(), crs.epsg) != OGRERR_NONE) return false;
  OSRSetAxisMappingStrategy(reference.get(), OAMS_TRADITIONAL_GIS_ORDER);
  const GDALDriverH driver = GDALGetDriverByName("GPKG");
  if (!driver) return false;
  const OpenDataset dataset(GDALCreate(driver, file.string().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!dataset || GDALDatasetStartTransaction(dataset.get(), FALSE) != OGRERR_NONE) return false;
  for (const ExportTable& table : tables) {
    if (!writeLayer(dataset.get(), table, reference.get())) return false;
  }
  return GDALDatasetCommitTransaction(dataset.get()) == OGRERR_NONE;
}

}  // namespace

Result<void> writeGeoPackage(const std::filesystem::path& file, const std::vector<ExportTable>& tables,
                             CrsId crs) {
  GDALAllRegister();
  std::string moment = nowUtc();
  moment.insert(moment.size() - 1, ".000");
  const Setting date("OGR_CURRENT_DATE", moment);
  return replaceFile(file, [&](const std::filesystem::path& beside) -> Result<void> {
    CPLPushErrorHandler(CPLQuietErrorHandler);
    const bool written = writeAll(beside, tables, crs);
    CPLPopErrorHandler();
    if (!written) return notWritable(file);
    return {};
  });
}

}  // namespace brandpunt::exchange
