// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/account/succession.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

Incident on(Date day, Offence offence = Offence::Autokraak) {
  Incident incident;
  incident.offence = offence;
  incident.start = Moment{CivilTime::at(day), false};
  return incident;
}

/// Every day of March and April 2025.
std::vector<Incident> twoMonths() {
  std::vector<Incident> incidents;
  for (int i = 0; i < 61; ++i) incidents.push_back(on(Date{2025, 3, 1}.plusDays(i)));
  return incidents;
}

/// A file that holds the known incidents but for these.
Vanished without(const std::vector<Incident>& known, const std::vector<std::size_t>& missing,
                 bool outdates = true, const std::vector<Offence>& offences = {Offence::Autokraak}) {
  std::vector<KnownIncident> briefs;
  for (const Incident& incident : known) briefs.push_back(briefOf(incident));
  VanishedQuestion question{briefs, {}, {offences.begin(), offences.end()}};
  for (KnownIncident& brief : briefs) brief.inFile = true, brief.outdated = outdates;
  for (const std::size_t i : missing) briefs[i].inFile = false;
  for (const KnownIncident& brief : briefs) {
    if (brief.inFile) question.days.insert(brief.day);
  }
  return findVanished(question);
}

}  // namespace

TEST_CASE("What a later export should hold and does not is gone", "[core][incident]") {
  const std::vector<Incident> known = twoMonths();
  CHECK(without(known, {}).gone.empty());
  const Vanished vanished = without(known, {3, 40});
  CHECK(vanished.gone == std::vector<std::size_t>{3, 40});
  CHECK(vanished.laterVersion);
  CHECK(vanished.lookedAt == 61);
}

TEST_CASE("The first and the last day of the export may be gone too", "[core][incident]") {
  CHECK(without(twoMonths(), {0, 60}).gone == std::vector<std::size_t>{0, 60});
}

TEST_CASE("An export that begins later takes nothing from before", "[core][incident]") {
  const std::vector<Incident> known = twoMonths();
  std::vector<std::size_t> march, begin;
  for (std::size_t i = 0; i < 31; ++i) march.push_back(i);
  for (std::size_t i = 0; i < 9; ++i) begin.push_back(i);
  CHECK(without(known, march).gone.empty());
  CHECK(without(known, begin).gone.empty());
}

TEST_CASE("Another selection, another offence or an older stand takes nothing", "[core][incident]") {
  const std::vector<Incident> known = twoMonths();
  std::vector<std::size_t> everyThird;
  for (std::size_t i = 1; i < 60; i += 3) everyThird.push_back(i);
  const Vanished vanished = without(known, everyThird);
  CHECK_FALSE(vanished.laterVersion);
  CHECK(vanished.missing == 20);
  CHECK(vanished.gone.empty());
  CHECK(without(known, {3}, false).gone.empty());
  CHECK(without(known, {3}, true, {Offence::Woninginbraak}).gone.empty());
}

TEST_CASE("Nothing known or nothing in the file: nothing is gone", "[core][incident]") {
  CHECK(without({}, {}).gone.empty());
  const std::vector<Incident> one{on({2025, 3, 1})};
  CHECK(without(one, {0}).gone.empty());
}
