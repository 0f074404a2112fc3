// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "base/result.h"

namespace brandpunt::app {

/// What is wrong with the dossier, a sentence each; empty: it is sound. A file too damaged to open is a problem
/// too; one that is no dossier at all is an error.
Result<std::vector<Text>> checkDossier(const std::filesystem::path& dossier);

}  // namespace brandpunt::app
