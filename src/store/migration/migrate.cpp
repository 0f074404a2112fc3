// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/migrate.h"

#include "base/clock.h"
#include "base/version.h"
#include "database/statement.h"

namespace brandpunt::store {

int schemaVersionOf(Database& database) {
  if (numberOf(database,
               "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'brandpunt_schema'") ==
      0) {
    return 0;
  }
  return static_cast<int>(numberOf(database, "SELECT coalesce(max(version), 0) FROM brandpunt_schema"));
}

void migrate(Database& database, std::span<const Migration> steps) {
  const int version = schemaVersionOf(database);
  if (version > (steps.empty() ? 0 : steps.back().number)) {
    const std::string name = "'" + database.path().filename().string() + "'";
    throw Failure{{ErrorCode::NewerVersion,
                   {name + " is gemaakt met een nieuwere versie van Brandpunt; werk het programma bij.",
                    name + " was made by a newer version of Brandpunt; update the program."}}};
  }
  for (const Migration& step : steps) {
    if (step.number <= version) continue;
    Transaction transaction(database);
    // Another program may have done the step while we waited for our turn.
    if (schemaVersionOf(database) >= step.number) continue;
    database.run(std::string(step.sql));
    Statement(database, "INSERT INTO brandpunt_schema (version, applied_at_utc, program) VALUES (?, ?, ?)")
        .put(step.number)
        .put(nowUtc())
        .put(programVersion())
        .run();
    transaction.commit();
  }
}

void bringUpToDate(Database& database, std::span<const Migration> steps) {
  const int version = schemaVersionOf(database);
  if (version < steps.back().number) {
    if (database.readOnly()) {
      const std::string name = "'" + database.path().filename().string() + "'";
      throw Failure{
          {ErrorCode::NotWritable,
           {name + " is van een oudere versie en moet eerst worden bijgewerkt; open het waar het mag worden "
                   "gewijzigd.",
            name +
                " is of an older version and must be brought up to date; open it where it may be changed."}}};
    }
    std::filesystem::path copy = database.path();
    copy.replace_filename(copy.stem().string() + " before step " + std::to_string(version + 1) + ".gpkg");
    // A copy of that name is from an attempt that was broken off, and no better than the file as it is.
    std::error_code ignored;
    std::filesystem::remove(copy, ignored);
    Statement(database, "VACUUM INTO ?").put(copy.string()).run();
  }
  migrate(database, steps);
}

}  // namespace brandpunt::store
