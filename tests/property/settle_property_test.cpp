// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/account/settle.h"

#include <algorithm>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

/// Few numbers, offences and moments, so that rows repeat, merge and are rejected often.
std::vector<ReadRow> randomRows(Random& random) {
  std::vector<ReadRow> rows(random.below(60));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ReadRow& row = rows[i];
    row.sourceRow = i + 2;
    if (random.below(8) == 0) {
      row.rejected = random.below(2) == 0 ? "no-date" : "no-offence";
      continue;
    }
    Incident& incident = row.incident;
    if (random.below(4) != 0) incident.number = "PL" + std::to_string(random.below(12));
    incident.offence = offences()[random.below(3)].offence;
    incident.codes = {"code" + std::to_string(static_cast<int>(incident.offence))};
    incident.start = Moment{CivilTime::at({2024, 1, 1 + static_cast<int>(random.below(3))}), false};
    if (random.below(2) == 0) incident.place = Point{100.0 * static_cast<double>(random.below(2)), 0};
  }
  return rows;
}

struct Counts {
  std::int64_t accepted, duplicates, merged, rejected;
  bool operator==(const Counts&) const = default;
};
Counts countsOf(const ImportReport& r) { return {r.accepted, r.duplicates, r.merged, r.rejected}; }

}  // namespace

TEST_CASE("The account of an import always adds up", "[property][incident]") {
  Random random(20250301);
  for (int round = 0; round < 1000; ++round) {
    const std::vector<ReadRow> rows = randomRows(random);
    const Settlement settled = settle(rows, {});
    const ImportReport& report = settled.report;
    REQUIRE(report.addsUp());
    CHECK(report.rowsRead == static_cast<std::int64_t>(rows.size()));
    CHECK(report.accepted == static_cast<std::int64_t>(settled.incidents.size()));
    CHECK(report.rejected ==
          std::count_if(rows.begin(), rows.end(), [](const ReadRow& row) { return !row.rejected.empty(); }));
    CHECK(report.rejects.size() == static_cast<std::size_t>(report.rejected));
    std::int64_t byOffence = 0, byReason = 0;
    for (const auto& [offence, n] : report.byOffence) byOffence += n;
    for (const auto& [reason, n] : report.byReason) byReason += n;
    CHECK(byOffence == report.accepted);
    CHECK(byReason == report.rejected);
  }
}

TEST_CASE("The same file a second time brings nothing", "[property][incident]") {
  Random random(20250302);
  for (int round = 0; round < 1000; ++round) {
    const std::vector<ReadRow> rows = randomRows(random);
    const Settlement first = settle(rows, {});
    const Settlement second = settle(rows, first.incidents);
    CHECK(second.report.accepted == 0);
    CHECK(second.report.addsUp());
  }
}

TEST_CASE("The order of the rows changes no count", "[property][incident]") {
  Random random(20250303);
  for (int round = 0; round < 1000; ++round) {
    std::vector<ReadRow> rows = randomRows(random);
    const Counts before = countsOf(settle(rows, {}).report);
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[random.below(i)]);
    CHECK(countsOf(settle(rows, {}).report) == before);
  }
}

TEST_CASE("How exact a place is makes no other incident of it", "[property][incident]") {
  ReadRow row;
  row.incident.number = "PL1";
  row.incident.start = Moment{CivilTime::at({2024, 1, 1}), false};
  row.incident.locationQuality = LocationQuality::Street;
  const Settlement first = settle({row}, {});
  row.incident.locationQuality = LocationQuality::Address;
  CHECK(settle({row}, first.incidents).report.duplicates == 1);
}
