// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/series.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

/// Burglaries spread over the months of the years, so many a month.
std::vector<Incident> years(const std::vector<std::pair<int, int>>& perMonth) {
  std::vector<Incident> incidents;
  for (const auto& [year, n] : perMonth) {
    for (int month = 1; month <= 12; ++month) {
      for (int i = 0; i < n; ++i) {
        Incident incident;
        incident.offence = Offence::Woninginbraak;
        incident.start = Moment{CivilTime::at({year, month, 1 + i % 28}), false};
        incidents.push_back(incident);
      }
    }
  }
  return incidents;
}

Series national() {
  Series series;
  series.id = "x";
  series.rows = {{{"Nederland", "the Netherlands"}, {{2019, 39365}, {2020, 30531}}},
                 {{"Alleen 2019", "2019 only"}, {{2019, 10}}}};
  return series;
}

}  // namespace

TEST_CASE("Only whole years are compared, and chance is called chance", "[core][benchmark]") {
  auto incidents = years({{2019, 10}, {2020, 9}});
  incidents.resize(incidents.size() - 40);  // the last months of 2020 are not there
  const Coverage coverage(incidents);
  auto counts = countByYear(incidents, Offence::Woninginbraak, coverage);
  REQUIRE(counts.size() == 2);
  CHECK(counts[0].n == 120);
  CHECK(counts[0].complete);
  CHECK_FALSE(counts[1].complete);
  CHECK(changesOf(counts, nullptr).empty());
  CHECK(countByYear(incidents, Offence::Autokraak, coverage).empty());

  counts[1] = {2020, 108, true};
  const auto changes = changesOf(counts, nullptr);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].own.verdict == ChangeVerdict::NoClearDifference);
  CHECK(describe(changes[0]).nl ==
        "Van 2019 naar 2020: van 120 naar 108, een daling van 12. Dat is niet te onderscheiden van toeval.");
}

TEST_CASE("A change stands beside that of a series in the same years", "[core][benchmark]") {
  const Series series = national();
  const std::vector<YearCount> like{{2019, 400, true}, {2020, 310, true}},
      worse{{2019, 400, true}, {2020, 520, true}};
  auto changes = changesOf(like, &series);
  REQUIRE(changes.size() == 1);
  REQUIRE(changes[0].beside.size() == 1);
  CHECK(describe(changes[0].beside[0]).nl.find("wijkt daar niet duidelijk van af") != std::string::npos);
  changes = changesOf(worse, &series);
  CHECK(describe(changes[0].beside[0]).nl.find("duidelijk ongunstiger") != std::string::npos);
  CHECK(describe(changes[0]).en.find("a rise of 120") != std::string::npos);
  CHECK(changesOf({{2018, 5, true}, {2020, 9, true}}, &series).empty());  // a year lies between them
}
