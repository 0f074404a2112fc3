// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that forgets: incidents past the term become counts; and what was decided about places.
#include "base/clock.h"
#include "database/statement.h"
#include "dossier/audit_log.h"
#include "dossier/dossier.h"
#include "dossier/geometry_blob.h"
#include "dossier/incident_rows.h"

namespace brandpunt::store {
namespace {

const std::string isPastTerm = "substr(coalesce(start_local, end_local, reported_local), 1, 10) < ?";

/// What the live incidents past the term come down to.
std::map<AgedKey, std::int64_t> countAged(Database& database, Date before, PurgeReport& report) {
  report.before = before;
  std::map<AgedKey, std::int64_t> counts;
  Statement rows(database,
                 "SELECT superseded_by IS NULL, " + incidentColumns + " FROM incidents WHERE " + isPastTerm);
  rows.put(before);
  while (rows.next()) {
    const bool live = rows.takeBool();
    Incident incident;
    takeIncident(rows, incident);
    const std::optional<AgedKey> key = agedKeyOf(incident);
    if (!live || !key) {
      ++report.versions;
      continue;
    }
    ++counts[*key];
    ++report.incidents;
    ++report.byOffence[incident.offence];
    const Date day = *dayOf(incident);
    if (!report.first || day < *report.first) report.first = day;
    if (!report.last || day > *report.last) report.last = day;
  }
  report.cells = static_cast<std::int64_t>(counts.size());
  return counts;
}

}  // namespace

Result<PurgeReport> Dossier::pastTerm(Date before) const {
  return guarded([&] {
    const Transaction reading(*m_database, Transaction::For::Reading);
    PurgeReport report;
    countAged(*m_database, before, report);
    return report;
  });
}

Result<PurgeReport> Dossier::purge(Date before) {
  return guarded([&] {
    m_database->expectWritable();
    PurgeReport report;
    Transaction transaction(*m_database);
    const std::map<AgedKey, std::int64_t> counts = countAged(*m_database, before, report);
    if (report.incidents + report.versions == 0) return report;
    Statement insert(*m_database, "INSERT INTO aged_counts VALUES (?, ?, ?, ?, ?, ?)");
    for (const auto& [key, incidents] : counts) {
      insert.put(infoOf(key.offence).id)
          .put(key.cellX)
          .put(key.cellY)
          .put(key.month)
          .put(idOf(key.daypart))
          .put(incidents)
          .run();
    }
    Statement(*m_database,
              "INSERT INTO import_purged SELECT batch_id, count(*) FROM incidents WHERE " + isPastTerm +
                  " GROUP BY batch_id ON CONFLICT (batch_id) DO UPDATE SET incidents = incidents + "
                  "excluded.incidents")
        .put(before)
        .run();
    Statement(*m_database, "DELETE FROM incidents WHERE " + isPastTerm).put(before).run();
    Statement(*m_database, "UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'incidents'")
        .put(contentsTime())
        .run();
    appendToLog(*m_database, "purge",
                "before " + before.toIso() + ": " + std::to_string(report.incidents) + " incidents, " +
                    std::to_string(report.versions) + " earlier versions");
    transaction.commit();
    return report;
  });
}

Result<std::optional<Date>> Dossier::purgedBefore() const {
  return guarded([&]() -> std::optional<Date> {
    // The log is where a purge stands that left no counts: "before 2022-01-01: ...".
    Statement row(
        *m_database,
        "SELECT max(substr(detail, 8, 10)) FROM audit_log WHERE action = 'purge' AND detail GLOB 'before "
        "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]:*'");
    return row.next() ? row.takeOptionalDate() : std::nullopt;
  });
}

Result<std::map<Offence, std::int64_t>> Dossier::countedIncidents() const {
  return guarded([&] {
    std::map<Offence, std::int64_t> counted;
    Statement rows(*m_database, "SELECT offence, sum(incidents) FROM aged_counts GROUP BY offence");
    while (rows.next()) {
      const auto offence = offenceFromId(rows.takeText());
      if (offence) counted[*offence] = rows.takeInteger();
    }
    return counted;
  });
}

Result<void> Dossier::setRetention(int months) {
  if (months < 1 || months > longestRetention) {
    const std::string most = std::to_string(longestRetention);
    return Error{ErrorCode::WrongUsage,
                 {"De bewaartermijn is een aantal maanden van 1 tot en met " + most + ".",
                  "The retention term is a number of months from 1 to " + most + "."}};
  }
  const Result<void> kept = guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement(*m_database, "UPDATE dossier SET retention_months = ?").put(months).run();
    appendToLog(*m_database, "retention", std::to_string(months) + " months");
    transaction.commit();
  });
  if (kept) m_info.retentionMonths = months;
  return kept;
}

Result<void> Dossier::putPlaceDecision(const PlaceDecision& decision) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement(*m_database,
              "INSERT INTO place_decisions (x_m, y_m, verdict, why, decided_at_utc) VALUES (?, ?, ?, ?, ?)")
        .put(decision.place.x)
        .put(decision.place.y)
        .put(idOf(decision.verdict))
        .put(decision.why)
        .put(nowUtc())
        .run();
    Statement(*m_database,
              "UPDATE runs SET stale = 1 WHERE EXISTS (SELECT 1 FROM incidents WHERE geom = ? AND "
              "superseded_by IS NULL AND incidents.offence = runs.offence)")
        .put(toBlob(decision.place, m_info.crs))
        .run();
    appendToLog(*m_database, "place", std::string(idOf(decision.verdict)));
    transaction.commit();
  });
}

Result<std::vector<PlaceDecision>> Dossier::placeDecisions() const {
  return guarded([&] {
    std::vector<PlaceDecision> decisions;
    Statement rows(*m_database,
                   "SELECT x_m, y_m, verdict, why FROM place_decisions WHERE id IN (SELECT max(id) FROM "
                   "place_decisions GROUP BY x_m, y_m) ORDER BY id");
    while (rows.next()) {
      PlaceDecision& decision = decisions.emplace_back();
      decision.place.x = rows.takeReal();
      decision.place.y = rows.takeReal();
      decision.verdict = placeVerdictFromId(rows.takeText()).value_or(PlaceVerdict::Real);
      decision.why = rows.takeText();
    }
    return decisions;
  });
}

}  // namespace brandpunt::store
