// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "find/bare_points.h"

namespace brandpunt::cli {
namespace {

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
  outcome.json["months"] = times->months;
  outcome.json["peak"] = jsonOf(times->peak);
  outcome.text = weekAsText(times->table, context.language) + peakAsText(times->peak, context.language);
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
