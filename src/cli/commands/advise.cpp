// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/advise.h"

#include "advice/advice_page.h"
#include "commands/advice_json.h"
#include "commands/commands.h"

namespace brandpunt::cli {
namespace {

Json documentOf(const app::AdviceGiven& given, Language language) {
  Json json;
  if (given.hotspot) {
    json["hotspot"] = given.hotspot->id.number;
    json["name"] = given.hotspot->name;
  }
  json.update(jsonOf(given, language));
  return json;
}

std::string pageOf(const app::AdviceGiven& given, Language language) {
  const Text title = given.hotspot ? Text{"Advies voor hotspot " + given.hotspot->name,
                                          "Advice on hotspot " + given.hotspot->name}
                                   : Text{"Advies", "Advice"};
  return advicePage(*given.rules, given.facts, given.advice, title.in(language), language);
}

Result<Outcome> adviseOnFile(const Arguments& arguments, const Context& context) {
  const auto given =
      app::adviseOnFacts(arguments.text("--facts"), context.dataFolder, arguments.textOr("--rules", ""));
  if (!given) return given.error();
  return Outcome{documentOf(*given, context.language), pageOf(*given, context.language)};
}

Result<Outcome> adviseOnDossier(const Arguments& arguments, const Context& context) {
  const auto run = arguments.wholeNumberOr("--run", 0);
  if (!run) return run.error();
  std::optional<std::string> hotspot;
  if (arguments.has("--hotspot")) hotspot = arguments.text("--hotspot");
  const auto all = app::adviseOnRun(arguments.text("DOSSIER"), Id<Run>(*run), hotspot, context.dataFolder,
                                    context.progress);
  if (!all) return all.error();
  Outcome outcome;
  outcome.json["run"] = *run;
  if (hotspot) {
    outcome.json.update(documentOf(all->front(), context.language));
  } else {
    outcome.json["hotspots"] = Json::array();
    for (const auto& given : *all) outcome.json["hotspots"].push_back(documentOf(given, context.language));
  }
  for (const auto& given : *all)
    outcome.text += (outcome.text.empty() ? "" : "\n\n") + pageOf(given, context.language);
  if (all->empty())
    outcome.text = Text{"Deze run heeft geen hotspots.", "This run has no hotspots."}.in(context.language);
  return outcome;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const bool onDossier = arguments.has("DOSSIER") && arguments.has("--run");
  if (arguments.has("--facts") == (onDossier || arguments.has("DOSSIER"))) {
    return Error{ErrorCode::WrongUsage,
                 {"Geef een DOSSIER met --run, of --facts met een feitenbestand.",
                  "Give a DOSSIER with --run, or --facts with a facts file."}};
  }
  if (arguments.has("--facts")) return adviseOnFile(arguments, context);
  if (onDossier) return adviseOnDossier(arguments, context);
  return Error{ErrorCode::WrongUsage,
               {"Noem met --run de analyse; 'hotspots' geeft het nummer.",
                "Name the analysis with --run; 'hotspots' gives the number."}};
}

}  // namespace

Command adviseCommand() {
  return {
      .name = "advise",
      .summary = "say which measures fit: statuses, scores, a mix, and what is still to be asked",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)", false}},
      .options = {{"--run", "R", "number of the analysis, as 'hotspots' reports it"},
                  {"--hotspot", "H", "its name (A1) or number; all of the run where not given"},
                  {"--facts", "FILE.json", "instead of a dossier: facts of one hotspot, a JSON object"},
                  {"--rules", "FILE.toml", "with --facts: changes of a municipality over the shipped rules"}},
      .run = run};
}

}  // namespace brandpunt::cli
