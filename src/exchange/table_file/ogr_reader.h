// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/progress.h"
#include "base/result.h"
#include "incident/raw_table.h"
#include "table_file/file_format.h"
#include "table_file/incident_stream.h"

namespace brandpunt::exchange {

/// Reads a table through GDAL, in this process. Points become two columns more, X and Y (longitude first in a
/// geographic CRS), empty for a row without a point. Errors: as readIncidentFile.
Result<IncidentFile> readThroughGdal(const std::filesystem::path& path, FileFormat format,
                                     const ReadOptions& options, const Progress& progress);

}  // namespace brandpunt::exchange
