// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/back_test/backtest.h"
#include "period/civil_time.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

TEST_CASE("A year of Chicago's burglaries is predicted as well as published", "[oracle][hotspot]") {
  const std::string name = "data/us_chicago_near_repeat/chicago_burglary_2014_2017.csv";
  if (!test::haveShared(name)) return;
  const test::OracleFile file(test::shared(name));
  std::vector<PointInTime> events;
  for (std::size_t row = 0; row < file.rows(); ++row) {
    const std::string& day = file.text(row, "date_single");  // dd/mm/yyyy
    const Date date{std::stoi(day.substr(6)), std::stoi(day.substr(3, 2)), std::stoi(day.substr(0, 2))};
    if (date.year == 2016)
      events.push_back({{file.number(row, "x"), file.number(row, "y")}, date.dayNumber()});
  }
  REQUIRE(events.size() == 11701);
  const auto result = backtest(events, Date{2016, 1, 1}.dayNumber() + 274, {});
  REQUIRE(result);
  // Where the cells begin and how equal counts were ordered is not published; either moves these by some percent.
  const double counts[] = {10.29, 7.48, 5.64};
  const double kernel[] = {7.53, 6.76, 4.85};
  for (std::size_t s = 0; s < 3; ++s) {
    CHECK(result->methods[0].scores[s].pai == Approx(counts[s]).epsilon(0.03));
    CHECK(result->methods[1].scores[s].pai == Approx(kernel[s]).epsilon(0.02));
  }
  CHECK(result->countsAsGood);
}
