// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that people tell: answers about facts.
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

}  // namespace brandpunt::store
