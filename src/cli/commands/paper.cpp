// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "command/values.h"
#include "commands/commands.h"
#include "commands/withheld_json.h"
#include "show/make_paper.h"

namespace brandpunt::cli {
namespace {

Result<app::PaperRequest> requestOf(const Arguments& arguments, const Context& context) {
  app::PaperRequest request;
  request.dossier = arguments.text("DOSSIER");
  request.dataFolder = context.dataFolder;
  request.out = arguments.text("--out");
  request.receiver = arguments.textOr("--receiver", "");
  request.language = context.language;
  const std::string exportClass = arguments.text("--class");
  const auto known = exportClassFromId(exportClass);
  if (!known) return wrongValue("--class", exportClass, "werk, driehoek, openbaar");
  request.exportClass = *known;
  for (const std::string& text : arguments.all("--run")) {
    const auto number = parseNumber(text);
    if (!number || *number != static_cast<double>(static_cast<std::int64_t>(*number)))
      return wrongValue("--run", text, "1, 2, ...");
    request.runs.push_back(Id<Run>{static_cast<std::int64_t>(*number)});
  }
  if (arguments.has("--meeting")) {
    const std::string text = arguments.text("--meeting");
    request.meeting = Date::fromIso(text);
    if (!request.meeting) return wrongValue("--meeting", text, "2025-11-20");
  }
  return request;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<app::PaperRequest> request = requestOf(arguments, context);
  if (!request) return request.error();
  const Result<app::PaperMade> made = app::makePaper(*request, context.progress);
  if (!made) return made.error();
  Outcome outcome;
  outcome.json = {{"file", made->file.string()},
                  {"pages", made->pages},
                  {"class", idOf(request->exportClass)},
                  {"title", made->title},
                  {"decisions", made->decisions},
                  {"hotspots_left_out", made->hotspotsLeftOut},
                  {"withheld", jsonOf(made->withheld, context.language)}};
  outcome.text = made->file.string() + "\n" + textOf(made->withheld, context.language);
  return outcome;
}

}  // namespace

Command paperCommand() {
  return {
      .name = "paper",
      .summary = "the paper for the driehoek: what we know, what we propose, what is decided, on two pages",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = {{"--run", "R", "a run; again for another offence; else the newest of both offences", false,
                   true},
                  {"--class", "CLASS", "who may see it: werk, driehoek", true},
                  {"--out", "FILE", "the paper: .pdf", true},
                  {"--meeting", "DATE", "of the meeting, for example 2025-11-20"},
                  {"--receiver", "TEXT", "copy number and receiver, in the foot of every page"}},
      .run = run};
}

}  // namespace brandpunt::cli
