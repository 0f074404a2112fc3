// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/export_hotspots.h"

#include "show/write_table_file.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

Run runWithOneHotspot() {
  Run run;
  run.id = Id<Run>{7};
  run.period = {{2025, 1, 1}, {2026, 1, 1}};
  Hotspot h;
  h.id = Id<Hotspot>{3};
  h.name = "A1";
  h.rank = 1;
  h.n = 12;
  h.outline = {
      {.shell = {{155000, 463000}, {155100, 463000}, {155100, 463100}, {155000, 463000}}, .holes = {}}};
  run.hotspots.push_back(h);
  return run;
}

}  // namespace

TEST_CASE("A hotspot is a row with its outline, and what is not known stays empty", "[app][find]") {
  const ExportTable table = app::hotspotTableOf(runWithOneHotspot());
  REQUIRE(table.rows.size() == 1);
  REQUIRE(table.rows[0].values.size() == table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const ExportValue& value = table.rows[0].values[i];
    INFO(table.columns[i].name);
    if (table.columns[i].name == "n") CHECK(value == ExportValue{std::int64_t{12}});
    if (table.columns[i].name == "to") CHECK(value == ExportValue{std::string("2025-12-31")});
    if (table.columns[i].name == "p") CHECK(value == ExportValue{});
    if (table.columns[i].name == "n_before") CHECK(value == ExportValue{});
  }
}

TEST_CASE("The ending of the file decides the form, and an unknown one writes nothing", "[app][show]") {
  const test::TemporaryFolder folder;
  const ExportTable table = app::hotspotTableOf(runWithOneHotspot());
  for (const char* name : {"h.gpkg", "h.geojson", "h.csv"}) {
    INFO(name);
    CHECK(app::writeTableFile(folder / name, table, CrsId{}));
    CHECK(std::filesystem::file_size(folder / name) > 100);
  }
  const auto refused = app::writeTableFile(folder / "h.txt", table, CrsId{});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::WrongUsage);
  CHECK_FALSE(std::filesystem::exists(folder / "h.txt"));
}
