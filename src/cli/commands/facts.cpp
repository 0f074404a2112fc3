// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/advice_json.h"
#include "commands/commands.h"
#include "decide/compute_facts.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  app::FactRequest request;
  request.dossier = arguments.text("DOSSIER");
  request.dataFolder = context.dataFolder;
  request.assignments = arguments.all("--set");
  if (arguments.has("--run")) {
    const auto number = arguments.wholeNumberOr("--run", 0);
    if (!number) return number.error();
    request.run = Id<Run>(*number);
  }
  if (arguments.has("--hotspot")) request.hotspot = arguments.text("--hotspot");
  const auto known = app::askFacts(request, context.progress);
  if (!known) return known.error();
  Outcome outcome;
  if (known->hotspot) {
    outcome.json["hotspot"] = known->hotspot->id.number;
    outcome.json["name"] = known->hotspot->name;
  }
  outcome.json["facts"] = Json::object();
  for (const FactKind& kind : known->rules.facts) {
    const auto found = known->facts.find(kind.id);
    // Without a hotspot only what somebody answered for the municipality is worth a line.
    if (found == known->facts.end() && !known->hotspot && kind.source != FactSource::Profile) continue;
    const Fact fact = found == known->facts.end() ? Fact{} : found->second;
    const Text& how = fact.how.empty() ? kind.question : fact.how;
    outcome.json["facts"][kind.id] = {
        {"value", jsonOf(fact.value)},
        {"origin", idOf(fact.origin)},
        {"how", how.in(context.language)},
        {"date", fact.date},
        {"rests_on", fact.basis == FactBasis::Other ? Json() : Json(std::string(idOf(fact.basis)))},
        {"title", kind.title.in(context.language)},
        {"who", kind.who}};
    outcome.text += kind.title.in(context.language) + " [" + kind.id +
                    "]: " + describe(kind, fact.value, context.language) + "\n    " +
                    how.in(context.language) + "\n";
  }
  return outcome;
}

}  // namespace

Command factsCommand() {
  return {.name = "facts",
          .summary = "show what is known of a hotspot and why, and answer what is not",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .options = {{"--run", "R", "number of the analysis; without it, the municipality's own profile"},
                      {"--hotspot", "H", "its name (A1) or number"},
                      {"--set", "FACT=VALUE", "an answer; 'onbekend' takes one back", false, true}},
          .run = run};
}

}  // namespace brandpunt::cli
