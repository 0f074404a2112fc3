// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_series.h"

#include <algorithm>

#include "rule_file/toml_table.h"

namespace brandpunt::exchange {
namespace {

constexpr int firstYear = 1980, lastYear = 2100, mostIncidents = 100'000'000;

std::vector<Text> caveatsOf(TomlTable& t) {
  const auto dutch = t.texts("caveats_nl"), english = t.texts("caveats_en");
  if (dutch.size() != english.size())
    t.problem("caveats_nl", {"'caveats_nl' en 'caveats_en' zijn even lang.",
                             "'caveats_nl' and 'caveats_en' are equally long."});
  std::vector<Text> caveats;
  for (std::size_t i = 0; i < std::min(dutch.size(), english.size()); ++i)
    caveats.push_back({dutch[i], english[i]});
  return caveats;
}

Series seriesFrom(TomlTable& t, const RuleBase& rules) {
  Series series;
  series.id = t.text("id");
  series.title = t.bothLanguages("title");
  series.offence = t.choice("offence", offenceFromId);
  series.source = {t.text("source"), t.text("part")};
  if (!rules.source(series.source.source)) t.unknownWord("source", series.source.source);
  series.caveats = caveatsOf(t);
  for (TomlTable year : t.tables("year")) {
    const int number = year.whole("year", firstYear, lastYear);
    series.yearNotes[number] = year.bothLanguages("note");
    year.finish();
  }
  for (TomlTable line : t.tables("row")) {
    SeriesRow row;
    row.name = line.bothLanguages("name");
    int year = line.whole("first", firstYear, lastYear);
    for (const int count : line.wholes("counts", 0, mostIncidents)) row.counts[year++] = count;
    line.finish();
    series.rows.push_back(std::move(row));
  }
  t.finish();
  return series;
}

}  // namespace

Result<std::vector<Series>> readSeries(const std::filesystem::path& folder, const RuleBase& rules) {
  std::vector<Series> all;
  std::error_code status;
  for (const auto& entry : std::filesystem::directory_iterator(folder, status)) {
    if (entry.path().extension() != ".toml") continue;
    const Result<toml::table> root = readToml(entry.path());
    if (!root) return root.error();
    TomlProblem problem(entry.path());
    TomlTable table(*root, problem);
    all.push_back(seriesFrom(table, rules));
    if (problem.any()) return problem.error();
  }
  std::ranges::sort(all, {}, &Series::id);
  return all;
}

}  // namespace brandpunt::exchange
