// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "find/bare_points.h"

namespace brandpunt::cli {
namespace {

Json jsonOfPeak(const std::optional<Peak>& peak) {
  if (!peak) return nullptr;
  return {{"from_hour", peak->window.fromHour},
          {"hours", peak->window.hours},
          {"share", peak->window.share},
          {"low", peak->low},
          {"high", peak->high},
          {"even_share", peak->evenShare}};
}

std::string peakAsText(const HotTimes& times, Language language) {
  if (!times.peak) return Text{"Geen duidelijk tijdvak.\n", "No clear window.\n"}.in(language);
  const HourWindow& w = times.peak->window;
  const auto percent = [](double share) { return toText(share * 100, 0) + "%"; };
  return std::to_string(w.fromHour) + "-" + std::to_string((w.fromHour + w.hours) % 24) +
         Text{" uur: ", " h: "}.in(language) + percent(w.share) + " (band " + percent(times.peak->low) + "-" +
         percent(times.peak->high) +
         Text{"); gelijk verdeeld was dat ", "); spread evenly it would be "}.in(language) +
         percent(times.peak->evenShare) + "\n";
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto question = questionFrom(arguments);
  if (!question) return question.error();
  const auto parameters = hotTimesParametersFrom(parameterTexts(arguments, hotTimesMethod()));
  if (!parameters) return parameters.error();
  const auto times = app::hotTimesIn(arguments.text("DOSSIER"), *question, *parameters);
  if (!times) return times.error();
  if (arguments.has("--out")) {
    const auto written = app::writeText(arguments.text("--out"), app::weekAsCsv(times->table));
    if (!written) return written.error();
  }
  Outcome outcome;
  outcome.json = {{"table", jsonOf(times->table)}, {"n", times->n}, {"without_time", times->withoutTime}};
  outcome.json["too_long"] = times->tooLong;
  outcome.json["without_end"] = times->withoutEnd;
  outcome.json["end_before_start"] = times->endBeforeStart;
  outcome.json["median_hours"] = times->medianHours;
  outcome.json["long_share"] = times->longShare;
  outcome.json["peak"] = jsonOfPeak(times->peak);
  outcome.text = weekAsText(times->table, context.language) + peakAsText(*times, context.language);
  outcome.text +=
      "n = " + std::to_string(times->n) + Text{"; zonder tijd ", "; without a time "}.in(context.language) +
      std::to_string(times->withoutTime) + Text{", te lang ", ", too long "}.in(context.language) +
      std::to_string(times->tooLong) + "\n";
  return outcome;
}

}  // namespace

Command hottimesCommand() {
  return {.name = "hottimes",
          .summary = "hour of the day by weekday, each incident spread over the time it may have happened",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .options = joined({questionOptions(),
                             parameterOptions(hotTimesMethod()),
                             {{"--out", "FILE.csv", "24 rows of 7 columns, Monday first"}}}),
          .run = run};
}

}  // namespace brandpunt::cli
