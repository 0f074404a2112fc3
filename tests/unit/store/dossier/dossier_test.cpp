// SPDX-License-Identifier: GPL-3.0-or-later
// The dossier as a file: other programs, strangers, disks.
#include <atomic>
#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include "database/statement.h"
#include "migration/migrate.h"
#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;
using brandpunt::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

bool contains(const std::vector<Text>& problems, const std::string& word) {
  for (const Text& problem : problems) {
    if (problem.en.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("What is no dossier is refused with its reason", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "x.gpkg";
  CHECK(failureOf(Dossier::open(path, Access::ReadOnly)) == ErrorCode::NotFound);
  CHECK(failureOf(Dossier::open(folder.path(), Access::ReadOnly)) == ErrorCode::NotReadable);
  for (const std::string& bytes : {std::string(), std::string("PK\3\4"), std::string("SQLite format 3\0", 16),
                                   std::string("SQLite format 3\0", 16) + std::string(500, '\0')}) {
    write(path, bytes);
    CHECK(failureOf(Dossier::open(path, Access::ReadWrite)) == ErrorCode::WrongFormat);
    CHECK(bytesOf(path) == bytes);
  }
  fs::remove(path);
  Database(path, Database::Mode::Create).run("PRAGMA application_id = 0x47504B47; CREATE TABLE t (a);");
  CHECK(failureOf(Dossier::open(path, Access::ReadWrite)) == ErrorCode::WrongFormat);
}

TEST_CASE("A dossier is never made over something else", "[store][dossier]") {
  const TemporaryFolder folder;
  write(folder / "a.gpkg", "precious");
  CHECK(failureOf(Dossier::create(folder / "a.gpkg", {})) == ErrorCode::AlreadyExists);
  CHECK(bytesOf(folder / "a.gpkg") == "precious");
  CHECK(failureOf(Dossier::create(folder / "a.sqlite", {})) == ErrorCode::WrongUsage);
  CHECK(failureOf(Dossier::create(folder / "no" / "a.gpkg", {})) == ErrorCode::NotFound);
  CHECK(failureOf(Dossier::create(folder / "b.gpkg", {"", CrsId{32631}, "", "", 0})) ==
        ErrorCode::NeedsAnswer);
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A name full of quotes, blanks and letters from elsewhere is a name", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "het 'dossier' \"ĳ\"; drop table%20 ?mode=ro#.gpkg";
  Dossier dossier = newDossier(path);
  addFictitious(dossier, 2);
  must(dossier.saveCopy(folder / "kopie 'van' x.gpkg"));
  CHECK(must(must(Dossier::open(folder / "kopie 'van' x.gpkg", Access::ReadOnly)).incidents()).size() == 2);
}

TEST_CASE("Opened for reading, the dossier refuses to change and its bytes stay", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  {
    Dossier writer = newDossier(path);
    addFictitious(writer, 3);
  }
  const std::string before = bytesOf(path);
  {
    Dossier reader = must(Dossier::open(path, Access::ReadOnly));
    CHECK(must(reader.incidents()).size() == 3);
    CHECK(must(reader.check()).empty());
    CHECK(failureOf(reader.addBatch(batchOf(1), fictitiousIncidents(1))) == ErrorCode::NotWritable);
    CHECK(failureOf(reader.undoImport(Id<ImportBatch>(1))) == ErrorCode::NotWritable);
    CHECK(failureOf(reader.log("a", "b")) == ErrorCode::NotWritable);
    CHECK(failureOf(reader.putLayer({})) == ErrorCode::NotWritable);
    CHECK(failureOf(reader.addRun({})) == ErrorCode::NotWritable);
    must(reader.saveCopy(folder / "copy.gpkg"));
  }
  CHECK(bytesOf(path) == before);
  CHECK(must(must(Dossier::open(folder / "copy.gpkg", Access::ReadWrite)).check()).empty());
}

TEST_CASE("Two programs work in one dossier by turns and lose nothing", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  newDossier(path);
  constexpr int each = 25;
  const auto work = [&path](const std::string& who, int& failures) {
    Result<Dossier> dossier = Dossier::open(path, Access::ReadWrite);
    for (int i = 0; i < each; ++i) {
      if (!dossier || !dossier->log(who, std::to_string(i))) ++failures;
    }
  };
  int failures[2] = {0, 0};
  std::thread other([&] { work("other", failures[1]); });
  work("one", failures[0]);
  other.join();
  CHECK(failures[0] + failures[1] == 0);
  const Dossier dossier = must(Dossier::open(path, Access::ReadOnly));
  CHECK(must(dossier.logEntries()).size() == 1 + 2 * each);
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("A dossier that another program holds says so after five seconds, or at once when stopped",
          "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  Dossier dossier = newDossier(path);
  Database other(path, Database::Mode::ReadWrite);
  const Transaction held(other);
  CHECK(must(dossier.incidents()).empty());  // reading goes on
  std::stop_source stop;
  const auto begin = std::chrono::steady_clock::now();
  const auto elapsed = [&begin] { return std::chrono::steady_clock::now() - begin; };
  SECTION("waiting") {
    CHECK(failureOf(dossier.log("a", "b")) == ErrorCode::Busy);
    CHECK(elapsed() > std::chrono::seconds(4));
    CHECK(elapsed() < std::chrono::seconds(7));
  }
  SECTION("stopped while waiting") {
    std::thread impatient([&stop] {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      stop.request_stop();
    });
    const Progress progress({}, stop.get_token());
    CHECK(failureOf(dossier.addBatch(batchOf(2), fictitiousIncidents(2), progress)) == ErrorCode::Cancelled);
    CHECK(elapsed() < std::chrono::seconds(2));
    impatient.join();
  }
}

TEST_CASE("A write-ahead log that another program left is brought home", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  newDossier(path);
  Database(path, Database::Mode::ReadWrite).run("PRAGMA journal_mode = WAL; CREATE TABLE qgis_styles (a);");
  Dossier dossier = must(Dossier::open(path, Access::ReadWrite));
  addFictitious(dossier, 2);
  CHECK(!fs::exists(path.string() + "-wal"));
  CHECK(bytesOf(path)[18] == 1);  // the file format's mark for a rollback journal
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("A stranger's trigger and view are told, and never run", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  newDossier(path);
  Database(path, Database::Mode::ReadWrite)
      .run(
          "CREATE TRIGGER thief AFTER INSERT ON incidents BEGIN DELETE FROM audit_log; END;"
          "CREATE VIEW endless AS WITH RECURSIVE r(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM r) SELECT a "
          "FROM r;");
  Dossier dossier = must(Dossier::open(path, Access::ReadWrite));
  addFictitious(dossier, 2);
  CHECK(must(dossier.logEntries()).size() == 2);
  const std::vector<Text> problems = must(dossier.check());
  CHECK(problems.size() == 2);
  CHECK(contains(problems, "thief"));
  CHECK(contains(problems, "endless"));
}

TEST_CASE("A view in place of one of our tables is refused", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  newDossier(path);
  Database(path, Database::Mode::ReadWrite)
      .run("ALTER TABLE incidents RENAME TO elsewhere; CREATE VIEW incidents AS SELECT * FROM elsewhere;");
  Dossier dossier = must(Dossier::open(path, Access::ReadWrite));
  CHECK(!dossier.incidents());
  CHECK(contains(must(dossier.check()), "incidents"));
}

TEST_CASE("Check sees what was changed behind our back", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  {
    Dossier dossier = newDossier(path);
    addFictitious(dossier, 5);
    must(dossier.log("export", "openbaar"));
  }
  struct Change {
    const char* sql;
    const char* told;
  };
  const auto change = GENERATE(values<Change>(
      {{"DELETE FROM incidents WHERE id = 2", "took in 5 incidents, but there are 4"},
       {"PRAGMA foreign_keys = OFF; DELETE FROM import_batches", "refer to nothing"},
       {"DELETE FROM audit_log WHERE id = 2", "line 2 does not follow"},
       {"UPDATE audit_log SET detail = 'niets' WHERE id = 3", "line 3 does not follow"},
       {"DROP INDEX incidents_of_batch", "'incidents_of_batch' is missing"},
       {"ALTER TABLE incidents ADD COLUMN victim TEXT", "'incidents' is missing or was changed"},
       {"PRAGMA user_version = 7", "GeoPackage 1.3"}}));
  Database(path, Database::Mode::ReadWrite).run(change.sql);
  const std::vector<Text> problems = must(must(Dossier::open(path, Access::ReadOnly)).check());
  INFO(change.sql);
  CHECK(contains(problems, change.told));
}

TEST_CASE("A flipped byte anywhere is found or harmless, never a crash or a lie about the number",
          "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  {
    Dossier dossier = newDossier(path);
    addFictitious(dossier, 40);
  }
  const std::string sound = bytesOf(path);
  for (std::size_t at = 0; at < sound.size(); at += 331) {
    std::string bytes = sound;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    write(path, bytes);
    const Result<Dossier> dossier = Dossier::open(path, Access::ReadOnly);
    if (!dossier) continue;
    const Result<std::vector<Incident>> incidents = dossier->incidents();
    const Result<std::vector<Text>> problems = dossier->check();
    INFO("byte " << at);
    if (incidents && problems && problems->empty()) CHECK(incidents->size() == 40);
  }
}

TEST_CASE("A copy made while another program imports is whole", "[store][dossier]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  constexpr int batchSize = 200;
  newDossier(path);
  std::atomic<bool> done = false;
  int failures = 0;
  std::thread other([&] {
    Result<Dossier> dossier = Dossier::open(path, Access::ReadWrite);
    while (!done) {
      if (!dossier || !dossier->addBatch(batchOf(batchSize), fictitiousIncidents(batchSize))) ++failures;
    }
  });
  for (int i = 0; i < 10; ++i) {
    const fs::path copy = folder / (std::to_string(i) + ".gpkg");
    const Result<void> copied = must(Dossier::open(path, Access::ReadOnly)).saveCopy(copy);
    CHECK(copied);
    if (!copied) continue;
    const Dossier dossier = must(Dossier::open(copy, Access::ReadOnly));
    CHECK(must(dossier.check()).empty());
    CHECK(must(dossier.incidents()).size() == must(dossier.batches()).size() * batchSize);
  }
  done = true;
  other.join();
  CHECK(failures == 0);
}
