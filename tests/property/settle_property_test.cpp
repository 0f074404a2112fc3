// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/account/settle.h"

#include <algorithm>

#include "base/random.h"
#include "incident/account/repeated_keys.h"
#include "support/catch.h"
#include "support/whole_table.h"

using namespace brandpunt;
using brandpunt::test::settleAll;
using brandpunt::test::SettledTable;

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
    const SettledTable settled = settleAll(rows, {});
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
    const SettledTable first = settleAll(rows, {});
    const SettledTable second = settleAll(rows, first.incidents);
    CHECK(second.report.accepted == 0);
    CHECK(second.report.addsUp());
  }
}

TEST_CASE("The order of the rows changes no count", "[property][incident]") {
  Random random(20250303);
  for (int round = 0; round < 1000; ++round) {
    std::vector<ReadRow> rows = randomRows(random);
    const Counts before = countsOf(settleAll(rows, {}).report);
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[random.below(i)]);
    CHECK(countsOf(settleAll(rows, {}).report) == before);
  }
}

TEST_CASE("How exact a place is makes no other incident of it", "[property][incident]") {
  ReadRow row;
  row.incident.number = "PL1";
  row.incident.start = Moment{CivilTime::at({2024, 1, 1}), false};
  row.incident.locationQuality = LocationQuality::Street;
  const SettledTable first = settleAll({row}, {});
  row.incident.locationQuality = LocationQuality::Address;
  CHECK(settleAll({row}, first.incidents).report.duplicates == 1);
}

TEST_CASE("Numbers may be asked about apart, and rows that share none need not be asked",
          "[property][incident]") {
  Random random(20261126);
  for (int round = 0; round < 300; ++round) {
    std::vector<ReadRow> rows = randomRows(random);
    std::erase_if(rows, [](const ReadRow& row) { return !row.rejected.empty(); });
    std::vector<Incident> known = settleAll(randomRows(random), {}).incidents;
    for (std::size_t i = 0; i < known.size(); ++i)
      known[i].id = Id<Incident>(static_cast<std::int64_t>(i) + 1);
    const Settlement whole = settle(rows, known);
    RepeatedKeys numbers(rows.size());
    for (const ReadRow& row : rows) {
      if (!row.incident.number.empty()) numbers.add(keyOf(row.incident.number));
    }
    for (const Incident& incident : known) {
      if (!incident.number.empty()) numbers.suspect(keyOf(incident.number));
    }
    std::vector<KeptRow> kept;
    std::int64_t duplicates = 0, merged = 0, unchanged = 0;
    for (std::uint64_t share = 0; share < 3; ++share) {
      const auto inShare = [&](const Incident& incident) { return keyOf(incident.number) % 3 == share; };
      std::vector<ReadRow> some;
      std::vector<std::size_t> positions;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const Incident& incident = rows[i].incident;
        if (!inShare(incident)) continue;
        if (!incident.number.empty() && !numbers.mayRepeat(keyOf(incident.number))) {
          kept.push_back({i, {}, {}});
        } else {
          positions.push_back(i);
          some.push_back(rows[i]);
        }
      }
      std::vector<Incident> knownOfShare;
      for (const Incident& incident : known) {
        if (inShare(incident)) knownOfShare.push_back(incident);
      }
      const Settlement part = settle(some, knownOfShare);
      for (KeptRow row : part.kept) {
        row.row = positions[row.row];
        kept.push_back(row);
      }
      duplicates += part.duplicates, merged += part.merged, unchanged += part.unchanged;
    }
    std::sort(kept.begin(), kept.end(), [](const KeptRow& a, const KeptRow& b) { return a.row < b.row; });
    CHECK(duplicates == whole.duplicates);
    CHECK(merged == whole.merged);
    CHECK(unchanged == whole.unchanged);
    REQUIRE(kept.size() == whole.kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
      CHECK(kept[i].row == whole.kept[i].row);
      CHECK(kept[i].moreCodes == whole.kept[i].moreCodes);
      CHECK(kept[i].replaces == whole.kept[i].replaces);
    }
  }
}

TEST_CASE("A key that repeats is always suspected, one that does not seldom", "[property][incident]") {
  Random random(20261127);
  RepeatedKeys keys(20'000);
  std::vector<std::string> once, twice;
  for (int i = 0; i < 10'000; ++i) {
    once.push_back("PL" + std::to_string(i));
    keys.add(keyOf(once.back()));
    if (random.below(10) == 0) twice.push_back("Q" + std::to_string(i)), keys.add(keyOf(twice.back()));
  }
  for (const std::string& key : twice) keys.add(keyOf(key));
  CHECK(keys.repeats() >= static_cast<std::int64_t>(twice.size()));
  CHECK(std::all_of(twice.begin(), twice.end(),
                    [&](const std::string& k) { return keys.mayRepeat(keyOf(k)); }));
  CHECK(std::count_if(once.begin(), once.end(),
                      [&](const std::string& k) { return keys.mayRepeat(keyOf(k)); }) < 3);
}

TEST_CASE("A million numbers in a row are all different", "[property][incident]") {
  RepeatedKeys keys(1'000'000);
  for (int i = 1; i <= 1'000'000; ++i) keys.add(keyOf(std::to_string(i)));
  CHECK(keys.repeats() < 3);
}
