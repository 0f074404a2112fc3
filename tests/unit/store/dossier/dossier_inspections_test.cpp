// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/statement.h"
#include "migration/migrate.h"
#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;

namespace {

Run fictitiousRun() {
  Run run;
  run.method = "dbscan", run.methodVersion = "1";
  run.period = {{2025, 1, 1}, {2026, 1, 1}};
  run.dataDate = {2026, 1, 1};
  Hotspot h;
  h.rank = 1, h.name = "A1", h.n = 12;
  h.outline = {{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, {}}};
  h.centre = {50, 50};
  run.hotspots = {h};
  return run;
}

Inspection inspectionOf(Id<Hotspot> hotspot) {
  Inspection i;
  i.hotspot = hotspot;
  i.dayRound = Date{2026, 1, 10};
  i.darkRound = Date{2026, 1, 12};
  i.next = Date{2026, 7, 1};
  i.findings = {{"licht-branden", SchouwRound::Dark, ItemAnswer::No, "31", "lamp bij de trap"},
                {"zicht-hoeken", SchouwRound::Day, ItemAnswer::Yes, "", ""}};
  i.facts = {{"verlichting",
              std::string("slecht"),
              Date{2026, 1, 12},
              "licht-kleur",
              {"schouw: nee", "inspection: no"}},
             {"toegangen", 3.0, Date{2026, 1, 12}, "", {"beantwoord", "answered"}}};
  i.agreements = {{0, "lamp vervangen", "lichtbeheer", Date{2026, 3, 1}, {}, {}}};
  return i;
}

}  // namespace

TEST_CASE("An inspection comes back whole, and its facts are answers from the site inspection",
          "[store][schouw]") {
  const brandpunt::test::TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const Id<Hotspot> hotspot = must(dossier.addRun(fictitiousRun())).hotspots.front().id;
  const Inspection added = must(dossier.addInspection(inspectionOf(hotspot)));
  CHECK(added.id > 0);
  Inspection read = must(dossier.inspection(added.id));
  CHECK(read == added);

  const FactSet answers = must(dossier.answers(hotspot));
  CHECK(answers.at("verlichting").value == FactValue(std::string("slecht")));
  CHECK(answers.at("verlichting").origin == FactOrigin::SiteInspection);
  CHECK(answers.at("verlichting").date == "2026-01-12");

  const auto past = must(dossier.inspections());
  REQUIRE(past.size() == 1);
  CHECK(past[0].date() == Date{2026, 1, 12});
  CHECK(past[0].outline.size() == 1);
  REQUIRE(past[0].open.size() == 1);
  CHECK(past[0].open[0].text == "lamp vervangen");
  CHECK(past[0].open[0].madeOn == Date{2026, 1, 12});
}

TEST_CASE("A correction takes the place of the first, with its facts and agreements", "[store][schouw]") {
  const brandpunt::test::TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const Id<Hotspot> hotspot = must(dossier.addRun(fictitiousRun())).hotspots.front().id;
  const Inspection first = must(dossier.addInspection(inspectionOf(hotspot)));
  Inspection better = inspectionOf(hotspot);
  better.facts.resize(1);
  better.facts[0].value = std::string("goed");
  better.agreements.clear();
  const Inspection second = must(dossier.addInspection(better, first.id));
  const FactSet answers = must(dossier.answers(hotspot));
  CHECK(answers.at("verlichting").value == FactValue(std::string("goed")));
  CHECK(isUnknown(answers.at("toegangen").value));
  const auto past = must(dossier.inspections());
  REQUIRE(past.size() == 1);
  CHECK(past[0].id == second.id);
  CHECK(past[0].open.empty());
  CHECK(must(dossier.inspection(first.id)).agreements.size() == 1);
  CHECK(failureOf(dossier.addInspection(better, first.id)) == ErrorCode::NotFound);
}

