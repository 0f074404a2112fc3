// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/moment/moment_column.h"

#include <numeric>

#include "support/catch.h"

using namespace brandpunt;

namespace {

RawTable columnOf(const std::vector<std::string>& cells) {
  RawTable table;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    table.addCell(cells[i]);
    table.endRow(i + 1);
  }
  return table;
}

std::vector<std::size_t> allRows(const RawTable& table) {
  std::vector<std::size_t> rows(table.rows());
  std::iota(rows.begin(), rows.end(), 0);
  return rows;
}

std::vector<std::int32_t> minutes(const std::vector<std::string>& cells) {
  const RawTable table = columnOf(cells);
  const MomentColumn column = examineTimes(table, allRows(table), 0);
  std::vector<std::int32_t> result;
  for (const std::string& cell : cells) {
    const auto second = readTimeOfDay(cell, column);
    result.push_back(second ? *second / 60 : -1);
  }
  return result;
}

MomentColumn examine(const std::vector<std::string>& cells) {
  const RawTable table = columnOf(cells);
  return examineDates(table, allRows(table), 0);
}

DecidedOrder decided(const std::vector<std::string>& cells, const OrderHints& hints = {}) {
  const RawTable table = columnOf(cells);
  const std::vector<MomentColumn> columns{examineDates(table, allRows(table), 0)};
  return decideOrder(columns, hints);
}

}  // namespace

TEST_CASE("Times that lost their zeros, fractions of a day and hours are told apart by the column",
          "[core][incident]") {
  CHECK(minutes({"100", "5", "2242", "0", "1200", "1", "15", "830", "2359", "45", "T"}) ==
        std::vector<std::int32_t>{60, 5, 22 * 60 + 42, 0, 12 * 60, 1, 15, 8 * 60 + 30, 23 * 60 + 59, 45, -1});
  CHECK(minutes({"0.618055555555556", "0", "0.3125"}) ==
        std::vector<std::int32_t>{14 * 60 + 50, 0, 7 * 60 + 30});
  CHECK(minutes({"3", "23", "0"}) == std::vector<std::int32_t>{180, 23 * 60, 0});
  CHECK(minutes({"7:45", "11:05 PM", ""}) == std::vector<std::int32_t>{7 * 60 + 45, 23 * 60 + 5, -1});
}

TEST_CASE("One date that exists in only one order decides for the whole column", "[core][incident]") {
  CHECK(decided({"1/2/2024", "3/4/2024", "25/4/2024"}).order == DateOrder::DayMonthYear);
  CHECK(decided({"1/2/2024", "3/4/2024", "4/25/2024"}).order == DateOrder::MonthDayYear);
  CHECK_FALSE(decided({"1/2/2024", "4/25/2024"}).ambiguous);
}

TEST_CASE("Dates that fit both ways are decided by their country, and it is said", "[core][incident]") {
  CHECK(decided({"1/2/2024"}).ambiguous);
  CHECK(decided({"1/2/2024"}, {false, ',', -84.4}).order == DateOrder::MonthDayYear);
  CHECK(decided({"1/2/2024"}, {true, ',', -84.4}).order == DateOrder::DayMonthYear);
  CHECK(decided({"1/2/2024"}, {false, ';', {}}).order == DateOrder::DayMonthYear);
}

TEST_CASE("Serials and seconds since 1970 are dates where the column is full of them", "[core][incident]") {
  const RawTable serials = columnOf({"42303.7083333333", "42304"});
  const MomentColumn column = examineDates(serials, allRows(serials), 0);
  REQUIRE(column.style == MomentStyle::ExcelSerial);
  const auto reading = readMoment("42303.7083333333", column, DateOrder::DayMonthYear);
  CHECK(reading->date->toIso() == "2015-10-26");
  CHECK(reading->second == 17 * 3600);
  CHECK_FALSE(readMoment("42304", column, DateOrder::DayMonthYear)->second);
  const RawTable seconds = columnOf({"1700000000", "1700003600"});
  CHECK(examineDates(seconds, allRows(seconds), 0).style == MomentStyle::UnixSeconds);
}

TEST_CASE("A column that stands at midnight throughout has no times", "[core][incident]") {
  const RawTable table = columnOf({"1-1-2024 0:00", "2-1-2024 0:00"});
  CHECK(examineDates(table, allRows(table), 0).timeIsEmpty());
}

