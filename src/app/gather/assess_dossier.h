// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <span>

#include "base/result.h"
#include "dossier/dossier.h"
#include "incident/quality/quality.h"

namespace brandpunt::app {

/// The data-quality sheet of these incidents, against the dossier's study area and what people decided about its crowded
/// points.
Result<QualitySheet> assessIncidents(const store::Dossier& dossier, std::span<const Incident> incidents);

/// The data-quality sheet of a dossier: its live incidents, against its study area where that is loaded.
Result<QualitySheet> assessDossier(const std::filesystem::path& dossier);

}  // namespace brandpunt::app
