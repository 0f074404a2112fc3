// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that is about runs and their hotspots.
#include <bit>

#include "base/clock.h"
#include "database/statement.h"
#include "dossier/dossier.h"
#include "dossier/geometry_blob.h"

namespace brandpunt::store {
namespace {

void insertParameters(Database& database, const Run& run) {
  Statement insert(database, "INSERT INTO run_parameters VALUES (?, ?, ?)");
  for (const auto& [name, value] : run.parameters) insert.put(run.id).put(name).put(value).run();
}

void insertHotspot(Database& database, Id<Run> run, Hotspot& h, CrsId crs) {
  Statement insert(
      database,
      "INSERT INTO hotspots (geom, run_id, rank, name, verdict, in_time, n, n_before, n_low, n_high, "
      "area_m2, "
      "centre_x_m, centre_y_m, p, q, stability, expected) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?)");
  insert.put(toBlob(h.outline, crs)).put(run).put(h.rank).put(h.name).put(idOf(h.verdict));
  (h.inTime ? insert.put(idOf(*h.inTime)) : insert.putNull())
      .put(h.n)
      .put(h.nBefore)
      .put(h.nLow)
      .put(h.nHigh)
      .put(h.area_m2)
      .put(h.centre.x)
      .put(h.centre.y)
      .put(h.p)
      .put(h.q)
      .put(h.stability)
      .put(h.expected)
      .run();
  h.id = Id<Hotspot>(database.lastInsertedId());
  Statement member(database, "INSERT INTO hotspot_members VALUES (?, ?, ?)");
  for (std::size_t i = 0; i < h.members.size(); ++i) {
    member.put(h.id).put(static_cast<std::int64_t>(i)).put(h.members[i]).run();
  }
}

void tellExtent(Database& database, const Run& run) {
  Box bounds;
  for (const Hotspot& h : run.hotspots) bounds.include(boundsOf(h.outline));
  if (bounds.empty()) return;
  Statement(
      database,
      "UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), min_y = min(coalesce(min_y, ?2), ?2), "
      "max_x = max(coalesce(max_x, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4) WHERE table_name = "
      "'hotspots'")
      .put(bounds.minX)
      .put(bounds.minY)
      .put(bounds.maxX)
      .put(bounds.maxY)
      .run();
}

Hotspot takeHotspot(Statement& row) {
  Hotspot h;
  h.id = Id<Hotspot>(row.takeInteger());
  if (const Geometry geometry = fromBlob(row.takeBytes());
      const auto* area = std::get_if<MultiPolygon>(&geometry)) {
    h.outline = *area;
  }
  h.rank = static_cast<int>(row.takeInteger());
  h.name = row.takeText();
  h.verdict = verdictFromId(row.takeText()).value_or(Verdict::TooFew);
  h.inTime = hotspotClassFromId(row.takeText());
  h.n = static_cast<int>(row.takeInteger());
  if (const auto before = row.takeOptionalInteger()) h.nBefore = static_cast<int>(*before);
  h.nLow = row.takeReal();
  h.nHigh = row.takeReal();
  h.area_m2 = row.takeReal();
  h.centre.x = row.takeReal();
  h.centre.y = row.takeReal();
  h.p = row.takeOptionalReal();
  h.q = row.takeOptionalReal();
  h.stability = row.takeOptionalReal();
  h.expected = row.takeOptionalReal();
  return h;
}

void readHotspots(Database& database, Run& run) {
  Statement rows(
      database,
      "SELECT id, geom, rank, name, verdict, in_time, n, n_before, n_low, n_high, area_m2, centre_x_m, "
      "centre_y_m, p, q, stability, expected FROM hotspots WHERE run_id = ? ORDER BY rank, id");
  rows.put(run.id);
  while (rows.next()) run.hotspots.push_back(takeHotspot(rows));
  for (Hotspot& h : run.hotspots) {
    Statement members(
        database,
        "SELECT incident_id FROM hotspot_members WHERE hotspot_id = ? AND incident_id IS NOT NULL "
        "ORDER BY position");
    members.put(h.id);
    while (members.next()) h.members.emplace_back(members.takeInteger());
  }
}

void readParameters(Database& database, Run& run) {
  Statement rows(database, "SELECT name, value FROM run_parameters WHERE run_id = ?");
  rows.put(run.id);
  while (rows.next()) {
    const std::string name = rows.takeText();
    run.parameters[name] = rows.takeText();
  }
}

/// The runs for which the condition holds, oldest first.
template <class Ask>
std::vector<Run> readRuns(Database& database, const std::string& condition, Ask ask) {
  const Transaction reading(database, Transaction::For::Reading);
  std::vector<Run> runs;
  Statement rows(
      database,
      "SELECT id, method, method_version, offence, period_from, period_to, data_date, input_sha256, seed, "
      "program_version, created_at_utc, incidents, without_place, too_few, stale FROM runs WHERE " +
          condition + " ORDER BY id");
  ask(rows);
  while (rows.next()) {
    Run run;
    run.id = Id<Run>(rows.takeInteger());
    run.method = rows.takeText();
    run.methodVersion = rows.takeText();
    run.offence = offenceFromId(rows.takeText()).value_or(Offence::Overig);
    run.period.from = rows.takeDate();
    run.period.to = rows.takeDate();
    run.dataDate = rows.takeDate();
    run.inputHash = rows.takeText();
    run.seed = std::bit_cast<std::uint64_t>(rows.takeInteger());
    run.programVersion = rows.takeText();
    run.createdAtUtc = rows.takeText();
    run.incidents = static_cast<int>(rows.takeInteger());
    run.withoutPlace = static_cast<int>(rows.takeInteger());
    run.tooFew = rows.takeBool();
    run.stale = rows.takeBool();
    runs.push_back(std::move(run));
  }
  for (Run& run : runs) {
    readParameters(database, run);
    readHotspots(database, run);
  }
  return runs;
}

}  // namespace

Result<Run> Dossier::addRun(Run run) {
  return guarded([&] {
    m_database->expectWritable();
    if (run.createdAtUtc.empty()) run.createdAtUtc = nowUtc();
    Transaction transaction(*m_database);
    Statement(*m_database,
              "INSERT INTO runs (method, method_version, offence, period_from, period_to, data_date, "
              "input_sha256, seed, "
              "program_version, created_at_utc, incidents, without_place, too_few, stale) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .put(run.method)
        .put(run.methodVersion)
        .put(infoOf(run.offence).id)
        .put(run.period.from)
        .put(run.period.to)
        .put(run.dataDate)
        .put(run.inputHash)
        .put(std::bit_cast<std::int64_t>(run.seed))
        .put(run.programVersion)
        .put(run.createdAtUtc)
        .put(run.incidents)
        .put(run.withoutPlace)
        .put(run.tooFew)
        .put(run.stale)
        .run();
    run.id = Id<Run>(m_database->lastInsertedId());
    insertParameters(*m_database, run);
    for (Hotspot& hotspot : run.hotspots) insertHotspot(*m_database, run.id, hotspot, m_info.crs);
    tellExtent(*m_database, run);
    transaction.commit();
    return std::move(run);
  });
}

Result<std::optional<Run>> Dossier::findRun(const Run& asked) const {
  return guarded([&]() -> std::optional<Run> {
    std::vector<Run> same = readRuns(*m_database,
                                     "stale = 0 AND method = ? AND method_version = ? AND offence = ? AND "
                                     "period_from = ? AND period_to = ? "
                                     "AND input_sha256 = ? AND seed = ?",
                                     [&asked](Statement& rows) {
                                       rows.put(asked.method)
                                           .put(asked.methodVersion)
                                           .put(infoOf(asked.offence).id)
                                           .put(asked.period.from)
                                           .put(asked.period.to)
                                           .put(asked.inputHash)
                                           .put(std::bit_cast<std::int64_t>(asked.seed));
                                     });
    for (Run& run : same) {
      if (run.parameters == asked.parameters) return std::move(run);
    }
    return {};
  });
}

Result<Run> Dossier::run(Id<Run> id) const {
  return guarded([&] {
    std::vector<Run> found = readRuns(*m_database, "id = ?", [id](Statement& rows) { rows.put(id); });
    if (found.empty()) {
      const std::string number = std::to_string(id.number);
      throw Failure{{ErrorCode::NotFound,
                     {"Er is geen analyse (run) " + number + " in dit dossier.",
                      "There is no run " + number + " in this dossier."}}};
    }
    return std::move(found.front());
  });
}

Result<std::vector<Run>> Dossier::runs() const {
  return guarded([&] { return readRuns(*m_database, "TRUE", [](Statement&) {}); });
}

}  // namespace brandpunt::store
