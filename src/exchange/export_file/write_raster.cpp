// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_file/write_raster.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <array>
#include <limits>
#include <memory>
#include <vector>

#include "export_file/replace_file.h"

namespace brandpunt::exchange {
namespace {

struct Close {
  void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
struct DestroyReference {
  void operator()(OGRSpatialReferenceH reference) const { OSRDestroySpatialReference(reference); }
};

bool writeAll(const std::filesystem::path& file, const Raster& raster, CrsId crs) {
  const std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, DestroyReference> reference(
      OSRNewSpatialReference(nullptr));
  if (OSRImportFromEPSG(reference.get(), crs.epsg) != OGRERR_NONE) return false;
  const GDALDriverH driver = GDALGetDriverByName("GTiff");
  if (!driver) return false;
  std::array<const char*, 6> options{"COMPRESS=DEFLATE", "PREDICTOR=3",      "TILED=YES",
                                     "ZLEVEL=1",         "BIGTIFF=IF_SAFER", nullptr};
  const auto columns = static_cast<int>(raster.columns);
  const auto rows = static_cast<int>(raster.rows);
  const std::unique_ptr<void, Close> dataset(GDALCreate(driver, file.string().c_str(), columns, rows, 1,
                                                        GDT_Float64, const_cast<char**>(options.data())));
  if (!dataset) return false;
  std::array<double, 6> corner{raster.southWest.x,
                               raster.cell_m,
                               0,
                               raster.southWest.y + static_cast<double>(raster.rows) * raster.cell_m,
                               0,
                               -raster.cell_m};
  if (GDALSetGeoTransform(dataset.get(), corner.data()) != CE_None) return false;
  if (GDALSetSpatialRef(dataset.get(), reference.get()) != CE_None) return false;
  const GDALRasterBandH band = GDALGetRasterBand(dataset.get(), 1);
  GDALSetRasterNoDataValue(band, std::numeric_limits<double>::quiet_NaN());
  GDALSetDescription(band, raster.description.c_str());
  // Files begin in the north.
  for (int row = 0; row < rows; ++row) {
    const double* from = raster.values.data() + static_cast<std::size_t>(rows - 1 - row) * raster.columns;
    if (GDALRasterIO(band, GF_Write, 0, row, columns, 1, const_cast<double*>(from), columns, 1, GDT_Float64,
                     0, 0) != CE_None) {
      return false;
    }
  }
  return true;
}

}  // namespace

Result<void> writeGeoTiff(const std::filesystem::path& file, const Raster& raster, CrsId crs) {
  if (raster.values.empty() || raster.values.size() != raster.columns * raster.rows) {
    return Error{ErrorCode::WrongUsage, {"Het raster heeft geen cellen.", "The raster has no cells."}};
  }
  GDALAllRegister();
  return replaceFile(file, [&](const std::filesystem::path& beside) -> Result<void> {
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
    // What did not fit on the disk is told when the file is closed.
    const bool written = writeAll(beside, raster, crs) && CPLGetLastErrorType() < CE_Failure;
    CPLPopErrorHandler();
    if (!written) return notWritable(file);
    return {};
  });
}

}  // namespace brandpunt::exchange
