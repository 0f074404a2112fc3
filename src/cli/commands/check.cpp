// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/check_dossier.h"

#include "commands/commands.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<std::vector<Text>> problems = app::checkDossier(arguments.text("DOSSIER"));
  if (!problems) return problems.error();
  Outcome outcome{{{"ok", problems->empty()}, {"problems", Json::array()}}, {}, problems->empty() ? 0 : 1};
  for (const Text& problem : *problems) {
    outcome.json["problems"].push_back(problem.in(context.language));
    outcome.text += problem.in(context.language) + "\n";
  }
  if (problems->empty())
    outcome.text = Text{"Het dossier is in orde.", "The dossier is sound."}.in(context.language);
  return outcome;
}

}  // namespace

Command checkCommand() {
  return {.name = "check",
          .summary = "look whether the dossier is whole and untampered; exit 1 where it is not",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .run = run};
}

}  // namespace brandpunt::cli
