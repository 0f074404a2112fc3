// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "document/export_table.h"
#include "document/privacy.h"
#include "dossier/dossier.h"

namespace brandpunt::app {

/// The hotspots that the gate let through, a row each.
ExportTable hotspotTable(const PermittedMap& map, Language language);
/// The cells that the gate let through, a row each.
ExportTable cellTable(const std::vector<CountCell>& cells, Offence offence, const std::string& description);
/// All layers of a map: hotspots, cells, and in class werk the incidents as bare points.
std::vector<ExportTable> tablesOf(const PermittedMap& map, Language language);

/// The ending of a file's name in small letters: ".gpkg".
std::string endingOf(const std::filesystem::path& file);

/// Notes in the audit log what was made of what, for which class. A dossier that is open for reading only cannot
/// remember it; the file is made all the same.
Result<void> logExport(store::Dossier& dossier, const std::string& what, ExportClass c,
                       const std::filesystem::path& file, std::optional<Id<Run>> run);

}  // namespace brandpunt::app
