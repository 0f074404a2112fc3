// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/advise.h"
#include "advice/advice_page.h"
#include "commands/advice_json.h"
#include "commands/commands.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> advise(const Arguments& arguments, const Context& context) {
  Result<app::AdviceGiven> given = app::adviseOnFacts(arguments.text("--facts"), context.dataFolder);
  if (!given) return given.error();
  Outcome outcome;
  outcome.json = jsonOf(given->advice, *given->rules, given->facts, context.language);
  const std::string title = Text{"Advies", "Advice"}.in(context.language);
  outcome.text = advicePage(*given->rules, given->facts, given->advice, title, context.language);
  return outcome;
}

}  // namespace

Command adviseCommand() {
  return {"advise",
          "which measures fit: statuses, scores, a mix, and what is still to be asked",
          {},
          {{"--facts", "FILE.json", "facts of one hotspot: a JSON object, fact to value", true}},
          advise};
}

}  // namespace brandpunt::cli
