// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that is about site inspections.
#include <algorithm>
#include <map>

#include "base/clock.h"
#include "database/statement.h"
#include "dossier/answer_rows.h"
#include "dossier/audit_log.h"
#include "dossier/dossier.h"
#include "dossier/geometry_blob.h"

namespace brandpunt::store {
namespace {

[[noreturn]] void failAsMissing(const std::string& what, const std::string& whatEn, std::int64_t id) {
  const std::string number = std::to_string(id);
  throw Failure{{ErrorCode::NotFound,
                 {"Het dossier heeft geen " + what + " " + number + ".",
                  "The dossier has no " + whatEn + " " + number + "."}}};
}

void expectRow(Database& database, const char* sql, std::int64_t id, const std::string& nl,
               const std::string& en) {
  Statement rows(database, sql);
  rows.put(id);
  if (!rows.next()) failAsMissing(nl, en, id);
}

/// An unknown answer takes an earlier one back, where there is a known one.
void takeBack(Database& database, Id<Hotspot> hotspot, const std::string& fact, const std::string& date) {
  {
    Statement last(database,
                   "SELECT kind FROM answers WHERE hotspot_id = ? AND fact = ? ORDER BY id DESC LIMIT 1");
    last.put(hotspot).put(fact);
    if (!last.next() || last.takeText() == "unknown") return;
  }
  insertAnswer(database, hotspot, fact,
               {{},
                FactOrigin::Unknown,
                {"vervallen door een schouw", "no longer holds, by a site inspection"},
                date});
}

/// The corrected inspection steps back; what it told is unknown until the new one tells it.
void replace(Database& database, std::int64_t old, const Inspection& by) {
  expectRow(database, "SELECT 1 FROM inspections WHERE id = ? AND superseded_by IS NULL", old, "schouw",
            "inspection");
  std::vector<std::string> told;
  {
    Statement rows(database,
                   "SELECT a.fact FROM inspection_answers i JOIN answers a ON a.id = i.answer_id WHERE "
                   "i.inspection_id = ? "
                   "AND a.id = (SELECT max(id) FROM answers WHERE hotspot_id IS a.hotspot_id AND fact = "
                   "a.fact) ORDER BY a.id");
    rows.put(old);
    while (rows.next()) told.push_back(rows.takeText());
  }
  for (const std::string& fact : told) takeBack(database, by.hotspot, fact, by.date()->toIso());
  Statement(database, "UPDATE agreements SET done_on = NULL, done_seen_by = NULL WHERE done_seen_by = ?")
      .put(old)
      .run();
  Statement(database, "UPDATE inspections SET superseded_by = ? WHERE id = ?").put(by.id).put(old).run();
}

void insertFindings(Database& database, const Inspection& inspection) {
  Statement insert(database, "INSERT INTO inspection_findings VALUES (?, ?, ?, ?, ?, ?)");
  for (const ItemFinding& f : inspection.findings) {
    insert.put(inspection.id)
        .put(f.item)
        .put(idOf(f.round))
        .put(idOf(f.answer))
        .put(f.photo)
        .put(f.remark)
        .run();
  }
}

void insertFacts(Database& database, const Inspection& inspection) {
  Statement link(database, "INSERT INTO inspection_answers VALUES (?, ?, ?)");
  for (const InspectedFact& f : inspection.facts) {
    const std::int64_t answer = insertAnswer(database, inspection.hotspot, f.fact,
                                             {f.value, FactOrigin::SiteInspection, f.how, f.date.toIso()});
    link.put(inspection.id).put(answer).put(f.item).run();
  }
}

void insertAgreements(Database& database, Inspection& inspection) {
  Statement insert(
      database, "INSERT INTO agreements (inspection_id, text, owner, due, done_on) VALUES (?, ?, ?, ?, ?)");
  for (Agreement& a : inspection.agreements) {
    insert.put(inspection.id).put(a.text).put(a.owner).put(a.due).put(a.doneOn).run();
    a.id = database.lastInsertedId();
    a.madeOn = inspection.date();
  }
  Statement done(database,
                 "UPDATE agreements SET done_on = ?, done_seen_by = ? WHERE id = ? AND done_on IS NULL");
  for (const std::int64_t id : inspection.fulfilled)
    done.put(*inspection.date()).put(inspection.id).put(id).run();
}

std::vector<Agreement> agreementsOf(Database& database, std::int64_t inspection, Date madeOn, bool onlyOpen) {
  std::vector<Agreement> agreements;
  Statement rows(database,
                 "SELECT id, text, owner, due, done_on FROM agreements WHERE inspection_id = ? AND (done_on "
                 "IS NULL OR NOT ?) "
                 "ORDER BY id");
  rows.put(inspection).put(onlyOpen);
  while (rows.next()) {
    Agreement& a = agreements.emplace_back();
    a.id = rows.takeInteger();
    a.text = rows.takeText();
    a.owner = rows.takeText();
    a.due = rows.takeOptionalDate();
    a.doneOn = rows.takeOptionalDate();
    a.madeOn = madeOn;
  }
  return agreements;
}

}  // namespace

Result<Inspection> Dossier::addInspection(Inspection inspection, std::optional<std::int64_t> inStead,
                                          const std::vector<std::string>& outdated) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    expectRow(*m_database, "SELECT 1 FROM hotspots WHERE id = ?", inspection.hotspot.number, "hotspot",
              "hotspot");
    Statement(*m_database,
              "INSERT INTO inspections (hotspot_id, day_round, dark_round, next_date, recorded_at_utc) "
              "VALUES (?, ?, ?, ?, ?)")
        .put(inspection.hotspot)
        .put(inspection.dayRound)
        .put(inspection.darkRound)
        .put(inspection.next)
        .put(nowUtc())
        .run();
    inspection.id = m_database->lastInsertedId();
    if (inStead) replace(*m_database, *inStead, inspection);
    for (const std::string& fact : outdated)
      takeBack(*m_database, inspection.hotspot, fact, inspection.date()->toIso());
    insertFindings(*m_database, inspection);
    insertFacts(*m_database, inspection);
    insertAgreements(*m_database, inspection);
    appendToLog(*m_database, "schouw",
                "inspection " + std::to_string(inspection.id) + ", hotspot " +
                    std::to_string(inspection.hotspot.number));
    transaction.commit();
    return std::move(inspection);
  });
}

