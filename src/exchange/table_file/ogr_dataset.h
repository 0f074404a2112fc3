// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Shared by the two readers that use GDAL; includes GDAL, so only their .cpp files include this.
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "place/point.h"
#include "table_file/file_format.h"

namespace brandpunt::exchange {

struct CloseDataset {
  void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<void, CloseDataset>;

struct DestroyFeature {
  void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;

/// The name GDAL has for the format: "GPKG", "ODS".
const char* driverOf(FileFormat format);

/// Opens for reading with only that format's driver allowed, so that a file which describes another file or
/// an address (VRT, WMS) opens nothing. Errors: Damaged with GDAL's own words.
Result<Dataset> openDataset(const std::filesystem::path& path, FileFormat format);

/// Which layer is meant where nobody said: of those that hold rows the first, or the one with most. In a workbook a
/// sheet with the filters of the query may stand in front.
enum class WithoutName { First, MostRows };
/// The layer by name, else as `choice` says; WrongUsage names those there are.
Result<OGRLayerH> layerOf(const Dataset& dataset, const std::string& name, WithoutName choice);
std::vector<std::string> layerNames(const Dataset& dataset);

/// The EPSG code of the layer's CRS; nothing where it has none or none that is known.
std::optional<CrsId> crsOf(OGRLayerH layer);

/// A field as text that reads back the same everywhere: ISO dates, numbers with a point; empty where unset.
std::string fieldText(OGRFeatureH feature, int field);

}  // namespace brandpunt::exchange
