// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "incident/quality/shared_place.h"

namespace brandpunt::app {

/// A point with very many incidents, and what was decided about it.
struct PlaceToDecide {
  SharedPlace shared = {};
  std::optional<PlaceDecision> decision = {};
};

/// Most incidents first; those of decided places too, with what they would carry.
Result<std::vector<PlaceToDecide>> listSharedPlaces(const std::filesystem::path& dossier);
/// The same of incidents that were read as they are stored.
std::vector<PlaceToDecide> placesToDecide(std::span<const Incident> asStored,
                                          std::span<const PlaceDecision> decisions);

/// Decides once for this and later imports. Runs over incidents there become stale.
/// \returns the place that was meant: the shared one within a metre of the point told. NotFound where there is none.
Result<SharedPlace> decidePlace(const std::filesystem::path& dossier, Point told, PlaceVerdict verdict,
                                const std::string& why);

}  // namespace brandpunt::app
