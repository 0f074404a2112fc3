// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/values.h"
#include "commands/commands.h"
#include "commands/withheld_json.h"
#include "show/export_data.h"

namespace brandpunt::cli {
namespace {

Result<app::ExportRequest> requestOf(const Arguments& arguments, const Context& context) {
  app::ExportRequest request;
  request.dossier = arguments.text("DOSSIER");
  request.out = arguments.text("--out");
  request.language = context.language;
  const Result<std::int64_t> run = arguments.wholeNumberOr("--run", 0);
  if (!run) return run.error();
  if (arguments.has("--run")) request.run = Id<Run>{*run};
  const auto what = app::exportWhatFromId(arguments.text("--what"));
  if (!what) return wrongValue("--what", arguments.text("--what"), "incidents, hotspots, advice, log");
  request.what = *what;
  const auto exportClass = exportClassFromId(arguments.text("--class"));
  if (!exportClass) return wrongValue("--class", arguments.text("--class"), "werk, driehoek, openbaar");
  request.exportClass = *exportClass;
  if (arguments.has("--offence")) {
    request.offence = offenceFromId(arguments.text("--offence"));
    if (!request.offence)
      return wrongValue("--offence", arguments.text("--offence"), "autokraak, woninginbraak, ..");
  }
  return request;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<app::ExportRequest> request = requestOf(arguments, context);
  if (!request) return request.error();
  const Result<app::ExportMade> made = app::exportData(*request, context.progress);
  if (!made) return made.error();
  Outcome outcome;
  outcome.json = {{"file", request->out.string()},
                  {"rows", made->rows},
                  {"withheld", jsonOf(made->withheld, context.language)}};
  outcome.text = request->out.string() + ": " + std::to_string(made->rows) +
                 Text{" rijen", " rows"}.in(context.language) + "\n" +
                 textOf(made->withheld, context.language);
  return outcome;
}

}  // namespace

Command exportCommand() {
  return {.name = "export",
          .summary = "write incidents, hotspots, decisions or the log to a file, as the class allows",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .options = {{"--what", "WHAT", "incidents, hotspots, advice, log", true},
                      {"--class", "CLASS", "who may see it: werk, driehoek, openbaar", true},
                      {"--out", "FILE", "the file: .csv, .geojson or .gpkg", true},
                      {"--run", "R", "of hotspots and advice; else the newest"},
                      {"--offence", "ID", "of incidents; else all"}},
          .run = run};
}

}  // namespace brandpunt::cli
