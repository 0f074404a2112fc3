// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that people decide: answers about facts, and the plan.
#include "base/clock.h"
#include "database/statement.h"
#include "dossier/answer_rows.h"
#include "dossier/dossier.h"

namespace brandpunt::store {
Result<void> Dossier::setAnswer(std::optional<Id<Hotspot>> hotspot, const std::string& factId,
                                const Fact& fact) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    insertAnswer(*m_database, hotspot, factId, fact);
    transaction.commit();
  });
}

Result<FactSet> Dossier::answers(std::optional<Id<Hotspot>> hotspot) const {
  return guarded([&] {
    FactSet facts;
    Statement rows(*m_database,
                   "SELECT fact, kind, number, word, origin, how_nl, how_en, date FROM answers WHERE id IN "
                   "(SELECT max(id) FROM answers WHERE hotspot_id IS ? GROUP BY fact)");
    rows.put(hotspot);
    while (rows.next()) {
      Fact& fact = facts[rows.takeText()];
      fact.value = takeValue(rows);
      fact.origin = factOriginFromId(rows.takeText()).value_or(FactOrigin::Unknown);
      fact.how.nl = rows.takeText();
      fact.how.en = rows.takeText();
      fact.date = rows.takeText();
    }
    return facts;
  });
}

Result<void> Dossier::putPlanEntries(const std::vector<PlanEntry>& entries) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    for (const PlanEntry& entry : entries) {
      Statement(
          *m_database,
          "INSERT INTO plan_entries (hotspot_id, measure, status, reason, owner, date, cost_euro, goal, "
          "evaluation_date, decided_at_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .put(entry.hotspot)
          .put(entry.measure)
          .put(idOf(entry.status))
          .put(entry.reason)
          .put(entry.owner)
          .put(entry.date)
          .put(entry.cost_euro)
          .put(entry.goal)
          .put(entry.evaluation)
          .put(entry.decidedAtUtc.empty() ? nowUtc() : entry.decidedAtUtc)
          .run();
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
          "measure = ?) AND status = ? AND reason = ? AND owner = ? AND date IS ?")
          .put(entry.hotspot)
          .put(entry.measure)
          .put(idOf(entry.status))
          .put(entry.reason)
          .put(entry.owner)
          .put(entry.date)
          .run();
    }
    transaction.commit();
  });
}

Result<std::vector<PlanEntry>> Dossier::plan(Id<Hotspot> hotspot) const {
  return guarded([&] {
    std::vector<PlanEntry> entries;
    Statement rows(
        *m_database,
        "SELECT measure, status, reason, owner, date, cost_euro, goal, evaluation_date, decided_at_utc "
        "FROM plan_entries WHERE id IN (SELECT max(id) FROM plan_entries WHERE hotspot_id = ? GROUP BY "
        "measure) "
        "ORDER BY measure");
    rows.put(hotspot);
    while (rows.next()) {
      PlanEntry& entry = entries.emplace_back();
      entry.hotspot = hotspot;
      entry.measure = rows.takeText();
      entry.status = planStatusFromId(rows.takeText()).value_or(PlanStatus::Accepted);
      entry.reason = rows.takeText();
      entry.owner = rows.takeText();
      entry.date = rows.takeOptionalDate();
      entry.cost_euro = rows.takeOptionalReal();
      entry.goal = rows.takeText();
      entry.evaluation = rows.takeOptionalDate();
      entry.decidedAtUtc = rows.takeText();
    }
    return entries;
  });
}

}  // namespace brandpunt::store
