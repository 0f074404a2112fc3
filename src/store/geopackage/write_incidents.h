// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "dossier/dossier.h"

namespace brandpunt::store {

/// Writes the live incidents of a dossier as a new GeoPackage that any program opens: one layer `incidents` with a packed
/// spatial index. What is empty in the dossier, or "unknown" where a word would mislead, is NULL; several codes stand in one
/// text, separated by semicolons; incidents at a default place (see putPlaceDecision) have none.
///
/// Single incidents: for class werk only, which is the caller's to see to.
/// \param target  nothing stands there; a file that could not be finished is the caller's to remove
/// \param description  of the layer, for other programs
/// \returns how many; NotWritable, Busy, Cancelled
/// \par Cost  about 2 microseconds an incident; memory 20 bytes an incident and some 40 MB.
Result<std::int64_t> writeIncidents(const Dossier& dossier, const std::filesystem::path& target,
                                    std::optional<Offence> offence, const std::string& description,
                                    const Progress& progress);

}  // namespace brandpunt::store
