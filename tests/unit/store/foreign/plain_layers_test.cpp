// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign/plain_layers.h"

#include <sqlite3.h>

#include <fstream>
#include <sstream>

#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

const std::string standardTables =
    "CREATE TABLE gpkg_contents (table_name TEXT); INSERT INTO gpkg_contents VALUES ('Punten');"
    "CREATE TABLE gpkg_geometry_columns (table_name TEXT);";
const std::string plainLayer = "CREATE TABLE punten (fid INTEGER PRIMARY KEY, geom BLOB);";
const std::string endless =
    " AS WITH RECURSIVE r(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM r) SELECT n FROM r;";

class Made {
 public:
  explicit Made(const std::string& sql, const std::string& name = "een.gpkg") : m_file(m_folder / name) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(m_file.string().c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
  }
  Result<void> looked() const { return store::expectPlainLayers(m_file); }
  std::string refusal() const {
    const Result<void> looked = store::expectPlainLayers(m_file);
    REQUIRE_FALSE(looked.has_value());
    CHECK(looked.error().code == ErrorCode::WrongFormat);
    return looked.error().message.en;
  }
  std::string bytes() const {
    std::ifstream stream(m_file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
  }
  const std::filesystem::path& file() const { return m_file; }

 private:
  test::TemporaryFolder m_folder = {};
  std::filesystem::path m_file;
};

}  // namespace

TEST_CASE("Plain layers pass, whatever else lies beside them", "[store][foreign]") {
  for (const char* beside :
       {"", "CREATE VIEW mijn AS SELECT * FROM punten;",
        "CREATE VIRTUAL TABLE rtree_punten_geom USING rtree(id, minx, maxx, miny, maxy);",
        "CREATE TRIGGER t AFTER INSERT ON punten BEGIN SELECT 1; END;",
        "CREATE TABLE layer_styles (a TEXT);"}) {
    CAPTURE(beside);
    const Made made(standardTables + plainLayer + beside);
    const std::string before = made.bytes();
    CHECK(made.looked().has_value());
    CHECK(made.bytes() == before);
  }
}

TEST_CASE("What works while it is read is refused by name, and never run", "[store][foreign]") {
  CHECK(Made(standardTables + "CREATE VIEW punten" + endless).refusal().find("'punten' is a view") !=
        std::string::npos);
  CHECK(Made("CREATE VIEW gpkg_contents" + endless).refusal().find("gpkg_contents") != std::string::npos);
  CHECK(Made(standardTables + plainLayer + "CREATE VIEW rtree_punten_geom" + endless)
            .refusal()
            .find("rtree_") != std::string::npos);
  CHECK(
      Made(standardTables + "CREATE VIRTUAL TABLE punten USING rtree(id, a, b);").refusal().find("virtual") !=
      std::string::npos);
  CHECK(Made(standardTables + "CREATE TABLE punten (a TEXT, b TEXT AS (hex(zeroblob(1000000000))));")
            .refusal()
            .find("worked out") != std::string::npos);
}

TEST_CASE("A name with signs of an address is a name, and what is no database passes", "[store][foreign]") {
  const Made odd(standardTables + "CREATE VIEW punten" + endless, "a%20b?mode=rw#c.gpkg");
  CHECK(odd.refusal().find("a%20b?mode=rw#c.gpkg") != std::string::npos);
  const test::TemporaryFolder folder;
  std::ofstream(folder / "x.csv") << "a;b\n";
  CHECK(store::expectPlainLayers(folder / "x.csv").has_value());
  CHECK(store::expectPlainLayers(folder / "nothing").has_value());
  std::ofstream(folder / "cut.gpkg", std::ios::binary)
      << std::string("SQLite format 3\0", 16) << std::string(84, '\7');
  CHECK_FALSE(store::expectPlainLayers(folder / "cut.gpkg").has_value());
}