TEST_CASE("A period in one cell is a beginning and an end, also without a second date", "[core][incident]") {
  const MomentColumn column = examine(
      {"18-6-2013 23:45 - 19-6-2013 04:30", "18-6-2013 23:45 - 04:30", "18-6-2013 23:45 tot 19-6-2013"});
  CHECK(column.readable == 3);
  CHECK(column.periods == 3);
  const auto begin = readMoment("18-6-2013 23:45 - 04:30", column, DateOrder::DayMonthYear);
  REQUIRE(begin);
  CHECK(begin->second == 23 * 3600 + 45 * 60);
  const auto end = readPeriodEnd("18-6-2013 23:45 - 04:30", DateOrder::DayMonthYear);
  REQUIRE(end);
  CHECK(end->date == Date{2013, 6, 19});
  CHECK(end->second == 4 * 3600 + 30 * 60);
  CHECK_FALSE(readPeriodEnd("18-6-2013 23:45", DateOrder::DayMonthYear));
}

TEST_CASE("Midnight is no time where it stands far more often than any other", "[core][incident]") {
  std::vector<std::string> cells;
  for (int i = 0; i < 20; ++i) cells.push_back("1-2-2025 0:00");
  for (int i = 0; i < 40; ++i) cells.push_back("1-2-2025 " + std::to_string(i % 23 + 1) + ":15");
  CHECK(examine(cells).midnightIsNoTime());
  std::vector<std::string> rounded;
  for (int i = 0; i < 60; ++i) rounded.push_back("1-2-2025 " + std::to_string(i % 4 * 6) + ":00");
  CHECK_FALSE(examine(rounded).midnightIsNoTime());
  CHECK_FALSE(examine(std::vector<std::string>(20, "1-2-2025 0:00"))
                  .midnightIsNoTime());  // no column of times at all
}

TEST_CASE("A range of times in one cell gives a beginning and an end", "[core][incident]") {
  const std::vector<std::string> cells{"22:00-07:30",
                                       "22.00 uur - 7.30 uur",
                                       "9:05 \u2013 10:00",
                                       "8u30 t/m 9u00",
                                       "23:00 tot 23:30",
                                       "12:00",
                                       "x"};
  CHECK(minutes(cells) ==
        std::vector<std::int32_t>{22 * 60, 22 * 60, 9 * 60 + 5, 8 * 60 + 30, 23 * 60, 12 * 60, -1});
  const RawTable table = columnOf(cells);
  const MomentColumn column = examineTimes(table, allRows(table), 0);
  CHECK(column.periods == 5);
  CHECK(readEndOfTimes(cells[0], column) == (7 * 60 + 30) * 60);
  CHECK(readEndOfTimes(cells[3], column) == 9 * 3600);
  CHECK_FALSE(readEndOfTimes(cells[5], column).has_value());
  // After seconds it is the zone's distance from UTC, and packed times have a dash for other reasons.
  CHECK_FALSE(splitTimes("22:00:00-05:00").has_value());
  CHECK_FALSE(splitTimes("2200-0730").has_value());
  CHECK_FALSE(splitTimes("1-2-2024").has_value());
}

TEST_CASE("A number beyond any moment is none, in every style of a column", "[core][incident]") {
  for (const MomentStyle style : {MomentStyle::ExcelSerial, MomentStyle::UnixSeconds, MomentStyle::UnixMillis,
                                  MomentStyle::HourMinute, MomentStyle::DayFraction, MomentStyle::Hour}) {
    MomentColumn column;
    column.style = style;
    for (const char* cell : {"1e300", "-1e300", "inf", "nan", "1e15", "99999999999999999999"}) {
      CAPTURE(cell);
      CHECK_FALSE(readMoment(cell, column, DateOrder::DayMonthYear).has_value());
      const auto second = readTimeOfDay(cell, column);
      CHECK((!second || (*second >= 0 && *second <= secondsPerDay)));
    }
  }
}

TEST_CASE("After the year 9999 there is no moment, however it is written", "[core][incident]") {
  CHECK(readPeriodEnd("31-12-9999 22:00 - 23:00", DateOrder::DayMonthYear)->date == Date{9999, 12, 31});
  CHECK_FALSE(readPeriodEnd("31-12-9999 23:00 - 22:00", DateOrder::DayMonthYear).has_value());
  MomentColumn serials;
  serials.style = MomentStyle::ExcelSerial;
  CHECK(readMoment("2958465", serials, DateOrder::DayMonthYear)->date == Date{9999, 12, 31});
  CHECK_FALSE(readMoment("2958465.9999999", serials, DateOrder::DayMonthYear).has_value());
}
