// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

#include "database/database.h"

namespace brandpunt::store {

/// One step of the schema: a file NNNN_what.sql of this folder, whose first lines say why it is needed.
struct Migration {
  int number = 0;
  std::string_view name = {};
  std::string_view sql = {};
};

/// Every step, in order; built into the program from the files of this folder.
std::span<const Migration> migrations();

/// The step at which the file stands; 0 where there is no dossier in it.
int schemaVersionOf(Database& database);

/// Runs the steps that the file has not had, each in a transaction of its own: a step is done whole or not at
/// all. Throws Failure; NewerVersion where the file knows steps that we do not.
void migrate(Database& database, std::span<const Migration> steps);

/// For a file that people worked in: nothing where it is up to date, else first a copy beside it
/// ("x.gpkg" -> "x before step 2.gpkg") and then migrate(). A file that cannot be written is refused when it
/// would have to be changed.
void bringUpToDate(Database& database, std::span<const Migration> steps);

}  // namespace brandpunt::store
