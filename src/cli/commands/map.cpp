// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/values.h"
#include "commands/commands.h"
#include "commands/withheld_json.h"
#include "show/draw_map.h"

namespace brandpunt::cli {
namespace {

Result<app::MapRequest> requestOf(const Arguments& arguments, const Context& context) {
  app::MapRequest request;
  request.dossier = arguments.text("DOSSIER");
  request.out = arguments.text("--out");
  request.title = arguments.textOr("--title", "");
  request.offenceWords = arguments.textOr("--offence-words", "");
  request.language = context.language;
  const Result<std::int64_t> run = arguments.wholeNumberOr("--run", 0);
  if (!run) return run.error();
  if (arguments.has("--run")) request.run = Id<Run>{*run};
  const std::string exportClass = arguments.text("--class");
  const auto known = exportClassFromId(exportClass);
  if (!known) return wrongValue("--class", exportClass, "werk, driehoek, openbaar");
  request.exportClass = *known;
  const std::string paper = arguments.textOr("--paper", "A3");
  if (paper != "A3" && paper != "A4") return wrongValue("--paper", paper, "A3, A4");
  request.paper = paper == "A3" ? Paper::A3 : Paper::A4;
  const std::string orientation = arguments.textOr("--orientation", "landscape");
  if (orientation != "landscape" && orientation != "portrait") {
    return wrongValue("--orientation", orientation, "landscape, portrait");
  }
  request.orientation = orientation == "landscape" ? Orientation::Landscape : Orientation::Portrait;
  return request;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<app::MapRequest> request = requestOf(arguments, context);
  if (!request) return request.error();
  const Result<app::MapMade> made = app::drawMap(*request, context.progress);
  if (!made) return made.error();
  Outcome outcome;
  outcome.json = {{"file", made->file.string()},
                  {"class", idOf(request->exportClass)},
                  {"title", made->title},
                  {"withheld", jsonOf(made->withheld, context.language)}};
  outcome.text = made->file.string() + "\n" + textOf(made->withheld, context.language);
  return outcome;
}

}  // namespace

Command mapCommand() {
  return {.name = "map",
          .summary = "draw the map of a run as its class may show it",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .options = {{"--run", "R", "the run; else the newest"},
                      {"--class", "CLASS", "who may see it: werk, driehoek, openbaar", true},
                      {"--out", "FILE", "the map: .pdf, .png, .svg or .gpkg", true},
                      {"--paper", "SIZE", "A3 (usual) or A4"},
                      {"--orientation", "WAY", "landscape (usual) or portrait"},
                      {"--title", "TEXT", "in place of the finding"},
                      {"--offence-words", "TEXT", "what the offence is called in the subtitle"}},
          .run = run};
}

}  // namespace brandpunt::cli
