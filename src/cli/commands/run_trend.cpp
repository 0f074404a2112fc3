// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "base/number.h"
#include "commands/commands.h"
#include "commands/run_arguments.h"
#include "commands/trend_json.h"
#include "hotspot/change/detectable.h"
#include "hotspot/change/mann_kendall.h"
#include "hotspot/change/region_comparison.h"
#include "hotspot/verdict/judge.h"

namespace brandpunt::cli {
namespace {

constexpr std::size_t monthsOfAYear = 12;
constexpr std::int64_t mostCount = 1000000;

/// Two counts, over so many days, and the fullest month of the later one where it is known.
struct Counts {
  std::int64_t before = 0;
  std::int64_t after = 0;
  double daysBefore = 365;
  double daysAfter = 365;
  std::optional<std::int64_t> fullestMonth = {};
};

std::int64_t sumOf(std::span<const double> values) {
  return static_cast<std::int64_t>(std::accumulate(values.begin(), values.end(), 0.0));
}

/// The last twelve of at least 24 months against the twelve before.
std::optional<Counts> countsOf(const std::vector<double>& months) {
  if (months.size() < 2 * monthsOfAYear) return {};
  const std::span<const double> all(months);
  const auto last = all.last(monthsOfAYear);
  Counts counts{.before = sumOf(all.last(2 * monthsOfAYear).first(monthsOfAYear)), .after = sumOf(last)};
  counts.fullestMonth = static_cast<std::int64_t>(*std::max_element(last.begin(), last.end()));
  return counts;
}

Result<std::optional<Counts>> countsFrom(const Arguments& arguments, const std::vector<double>& months) {
  if (!arguments.has("--before") && !arguments.has("--after") && !months.empty()) return countsOf(months);
  Counts counts;
  for (const auto& [option, into] : {std::pair{"--before", &counts.before}, {"--after", &counts.after}}) {
    const auto number = arguments.wholeNumberOr(option, -1);
    if (!number) return number.error();
    *into = *number;
  }
  const auto daysBefore = arguments.numberOr("--days-before", counts.daysBefore);
  if (!daysBefore) return daysBefore.error();
  const auto daysAfter = arguments.numberOr("--days-after", *daysBefore);
  if (!daysAfter) return daysAfter.error();
  counts.daysBefore = *daysBefore;
  counts.daysAfter = *daysAfter;
  if (counts.before < 0 || counts.after < 0 || counts.before > mostCount || counts.after > mostCount ||
      counts.daysBefore <= 0 || counts.daysAfter <= 0) {
    return Error{
        ErrorCode::WrongUsage,
        {"Geef --before en --after, of --months: aantallen van 0 tot een miljoen, perioden langer dan 0 "
         "dagen.",
         "Give --before and --after, or --months: counts of 0 to a million, periods longer than 0 days."}};
  }
  return std::optional(counts);
}

Json mannKendallJson(const MannKendall& test) {
  return {{"n", test.n}, {"s", test.s},     {"variance", test.variance}, {"z", test.z},
          {"p", test.p}, {"tau", test.tau}, {"slope", test.slope}};
}

Json numberOrNull(const std::optional<std::int64_t>& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json detectableJson(const DetectableChange& change) {
  Json json{{"rising_from", numberOrNull(change.risingFrom)}, {"falling_to", numberOrNull(change.fallingTo)}};
  json["rise"] = jsonOf(change.rise);
  json["fall"] = jsonOf(change.fall);
  return json;
}

void addCounts(const Counts& counts, Outcome& outcome, Language language) {
  const Change change = changeBetween(static_cast<int>(counts.before), counts.daysBefore,
                                      static_cast<int>(counts.after), counts.daysAfter);
  outcome.json.update(jsonOf(change));
  outcome.json["p_e_test"] = eTest(counts.before, counts.daysBefore, counts.after, counts.daysAfter);
  const auto found = classOf(change, counts.fullestMonth.value_or(0));
  outcome.json["class"] = found ? Json(idOf(*found)) : Json(nullptr);
  outcome.json["detectable"] =
      detectableJson(detectableChange(counts.before, counts.daysBefore, counts.daysAfter));
  outcome.text += changeAsText(change, language);
}

/// Against the region, of which the place is a part: null where no region is given.
Result<Json> againstRegion(const Arguments& arguments, const Counts& counts) {
  if (!arguments.has("--region")) return Json(nullptr);
  const auto region = numbersFrom(arguments, "--region", 2);
  if (!region) return region.error();
  const CountPair rest{static_cast<std::int64_t>((*region)[0]) - counts.before,
                       static_cast<std::int64_t>((*region)[1]) - counts.after};
  if (rest.before < 0 || rest.after < 0 || rest.before > mostCount || rest.after > mostCount) {
    return Error{ErrorCode::WrongUsage,
                 {"--region telt de hele regio, de plek zelf meegeteld, tot een miljoen.",
                  "--region counts the whole region, the place included, up to a million."}};
  }
  const RegionComparison found = compareWithRegion({counts.before, counts.after}, rest);
  Json json{{"ratio", jsonOf(found.ratio)}, {"low", jsonOf(found.low)}, {"high", jsonOf(found.high)}};
  json["p"] = found.p;
  return json;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  std::vector<double> months;
  if (arguments.has("--months")) {
    const auto given = numbersFrom(arguments, "--months", 0);
    if (!given) return given.error();
    months = *given;
  }
  const auto counts = countsFrom(arguments, months);
  if (!counts) return counts.error();
  Outcome outcome;
  if (*counts) {
    addCounts(**counts, outcome, context.language);
    const auto region = againstRegion(arguments, **counts);
    if (!region) return region.error();
    outcome.json["against_region"] = *region;
  }
  if (!months.empty()) {
    const MannKendall plain = mannKendall(months);
    outcome.json["mann_kendall"] = mannKendallJson(plain);
    outcome.json["mann_kendall_seasonal"] = months.size() >= 2 * monthsOfAYear
                                                ? mannKendallJson(mannKendall(months, monthsOfAYear))
                                                : Json(nullptr);
    outcome.text += "Mann-Kendall: S " + std::to_string(plain.s) + ", p = " + toText(plain.p, 4) + "\n";
  }
  return outcome;
}

}  // namespace

Command runTrendCommand() {
  return {
      .name = "run trend",
      .summary = trendMethod().summary.en,
      .options =
          {{"--before", "N", "count of the period before"},
           {"--after", "N", "count of the period"},
           {"--days-before", "D", "length of the period before; default 365"},
           {"--days-after", "D", "length of the period; default the same"},
           {"--region", "BEFORE,AFTER", "counts of the whole region: did the place change otherwise?"},
           {"--months", "A,B,..",
            "counts by month: Mann-Kendall, by season from 24 months on; without --before and --after also "
            "the last twelve against the twelve before"}},
      .run = run};
}

}  // namespace brandpunt::cli
