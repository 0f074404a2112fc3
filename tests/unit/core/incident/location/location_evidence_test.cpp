// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/location/location_evidence.h"

#include <algorithm>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

Incident inStreet(const std::string& street, Point place) {
  Incident incident;
  incident.address.street = street;
  incident.place = place;
  incident.locationQuality = LocationQuality::Street;
  return incident;
}

LocationEvidence refine(std::vector<Incident>& batch) {
  std::vector<Incident*> all;
  for (Incident& incident : batch) all.push_back(&incident);
  return refineLocations(all);
}

/// Twenty streets; in each, `own` incidents on differing points and `middle` on the street's midpoint.
std::vector<Incident> town(int own, int middle, double rounding) {
  std::vector<Incident> batch;
  for (int street = 0; street < 20; ++street) {
    const std::string name = "Straat " + std::string(1, static_cast<char>('a' + street));
    for (int i = 0; i < own; ++i)
      batch.push_back(inStreet(name, {150000 + i * rounding, 500000 + 1000.0 * street}));
    for (int i = 0; i < middle; ++i) batch.push_back(inStreet(name, {150133, 500007 + 1000.0 * street}));
  }
  return batch;
}

bool isMiddle(const Incident& incident) { return incident.place->x == 150133; }

}  // namespace

TEST_CASE("Points of a street that differ are known better than the street", "[core][incident]") {
  std::vector<Incident> batch = town(6, 3, 7.5);
  const LocationEvidence evidence = refine(batch);
  CHECK(evidence.considered == 180);
  CHECK(evidence.ownPoint == 120);
  CHECK_FALSE(evidence.roundedTo);
  for (const Incident& incident : batch) {
    CHECK((incident.locationQuality == LocationQuality::Street) == isMiddle(incident));
  }
}

TEST_CASE("Among rounded points the unrounded one of each street is its midpoint", "[core][incident]") {
  // A third of the incidents on a rounded building, one lone incident on the midpoint: shares alone would mistake both.
  std::vector<Incident> batch = town(4, 2, 25);
  for (int i = 0; i < 5; ++i) batch.push_back(inStreet("Straat a", {150050, 500000}));
  batch.push_back(inStreet("Lange straat", {150133, 520000}));
  for (int i = 0; i < 8; ++i) batch.push_back(inStreet("Lange straat", {150000 + 25.0 * i, 520025}));
  const LocationEvidence evidence = refine(batch);
  CHECK(evidence.roundedTo == 25.0);
  for (const Incident& incident : batch) {
    CHECK((incident.locationQuality == LocationQuality::Street) == isMiddle(incident));
  }
}

TEST_CASE("A file that places by street is left as it is", "[core][incident]") {
  std::vector<Incident> batch = town(0, 4, 1);
  for (int i = 0; i < 4; ++i) batch.push_back(inStreet("Supermarkt", {150000.0 + i, 500000}));
  CHECK(refine(batch).ownPoint == 0);
  CHECK(std::all_of(batch.begin(), batch.end(),
                    [](const Incident& i) { return i.locationQuality == LocationQuality::Street; }));
}

TEST_CASE("A lone incident in its street proves nothing", "[core][incident]") {
  std::vector<Incident> batch = town(6, 0, 7.5);
  batch.push_back(inStreet("Doodlopende weg", {151234.5, 501234.5}));
  refine(batch);
  CHECK(batch.back().locationQuality == LocationQuality::Street);
}

TEST_CASE("A hundred block stays one, whatever its points", "[core][incident]") {
  std::vector<Incident> batch = town(6, 0, 7.5);
  for (int i = 0; i < 4; ++i) batch.push_back(inStreet("10XX ALBERNI ST", {150000.0 + i, 560000}));
  refine(batch);
  CHECK(std::count_if(batch.begin(), batch.end(),
                      [](const Incident& i) { return i.locationQuality == LocationQuality::Street; }) == 4);
}

TEST_CASE("House numbers and missing places take no part", "[core][incident]") {
  std::vector<Incident> batch = town(6, 3, 7.5);
  Incident known = inStreet("Straat a", {150133, 500007});
  known.locationQuality = LocationQuality::Address;
  Incident nowhere = inStreet("Straat a", {});
  nowhere.place.reset();
  batch.insert(batch.end(), {known, nowhere});
  CHECK(refine(batch).considered == 180);
  CHECK(batch.back().locationQuality == LocationQuality::Street);
  std::vector<Incident> none;
  CHECK(refine(none).ownPoint == 0);
}

TEST_CASE("The order of the rows changes no conclusion", "[core][incident]") {
  std::vector<Incident> batch = town(5, 3, 7.5);
  for (std::size_t i = 0; i < batch.size(); ++i) batch[i].number = std::to_string(i);
  std::vector<Incident> shuffled = batch;
  Random random(7);
  for (std::size_t i = shuffled.size(); i > 1; --i) std::swap(shuffled[i - 1], shuffled[random.below(i)]);
  refine(batch);
  refine(shuffled);
  std::sort(shuffled.begin(), shuffled.end(),
            [](const Incident& a, const Incident& b) { return std::stoi(a.number) < std::stoi(b.number); });
  CHECK(batch == shuffled);
}
