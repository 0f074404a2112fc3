// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/answer_rows.h"

#include "base/clock.h"

namespace brandpunt::store {
namespace {

void putValue(Statement& statement, const FactValue& value) {
  if (const bool* yes = std::get_if<bool>(&value)) {
    statement.put("yes-no").put(*yes ? 1.0 : 0.0).putNull();
  } else if (const double* number = std::get_if<double>(&value)) {
    statement.put("number").put(*number).putNull();
  } else if (const std::string* word = std::get_if<std::string>(&value)) {
    statement.put("word").putNull().put(*word);
  } else {
    statement.put("unknown").putNull().putNull();
  }
}

}  // namespace

FactValue takeValue(Statement& row) {
  const std::string kind = row.takeText();
  const double number = row.takeReal();
  std::string word = row.takeText();
  if (kind == "yes-no") return number != 0;
  if (kind == "number") return number;
  if (kind == "word") return word;
  return {};
}

std::int64_t insertAnswer(Database& database, std::optional<Id<Hotspot>> hotspot, const std::string& factId,
                          const Fact& fact) {
  Statement insert(database,
                   "INSERT INTO answers (hotspot_id, fact, kind, number, word, origin, how_nl, how_en, date, "
                   "answered_at_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.put(hotspot).put(factId);
  putValue(insert, fact.value);
  insert.put(idOf(fact.origin)).put(fact.how.nl).put(fact.how.en).put(fact.date).put(nowUtc()).run();
  return database.lastInsertedId();
}

}  // namespace brandpunt::store
