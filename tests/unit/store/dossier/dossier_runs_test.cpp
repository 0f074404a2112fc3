// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;
using brandpunt::test::TemporaryFolder;

namespace {

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

Run fictitiousRun() {
  Run run;
  run.method = "dbscan";
  run.methodVersion = "1";
  run.parameters = {{"eps", "100"}, {"min-points", "5"}};
  run.offence = Offence::Autokraak;
  run.period = {{2025, 1, 1}, {2026, 1, 1}};
  run.dataDate = {2025, 12, 31};
  run.inputHash = std::string(64, 'b');
  run.seed = 0xffffffffffffffffull;
  run.programVersion = "0.1.0";
  run.incidents = 40;
  run.withoutPlace = 3;
  Hotspot h;
  h.rank = 1;
  h.name = "A1";
  h.outline = square(155000, 520000, 100);
  h.centre = {155050, 520050};
  h.n = 12;
  h.nLow = 6.9, h.nHigh = 19.4;
  h.area_m2 = 10000;
  h.verdict = Verdict::Hotspot;
  h.members = {Id<Incident>(2), Id<Incident>(3)};
  run.hotspots = {h};
  h.rank = 2;
  h.name = "A2 \"dijk\"";
  h.nBefore = 4;
  h.p = 0.01, h.q = 0.02, h.stability = 0.9;
  h.inTime = HotspotClass::Emerging;
  h.members.clear();
  run.hotspots.push_back(h);
  return run;
}

void checkEqual(const Run& a, const Run& b) {
  CHECK(a.id == b.id);
  CHECK(a.method == b.method);
  CHECK(a.methodVersion == b.methodVersion);
  CHECK(a.parameters == b.parameters);
  CHECK(a.offence == b.offence);
  CHECK((a.period == b.period));
  CHECK((a.dataDate == b.dataDate));
  CHECK(a.inputHash == b.inputHash);
  CHECK(a.seed == b.seed);
  CHECK(a.programVersion == b.programVersion);
  CHECK(a.createdAtUtc == b.createdAtUtc);
  CHECK(a.incidents == b.incidents);
  CHECK(a.withoutPlace == b.withoutPlace);
  CHECK(a.tooFew == b.tooFew);
  CHECK(a.stale == b.stale);
  REQUIRE(a.hotspots.size() == b.hotspots.size());
  for (std::size_t i = 0; i < a.hotspots.size(); ++i) {
    const Hotspot& g = a.hotspots[i];
    const Hotspot& h = b.hotspots[i];
    CHECK(g.id == h.id);
    CHECK(g.rank == h.rank);
    CHECK(g.name == h.name);
    CHECK(g.outline == h.outline);
    CHECK(g.centre == h.centre);
    CHECK(g.n == h.n);
    CHECK(g.nBefore == h.nBefore);
    CHECK(g.nLow == h.nLow);
    CHECK(g.nHigh == h.nHigh);
    CHECK(g.area_m2 == h.area_m2);
    CHECK(g.p == h.p);
    CHECK(g.q == h.q);
    CHECK(g.stability == h.stability);
    CHECK(g.inTime == h.inTime);
    CHECK(g.verdict == h.verdict);
    CHECK(g.members == h.members);
  }
}

}  // namespace

