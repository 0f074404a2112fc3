// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that is about imports and their incidents.
#include "base/clock.h"
#include "database/statement.h"
#include "dossier/audit_log.h"
#include "dossier/batch_rows.h"
#include "dossier/dossier.h"
#include "dossier/geometry_blob.h"
#include "dossier/incident_rows.h"

namespace brandpunt::store {
namespace {

constexpr std::size_t rowsBetweenLooks = 1000;
// The day on which an incident counts; the same rule as dayOf().
const std::string day = "substr(coalesce(start_local, end_local, reported_local), 1, 10)";

/// A private database in the folder for temporary files: SQLite removes it when it closes, also after a
/// crash.
class Staging {
 public:
  explicit Staging(Database& database) : m_database(database) {
    database.run(
        "ATTACH '' AS staging; PRAGMA staging.journal_mode = OFF; PRAGMA staging.synchronous = OFF;");
  }
  ~Staging() {
    try {
      m_database.run("DETACH staging");
    } catch (const Failure&) {
      // It goes with the connection then.
    }
  }
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

 private:
  Database& m_database;
};

std::string questionMarks(const std::string& columns) {
  std::string marks = "?";
  for (const char c : columns) {
    if (c == ',') marks += ", ?";
  }
  return marks;
}

void stage(Database& database, const std::vector<Incident>& incidents, CrsId crs, const Progress& progress) {
  database.run("CREATE TABLE staging.incidents AS SELECT " + incidentColumns +
               " FROM main.incidents WHERE 0;"
               "CREATE TABLE staging.codes (incident INTEGER, position INTEGER, code TEXT);");
  Transaction filling(database, Transaction::For::Reading);  // of the file; the staging is ours alone
  Statement insert(database, "INSERT INTO staging.incidents (" + incidentColumns + ") VALUES (" +
                                 questionMarks(incidentColumns) + ")");
  Statement insertCode(database, "INSERT INTO staging.codes VALUES (?, ?, ?)");
  for (std::size_t i = 0; i < incidents.size(); ++i) {
    if (i % rowsBetweenLooks == 0) {
      if (progress.stopRequested()) throw Failure{cancelled()};
      progress.report(static_cast<double>(i) / static_cast<double>(incidents.size()),
                      {"Incidenten klaarzetten", "Preparing incidents"});
    }
    putIncident(insert, incidents[i], crs);
    insert.run();
    for (std::size_t k = 0; k < incidents[i].codes.size(); ++k) {
      insertCode.put(static_cast<std::int64_t>(i + 1))
          .put(static_cast<std::int64_t>(k))
          .put(incidents[i].codes[k])
          .run();
    }
  }
  filling.commit();
}

/// \returns the id before that of the first incident
std::int64_t copyFromStaging(Database& database, Id<ImportBatch> batch) {
  const std::int64_t before =
      numberOf(database, "SELECT coalesce(max(seq), 0) FROM main.sqlite_sequence WHERE name = 'incidents'");
  Statement(database, "INSERT INTO main.incidents (id, batch_id, " + incidentColumns +
                          ") SELECT rowid + ?, ?, " + incidentColumns +
                          " FROM staging.incidents ORDER BY rowid")
      .put(before)
      .put(batch)
      .run();
  Statement(
      database,
      "INSERT INTO main.incident_codes SELECT incident + ?, position, code FROM staging.codes ORDER BY rowid")
      .put(before)
      .run();
  return before;
}

/// Takes what the import outdates out of the live incidents.
void supersede(Database& database, Id<ImportBatch> batch, const Succession& succession, std::int64_t before) {
  Statement retire(database, "UPDATE incidents SET superseded_by = ? WHERE id = ? AND superseded_by IS NULL");
  const auto take = [&](Id<Incident> old) {
    retire.put(batch).put(old).run();
    if (retire.changes() == 1) return;
    throw Failure{{ErrorCode::Busy,
                   {"Het dossier is intussen gewijzigd; er is niets opgenomen. Importeer opnieuw.",
                    "The dossier was changed meanwhile; nothing was taken in. Import again."}}};
  };
  Statement version(database, "INSERT INTO incident_versions VALUES (?, ?)");
  for (const Succession::Replaced& replaced : succession.replaced) {
    take(replaced.old);
    version.put(before + 1 + static_cast<std::int64_t>(replaced.by)).put(replaced.old).run();
  }
  for (const Id<Incident> gone : succession.gone) take(gone);
  Statement rests(database, "INSERT INTO import_rests_on VALUES (?, ?, ?)");
  for (const auto& [earlier, incidents] : succession.restsOn)
    rests.put(batch).put(earlier).put(incidents).run();
}

/// A run rests on the incidents of its offence in its period and, for the comparison, in the year before it.
void markStaleRuns(Database& database, Id<ImportBatch> batch) {
  Statement(database,
            "UPDATE runs SET stale = 1 WHERE EXISTS (SELECT 1 FROM incidents WHERE (batch_id = ?1 OR "
            "superseded_by = ?1) AND incidents.offence = runs.offence AND " +
                day + " >= date(period_from, '-1 year') AND " + day + " < period_to)")
      .put(batch)
      .run();
}

void tellExtent(Database& database, const std::vector<Incident>& incidents) {
  Box bounds;
  for (const Incident& incident : incidents) {
    if (incident.place) bounds.include(*incident.place);
  }
  Statement(database, "UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'incidents'")
      .put(contentsTime())
      .run();
  if (bounds.empty()) return;
  Statement(
      database,
      "UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), min_y = min(coalesce(min_y, ?2), ?2), "
      "max_x = max(coalesce(max_x, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4) WHERE table_name = "
      "'incidents'")
      .put(bounds.minX)
      .put(bounds.minY)
      .put(bounds.maxX)
      .put(bounds.maxY)
      .run();
}

std::string nameOf(const ImportBatch& batch) {
  return std::to_string(batch.id.number) + " '" + batch.fileName + "'";
}

void expectNothingRestsOn(Database& database, Id<ImportBatch> batch) {
  Statement later(database,
                  "SELECT batch_id, incidents FROM import_rests_on JOIN import_batches ON id = batch_id "
                  "WHERE earlier_batch_id = ? AND undone_at_utc IS NULL ORDER BY batch_id DESC LIMIT 1");
  later.put(batch);
  if (!later.next()) return;
  const std::string number = std::to_string(later.takeInteger());
  const std::string incidents = std::to_string(later.takeInteger());
  throw Failure{{ErrorCode::WrongUsage,
                 {"Import " + number + " bouwt voort op import " + std::to_string(batch.number) + " (" +
                      incidents + " incidenten stonden er al in); maak eerst import " + number + " ongedaan.",
                  "Import " + number + " builds on import " + std::to_string(batch.number) + " (" +
                      incidents + " incidents were in it already); undo import " + number + " first."}}};
}

void expectNotSuperseded(Database& database, Id<ImportBatch> batch) {
  Statement later(
      database, "SELECT min(superseded_by) FROM incidents WHERE batch_id = ? AND superseded_by IS NOT NULL");
  later.put(batch);
  if (!later.next() || later.isNull()) return;
  const std::string number = std::to_string(later.takeInteger());
  throw Failure{{ErrorCode::WrongUsage,
                 {"Import " + number + " werkte incidenten van import " + std::to_string(batch.number) +
                      " bij; maak eerst import " + number + " ongedaan.",
                  "Import " + number + " updated incidents of import " + std::to_string(batch.number) +
                      "; undo import " + number + " first."}}};
}

}  // namespace

Result<ImportBatch> Dossier::addBatch(ImportBatch batch, std::vector<Incident> incidents,
                                      const Progress& progress, const Succession& succession) {
  expects(batch.report.addsUp() && batch.report.accepted == static_cast<std::int64_t>(incidents.size()));
  return guarded([&] {
    m_database->expectWritable();
    const Database::Watch watch(*m_database, progress);
    const Staging staging(*m_database);
    stage(*m_database, incidents, m_info.crs, progress);
    if (batch.importedAtUtc.empty()) batch.importedAtUtc = nowUtc();
    Transaction transaction(*m_database);
    batch.id = insertBatch(*m_database, batch);
    supersede(*m_database, batch.id, succession, copyFromStaging(*m_database, batch.id));
    markStaleRuns(*m_database, batch.id);
    tellExtent(*m_database, incidents);
    appendToLog(*m_database, "import", nameOf(batch));
    transaction.commit();
    progress.report(1);
    return std::move(batch);
  });
}

Result<std::int64_t> Dossier::undoImport(Id<ImportBatch> batch) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement undo(*m_database,
                   "UPDATE import_batches SET undone_at_utc = ? WHERE id = ? AND undone_at_utc IS NULL");
    undo.put(nowUtc()).put(batch).run();
    if (undo.changes() == 0) {
      const std::string number = std::to_string(batch.number);
      throw Failure{{ErrorCode::NotFound,
                     {"Er is geen import " + number + " in dit dossier.",
                      "There is no import " + number + " in this dossier."}}};
    }
    expectNotSuperseded(*m_database, batch);
    expectNothingRestsOn(*m_database, batch);
    markStaleRuns(*m_database, batch);
    Statement(*m_database, "UPDATE incidents SET superseded_by = NULL WHERE superseded_by = ?")
        .put(batch)
        .run();
    Statement remove(*m_database, "DELETE FROM incidents WHERE batch_id = ?");
    remove.put(batch).run();
    const std::int64_t removed = remove.changes();
    tellExtent(*m_database, {});
    appendToLog(*m_database, "undo-import", std::to_string(batch.number));
    transaction.commit();
    return removed;
  });
}

