// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "dossier/dossier.h"

namespace brandpunt::app {

/// Makes an empty dossier in the given reference system.
/// \param name  of the municipality or the study; empty: the file's own name.
/// \returns AlreadyExists where the file is there; WrongUsage for a system in which distances are not metres, an
///          unknown code or another ending than .gpkg.
Result<store::Dossier> createDossier(const std::filesystem::path& path, const std::string& name, CrsId crs,
                                     const std::string& timeZone = "Europe/Amsterdam");

}  // namespace brandpunt::app