TEST_CASE("A run comes back as it went in", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  addFictitious(dossier, 5);
  const Run stored = must(dossier.addRun(fictitiousRun()));
  CHECK(stored.id.stored());
  CHECK(stored.hotspots[0].id.stored());
  CHECK(!stored.createdAtUtc.empty());
  checkEqual(must(dossier.run(stored.id)), stored);
  const Run second = must(dossier.addRun(fictitiousRun()));
  const std::vector<Run> runs = must(dossier.runs());
  REQUIRE(runs.size() == 2);
  checkEqual(runs[1], second);
  CHECK(failureOf(dossier.run(Id<Run>(99))) == ErrorCode::NotFound);
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("Only a run that answered the very same question is found again", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  addFictitious(dossier, 5);
  const Run asked = fictitiousRun();
  CHECK(!must(dossier.findRun(asked)));
  const Run stored = must(dossier.addRun(asked));
  REQUIRE(must(dossier.findRun(asked)));
  CHECK(must(dossier.findRun(asked))->id == stored.id);
  const auto differs = [&](void (*change)(Run&)) {
    Run other = asked;
    change(other);
    return !must(dossier.findRun(other));
  };
  CHECK(differs([](Run& r) { r.method = "kde"; }));
  CHECK(differs([](Run& r) { r.methodVersion = "2"; }));
  CHECK(differs([](Run& r) { r.parameters["eps"] = "99"; }));
  CHECK(differs([](Run& r) { r.parameters["more"] = ""; }));
  CHECK(differs([](Run& r) { r.offence = Offence::Overig; }));
  CHECK(differs([](Run& r) { r.period.to = {2025, 12, 31}; }));
  CHECK(differs([](Run& r) { r.inputHash[0] = 'c'; }));
  CHECK(differs([](Run& r) { r.seed = 2; }));
}

TEST_CASE("New or withdrawn incidents of its offence and days make a run stale, others do not",
          "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const ImportBatch first = addFictitious(dossier, 5);
  const Run run = must(dossier.addRun(fictitiousRun()));
  const auto stale = [&] { return must(dossier.run(run.id)).stale; };
  const auto addOne = [&](Offence offence, Date date) {
    Incident incident;
    incident.offence = offence;
    incident.start = Moment{CivilTime::at(date), false};
    return must(dossier.addBatch(batchOf(1), {incident})).id;
  };
  addOne(Offence::Autokraak, {2026, 1, 1});    // the day after the period
  addOne(Offence::Autokraak, {2023, 12, 31});  // before the year that it is compared with
  addOne(Offence::Fietsdiefstal, {2025, 6, 1});
  CHECK(!stale());
  SECTION("an incident in the period") { addOne(Offence::Autokraak, {2025, 12, 31}); }
  SECTION("an incident in the year before") { addOne(Offence::Autokraak, {2024, 1, 1}); }
  SECTION("an import that is undone") { must(dossier.undoImport(first.id)); }
  CHECK(stale());
  CHECK(!must(dossier.findRun(fictitiousRun())));
}

TEST_CASE("An undone import empties the members of a run but not its count", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  const ImportBatch batch = addFictitious(dossier, 5);
  const Run run = must(dossier.addRun(fictitiousRun()));
  must(dossier.undoImport(batch.id));
  const Hotspot hotspot = must(dossier.run(run.id)).hotspots[0];
  CHECK(hotspot.members.empty());
  CHECK(hotspot.n == 12);
  CHECK(must(dossier.check()).empty());
}

TEST_CASE("A run with members that are not in the dossier is not stored at all", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  CHECK(!dossier.addRun(fictitiousRun()));
  CHECK(must(dossier.runs()).empty());
}

TEST_CASE("The latest answer holds", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  addFictitious(dossier, 5);
  const Run run = must(dossier.addRun(fictitiousRun()));
  const Id<Hotspot> one = run.hotspots[0].id;
  const Id<Hotspot> two = run.hotspots[1].id;

  must(dossier.setAnswer(one, "verlichting",
                         {std::string("slecht"), FactOrigin::Answered, {"n", "e"}, "2026-01-02"}));
  must(dossier.setAnswer(one, "verlichting",
                         {std::string("goed"), FactOrigin::SiteInspection, {"n2", "e2"}, "2026-02-02"}));
  must(dossier.setAnswer(one, "cameras", {false, FactOrigin::Answered, {}, ""}));
  must(dossier.setAnswer(two, "auto-s", {12.5, FactOrigin::Answered, {}, ""}));
  must(dossier.setAnswer(one, "onbekend", {{}, FactOrigin::Answered, {}, ""}));
  must(dossier.setAnswer({}, "cameras", {true, FactOrigin::Municipality, {}, ""}));
  const FactSet facts = must(dossier.answers(one));
  REQUIRE(facts.size() == 3);
  CHECK(std::get<std::string>(facts.at("verlichting").value) == "goed");
  CHECK(facts.at("verlichting").origin == FactOrigin::SiteInspection);
  CHECK(facts.at("verlichting").how == Text{"n2", "e2"});
  CHECK(facts.at("verlichting").date == "2026-02-02");
  CHECK(std::get<bool>(facts.at("cameras").value) == false);
  CHECK(isUnknown(facts.at("onbekend").value));
  CHECK(std::get<double>(must(dossier.answers(two)).at("auto-s").value) == 12.5);
  CHECK(std::get<bool>(must(dossier.answers({})).at("cameras").value) == true);
}

TEST_CASE("A map layer comes back as it went in, and replaces the one in its role", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  CHECK(!must(dossier.layer(LayerRole::Green)));
  MapLayer layer{LayerRole::Green, "x\"; drop table incidents; --", "Gemeente Markerveen", {}};
  layer.features = {{Point{1, 2}, {{"name", "Bos"}, {"o'dd \"name\"", ""}}},
                    {MultiLine{{{0, 0}, {1, 1}}}, {}},
                    {square(0, 0, 5), {{"kind", "park"}}},
                    {{}, {{"kind", "zonder plek"}}}};
  must(dossier.putLayer({LayerRole::Green, "old", "", {{Point{0, 0}, {{"a", "b"}}}}}));
  must(dossier.putLayer(layer));
  must(dossier.putLayer({LayerRole::Cameras, "c", "", {}}));
  const auto read = must(dossier.layer(LayerRole::Green));
  REQUIRE(read);
  CHECK(read->name == layer.name);
  CHECK(read->source == layer.source);
  REQUIRE(read->features.size() == layer.features.size());
  for (std::size_t i = 0; i < layer.features.size(); ++i) {
    CHECK(read->features[i].geometry == layer.features[i].geometry);
    CHECK(read->features[i].attributes == layer.features[i].attributes);
  }
  CHECK(must(dossier.layers()) == std::vector<LayerSummary>{{LayerRole::Cameras, "c", "", 0},
                                                            {LayerRole::Green, layer.name, layer.source, 4}});
  CHECK(must(dossier.check()).empty());
}
