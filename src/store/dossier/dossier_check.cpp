// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that looks for what is wrong with it.
#include <set>

#include "database/statement.h"
#include "dossier/audit_log.h"
#include "dossier/dossier.h"
#include "migration/migrate.h"

namespace brandpunt::store {
namespace {

using Problems = std::vector<Text>;
// More than this many of a kind say no more than that there are many.
constexpr int mostOfAKind = 20;

void checkPages(Database& database, Problems& problems) {
  Statement rows(database, "PRAGMA integrity_check(" + std::to_string(mostOfAKind) + ")");
  while (rows.next()) {
    const std::string message = rows.takeText();
    if (message != "ok")
      problems.push_back({"Het bestand is beschadigd: " + message, "The file is damaged: " + message});
  }
}

void checkReferences(Database& database, Problems& problems) {
  Statement rows(
      database,
      "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2");
  while (rows.next()) {
    const std::string table = rows.takeText();
    const std::string parent = rows.takeText();
    const std::string count = std::to_string(rows.takeInteger());
    problems.push_back({count + " rijen van '" + table + "' verwijzen naar niets in '" + parent + "'.",
                        count + " rows of '" + table + "' refer to nothing in '" + parent + "'."});
  }
}

struct SchemaPart {
  std::string kind, name, table, sql;
  auto operator<=>(const SchemaPart&) const = default;
};

std::set<SchemaPart> schemaOf(Database& database) {
  std::set<SchemaPart> parts;
  Statement rows(database,
                 "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE "
                 "'sqlite\\_%' ESCAPE '\\'");
  while (rows.next()) {
    SchemaPart part;
    for (std::string* text : {&part.kind, &part.name, &part.table, &part.sql}) *text = rows.takeText();
    parts.insert(std::move(part));
  }
  return parts;
}

/// What this program would have made, against what is there.
void checkSchema(Database& database, Problems& problems) {
  Database fresh(":memory:", Database::Mode::InMemory);
  migrate(fresh, migrations());
  const std::set<SchemaPart> expected = schemaOf(fresh);
  const std::set<SchemaPart> found = schemaOf(database);
  for (const SchemaPart& part : expected) {
    if (found.contains(part)) continue;
    problems.push_back({"Onderdeel '" + part.name + "' ontbreekt of is veranderd door een ander programma.",
                        "Part '" + part.name + "' is missing or was changed by another program."});
  }
  for (const SchemaPart& part : found) {
    // Further tables, as QGIS makes for its styles, do no harm.
    if (part.kind != "trigger" && part.kind != "view") continue;
    problems.push_back(
        {"'" + part.name + "' (" + part.kind + " bij '" + part.table +
             "') is van een ander programma; Brandpunt voert het niet uit. Een ruimtelijke index van QGIS"
             " raakt zo achter: verwijder die daar.",
         "'" + part.name + "' (" + part.kind + " on '" + part.table +
             "') is another program's; Brandpunt does not run it. A spatial index made by QGIS falls"
             " behind that way: remove it there."});
  }
}

void checkMarks(Database& database, Problems& problems) {
  if (numberOf(database, "PRAGMA application_id") == 0x47504B47 &&
      numberOf(database, "PRAGMA user_version") >= 10300)
    return;
  problems.push_back({"Het bestand noemt zich geen GeoPackage 1.3 meer.",
                      "The file does not call itself GeoPackage 1.3 any more."});
}

void checkCounts(Database& database, Problems& problems) {
  Statement rows(
      database,
      "SELECT b.id, b.undone_at_utc IS NULL, b.accepted - coalesce(p.incidents, 0), count(i.id) FROM "
      "import_batches b LEFT JOIN import_purged p ON p.batch_id = b.id "
      "LEFT JOIN incidents i ON i.batch_id = b.id GROUP BY b.id ORDER BY b.id");
  while (rows.next()) {
    const std::string id = std::to_string(rows.takeInteger());
    const bool live = rows.takeBool();
    const std::int64_t accepted = live ? rows.takeInteger() : (rows.skip(), 0);
    const std::int64_t there = rows.takeInteger();
    if (accepted == there) continue;
    problems.push_back({"Import " + id + " nam " + std::to_string(accepted) +
                            " incidenten op, maar er zijn er " + std::to_string(there) + ".",
                        "Import " + id + " took in " + std::to_string(accepted) +
                            " incidents, but there are " + std::to_string(there) + "."});
  }
}

void checkLog(Database& database, Problems& problems) {
  const std::int64_t line = firstBrokenLine(readLog(database));
  if (line == 0) return;
  const std::string number = std::to_string(line);
  problems.push_back({"Het logboek is veranderd: regel " + number + " volgt niet uit de vorige.",
                      "The audit log was changed: line " + number + " does not follow from the one before."});
}

}  // namespace

Result<std::vector<Text>> Dossier::check() const {
  return guarded([&] {
    Problems problems;
    for (const auto& look : {checkPages, checkReferences, checkSchema, checkMarks, checkCounts, checkLog}) {
      // Where one look founders on what is wrong, the others may still find theirs.
      const Result<void> looked = guarded([&] { look(*m_database, problems); });
      if (looked) continue;
      if (looked.error().code == ErrorCode::Busy) throw Failure{looked.error()};
      problems.push_back(looked.error().message);
    }
    return problems;
  });
}

}  // namespace brandpunt::store
