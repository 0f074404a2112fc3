// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/database_image.h"

#include "base/random.h"
#include "database/statement.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
using namespace brandpunt::store;

namespace {

const std::string schema =
    "CREATE TABLE rows (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, number INTEGER, words TEXT CHECK "
    "(words "
    "<> 'never'), bytes BLOB);"
    "CREATE INDEX by_number ON rows (number);"
    "CREATE TABLE parts (row_id INTEGER NOT NULL, position INTEGER NOT NULL, part TEXT NOT NULL, PRIMARY KEY "
    "(row_id, position)) STRICT, WITHOUT ROWID;";

struct Row {
  std::int64_t number = 0;
  std::string words = {};
  std::vector<unsigned char> bytes = {};
  std::vector<std::string> parts = {};
};

std::string anyText(Random& random, std::size_t longest) {
  return std::string(random.below(longest), static_cast<char>('a' + random.below(26)));
}

/// Numbers on both sides of every width that SQLite stores, in ascending order as the index needs them.
std::vector<Row> randomRows(Random& random, std::size_t n) {
  std::vector<Row> rows(n);
  std::int64_t number = -5'000'000'000'000;
  for (Row& row : rows) {
    row.number = number;
    number += static_cast<std::int64_t>(random.below(3)) *
              (random.below(2) == 0 ? 1 : 5'000'000'000'000 / static_cast<std::int64_t>(n));
    row.words = anyText(random, random.below(20) == 0 ? 1500 : 40);
    row.bytes.assign(random.below(30), static_cast<unsigned char>(random.below(256)));
    for (std::size_t k = 0; k < random.below(5); ++k) row.parts.push_back(anyText(random, 180));
  }
  return rows;
}

std::string dump(Database& database) {
  std::string all;
  for (const char* sql :
       {"SELECT quote(id), quote(number), typeof(number), quote(words), quote(bytes) FROM rows ORDER BY id",
        "SELECT quote(id), quote(number), '', '', '' FROM rows INDEXED BY by_number ORDER BY number, id",
        "SELECT row_id, position, quote(part), typeof(part), '' FROM parts ORDER BY row_id, position"}) {
    Statement rows(database, sql);
    while (rows.next()) {
      for (int column = 0; column < 5; ++column) all += rows.takeText() + "|";
      all += "\n";
    }
  }
  return all;
}

}  // namespace

TEST_CASE("Rows that go through an image are those that SQLite would have written", "[store][property]") {
  Random random(20261126);
  for (const std::size_t n : {1u, 7u, 300u, 5000u}) {
    CAPTURE(n);
    const std::vector<Row> rows = randomRows(random, n);
    Database plain(":memory:", Database::Mode::InMemory), copied(":memory:", Database::Mode::InMemory);
    plain.run(schema), copied.run(schema);
    {
      Statement insert(plain, "INSERT INTO rows VALUES (NULL, ?, ?, ?)"),
          part(plain, "INSERT INTO parts VALUES (?, ?, ?)");
      for (std::size_t i = 0; i < n; ++i) {
        insert.put(rows[i].number).put(rows[i].words).put(rows[i].bytes).run();
        for (std::size_t k = 0; k < rows[i].parts.size(); ++k)
          part.put(static_cast<std::int64_t>(i + 1))
              .put(static_cast<std::int64_t>(k))
              .put(rows[i].parts[k])
              .run();
      }
    }
    DatabaseImage image(schema);
    const ImageSchema shown(copied);
    std::size_t images = 0;
    copied.run("PRAGMA foreign_keys = OFF; BEGIN");
    const auto copy = [&] {
      shown.show(image.bytes());
      copied.run(
          "INSERT INTO main.rows SELECT * FROM image.rows; INSERT INTO main.parts SELECT * FROM "
          "image.parts;");
      image.clear();
      ++images;
    };
    Record record;
    for (std::size_t i = 0; i < n; ++i) {
      if (image.full()) copy();
      const auto id = static_cast<std::int64_t>(i + 1);
      record.clear();
      record.putNull();
      record.put(rows[i].number);
      record.put(rows[i].words);
      rows[i].bytes.empty() ? record.putNull() : record.putBlob(rows[i].bytes);
      image.addRow("rows", id, record.bytes());
      record.clear();
      record.put(rows[i].number);
      record.put(id);
      image.addEntry("by_number", record.bytes());
      for (std::size_t k = 0; k < rows[i].parts.size(); ++k) {
        record.clear();
        record.put(id);
        record.put(static_cast<std::int64_t>(k));
        record.put(rows[i].parts[k]);
        image.addEntry("parts", record.bytes());
      }
    }
    copy();
    copied.run("COMMIT");
    CHECK(image.empty());
    CHECK((n < 5000 || images > 1));
    CHECK(dump(copied) == dump(plain));
    for (const char* name : {"main", "image"}) {
      Statement check(copied, std::string("PRAGMA ") + name + ".integrity_check");
      REQUIRE(check.next());
      CHECK(check.takeText() == "ok");
    }
    CHECK(numberOf(copied, "SELECT seq FROM sqlite_sequence") == static_cast<std::int64_t>(n));
  }
}

TEST_CASE("A table that somebody changed still takes the rows of an image", "[store]") {
  Database changed(":memory:", Database::Mode::InMemory);
  changed.run(schema +
              "ALTER TABLE rows ADD COLUMN extra TEXT DEFAULT 'x'; CREATE INDEX more ON rows (words);");
  DatabaseImage image(schema);
  Record record;
  record.putNull();
  record.put(std::int64_t{12});
  record.put("word");
  record.putNull();
  image.addRow("rows", 1, record.bytes());
  record.clear();
  record.put(std::int64_t{12});
  record.put(std::int64_t{1});
  image.addEntry("by_number", record.bytes());
  const ImageSchema shown(changed);
  shown.show(image.bytes());
  changed.run(
      "INSERT INTO main.rows (id, number, words, bytes) SELECT id, number, words, bytes FROM image.rows");
  CHECK(numberOf(changed, "SELECT count(*) FROM rows WHERE number = 12 AND words = 'word' AND extra = 'x'") ==
        1);
}
