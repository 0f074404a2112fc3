// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"

namespace brandpunt::app {

/// Writes a complete copy, also while another program works in the dossier.
/// \returns AlreadyExists where anything stands at the target.
Result<void> copyDossier(const std::filesystem::path& dossier, const std::filesystem::path& target);

}  // namespace brandpunt::app
