// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/ogr_dataset.h"

#include <cpl_conv.h>
#include <cpl_error.h>

#include <array>
#include <cmath>
#include <mutex>

#include "base/number.h"
#include "period/civil_time.h"

namespace brandpunt::exchange {
namespace {

void prepareOnce() {
  static std::once_flag once;
  std::call_once(once, [] {
    GDALAllRegister();
    CPLSetErrorHandler(CPLQuietErrorHandler);
    // Rows stay as they are: the header is found by recognition, and GDAL guesses no types.
    CPLSetConfigOption("OGR_ODS_HEADERS", "DISABLE");
    CPLSetConfigOption("OGR_XLS_HEADERS", "DISABLE");
    CPLSetConfigOption("OGR_ODS_FIELD_TYPES", "STRING");
    CPLSetConfigOption("OGR_XLS_FIELD_TYPES", "STRING");
    CPLSetConfigOption("OGR_GPKG_LIST_ALL_TABLES", "NO");
  });
}

/// Where the whole archive holds one shapefile; GDAL finds it.
std::string openName(const std::filesystem::path& path, FileFormat format) {
  const std::string name = std::filesystem::absolute(path).string();
  return format == FileFormat::ZippedShapefile ? "/vsizip/{" + name + "}" : name;
}

}  // namespace

const char* driverOf(FileFormat format) {
  switch (format) {
    case FileFormat::Ods:
      return "ODS";
    case FileFormat::Xls:
      return "XLS";
    case FileFormat::Xlsx:
      return "XLSX";
    case FileFormat::GeoPackage:
      return "GPKG";
    case FileFormat::Shapefile:
    case FileFormat::ZippedShapefile:
      return "ESRI Shapefile";
    case FileFormat::GeoJson:
      return "GeoJSON";
    case FileFormat::FlatGeobuf:
      return "FlatGeobuf";
    case FileFormat::DelimitedText:
      return "CSV";
  }
  return "";
}

Result<Dataset> openDataset(const std::filesystem::path& path, FileFormat format) {
  prepareOnce();
  const std::array<const char*, 2> allowed{driverOf(format), nullptr};
  CPLErrorReset();
  Dataset dataset(GDALOpenEx(openName(path, format).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                             allowed.data(), nullptr, nullptr));
  if (!dataset) {
    const std::string name = path.filename().string();
    const std::string why = CPLGetLastErrorMsg();
    return Error{ErrorCode::Damaged,
                 {"'" + name + "' kan niet als " + driverOf(format) +
                      " worden geopend; het bestand is waarschijnlijk "
                      "beschadigd of niet volledig." +
                      (why.empty() ? "" : " (" + why + ")"),
                  "'" + name + "' cannot be opened as " + driverOf(format) +
                      "; the file is probably damaged or "
                      "incomplete." +
                      (why.empty() ? "" : " (" + why + ")")}};
  }
  return dataset;
}

std::vector<std::string> layerNames(const Dataset& dataset) {
  std::vector<std::string> names;
  const int count = GDALDatasetGetLayerCount(dataset.get());
  for (int i = 0; i < count; ++i) names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(dataset.get(), i)));
  return names;
}

Result<OGRLayerH> layerOf(const Dataset& dataset, const std::string& name, WithoutName choice) {
  const std::vector<std::string> names = layerNames(dataset);
  for (std::size_t i = 0; i < names.size(); ++i) {
    OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), static_cast<int>(i));
    if (names[i] == name) return layer;
  }
  OGRLayerH most = nullptr;
  GIntBig mostRows = 0;
  for (std::size_t i = 0; i < names.size() && name.empty(); ++i) {
    OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), static_cast<int>(i));
    const GIntBig rows = OGR_L_GetFeatureCount(layer, TRUE);
    if (rows > 0 && choice == WithoutName::First) return layer;
    if (rows > mostRows) most = layer, mostRows = rows;
  }
  if (most) return most;
  if (name.empty()) {
    return Error{
        ErrorCode::NothingUsable,
        {"Het bestand bevat geen tabel of laag met rijen.", "The file holds no table or layer with rows."}};
  }
  std::string list;
  for (const std::string& n : names) list += (list.empty() ? "" : ", ") + n;
  return Error{ErrorCode::WrongUsage,
               {"Er is geen tabel '" + name + "'. De tabellen zijn: " + list + ".",
                "There is no table '" + name + "'. The tables are: " + list + "."}};
}

std::optional<CrsId> crsOf(OGRLayerH layer) {
  OGRSpatialReferenceH reference = OGR_L_GetSpatialRef(layer);
  if (!reference) return {};
  const auto codeOf = [](OGRSpatialReferenceH crs) -> std::optional<CrsId> {
    const char* authority = OSRGetAuthorityName(crs, nullptr);
    const char* code = OSRGetAuthorityCode(crs, nullptr);
    if (!authority || !code) return {};
    if (std::string(authority) == "OGC" && std::string(code) == "CRS84") return CrsId{wgs84Epsg};
    const auto number = parseInteger(code);
    if (std::string(authority) != "EPSG" || !number) return {};
    return CrsId{static_cast<int>(*number)};
  };
  if (const auto id = codeOf(reference)) return id;
  // A .prj names no code; PROJ's register is searched for the CRS it describes.
  constexpr int sureEnough = 70;
  int count = 0;
  int* confidences = nullptr;
  OGRSpatialReferenceH* matches = OSRFindMatches(reference, nullptr, &count, &confidences);
  std::optional<CrsId> id;
  for (int i = 0; i < count && !id; ++i) {
    if (confidences[i] >= sureEnough) id = codeOf(matches[i]);
  }
  OSRFreeSRSArray(matches);
  CPLFree(confidences);
  if (!id && OSRIsGeographic(reference)) return CrsId{wgs84Epsg};  // differs from any other by metres at most
  return id;
}

std::string fieldText(OGRFeatureH feature, int field) {
  if (!OGR_F_IsFieldSetAndNotNull(feature, field)) return {};
  OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature, field);
  switch (OGR_Fld_GetType(definition)) {
    case OFTReal: {
      const double value = OGR_F_GetFieldAsDouble(feature, field);
      const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
      return whole ? std::to_string(static_cast<std::int64_t>(value)) : toText(value);
    }
    case OFTDate:
    case OFTDateTime: {
      int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
      float second = 0;
      if (!OGR_F_GetFieldAsDateTimeEx(feature, field, &year, &month, &day, &hour, &minute, &second, &zone))
        return {};
      const auto date = Date::from(year, month, day);
      if (!date) return {};
      if (OGR_Fld_GetType(definition) == OFTDate) return date->toIso();
      return CivilTime::at(*date, hour, minute, 0).plusSeconds(std::lround(second)).toIso();
    }
    default:
      return OGR_F_GetFieldAsString(feature, field);
  }
}

}  // namespace brandpunt::exchange
