// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that people decide: the plan of a hotspot, its conditions, and the versions that were adopted.
#include "base/clock.h"
#include "database/statement.h"
#include "dossier/dossier.h"

namespace brandpunt::store {
namespace {

/// The columns of a decision, in the order in which putDecision() and takeDecision() go through them.
constexpr const char* decisionColumns =
    "measure, status, reason, owner, date, cost_euro, goal, evaluation_date, course, outcome, decided_at_utc";

std::string decidedAt(const PlanEntry& entry) {
  return entry.decidedAtUtc.empty() ? nowUtc() : entry.decidedAtUtc;
}

Statement& putDecision(Statement& statement, const PlanEntry& entry) {
  return statement.put(entry.measure)
      .put(idOf(entry.status))
      .put(entry.reason)
      .put(entry.owner)
      .put(entry.date)
      .put(entry.cost_euro)
      .put(entry.goal)
      .put(entry.evaluation)
      .put(idOf(entry.course))
      .put(entry.outcome)
      .put(decidedAt(entry));
}

PlanEntry takeDecision(Statement& row, Id<Hotspot> hotspot) {
  PlanEntry entry;
  entry.hotspot = hotspot;
  entry.measure = row.takeText();
  entry.status = planStatusFromId(row.takeText()).value_or(PlanStatus::Accepted);
  entry.reason = row.takeText();
  entry.owner = row.takeText();
  entry.date = row.takeOptionalDate();
  entry.cost_euro = row.takeOptionalReal();
  entry.goal = row.takeText();
  entry.evaluation = row.takeOptionalDate();
  entry.course = courseFromId(row.takeText()).value_or(Course::Planned);
  entry.outcome = row.takeText();
  entry.decidedAtUtc = row.takeText();
  return entry;
}

std::vector<PlanEntry> takeDecisions(Statement& rows, Id<Hotspot> hotspot) {
  std::vector<PlanEntry> entries;
  while (rows.next()) entries.push_back(takeDecision(rows, hotspot));
  return entries;
}

}  // namespace

Result<void> Dossier::putPlanEntries(const std::vector<PlanEntry>& entries) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    for (const PlanEntry& entry : entries) {
      Statement statement(*m_database, std::string("INSERT INTO plan_entries (hotspot_id, ") +
                                           decisionColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      statement.put(entry.hotspot);
      putDecision(statement, entry).run();
    }
    transaction.commit();
  });
}

Result<void> Dossier::takeBackPlanEntries(const std::vector<PlanEntry>& entries) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    for (const PlanEntry& entry : entries) {
      Statement(
          *m_database,
          "DELETE FROM plan_entries WHERE id = (SELECT max(id) FROM plan_entries WHERE hotspot_id = ? AND "
          "measure = ?) AND status = ? AND reason = ? AND owner = ? AND date IS ? AND cost_euro IS ? AND "
          "goal = ? AND evaluation_date IS ? AND course = ? AND outcome = ?")
          .put(entry.hotspot)
          .put(entry.measure)
          .put(idOf(entry.status))
          .put(entry.reason)
          .put(entry.owner)
          .put(entry.date)
          .put(entry.cost_euro)
          .put(entry.goal)
          .put(entry.evaluation)
          .put(idOf(entry.course))
          .put(entry.outcome)
          .run();
    }
    transaction.commit();
  });
}

Result<std::vector<PlanEntry>> Dossier::plan(Id<Hotspot> hotspot) const {
  return guarded([&] {
    Statement rows(*m_database, std::string("SELECT ") + decisionColumns +
                                    " FROM plan_entries WHERE id IN (SELECT max(id) FROM plan_entries WHERE "
                                    "hotspot_id = ? GROUP BY measure) ORDER BY measure");
    rows.put(hotspot);
    return takeDecisions(rows, hotspot);
  });
}

Result<std::vector<PlanEntry>> Dossier::planHistory(Id<Hotspot> hotspot) const {
  return guarded([&] {
    Statement rows(*m_database, std::string("SELECT ") + decisionColumns +
                                    " FROM plan_entries WHERE hotspot_id = ? ORDER BY id");
    rows.put(hotspot);
    return takeDecisions(rows, hotspot);
  });
}

Result<std::vector<std::pair<Id<Run>, Id<Hotspot>>>> Dossier::plannedHotspots() const {
  return guarded([&] {
    std::vector<std::pair<Id<Run>, Id<Hotspot>>> planned;
    Statement rows(
        *m_database,
        "SELECT run_id, id FROM hotspots WHERE id IN (SELECT hotspot_id FROM plan_entries) ORDER BY id");
    while (rows.next()) {
      const Id<Run> run(rows.takeInteger());
      planned.emplace_back(run, Id<Hotspot>(rows.takeInteger()));
    }
    return planned;
  });
}

Result<void> Dossier::putGateChecks(const std::vector<GateCheck>& checks) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    for (const GateCheck& check : checks) {
      Statement(
          *m_database,
          "INSERT INTO gate_checks (hotspot_id, measure, gate, checked, by_role, at_utc) VALUES (?, ?, ?, ?, "
          "?, ?)")
          .put(check.hotspot)
          .put(check.measure)
          .put(check.gate)
          .put(check.checked ? 1 : 0)
          .put(check.by)
          .put(check.atUtc.empty() ? nowUtc() : check.atUtc)
          .run();
    }
    transaction.commit();
  });
}

