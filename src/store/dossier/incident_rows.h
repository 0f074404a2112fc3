// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "database/database_image.h"
#include "database/statement.h"
#include "incident/incident.h"
#include "place/point.h"

namespace brandpunt::store {

/// The columns of an incident that come from the export, in the order in which the two functions below use
/// them.
extern const std::string incidentColumns;

void putIncident(Statement& statement, const Incident& incident, CrsId crs);
/// The whole row as SQLite stores it, in the order of the table; the row id stands beside it.
void putRow(Record& record, const Incident& incident, std::int64_t batch, CrsId crs);
void takeIncident(Statement& row, Incident& incident);

}  // namespace brandpunt::store
