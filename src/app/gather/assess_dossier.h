// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"
#include "incident/quality.h"

namespace brandpunt::app {

/// The data-quality sheet of a dossier: its live incidents, against its study area where that is loaded.
Result<QualitySheet> assessDossier(const std::filesystem::path& dossier);

}  // namespace brandpunt::app
