// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/named_sources.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

app::NamedSources sources() {
  auto all = app::readSources(test::projectFolder() / "data");
  if (!all) FAIL(all.error().message.en);
  return *std::move(all);
}

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("The page docs/bronnen.md is that of the declarations", "[app][decide]") {
  const std::string page = app::sourcesPage(sources());
  const auto file = test::projectFolder() / "docs/bronnen.md";
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(file, std::ios::binary) << page;
  CHECK(contentOf(file) == page);
}

TEST_CASE(
    "Every measure, every discontinued instrument and every calendar entry goes back to something named",
    "[app][decide]") {
  const app::NamedSources all = sources();
  std::set<std::pair<NamedKind, std::string>> named;
  for (const Named& one : all.named) {
    for (const NamedPlace& place : one.places) named.emplace(place.kind, place.id);
  }
  for (const Measure& m : all.rules.measures) {
    CAPTURE(m.id);
    CHECK((m.external || named.contains({NamedKind::Measure, m.id})));
  }
  for (const Discontinued& d : all.rules.discontinued) CHECK(named.contains({NamedKind::Discontinued, d.id}));
  for (const CalendarEntry& entry : all.calendar) CHECK(named.contains({NamedKind::Calendar, entry.id}));
  for (const Series& series : all.series) CHECK(named.contains({NamedKind::Series, series.id}));
}

TEST_CASE("Everything on the list of the sources has its place, and nothing else has",
          "[app][decide][shared]") {
  if (!test::haveShared("measures/seed-systems.md")) return;
  const std::string list = contentOf(test::shared("measures/seed-systems.md"));
  const std::regex line(R"(\n\| (T\d+) \| ([^|]*) \| (S\d):)");
  std::map<std::string, std::string> listed;
  for (std::sregex_iterator at(list.begin(), list.end(), line), end; at != end; ++at)
    listed[(*at)[1]] = (*at)[3];
  CHECK(listed.size() == 167);
  std::map<std::string, std::string> named;
  for (const Named& one : sources().named) named[one.id] = one.source;
  CHECK(named == listed);
}

TEST_CASE("Each series adds up to what its source says", "[app][decide]") {
  for (const Series& series : sources().series) {
    REQUIRE_FALSE(series.rows.empty());
    CHECK_FALSE(series.caveats.empty());
    if (series.id != "twente-woninginbraak") continue;
    std::map<int, int> sum;
    for (const SeriesRow& row : series.rows) {
      for (const auto& [year, n] : row.counts) sum[year] += row.name.nl == "Twente" ? -n : n;
    }
    CHECK(sum == std::map<int, int>{{2016, 0}, {2017, 0}, {2018, 0}});
  }
}