Result<std::int64_t> Dossier::setPlaces(const std::vector<Incident>& placed) {
  return guarded([&]() -> std::int64_t {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement update(*m_database, "UPDATE incidents SET geom = ?, location_quality = ? WHERE id = ?");
    Statement stale(*m_database,
                    "UPDATE runs SET stale = 1 WHERE EXISTS (SELECT 1 FROM incidents WHERE id = ? AND "
                    "incidents.offence = runs.offence AND " +
                        day + " >= date(period_from, '-1 year') AND " + day + " < period_to)");
    std::int64_t changed = 0;
    for (const Incident& incident : placed) {
      update.put(incident.place ? toBlob(*incident.place, m_info.crs) : Bytes{})
          .put(idOf(incident.locationQuality))
          .put(incident.id)
          .run();
      changed += update.changes();
      stale.put(incident.id).run();
    }
    tellExtent(*m_database, placed);
    appendToLog(*m_database, "geocode", std::to_string(changed));
    transaction.commit();
    return changed;
  });
}

Result<std::vector<ImportBatch>> Dossier::batches() const {
  return guarded([&] { return readBatches(*m_database); });
}

Result<std::vector<Incident>> Dossier::incidents(const IncidentFilter& filter) const {
  Result<std::vector<PlaceDecision>> decisions = placeDecisions();
  if (!decisions) return std::move(decisions).error();
  return guarded([&] {
    const Transaction reading(*m_database, Transaction::For::Reading);
    const std::string live =
        " WHERE superseded_by IS NULL AND (?1 IS NULL OR offence = ?1) AND (?2 IS NULL OR (" + day +
        " >= ?2 AND " + day + " < ?3))";
    const auto ask = [&filter](Statement& statement) {
      filter.offence ? statement.put(infoOf(*filter.offence).id) : statement.putNull();
      if (filter.period) statement.put(filter.period->from).put(filter.period->to);
    };
    std::vector<Incident> incidents;
    Statement count(*m_database, "SELECT count(*) FROM incidents" + live);
    ask(count);
    if (count.next()) incidents.reserve(static_cast<std::size_t>(count.takeInteger()));
    Statement rows(*m_database,
                   "SELECT id, batch_id, " + incidentColumns + " FROM incidents" + live + " ORDER BY id");
    ask(rows);
    while (rows.next()) {
      Incident& incident = incidents.emplace_back();
      incident.id = Id<Incident>(rows.takeInteger());
      incident.batch = Id<ImportBatch>(rows.takeInteger());
      takeIncident(rows, incident);
    }
    Statement codes(
        *m_database,
        "SELECT incident_id, code FROM incident_codes WHERE incident_id IN (SELECT id FROM incidents" + live +
            ") ORDER BY incident_id, position");
    ask(codes);
    auto incident = incidents.begin();
    while (codes.next()) {
      const Id<Incident> id(codes.takeInteger());
      while (incident != incidents.end() && incident->id < id) ++incident;
      if (incident != incidents.end() && incident->id == id) incident->codes.push_back(codes.takeText());
    }
    if (!filter.asStored) leaveDefaultPlaces(incidents, *decisions);
    return incidents;
  });
}

}  // namespace brandpunt::store
