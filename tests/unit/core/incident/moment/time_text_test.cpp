// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/moment/time_text.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

/// The reading as text: "2013-06-18 23:45:00", "2013-06-18", "23:45:00", or "-".
std::string read(std::string_view text, DateOrder order = DateOrder::DayMonthYear) {
  const auto reading = readTimeText(text, order);
  if (!reading) return "-";
  std::string said = reading->date ? reading->date->toIso() : "";
  if (reading->second) {
    const CivilTime time{*reading->second};
    said += (said.empty() ? "" : " ") +
            (*reading->second == secondsPerDay ? "24:00:00" : time.toIso().substr(11));
  }
  return said;
}

}  // namespace

TEST_CASE("Dates are read in every way that exports write them", "[core][incident]") {
  CHECK(read("18-6-2013 23:45") == "2013-06-18 23:45:00");
  CHECK(read("18-06-2013 4:30") == "2013-06-18 04:30:00");
  CHECK(read("08.11.2015") == "2015-11-08");
  CHECK(read("1/2/24") == "2024-02-01");
  CHECK(read("31/12/99") == "1999-12-31");
  CHECK(read("6/18/2013 11:45:30 PM", DateOrder::MonthDayYear) == "2013-06-18 23:45:30");
  CHECK(read("6/18/2013 12:05 am", DateOrder::MonthDayYear) == "2013-06-18 00:05:00");
  CHECK(read("24-01-31", DateOrder::YearMonthDay) == "2024-01-31");
  CHECK(read("2013/06/18 07:45:00") == "2013-06-18 07:45:00");
  CHECK(read("20130618") == "2013-06-18");
  CHECK(read("201306182345") == "2013-06-18 23:45:00");
  CHECK(read("2013-06") == "2013-06-01");
  CHECK(read("06-2013") == "2013-06-01");
  CHECK(read("18 juni 2013 23.45 uur") == "2013-06-18 23:45:00");
  CHECK(read("dinsdag 18 mrt. 2014, 9u05") == "2014-03-18 09:05:00");
  CHECK(read("June 18, 2013") == "2013-06-18");
  CHECK(read("23:45") == "23:45:00");
}

TEST_CASE("A zone or an offset is passed over: the time is taken as written", "[core][incident]") {
  CHECK(read("2017-05-25T00:00:00Z") == "2017-05-25 00:00:00");
  CHECK(read("2017-05-25T13:30:00.250+02:00") == "2017-05-25 13:30:00");
  CHECK(read("2017-05-25 13:30:00 UTC") == "2017-05-25 13:30:00");
}

TEST_CASE("24:00 is the end of the day and a leap second is read", "[core][incident]") {
  CHECK(read("31-12-2024 24:00") == "2024-12-31 24:00:00");
  CHECK(read("31-12-2016 23:59:60") == "2016-12-31 24:00:00");
}

TEST_CASE("What is no date gives nothing", "[core][incident]") {
  for (const char* text :
       {"", "T", "31-02-2024", "99-99-2024", "1-1-2024 25:00", "1-1-2024 24:01", "1-1-2024 iets", "33.74209",
        "Dorpsstraat 12", "1234AB", "1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16-17-18"}) {
    INFO(text);
    CHECK(read(text) == "-");
  }
}

TEST_CASE("A number too long for a day or a year does not wrap round into one", "[core][incident]") {
  // 2^32 + 1 and 2^32 + 2024.
  for (const char* text : {"2024-01-4294967297", "4294967297 juni 2024", "1 juni 4294969320",
                           "juni 4294969320", "1-1-99999999999999999999", "201705259999", "20170525240001"}) {
    CAPTURE(text);
    const auto reading = readTimeText(text, DateOrder::DayMonthYear);
    CHECK_FALSE(reading.has_value());
  }
  const auto endOfDay = readTimeText("201705252400", DateOrder::DayMonthYear);
  REQUIRE(endOfDay.has_value());
  CHECK(endOfDay->second == 86400);
}
