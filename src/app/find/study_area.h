// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/progress.h"
#include "base/result.h"
#include "dossier/dossier.h"
#include "place/geometry.h"

namespace brandpunt::app {

/// All areas of a file together, in the CRS given: of a map layer (readLayerIn), or of a CSV with columns x, y, the corners
/// of one area in their order, in the CRS already.
/// \returns Error{NothingUsable} where the file holds no area; else as readLayerIn.
Result<MultiPolygon> readStudyArea(const std::filesystem::path& file, CrsId crs, const Progress& progress);

/// The area that the dossier is about; empty where it does not say.
Result<MultiPolygon> studyAreaOf(const store::Dossier& dossier);

}  // namespace brandpunt::app
