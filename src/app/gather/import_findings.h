// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gather/choose_crs.h"
#include "incident/import_report.h"
#include "incident/raw_table.h"

namespace brandpunt::app {

/// Tells in the report what the file itself gave to remark, and how its places were brought into the dossier's CRS.
void addFileFindings(const IncidentFile& file, const Moved& moved, ImportReport& report);

/// Tells what only somebody who knows the export can judge about its update.
void addUpdateFindings(bool keepGone, ImportReport& report);

/// Tells how many rows were refused because their time is counts already.
void addTermFinding(Date purgedBefore, ImportReport& report);

/// Tells by which remembered profile the file was read.
void addProfileFinding(const std::string& name, ImportReport& report);

/// Under --offence no column decides, so none is used for it.
void dropOffenceColumns(std::vector<ColumnUse>& columns);

}  // namespace brandpunt::app
