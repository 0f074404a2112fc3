// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/migrate.h"

#include "database/statement.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
using namespace brandpunt::store;
namespace fs = std::filesystem;

namespace {

std::vector<Migration> withStep(const char* sql) {
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back({steps.back().number + 1, "next", sql});
  return steps;
}

ErrorCode codeOf(const Result<void>& result) {
  REQUIRE(!result);
  return result.error().code;
}

}  // namespace

TEST_CASE("The steps are numbered without gaps, and each says why it is there", "[store][migration]") {
  int number = 0;
  for (const Migration& step : migrations()) {
    CHECK(step.number == ++number);
    CHECK(step.name.starts_with("000"));
    CHECK(step.sql.starts_with("-- "));
  }
  CHECK(number >= 1);
}

TEST_CASE("A file is brought up to date once, after a copy of how it was", "[store][migration]") {
  const brandpunt::test::TemporaryFolder folder;
  Database database(folder / "a.gpkg", Database::Mode::Create);
  migrate(database, migrations());
  const auto steps = withStep("-- why\nCREATE TABLE later (a INTEGER) STRICT;");
  bringUpToDate(database, steps);
  CHECK(schemaVersionOf(database) == steps.back().number);
  CHECK(numberOf(database, "SELECT count(*) FROM later") == 0);
  bringUpToDate(database, steps);
  CHECK(numberOf(database, "SELECT count(*) FROM brandpunt_schema") == steps.back().number);
  Database copy(folder / ("a before step " + std::to_string(steps.back().number) + ".gpkg"),
                Database::Mode::ReadOnly);
  CHECK(schemaVersionOf(copy) == migrations().back().number);
}

TEST_CASE("A step that fails leaves the file at the step before", "[store][migration]") {
  const brandpunt::test::TemporaryFolder folder;
  Database database(folder / "a.gpkg", Database::Mode::Create);
  migrate(database, migrations());
  const auto steps = withStep("CREATE TABLE later (a INTEGER) STRICT; INSERT INTO nowhere VALUES (1);");
  CHECK(codeOf(guarded([&] { bringUpToDate(database, steps); })) == ErrorCode::OutsideLibrary);
  CHECK(schemaVersionOf(database) == migrations().back().number);
  CHECK(numberOf(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == 0);
}

TEST_CASE("A file of a newer program is refused and left alone", "[store][migration]") {
  const brandpunt::test::TemporaryFolder folder;
  Database database(folder / "a.gpkg", Database::Mode::Create);
  migrate(database, withStep("CREATE TABLE later (a INTEGER) STRICT;"));
  CHECK(codeOf(guarded([&] { bringUpToDate(database, migrations()); })) == ErrorCode::NewerVersion);
}

TEST_CASE("An old file that may only be read is refused rather than misread", "[store][migration]") {
  const brandpunt::test::TemporaryFolder folder;
  { migrate(*std::make_unique<Database>(folder / "a.gpkg", Database::Mode::Create), migrations()); }
  Database database(folder / "a.gpkg", Database::Mode::ReadOnly);
  const auto steps = withStep("CREATE TABLE later (a INTEGER) STRICT;");
  CHECK(codeOf(guarded([&] { bringUpToDate(database, steps); })) == ErrorCode::NotWritable);
}
