// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_zone/read_time_zone.h"

#include "support/catch.h"
#include "support/shared_data.h"
#include "text_file/write_text_file.h"
#include "time_zone/zone_rule.h"

using namespace brandpunt;
using namespace std::string_literals;

namespace {

/// A zoneinfo file that holds no change at all but a rule, as small machines keep them: one type, CET.
std::string slimFile(const std::string& rule) {
  const std::string header = "TZif2"s + std::string(15, '\0');
  const std::string counts = std::string(19, '\0') + '\1' + std::string(3, '\0') + '\4';
  const std::string body = "\0\0\x0e\x10\0\0"s + "CET\0"s;
  return header + counts + body + header + counts + body + '\n' + rule + '\n';
}

Result<TimeZone> readSlim(const std::string& rule) {
  const test::TemporaryFolder folder;
  REQUIRE(exchange::writeTextFile(folder / "Zone", slimFile(rule)));
  return exchange::readTimeZone("Zone", folder.path());
}

std::string local(const TimeZone& zone, std::int64_t utc) { return zone.toLocal(utc).toIso(); }

}  // namespace

TEST_CASE("After the last change of the file its rule holds", "[exchange][period]") {
  const auto zone = readSlim("CET-1CEST,M3.5.0,M10.5.0/3");
  REQUIRE(zone);
  // 31 March and 27 October 2024, 01:00 UTC, and a summer far ahead.
  CHECK(local(*zone, 1711846799) == "2024-03-31T01:59:59");
  CHECK(local(*zone, 1711846800) == "2024-03-31T03:00:00");
  CHECK(local(*zone, 1729990799) == "2024-10-27T02:59:59");
  CHECK(local(*zone, 1729990800) == "2024-10-27T02:00:00");
  CHECK(local(*zone, 2382523200) == "2045-07-01T14:00:00");
}

TEST_CASE("Rules of the south and without summer time", "[exchange][period]") {
  const auto sydney = exchange::changesOfRule("AEST-10AEDT,M10.1.0,M4.1.0/3", 2024, 2024);
  REQUIRE(sydney);
  REQUIRE(sydney->size() == 2);
  CHECK(sydney->at(0).utcSeconds == 1712419200);  // 7 April 2024, 03:00 summer time
  CHECK(sydney->at(0).offsetSeconds == 36000);
  CHECK(sydney->at(1).offsetSeconds == 39600);
  const auto fixed = exchange::changesOfRule("<+0330>-3:30", 2024, 2030);
  REQUIRE(fixed);
  CHECK(fixed->empty());
  for (const char* broken : {"", "CET", "CET-1CEST", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,J60,J300",
                             "CET-1CEST,M3.5.0,M10.5.0/3x", "<+03"})
    CHECK_FALSE(exchange::changesOfRule(broken, 2024, 2030));
}

TEST_CASE("The machine's Amsterdam tells summer and winter", "[exchange][period]") {
  const auto zone = exchange::readTimeZone("Europe/Amsterdam");
  REQUIRE(zone);
  CHECK(local(*zone, 1719835200) == "2024-07-01T14:00:00");
  CHECK(local(*zone, 1735732800) == "2025-01-01T13:00:00");
  CHECK(local(*zone, 2382523200) == "2045-07-01T14:00:00");
}

TEST_CASE("A zone that is none, or whose file is cut off, is refused", "[exchange][period]") {
  for (const char* name : {"", "Europe/Atlantis", "../../etc/passwd", "/etc/passwd"}) {
    const auto zone = exchange::readTimeZone(name);
    REQUIRE_FALSE(zone);
    CHECK(zone.error().code == ErrorCode::WrongUsage);
  }
  const std::string whole = slimFile("CET-1");
  const test::TemporaryFolder folder;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    REQUIRE(exchange::writeTextFile(folder / "Zone", std::string_view(whole).substr(0, size)));
    CHECK_FALSE(exchange::readTimeZone("Zone", folder.path()));
  }
}
