// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/offence_words.h"

#include <map>

#include "dossier/dossier.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
using namespace brandpunt::app;

namespace {

const std::filesystem::path data = test::projectFolder() / "data";

Incident incidentOf(int n, Offence offence, std::vector<std::string> codes) {
  Incident incident;
  incident.number = "F" + std::to_string(n);
  incident.offence = offence;
  incident.codes = std::move(codes);
  incident.start = Moment{CivilTime::at({2025, 3, 1 + n}), true};
  return incident;
}

/// Of codes: one unknown, two unknown, an unknown one beside a burglary, and none at all.
std::filesystem::path dossierIn(const test::TemporaryFolder& folder) {
  const std::filesystem::path path = folder / "dossier.gpkg";
  auto dossier = store::Dossier::create(path, {.name = "Proefstad"});
  REQUIRE(dossier);
  const std::vector<Incident> incidents{
      incidentOf(1, Offence::Overig, {"Q77"}), incidentOf(2, Offence::Overig, {"q77", "Q78"}),
      incidentOf(3, Offence::Woninginbraak, {"A20", "Q77"}), incidentOf(4, Offence::Overig, {})};
  ImportBatch batch{.fileName = "proef.csv"};
  batch.report.rowsRead = batch.report.accepted = static_cast<std::int64_t>(incidents.size());
  batch.report.unknownOffences = {{"Q77", 2}, {"Q78", 1}, {"Q79", 1}};
  batch.report.unknownWords = {{"Q77", "Ramkraak"}};
  REQUIRE(dossier->addBatch(batch, incidents));
  return path;
}

std::map<std::string, Offence> offencesIn(const std::filesystem::path& path) {
  const auto dossier = store::Dossier::open(path, store::Access::ReadOnly);
  REQUIRE(dossier);
  const auto incidents = dossier->incidents();
  REQUIRE(incidents);
  std::map<std::string, Offence> found;
  for (const Incident& incident : *incidents) found[incident.number] = incident.offence;
  return found;
}

}  // namespace

TEST_CASE("Unknown words are listed with the incidents that carry them, most first", "[app][gather]") {
  const test::TemporaryFolder folder;
  const auto words = listOffenceWords(dossierIn(folder));
  REQUIRE(words);
  REQUIRE(words->size() == 2);  // nothing carries Q79 any more
  CHECK(words->front().incidents == 3);
  CHECK(words->front().beside == "Ramkraak");
  CHECK_FALSE(words->front().placed);
  CHECK(words->back().word == "Q78");
}

TEST_CASE("An incident of several codes counts as the heaviest, whatever is said of the others",
          "[app][gather]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path path = dossierIn(folder);
  CHECK(placeOffenceWord(path, data, "Q77", Offence::Autokraak).value() == 2);
  std::map<std::string, Offence> found = offencesIn(path);
  CHECK(found["F1"] == Offence::Autokraak);
  CHECK(found["F2"] == Offence::Autokraak);
  CHECK(found["F3"] == Offence::Woninginbraak);
  CHECK(found["F4"] == Offence::Overig);

  CHECK(placeOffenceWord(path, data, "Q78", Offence::Bedrijfsinbraak).value() == 1);
  CHECK(offencesIn(path)["F2"] == Offence::Bedrijfsinbraak);
  // Taken back: what was said of the other word still holds.
  CHECK(placeOffenceWord(path, data, "q78", {}).value() == 1);
  CHECK(offencesIn(path)["F2"] == Offence::Autokraak);
  CHECK(placeOffenceWord(path, data, "Q78", Offence::Overig).value() == 0);
  const auto words = listOffenceWords(path);
  REQUIRE(words);
  CHECK(words->front().placed == Offence::Autokraak);
  CHECK(words->back().placed == Offence::Overig);
}

TEST_CASE("A word that nothing has is refused", "[app][gather]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path path = dossierIn(folder);
  for (const char* word : {"Q99", "", "--"}) {
    const auto placed = placeOffenceWord(path, data, word, Offence::Autokraak);
    REQUIRE_FALSE(placed);
    CHECK(placed.error().code == ErrorCode::NotFound);
  }
}
