// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/plan.h"

#include "command/command.h"
#include "commands/commands.h"

namespace brandpunt::cli {
namespace {

Error wrong(const Text& message) { return {ErrorCode::WrongUsage, message}; }

Result<std::vector<app::Decision>> decisionsFrom(const Arguments& arguments) {
  if (!arguments.has("--measure")) {
    for (const char* option : {"--status", "--reason", "--owner", "--date"}) {
      if (arguments.has(option)) {
        return wrong({std::string(option) + " hoort bij een maatregel: noem die met --measure.",
                      std::string(option) + " goes with a measure: name it with --measure."});
      }
    }
    return std::vector<app::Decision>{};
  }
  app::Decision decision;
  decision.measure = arguments.text("--measure");
  const std::string word = arguments.textOr("--status", "accepted");
  const auto status = planStatusFromId(word);
  if (!status) {
    return wrong({"--status kent '" + word + "' niet; kies accepted, rejected of overridden.",
                  "--status does not know '" + word + "'; choose accepted, rejected or overridden."});
  }
  decision.status = *status;
  decision.reason = arguments.textOr("--reason", "");
  decision.owner = arguments.textOr("--owner", "");
  if (arguments.has("--date")) {
    decision.date = Date::fromIso(arguments.text("--date"));
    if (!decision.date) {
      return wrong({"--date: '" + arguments.text("--date") + "' is geen datum; schrijf 2026-03-31.",
                    "--date: '" + arguments.text("--date") + "' is no date; write 2026-03-31."});
    }
  }
  return std::vector{std::move(decision)};
}

Json jsonOf(const PlanEntry& entry) {
  return {{"measure", entry.measure},
          {"status", idOf(entry.status)},
          {"reason", entry.reason},
          {"owner", entry.owner},
          {"date", entry.date ? Json(entry.date->toIso()) : Json()},
          {"decided_at", entry.decidedAtUtc}};
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  auto decisions = decisionsFrom(arguments);
  if (!decisions) return std::move(decisions).error();
  const auto number = arguments.wholeNumberOr("--run", 0);
  if (!number) return number.error();
  const auto known = app::decide({arguments.text("DOSSIER"), context.dataFolder, Id<Run>(*number),
                                  arguments.text("--hotspot"), std::move(*decisions)},
                                 context.progress);
  if (!known) return known.error();
  Outcome outcome;
  outcome.json["plan"] = Json::array();
  for (const PlanEntry& entry : known->entries) {
    outcome.json["plan"].push_back(jsonOf(entry));
    const Measure* measure = known->rules.measure(entry.measure);
    outcome.text += (measure ? measure->name.in(context.language) : entry.measure) + ": " +
                    std::string(idOf(entry.status)) + (entry.owner.empty() ? "" : ", " + entry.owner) +
                    (entry.date ? ", " + entry.date->toIso() : "") +
                    (entry.reason.empty() ? "" : " (" + entry.reason + ")") + "\n";
  }
  if (known->entries.empty())
    outcome.text = Text{"Er is nog niets besloten.", "Nothing was decided yet."}.in(context.language);
  return outcome;
}

}  // namespace

Command planCommand() {
  return {
      .name = "plan",
      .summary = "show the plan of a hotspot, and accept, reject or override a measure",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = {{"--run", "R", "number of the analysis", true},
                  {"--hotspot", "H", "its name (A1) or number", true},
                  {"--measure", "ID", "the measure that is decided on"},
                  {"--status", "accepted/rejected/overridden", "what is decided; accepted where not given"},
                  {"--reason", "TEXT", "why; needed to reject or override"},
                  {"--owner", "ROLE", "who acts: a role, not a person's name"},
                  {"--date", "YYYY-MM-DD", "by when"}},
      .run = run};
}

}  // namespace brandpunt::cli
