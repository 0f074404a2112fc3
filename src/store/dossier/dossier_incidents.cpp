// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that is about imports and their incidents.
#include "base/clock.h"
#include "database/statement.h"
#include "dossier/audit_log.h"
#include "dossier/batch_rows.h"
#include "dossier/batch_writer.h"
#include "dossier/changed_incidents.h"
#include "dossier/dossier.h"
#include "dossier/geometry_blob.h"
#include "dossier/incident_rows.h"

namespace brandpunt::store {
namespace {

constexpr std::size_t rowsBetweenReports = 1000;

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
  Result<BatchWriter> writer = BatchWriter::begin(*this, progress);
  if (!writer) return std::move(writer).error();
  const std::span<const Incident> all(incidents);
  for (std::size_t i = 0; i < all.size(); i += rowsBetweenReports) {
    progress.report(static_cast<double>(i) / static_cast<double>(all.size()),
                    {"Incidenten opnemen", "Taking in incidents"});
    const auto some = all.subspan(i, std::min(rowsBetweenReports, all.size() - i));
    if (Result<void> added = writer->add(some); !added) return std::move(added).error();
  }
  return writer->finish(std::move(batch), {succession, {}});
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
    tellExtent(*m_database, Box{});
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
                        dayOfRow + " >= date(period_from, '-1 year') AND " + dayOfRow + " < period_to)");
    std::int64_t changed = 0;
    for (const Incident& incident : placed) {
      update.put(incident.place ? toBlob(*incident.place, m_info.crs) : Bytes{})
          .put(idOf(incident.locationQuality))
          .put(incident.id)
          .run();
      changed += update.changes();
      stale.put(incident.id).run();
    }
    Box bounds;
    for (const Incident& incident : placed) {
      if (incident.place) bounds.include(*incident.place);
    }
    tellExtent(*m_database, bounds);
    appendToLog(*m_database, "geocode", std::to_string(changed));
    transaction.commit();
    return changed;
  });
}

Result<std::int64_t> Dossier::setOffences(const std::vector<std::pair<Id<Incident>, Offence>>& told) {
  return guarded([&]() -> std::int64_t {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    // Both what it was and what it becomes: a run that missed it is as wrong as one that had it.
    Statement stale(*m_database,
                    "UPDATE runs SET stale = 1 WHERE EXISTS (SELECT 1 FROM incidents WHERE id = ?1 AND "
                    "runs.offence IN (incidents.offence, ?2) AND " +
                        dayOfRow + " >= date(period_from, '-1 year') AND " + dayOfRow + " < period_to)");
    Statement update(*m_database, "UPDATE incidents SET offence = ?1 WHERE id = ?2 AND offence <> ?1");
    std::int64_t changed = 0;
    for (const auto& [incident, offence] : told) {
      stale.put(incident).put(infoOf(offence).id).run();
      update.put(infoOf(offence).id).put(incident).run();
      changed += update.changes();
    }
    tellExtent(*m_database, Box{});
    appendToLog(*m_database, "offences", std::to_string(changed));
    transaction.commit();
    return changed;
  });
}

Result<std::vector<ImportBatch>> Dossier::batches() const {
  return guarded([&] { return readBatches(*m_database); });
}

Result<std::vector<Incident>> Dossier::incidents(const IncidentFilter& filter) const {
  std::vector<Incident> incidents;
  const Result<void> read =
      eachIncident(filter, [&](Incident& incident) { incidents.push_back(std::move(incident)); });
  if (!read) return read.error();
  return incidents;
}

Result<void> Dossier::eachIncident(const IncidentFilter& filter,
                                   const std::function<void(Incident&)>& take) const {
  Result<std::vector<PlaceDecision>> decisions = std::vector<PlaceDecision>{};
  if (!filter.asStored) decisions = placeDecisions();
  if (!decisions) return std::move(decisions).error();
  return guarded([&] {
    const Transaction reading(*m_database, Transaction::For::Reading);
    const std::string live =
        " WHERE superseded_by IS NULL AND (?1 IS NULL OR offence = ?1) AND (?2 IS NULL OR (" + dayOfRow +
        " >= ?2 AND " + dayOfRow + " < ?3))";
    const auto ask = [&filter](Statement& statement) {
      filter.offence ? statement.put(infoOf(*filter.offence).id) : statement.putNull();
      if (filter.period) statement.put(filter.period->from).put(filter.period->to);
    };
    Statement rows(*m_database,
                   "SELECT id, batch_id, " + incidentColumns + " FROM incidents" + live + " ORDER BY id");
    ask(rows);
    // Every code, also of incidents that are not asked for: passing over one is cheaper than looking it up.
    Statement codes(*m_database,
                    "SELECT incident_id, code FROM incident_codes ORDER BY incident_id, position");
    std::optional<std::int64_t> ofCode;
    const auto nextCode = [&] { ofCode = codes.next() ? std::optional(codes.takeInteger()) : std::nullopt; };
    nextCode();
    while (rows.next()) {
      Incident incident;
      incident.id = Id<Incident>(rows.takeInteger());
      incident.batch = Id<ImportBatch>(rows.takeInteger());
      takeIncident(rows, incident);
      for (; ofCode && *ofCode <= incident.id.number; nextCode()) {
        if (*ofCode == incident.id.number) incident.codes.push_back(codes.takeText());
      }
      if (!decisions->empty()) leaveDefaultPlaces(std::span(&incident, 1), *decisions);
      take(incident);
    }
  });
}

}  // namespace brandpunt::store
