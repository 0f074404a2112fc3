// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;
using brandpunt::test::TemporaryFolder;

TEST_CASE("A new dossier is empty, sound and knows what it is", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  CHECK(dossier.info().name == "Markerveen");
  CHECK(dossier.info().crs.epsg == 28992);
  CHECK(dossier.info().timeZone == "Europe/Amsterdam");
  CHECK(dossier.info().schemaVersion >= 1);
  CHECK(dossier.info().crsDefinition.find("Amersfoort / RD New") != std::string::npos);
  CHECK(must(dossier.incidents()).empty());
  CHECK(must(dossier.batches()).empty());
  CHECK(must(dossier.runs()).empty());
  CHECK(must(dossier.layers()).empty());
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("Incidents come back as they went in, also after closing", "[store][dossier]") {
  const TemporaryFolder folder;
  std::vector<Incident> incidents = fictitiousIncidents(25);
  incidents.push_back(Incident{});                                     // nothing known at all
  incidents.back().start = Moment{CivilTime::at({2025, 6, 1}), true};  // midnight that is meant
  Id<ImportBatch> batch;
  {
    Dossier dossier = newDossier(folder / "a.gpkg");
    batch = must(dossier.addBatch(batchOf(incidents.size()), incidents)).id;
  }
  const Dossier dossier = must(Dossier::open(folder / "a.gpkg", Access::ReadOnly));
  const std::vector<Incident> read = must(dossier.incidents());
  REQUIRE(read.size() == incidents.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    incidents[i].id = Id<Incident>(static_cast<std::int64_t>(i) + 1);
    incidents[i].batch = batch;
    CHECK(read[i] == incidents[i]);
  }
}

TEST_CASE("A filter gives what dayOf and the offence say", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  std::vector<Incident> incidents = fictitiousIncidents(60);
  incidents[3].start.reset();
  incidents[4].start.reset();
  incidents[4].end.reset();
  must(dossier.addBatch(batchOf(incidents.size()), incidents));
  const IncidentFilter filter{Offence::Autokraak, Period{{2025, 3, 1}, {2025, 5, 1}}};
  std::vector<Incident> expected;
  for (const Incident& i : must(dossier.incidents())) {
    if (i.offence == filter.offence && filter.period->contains(*dayOf(i))) expected.push_back(i);
  }
  CHECK(expected.size() > 2);
  CHECK(must(dossier.incidents(filter)) == expected);
  const auto reportedIn2026 = must(dossier.incidents({{}, Period{{2026, 1, 1}, {2026, 1, 2}}}));
  REQUIRE(reportedIn2026.size() == 1);
  CHECK(reportedIn2026[0].number == incidents[4].number);
}

TEST_CASE("The account of an import comes back whole", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  ImportBatch batch = batchOf(2, "it's \"maart\"; DROP TABLE incidents; --.xlsx");
  batch.tableName = "Blad1";
  batch.importedAtUtc = "2026-03-01T08:00:00Z";
  batch.standPer = Date{2026, 2, 28};
  ImportReport& r = batch.report;
  r.rowsRead = 9, r.duplicates = 4, r.merged = 2, r.rejected = 1;
  r.withoutLocation = 1, r.withoutTime = 2, r.withoutEnd = 1, r.endBeforeStart = 1;
  r.first = Date{2025, 1, 1};
  r.byOffenceRead = {{Offence::Autokraak, 8}, {Offence::Overig, 1}};
  r.byOffence = {{Offence::Autokraak, 2}};
  r.byReason = {{"no-date", 1}};
  r.unknownOffences = {{"Q77", 1}};
  r.unknownWords = {{"Q77", "vandalisme"}};
  r.columns = {{"Pleegdatum", Field::Start, {}, 0.9}, {"Naam", {}, {"persoon", "person"}, 1}};
  r.findings = {{"same-place", Severity::Mind, 2, 1.0, {"nl", "en"}}};
  r.dateOrder = "dmy", r.crsDetected = "EPSG:28992", r.encodingDetected = "windows-1252", r.profile = "bvh";
  must(dossier.addBatch(batch, fictitiousIncidents(2)));
  const std::vector<ImportBatch> batches = must(dossier.batches());
  REQUIRE(batches.size() == 1);
  const ImportBatch& read = batches[0];
  CHECK(read.fileName == batch.fileName);
  CHECK(read.sha256 == batch.sha256);
  CHECK(read.format == "CSV");
  CHECK(read.tableName == "Blad1");
  CHECK(read.importedAtUtc == "2026-03-01T08:00:00Z");
  CHECK(read.standPer == batch.standPer);
  CHECK(read.report.addsUp());
  CHECK(read.report.rowsRead == 9);
  CHECK(read.report.duplicates == 4);
  CHECK(read.report.withoutTime == 2);
  CHECK(read.report.first == r.first);
  CHECK(!read.report.last);
  CHECK(read.report.byOffenceRead == r.byOffenceRead);
  CHECK(read.report.byOffence == r.byOffence);
  CHECK(read.report.byReason == r.byReason);
  CHECK(read.report.unknownOffences == r.unknownOffences);
  CHECK(read.report.unknownWords == r.unknownWords);
  REQUIRE(read.report.columns.size() == 2);
  CHECK(read.report.columns[0].field == Field::Start);
  CHECK(read.report.columns[0].confidence == 0.9);
  CHECK(!read.report.columns[1].field);
  CHECK(read.report.columns[1].droppedBecause == Text{"persoon", "person"});
  REQUIRE(read.report.findings.size() == 1);
  CHECK(read.report.findings[0].severity == Severity::Mind);
  CHECK(read.report.findings[0].text == Text{"nl", "en"});
  CHECK(read.report.encodingDetected == "windows-1252");
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("An undone import leaves nothing but its line in the log, and its numbers are not used again",
          "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const ImportBatch first = addFictitious(dossier, 5);
  const ImportBatch second = addFictitious(dossier, 7);
  CHECK(must(dossier.undoImport(second.id)) == 7);
  CHECK(must(dossier.incidents()).size() == 5);
  REQUIRE(must(dossier.batches()).size() == 1);
  CHECK(must(dossier.batches())[0].id == first.id);
  CHECK(failureOf(dossier.undoImport(second.id)) == ErrorCode::NotFound);
  CHECK(failureOf(dossier.undoImport(Id<ImportBatch>(99))) == ErrorCode::NotFound);
  const ImportBatch third = addFictitious(dossier, 1);
  CHECK(third.id > second.id);
  CHECK(must(dossier.incidents()).back().id.number == 13);
  std::vector<std::string> actions;
  for (const LogEntry& entry : must(dossier.logEntries())) actions.push_back(entry.action);
  CHECK(actions == std::vector<std::string>{"new", "import", "import", "undo-import", "import"});
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("A stopped import changes nothing", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  std::stop_source stop;
  const Progress progress(
      [&stop](double share, const Text&) {
        if (share > 0.4) stop.request_stop();
      },
      stop.get_token());
  CHECK(failureOf(dossier.addBatch(batchOf(5000), fictitiousIncidents(5000), progress)) ==
        ErrorCode::Cancelled);
  CHECK(must(dossier.incidents()).empty());
  CHECK(must(dossier.batches()).empty());
  CHECK(must(dossier.logEntries()).size() == 1);
  addFictitious(dossier, 3);
  CHECK(must(dossier.incidents()).size() == 3);
}

TEST_CASE("A report that does not account for the incidents is a bug of the caller", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  CHECK_THROWS_AS(dossier.addBatch(batchOf(3), fictitiousIncidents(2)), std::logic_error);
}
