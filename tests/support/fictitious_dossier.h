// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "dossier/dossier.h"
#include "support/catch.h"
#include "support/shared_data.h"

namespace brandpunt::store::test {

/// The value, or the test ends with the failure's sentence.
template <class T>
T must(Result<T> result) {
  if (!result) FAIL(result.error().message.en);
  return std::move(*result);
}
inline void must(Result<void> result) {
  if (!result) FAIL(result.error().message.en);
}

/// The code of a failure; the test ends where there was none.
template <class T>
ErrorCode failureOf(const Result<T>& result) {
  REQUIRE(!result);
  CHECK(!result.error().message.nl.empty());
  CHECK(!result.error().message.en.empty());
  return result.error().code;
}

inline Dossier newDossier(const std::filesystem::path& path) {
  return must(Dossier::create(path, {"Markerveen", CrsId{}, "", "Europe/Amsterdam", 0}));
}

/// An incident with every field filled in, in a street that does not exist.
inline Incident fictitiousIncident(int n) {
  Incident i;
  i.number = "2025" + std::to_string(100000 + n);
  i.offence = n % 3 == 0 ? Offence::Woninginbraak : Offence::Autokraak;
  i.codes = {"A10", "overige \"code\"; '" + std::to_string(n)};
  i.attempt = n % 2 == 0;
  i.start = Moment{CivilTime::at({2025, 1 + n % 12, 1 + n % 28}, 22, 30), true};
  i.end = Moment{CivilTime::at({2025, 1 + n % 12, 2 + n % 27}), false};
  i.reported = Moment{CivilTime::at({2026, 1, 1}, 9, 15, 7), true};
  i.reportedBy = ReportedBy::Victim;
  i.address = {"Dromenlaan", std::to_string(n), "a",     "hs",       "9999ZZ",
               "Markerveen", "Markerveen",      "Noord", "Dijkbuurt"};
  i.place = Point{155000.0 + n, 520000.5 - n};
  i.locationQuality = LocationQuality::Street;
  i.locationKind = "parkeergarage";
  i.entry = Entry::NoForce;
  i.entrySide = EntrySide::Rear;
  i.loot = Loot::PlateOnly;
  return i;
}

inline std::vector<Incident> fictitiousIncidents(int count) {
  std::vector<Incident> incidents;
  for (int n = 0; n < count; ++n) incidents.push_back(fictitiousIncident(n));
  return incidents;
}

inline ImportBatch batchOf(std::size_t accepted, const std::string& fileName = "januari.csv") {
  ImportBatch batch;
  batch.fileName = fileName;
  batch.sha256 = std::string(64, 'a');
  batch.format = "CSV";
  batch.report.rowsRead = batch.report.accepted = static_cast<std::int64_t>(accepted);
  return batch;
}

inline ImportBatch addFictitious(Dossier& dossier, int count) {
  return must(dossier.addBatch(batchOf(static_cast<std::size_t>(count)), fictitiousIncidents(count)));
}

}  // namespace brandpunt::store::test