Result<std::vector<PastInspection>> Dossier::inspections() const {
  return guarded([&] {
    std::vector<PastInspection> all;
    {
      Statement rows(
          *m_database,
          "SELECT i.id, h.id, h.geom, h.centre_x_m, h.centre_y_m, i.day_round, i.dark_round, i.next_date "
          "FROM "
          "inspections i JOIN hotspots h ON h.id = i.hotspot_id WHERE i.superseded_by IS NULL ORDER BY i.id");
      while (rows.next()) {
        PastInspection& p = all.emplace_back();
        p.id = rows.takeInteger();
        p.hotspot = Id<Hotspot>(rows.takeInteger());
        const Geometry geometry = fromBlob(rows.takeBytes());
        if (const auto* area = std::get_if<MultiPolygon>(&geometry)) p.outline = *area;
        p.centre.x = rows.takeReal();
        p.centre.y = rows.takeReal();
        p.dayRound = rows.takeOptionalDate();
        p.darkRound = rows.takeOptionalDate();
        p.next = rows.takeOptionalDate();
      }
    }
    for (PastInspection& p : all) p.open = agreementsOf(*m_database, p.id, p.date(), true);
    return all;
  });
}

Result<Inspection> Dossier::inspection(std::int64_t id) const {
  return guarded([&] {
    Inspection inspection;
    inspection.id = id;
    {
      Statement rows(*m_database,
                     "SELECT hotspot_id, day_round, dark_round, next_date FROM inspections WHERE id = ?");
      rows.put(id);
      if (!rows.next()) failAsMissing("schouw", "inspection", id);
      inspection.hotspot = Id<Hotspot>(rows.takeInteger());
      inspection.dayRound = rows.takeOptionalDate();
      inspection.darkRound = rows.takeOptionalDate();
      inspection.next = rows.takeOptionalDate();
    }
    {
      Statement rows(*m_database,
                     "SELECT item, round, answer, photo, remark FROM inspection_findings WHERE inspection_id "
                     "= ? ORDER BY item, round");
      rows.put(id);
      while (rows.next()) {
        ItemFinding& f = inspection.findings.emplace_back();
        f.item = rows.takeText();
        f.round = schouwRoundFromId(rows.takeText()).value_or(SchouwRound::Day);
        f.answer = itemAnswerFrom(rows.takeText()).value_or(ItemAnswer::NotApplicable);
        f.photo = rows.takeText();
        f.remark = rows.takeText();
      }
    }
    {
      Statement rows(*m_database,
                     "SELECT a.fact, a.kind, a.number, a.word, a.date, i.item, a.how_nl, a.how_en FROM "
                     "inspection_answers i "
                     "JOIN answers a ON a.id = i.answer_id WHERE i.inspection_id = ? ORDER BY a.id");
      rows.put(id);
      while (rows.next()) {
        InspectedFact& f = inspection.facts.emplace_back();
        f.fact = rows.takeText();
        f.value = takeValue(rows);
        f.date = rows.takeDate();
        f.item = rows.takeText();
        f.how.nl = rows.takeText();
        f.how.en = rows.takeText();
      }
    }
    inspection.agreements = agreementsOf(*m_database, id, inspection.date().value_or(Date{}), false);
    {
      Statement rows(*m_database, "SELECT id FROM agreements WHERE done_seen_by = ? ORDER BY id");
      rows.put(id);
      while (rows.next()) inspection.fulfilled.push_back(rows.takeInteger());
    }
    return inspection;
  });
}

}  // namespace brandpunt::store
