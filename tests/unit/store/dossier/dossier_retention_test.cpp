// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;
using brandpunt::test::TemporaryFolder;

TEST_CASE("The term stands with the dossier, and one that is no term is refused", "[store][dossier]") {
  const TemporaryFolder folder;
  {
    Dossier dossier = newDossier(folder / "a.gpkg");
    CHECK(dossier.info().retentionMonths == retentionMonths);
    must(dossier.setRetention(26));
    CHECK(dossier.info().retentionMonths == 26);
    CHECK(failureOf(dossier.setRetention(0)) == ErrorCode::WrongUsage);
    CHECK(failureOf(dossier.setRetention(longestRetention + 1)) == ErrorCode::WrongUsage);
    CHECK(dossier.info().retentionMonths == 26);
    CHECK(must(dossier.logEntries()).back().action == "retention");
  }
  const Dossier dossier = must(Dossier::open(folder / "a.gpkg", Access::ReadOnly));
  CHECK(dossier.info().retentionMonths == 26);
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("What would go is what goes, and counts are left of it", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const std::vector<Incident> incidents = fictitiousIncidents(60);
  must(dossier.addBatch(batchOf(incidents.size()), incidents));
  const Date before{2025, 6, 1};
  const PurgeReport due = must(dossier.pastTerm(before));
  CHECK(due.before == before);
  CHECK(due.incidents > 0);
  CHECK(must(dossier.incidents()).size() == 60);
  CHECK_FALSE(must(dossier.purgedBefore()));

  const PurgeReport gone = must(dossier.purge(before));
  CHECK(gone.incidents == due.incidents);
  CHECK(gone.cells == due.cells);
  CHECK(gone.byOffence == due.byOffence);
  CHECK(must(dossier.countedIncidents()) == due.byOffence);
  CHECK(must(dossier.purgedBefore()) == before);
  CHECK(must(dossier.incidents()).size() == static_cast<std::size_t>(60 - gone.incidents));
  CHECK(must(dossier.pastTerm(before)).incidents == 0);
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("Incidents that count as another offence make runs on either offence stale", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  std::vector<Incident> incidents = fictitiousIncidents(10);
  for (Incident& incident : incidents) {
    incident.offence = Offence::Overig;
    incident.start = Moment{CivilTime::at({2025, 3, 1}), true};
  }
  must(dossier.addBatch(batchOf(incidents.size()), incidents));
  for (const Offence offence : {Offence::Autokraak, Offence::Overig, Offence::Fietsdiefstal}) {
    Run run;
    run.method = "dbscan", run.methodVersion = "1", run.offence = offence;
    run.period = {{2025, 1, 1}, {2026, 1, 1}};
    run.dataDate = {2026, 1, 1};
    must(dossier.addRun(run));
  }
  const Id<Incident> first = must(dossier.incidents()).front().id;
  CHECK(must(dossier.setOffences({{first, Offence::Autokraak}})) == 1);
  CHECK(must(dossier.setOffences({{first, Offence::Autokraak}})) == 0);
  CHECK(must(dossier.incidents()).front().offence == Offence::Autokraak);
  const std::vector<Run> runs = must(dossier.runs());
  CHECK(runs[0].stale);
  CHECK(runs[1].stale);
  CHECK_FALSE(runs[2].stale);
  CHECK(must(dossier.check()).empty());
}
