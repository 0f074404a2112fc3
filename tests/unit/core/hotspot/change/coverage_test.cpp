// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/coverage.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {
void add(std::vector<Incident>& incidents, int year, int month, int count) {
  for (int i = 0; i < count; ++i) {
    Incident incident;
    incident.start = Moment{CivilTime::at({year, month, 1 + i % 28}), false};
    incidents.push_back(incident);
  }
}
}  // namespace

TEST_CASE("A few cases reported late do not make a year covered", "[core][hotspot]") {
  std::vector<Incident> incidents;
  for (int month = 1; month <= 12; ++month) add(incidents, 2019, month, 40), add(incidents, 2018, month, 2);
  add(incidents, 2021, 5, 1);
  const Coverage coverage(incidents);
  CHECK(coverage.covers({{2019, 1, 1}, {2020, 1, 1}}));
  CHECK_FALSE(coverage.covers({{2018, 1, 1}, {2019, 1, 1}}));
  CHECK_FALSE(coverage.covers({{2018, 12, 15}, {2019, 2, 1}}));
  CHECK(coverage.lastDay() == Date{2019, 12, 31});
}

TEST_CASE("A quiet month is covered, an absent one is not", "[core][hotspot]") {
  std::vector<Incident> incidents;
  add(incidents, 2024, 1, 20), add(incidents, 2024, 2, 5), add(incidents, 2024, 4, 20);
  const Coverage coverage(incidents);
  CHECK(coverage.covers({{2024, 1, 1}, {2024, 3, 1}}));
  CHECK_FALSE(coverage.covers({{2024, 1, 1}, {2024, 5, 1}}));
}

TEST_CASE("Without incidents nothing is covered but an empty period", "[core][hotspot]") {
  const Coverage coverage({});
  CHECK_FALSE(coverage.lastDay());
  CHECK_FALSE(coverage.covers({{2024, 1, 1}, {2024, 2, 1}}));
  CHECK(coverage.covers({{2024, 1, 1}, {2024, 1, 1}}));
}
