// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;
using brandpunt::test::TemporaryFolder;

namespace {

/// A dossier with a run of two hotspots.
struct Planned {
  TemporaryFolder folder = {};
  Dossier dossier = newDossier(folder / "a.gpkg");
  Id<Hotspot> one = {}, two = {};
  Id<Run> run = {};

  Planned() {
    addFictitious(dossier, 5);
    Run made;
    made.method = "dbscan";
    made.offence = Offence::Autokraak;
    made.period = {{2025, 1, 1}, {2026, 1, 1}};
    made.dataDate = {2025, 12, 31};
    Hotspot h;
    h.rank = 1;
    h.name = "A1";
    h.outline = {{{{0, 0}, {100, 0}, {100, 100}, {0, 0}}, {}}};
    made.hotspots = {h, h};
    made.hotspots[1].rank = 2;
    made.hotspots[1].name = "A2";
    made = must(dossier.addRun(made));
    run = made.id;
    one = made.hotspots[0].id;
    two = made.hotspots[1].id;
  }
};

PlanEntry baitCar(Id<Hotspot> hotspot) {
  return {.hotspot = hotspot,
          .measure = "lokauto",
          .status = PlanStatus::Rejected,
          .reason = "te duur",
          .owner = "politie",
          .cost_euro = 5000.0,
          .goal = "minder dan 30"};
}

}  // namespace

TEST_CASE("The latest decision about a measure holds, and can be taken back", "[store][dossier]") {
  Planned here;
  Dossier& dossier = here.dossier;
  PlanEntry entry = baitCar(here.one);
  must(dossier.putPlanEntries({entry}));
  const PlanEntry first = must(dossier.plan(here.one)).front();
  entry.status = PlanStatus::Overridden;
  entry.date = Date{2026, 9, 1};
  entry.evaluation = Date{2027, 9, 1};
  entry.course = Course::Failed;
  entry.outcome = "niemand kwam";
  entry.decidedAtUtc = "2026-03-01T10:00:00Z";
  must(dossier.putPlanEntries({entry}));
  CHECK(must(dossier.plan(here.one)) == std::vector<PlanEntry>{entry});
  CHECK(must(dossier.planHistory(here.one)) == std::vector<PlanEntry>{first, entry});
  CHECK(must(dossier.plan(here.two)).empty());
  CHECK(!dossier.putPlanEntries({{here.one, "verlichting"}, {Id<Hotspot>(99), "lokauto"}}));
  CHECK(must(dossier.plan(here.one)).size() == 1);

  must(dossier.takeBackPlanEntries({first}));  // no longer the latest: stays
  CHECK(must(dossier.plan(here.one)) == std::vector<PlanEntry>{entry});
  PlanEntry other = entry;
  other.course = Course::Running;
  must(dossier.takeBackPlanEntries({other}));  // the latest says something else
  CHECK(must(dossier.plan(here.one)) == std::vector<PlanEntry>{entry});
  must(dossier.takeBackPlanEntries({entry}));
  CHECK(must(dossier.plan(here.one)) == std::vector<PlanEntry>{first});
  must(dossier.takeBackPlanEntries({first, {here.one, "nooit-besloten"}}));
  CHECK(must(dossier.plan(here.one)).empty());
  CHECK(must(dossier.planHistory(here.one)).empty());
}

TEST_CASE("The hotspots that anything was decided about are known with their run", "[store][dossier]") {
  Planned here;
  CHECK(must(here.dossier.plannedHotspots()).empty());
  must(here.dossier.putPlanEntries({baitCar(here.two), baitCar(here.two)}));
  const auto planned = must(here.dossier.plannedHotspots());
  REQUIRE(planned.size() == 1);
  CHECK(planned.front() == std::pair(here.run, here.two));
}

TEST_CASE("A condition stays checked until somebody takes that back", "[store][dossier]") {
  Planned here;
  must(
      here.dossier.putGateChecks({{here.one, "lokauto", "officier", true, "adviseur", "2026-01-02T03:04:05Z"},
                                  {here.one, "lokauto", "uitlokking", true, "politie", ""}}));
  auto checks = must(here.dossier.gateChecks(here.one));
  REQUIRE(checks.size() == 2);
  CHECK(checks[0].gate == "officier");
  CHECK(checks[0].by == "adviseur");
  CHECK(checks[0].atUtc == "2026-01-02T03:04:05Z");
  CHECK(!checks[1].atUtc.empty());
  CHECK(must(here.dossier.gateChecks(here.two)).empty());
  must(here.dossier.putGateChecks({{here.one, "lokauto", "officier", false, "adviseur", ""}}));
  checks = must(here.dossier.gateChecks(here.one));
  REQUIRE(checks.size() == 1);
  CHECK(checks[0].gate == "uitlokking");
}

TEST_CASE("A version that was adopted keeps every word, whatever is decided later", "[store][dossier]") {
  Planned here;
  PlanVersion version{.hotspot = here.one, .by = "driehoek", .dataDate = {2025, 12, 31}};
  PlanEntry entry = baitCar(here.one);
  entry.decidedAtUtc = "2026-03-01T10:00:00Z";
  version.entries = {{entry, {"Lokauto", "Bait car"}, "geschikt", 7}};
  CHECK(must(here.dossier.adoptPlan(version)) == 1);
  entry.goal = "minder dan 20";
  must(here.dossier.putPlanEntries({entry}));
  version.entries.front().entry = entry;
  CHECK(must(here.dossier.adoptPlan(version)) == 2);
  CHECK(must(here.dossier.planVersions(here.two)).empty());
  const auto versions = must(here.dossier.planVersions(here.one));
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].number == 1);
  CHECK(versions[0].by == "driehoek");
  CHECK((versions[0].dataDate == Date{2025, 12, 31}));
  CHECK(!versions[0].adoptedAtUtc.empty());
  REQUIRE(versions[0].entries.size() == 1);
  CHECK(versions[0].entries[0].entry.goal == "minder dan 30");
  CHECK(versions[0].entries[0].name == Text{"Lokauto", "Bait car"});
  CHECK(versions[0].entries[0].verdict == "geschikt");
  CHECK(versions[0].entries[0].score == 7);
  CHECK(versions[1].entries[0].entry == entry);
}

TEST_CASE("What is scarce and who comes first is remembered until it is taken back", "[store][dossier]") {
  Planned here;
  CHECK(must(here.dossier.supply()).empty());
  must(here.dossier.setSupply("lokauto", 1));
  must(here.dossier.setSupply("politie", 40));
  must(here.dossier.setSupply("lokauto", 0));
  must(here.dossier.setSupply("politie", {}));
  CHECK(must(here.dossier.supply()) == Supply{{"lokauto", 0}});
  CHECK(!here.dossier.setSupply("lokauto", -1));
  CHECK(must(here.dossier.supply()) == Supply{{"lokauto", 0}});

  must(here.dossier.setPriority(here.one, Priority::First));
  must(here.dossier.setPriority(here.two, Priority::Later));
  must(here.dossier.setPriority(here.one, Priority::Normal));
  const auto priorities = must(here.dossier.priorities());
  REQUIRE(priorities.size() == 1);
  CHECK(priorities.at(here.two.number) == Priority::Later);
  CHECK(!here.dossier.setPriority(Id<Hotspot>(99), Priority::First));
}