TEST_CASE("An answer by hand that came later is not taken back by a correction", "[store][schouw]") {
  const brandpunt::test::TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const Id<Hotspot> hotspot = must(dossier.addRun(fictitiousRun())).hotspots.front().id;
  const Inspection first = must(dossier.addInspection(inspectionOf(hotspot)));
  must(dossier.setAnswer(hotspot, "toegangen", {4.0, FactOrigin::Answered, {}, "2026-02-01"}));
  Inspection better = inspectionOf(hotspot);
  better.facts.resize(1);
  must(dossier.addInspection(better, first.id));
  CHECK(must(dossier.answers(hotspot)).at("toegangen").value == FactValue(4.0));
}

TEST_CASE("An agreement that was seen done is open no more, until that inspection is corrected",
          "[store][schouw]") {
  const brandpunt::test::TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const Id<Hotspot> hotspot = must(dossier.addRun(fictitiousRun())).hotspots.front().id;
  const Inspection first = must(dossier.addInspection(inspectionOf(hotspot)));
  Inspection later = inspectionOf(hotspot);
  later.dayRound = Date{2026, 6, 1}, later.darkRound = {};
  later.agreements.clear();
  later.fulfilled = {first.agreements[0].id};
  const Inspection seen = must(dossier.addInspection(later));
  CHECK(must(dossier.inspections())[0].open.empty());
  CHECK(must(dossier.inspection(seen.id)).fulfilled == later.fulfilled);
  later.fulfilled.clear();
  must(dossier.addInspection(later, seen.id));
  CHECK(must(dossier.inspections())[0].open.size() == 1);
}

TEST_CASE("An answer that no longer holds is taken back, and a strange hotspot changes nothing",
          "[store][schouw]") {
  const brandpunt::test::TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const Id<Hotspot> hotspot = must(dossier.addRun(fictitiousRun())).hotspots.front().id;
  must(dossier.setAnswer(hotspot, "schouw_maanden_geleden", {14.0, FactOrigin::Answered, {}, "2026-01-01"}));
  must(dossier.addInspection(inspectionOf(hotspot), {}, {"schouw_maanden_geleden", "nooit_gevraagd"}));
  const FactSet answers = must(dossier.answers(hotspot));
  CHECK(isUnknown(answers.at("schouw_maanden_geleden").value));
  CHECK_FALSE(answers.contains("nooit_gevraagd"));
  CHECK(failureOf(dossier.addInspection(inspectionOf(Id<Hotspot>(99)))) == ErrorCode::NotFound);
  CHECK(must(dossier.inspections()).size() == 1);
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("A dossier from before inspections is brought up to date, also when it is only read",
          "[store][schouw]") {
  const brandpunt::test::TemporaryFolder folder;
  { newDossier(folder / "a.gpkg"); }
  {
    // Back to the first step, as a dossier of an earlier program stands.
    Database database(folder / "a.gpkg", Database::Mode::ReadWrite);
    database.run(
        "PRAGMA foreign_keys = OFF; DROP TABLE inspection_findings; DROP TABLE inspection_answers; "
        "DROP TABLE agreements; DROP TABLE inspections; DROP TABLE import_updates; DROP TABLE "
        "import_rests_on; "
        "DROP TABLE incident_versions; DROP TABLE import_profiles; DROP TABLE place_decisions; "
        "DROP TABLE aged_counts; DROP TABLE import_purged; ALTER TABLE dossier DROP COLUMN retention_months; "
        "DROP TABLE import_code_words; ALTER TABLE hotspots DROP COLUMN expected; "
        "ALTER TABLE plan_entries DROP COLUMN course; ALTER TABLE plan_entries DROP COLUMN outcome; "
        "DROP TABLE gate_checks; DROP TABLE plan_version_entries; DROP TABLE plan_versions; "
        "DROP TABLE supplies; DROP TABLE place_priorities; DROP TABLE rule_changes; DROP TABLE "
        "rule_versions; "
        "DELETE FROM brandpunt_schema WHERE version > 1");
    CHECK(schemaVersionOf(database) == 1);
  }
  const Dossier dossier = must(Dossier::open(folder / "a.gpkg", Access::ReadOnly));
  CHECK(must(dossier.inspections()).empty());
  CHECK(std::filesystem::exists(folder / "a before step 2.gpkg"));
}
