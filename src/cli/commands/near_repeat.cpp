// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/knox_parameters.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto question = questionFrom(arguments);
  if (!question) return question.error();
  const auto parameters = knoxParametersOf(arguments);
  if (!parameters) return parameters.error();
  const auto table = app::nearRepeatIn(arguments.text("DOSSIER"), *question, *parameters, context.progress);
  if (!table) return table.error();
  return knoxOutcome(*table, *parameters, context.language);
}

}  // namespace

Command nearRepeatCommand() {
  return {.name = "near-repeat",
          .summary = "do incidents follow each other nearby sooner than chance would have it? (Knox)",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .options = joined({questionOptions(), knoxOptions()}),
          .run = run};
}

}  // namespace brandpunt::cli
