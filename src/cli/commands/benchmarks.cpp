// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "find/compare_years.h"

namespace brandpunt::cli {
namespace {

Json countsOf(const SeriesRow& row) {
  Json counts = Json::object();
  for (const auto& [year, n] : row.counts) counts[std::to_string(year)] = n;
  return counts;
}

Json jsonOf(const Series& series, const RuleBase& rules, Language language) {
  const Source* source = rules.source(series.source.source);
  Json json{{"id", series.id},
            {"title", series.title.in(language)},
            {"source", source ? source->title : series.source.source},
            {"part", series.source.part}};
  json["caveats"] = Json::array();
  for (const Text& caveat : series.caveats) json["caveats"].push_back(caveat.in(language));
  json["years"] = Json::object();
  for (const auto& [year, note] : series.yearNotes) json["years"][std::to_string(year)] = note.in(language);
  json["rows"] = Json::array();
  for (const SeriesRow& row : series.rows)
    json["rows"].push_back({{"name", row.name.in(language)}, {"counts", countsOf(row)}});
  return json;
}

Json jsonOf(const YearChange& change, Language language) {
  Json json{{"from", change.from},
            {"to", change.to},
            {"before", *change.own.before},
            {"after", change.own.after},
            {"verdict", idOf(change.own.verdict)},
            {"p", change.own.p ? Json(*change.own.p) : Json()},
            {"text", describe(change).in(language)}};
  json["beside"] = Json::array();
  for (const YearChange::Beside& beside : change.beside) {
    json["beside"].push_back({{"name", beside.row->name.in(language)},
                              {"before", beside.counts.before},
                              {"after", beside.counts.after},
                              {"ratio", beside.comparison.ratio ? Json(*beside.comparison.ratio) : Json()},
                              {"p", beside.comparison.p},
                              {"text", describe(beside).in(language)}});
  }
  return json;
}

std::string textOf(const app::YearComparison& made, bool hasDossier, Language language) {
  const auto say = [&](const char* nl, const char* en) { return Text{nl, en}.in(language); };
  std::string text;
  for (const YearCount& year : made.years) {
    text += std::to_string(year.year) + ": " + std::to_string(year.n) +
            (year.complete ? "" : say(" (niet het hele jaar)", " (not the whole year)")) + "\n";
  }
  for (const YearChange& change : made.changes) text += describe(change).in(language) + "\n";
  if (hasDossier && made.changes.empty())
    text += say("Er zijn geen twee hele jaren na elkaar om te vergelijken.\n",
                "There are no two whole years in a row to compare.\n");
  for (std::size_t i = 0; i < made.series.size(); ++i) {
    const Series& series = made.series[i];
    text += "\n" + series.title.in(language) + "\n";
    for (const SeriesRow& row : series.rows) {
      text += "  " + row.name.in(language) + ":";
      for (const auto& [year, n] : row.counts)
        text += " " + std::to_string(year) + " " + std::to_string(n) + ",";
      text.back() = '\n';
    }
    for (std::size_t c = 0; i < made.beside.size() && c < made.beside[i].size(); ++c) {
      for (const YearChange::Beside& beside : made.beside[i][c].beside)
        text += "  " + std::to_string(made.beside[i][c].to) + ", " + describe(beside).in(language) + "\n";
    }
    for (const Text& caveat : series.caveats) text += "  " + caveat.in(language) + "\n";
    for (const auto& [year, note] : series.yearNotes)
      text += "  " + std::to_string(year) + ": " + note.in(language) + "\n";
    if (const Source* source = made.rules.source(series.source.source))
      text += "  " + say("bron: ", "source: ") + source->title + ", " + series.source.part + "\n";
  }
  if (made.series.empty())
    text += say("De bronnen hebben voor dit delict geen cijferreeks.\n",
                "The sources have no series for this offence.\n");
  return text;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const std::string word = arguments.textOr("--offence", "woninginbraak");
  const auto offence = offenceFromId(word);
  if (!offence)
    return Error{ErrorCode::WrongUsage,
                 {"Het delict '" + word + "' bestaat niet.", "There is no offence '" + word + "'."}};
  std::optional<std::string> series;
  if (arguments.has("--series")) series = arguments.text("--series");
  const bool hasDossier = arguments.has("DOSSIER");
  const auto made =
      app::compareYears(hasDossier ? arguments.text("DOSSIER") : "", *offence, series, context.dataFolder);
  if (!made) return made.error();
  Outcome outcome;
  Json& json = outcome.json;
  json["offence"] = word;
  json["years"] = Json::array();
  for (const YearCount& year : made->years)
    json["years"].push_back({{"year", year.year}, {"n", year.n}, {"complete", year.complete}});
  json["changes"] = Json::array();
  for (const YearChange& change : made->changes) json["changes"].push_back(jsonOf(change, context.language));
  json["series"] = Json::array();
  for (std::size_t i = 0; i < made->series.size(); ++i) {
    Json one = jsonOf(made->series[i], made->rules, context.language);
    one["changes"] = Json::array();
    for (std::size_t c = 0; i < made->beside.size() && c < made->beside[i].size(); ++c)
      one["changes"].push_back(jsonOf(made->beside[i][c], context.language));
    json["series"].push_back(std::move(one));
  }
  outcome.text = textOf(*made, hasDossier, context.language);
  return outcome;
}

}  // namespace

Command benchmarksCommand() {
  return {.name = "benchmarks",
          .summary = "put the own years beside figures of the sources, and say what is more than chance",
          .positionals = {{"DOSSIER", "the dossier (.gpkg); without one only the series are shown", false}},
          .options = {{"--offence", "ID", "the offence; woninginbraak where not given"},
                      {"--series", "ID", "one series; all of the offence where not given"}},
          .run = run};
}

}  // namespace brandpunt::cli