Result<std::vector<GateCheck>> Dossier::gateChecks(Id<Hotspot> hotspot) const {
  return guarded([&] {
    std::vector<GateCheck> checks;
    Statement rows(
        *m_database,
        "SELECT measure, gate, by_role, at_utc FROM gate_checks WHERE checked = 1 AND id IN (SELECT "
        "max(id) FROM gate_checks WHERE hotspot_id = ? GROUP BY measure, gate) ORDER BY measure, gate");
    rows.put(hotspot);
    while (rows.next()) {
      GateCheck& check = checks.emplace_back();
      check.hotspot = hotspot;
      check.measure = rows.takeText();
      check.gate = rows.takeText();
      check.by = rows.takeText();
      check.atUtc = rows.takeText();
    }
    return checks;
  });
}

Result<int> Dossier::adoptPlan(const PlanVersion& version) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement last(*m_database, "SELECT coalesce(max(number), 0) FROM plan_versions WHERE hotspot_id = ?");
    last.put(version.hotspot);
    const int number = last.next() ? static_cast<int>(last.takeInteger()) + 1 : 1;
    Statement(*m_database,
              "INSERT INTO plan_versions (hotspot_id, number, adopted_at_utc, by_role, data_date) VALUES (?, "
              "?, ?, ?, "
              "?)")
        .put(version.hotspot)
        .put(number)
        .put(version.adoptedAtUtc.empty() ? nowUtc() : version.adoptedAtUtc)
        .put(version.by)
        .put(version.dataDate)
        .run();
    const std::int64_t id = m_database->lastInsertedId();
    for (const AdoptedEntry& adopted : version.entries) {
      Statement statement(
          *m_database,
          std::string("INSERT INTO plan_version_entries (version_id, name_nl, name_en, verdict, score, ") +
              decisionColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      statement.put(id).put(adopted.name.nl).put(adopted.name.en).put(adopted.verdict).put(adopted.score);
      putDecision(statement, adopted.entry).run();
    }
    transaction.commit();
    return number;
  });
}

Result<std::vector<PlanVersion>> Dossier::planVersions(Id<Hotspot> hotspot) const {
  return guarded([&] {
    std::vector<PlanVersion> versions;
    Statement rows(
        *m_database,
        "SELECT id, number, adopted_at_utc, by_role, data_date FROM plan_versions WHERE hotspot_id = ? "
        "ORDER BY number");
    rows.put(hotspot);
    while (rows.next()) {
      PlanVersion& version = versions.emplace_back();
      version.hotspot = hotspot;
      const std::int64_t id = rows.takeInteger();
      version.number = static_cast<int>(rows.takeInteger());
      version.adoptedAtUtc = rows.takeText();
      version.by = rows.takeText();
      version.dataDate = rows.takeDate();
      Statement lines(*m_database, std::string("SELECT name_nl, name_en, verdict, score, ") +
                                       decisionColumns +
                                       " FROM plan_version_entries WHERE version_id = ? ORDER BY measure");
      lines.put(id);
      while (lines.next()) {
        AdoptedEntry& adopted = version.entries.emplace_back();
        adopted.name.nl = lines.takeText();
        adopted.name.en = lines.takeText();
        adopted.verdict = lines.takeText();
        adopted.score = static_cast<int>(lines.takeInteger());
        adopted.entry = takeDecision(lines, hotspot);
      }
    }
    return versions;
  });
}

Result<void> Dossier::setSupply(const std::string& means, std::optional<int> amount) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement(*m_database, "DELETE FROM supplies WHERE means = ?").put(means).run();
    if (amount)
      Statement(*m_database, "INSERT INTO supplies (means, amount) VALUES (?, ?)")
          .put(means)
          .put(*amount)
          .run();
    transaction.commit();
  });
}

Result<Supply> Dossier::supply() const {
  return guarded([&] {
    Supply supply;
    Statement rows(*m_database, "SELECT means, amount FROM supplies");
    while (rows.next()) {
      int& amount = supply[rows.takeText()];
      amount = static_cast<int>(rows.takeInteger());
    }
    return supply;
  });
}

Result<void> Dossier::setPriority(Id<Hotspot> hotspot, Priority priority) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement(*m_database, "DELETE FROM place_priorities WHERE hotspot_id = ?").put(hotspot).run();
    if (priority != Priority::Normal) {
      Statement(*m_database, "INSERT INTO place_priorities (hotspot_id, priority) VALUES (?, ?)")
          .put(hotspot)
          .put(idOf(priority))
          .run();
    }
    transaction.commit();
  });
}

Result<std::map<std::int64_t, Priority>> Dossier::priorities() const {
  return guarded([&] {
    std::map<std::int64_t, Priority> priorities;
    Statement rows(*m_database, "SELECT hotspot_id, priority FROM place_priorities");
    while (rows.next()) {
      const std::int64_t hotspot = rows.takeInteger();
      priorities[hotspot] = priorityFromId(rows.takeText()).value_or(Priority::Normal);
    }
    return priorities;
  });
}

}  // namespace brandpunt::store
