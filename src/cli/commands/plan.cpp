// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/plan.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "command/command.h"
#include "commands/commands.h"
#include "document/sentences.h"

namespace brandpunt::cli {
namespace {

Error wrong(const Text& message) { return {ErrorCode::WrongUsage, message}; }

/// A day after an option; nothing where it is not given.
Result<std::optional<Date>> dayOf(const Arguments& arguments, const char* option) {
  if (!arguments.has(option)) return std::optional<Date>{};
  const std::optional<Date> day = Date::fromIso(arguments.text(option));
  if (day) return day;
  const std::string start = std::string(option) + ": '" + arguments.text(option) + "' ";
  return wrong({start + "is geen datum; schrijf 2026-03-31.", start + "is no date; write 2026-03-31."});
}

/// A word after an option that must be one of a list.
template <class FromId>
auto wordOf(const Arguments& arguments, const char* option, FromId fromId, const char* words)
    -> Result<decltype(fromId(std::string_view{}))> {
  if (!arguments.has(option)) return decltype(fromId(std::string_view{})){};
  const auto value = fromId(arguments.text(option));
  if (value) return value;
  const std::string name = option, word = arguments.text(option);
  return wrong({name + " kent '" + word + "' niet; kies uit " + words + ".",
                name + " does not know '" + word + "'; choose from " + words + "."});
}

std::optional<std::string> textOf(const Arguments& arguments, const char* option) {
  if (!arguments.has(option)) return {};
  return arguments.text(option);
}

constexpr std::array decisionOptions{"--status", "--reason", "--owner",   "--date",    "--goal",
                                     "--cost",   "--course", "--outcome", "--evaluate"};

Result<app::Decision> decisionFrom(const Arguments& arguments) {
  app::Decision decision;
  decision.measure = arguments.text("--measure");
  const auto status = wordOf(arguments, "--status", planStatusFromId, "accepted, rejected, overridden");
  if (!status) return status.error();
  decision.status = *status;
  const auto course = wordOf(arguments, "--course", courseFromId, "planned, running, completed, failed");
  if (!course) return course.error();
  decision.course = *course;
  decision.reason = textOf(arguments, "--reason");
  decision.owner = textOf(arguments, "--owner");
  decision.goal = textOf(arguments, "--goal");
  decision.outcome = textOf(arguments, "--outcome");
  const auto date = dayOf(arguments, "--date");
  if (!date) return date.error();
  if (*date) decision.date = *date;
  const auto evaluation = dayOf(arguments, "--evaluate");
  if (!evaluation) return evaluation.error();
  if (*evaluation) decision.evaluation = *evaluation;
  if (arguments.has("--cost")) {
    const auto cost = parseNumber(arguments.text("--cost"));
    if (!cost || !std::isfinite(*cost) || *cost < 0) {
      return wrong({"--cost: '" + arguments.text("--cost") + "' is geen bedrag in euro; schrijf 2500.",
                    "--cost: '" + arguments.text("--cost") + "' is no amount in euro; write 2500."});
    }
    decision.cost_euro = std::optional(*cost);
  }
  return decision;
}

Result<app::PlanRequest> requestFrom(const Arguments& arguments, const Context& context) {
  app::PlanRequest request{.dossier = arguments.text("DOSSIER"),
                           .dataFolder = context.dataFolder,
                           .hotspot = arguments.text("--hotspot")};
  const auto number = arguments.wholeNumberOr("--run", 0);
  if (!number) return number.error();
  request.run = Id<Run>(*number);
  request.by = arguments.textOr("--by", "");
  request.adopt = arguments.has("--adopt");
  request.takeBackLast = arguments.has("--undo");
  const bool marks = arguments.has("--check") || arguments.has("--uncheck");
  if (!arguments.has("--measure")) {
    std::vector<const char*> needing(decisionOptions.begin(), decisionOptions.end());
    needing.insert(needing.end(), {"--check", "--uncheck"});
    for (const char* option : needing) {
      if (arguments.has(option)) {
        return wrong({std::string(option) + " hoort bij een maatregel: noem die met --measure.",
                      std::string(option) + " goes with a measure: name it with --measure."});
      }
    }
    return request;
  }
  for (const std::string& gate : arguments.all("--check"))
    request.marks.push_back({arguments.text("--measure"), gate, true});
  for (const std::string& gate : arguments.all("--uncheck"))
    request.marks.push_back({arguments.text("--measure"), gate, false});
  const bool decides = std::ranges::any_of(decisionOptions, [&](const char* o) { return arguments.has(o); });
  if (decides || !marks) {
    auto decision = decisionFrom(arguments);
    if (!decision) return std::move(decision).error();
    request.decisions.push_back(*std::move(decision));
  }
  return request;
}

Json dayOrNull(const std::optional<Date>& day) { return day ? Json(day->toIso()) : Json(); }

Json jsonOf(const PlanEntry& entry) {
  return {{"measure", entry.measure},
          {"status", idOf(entry.status)},
          {"reason", entry.reason},
          {"owner", entry.owner},
          {"date", dayOrNull(entry.date)},
          {"cost_euro", entry.cost_euro ? Json(*entry.cost_euro) : Json()},
          {"goal", entry.goal},
          {"evaluation", dayOrNull(entry.evaluation)},
          {"course", idOf(entry.course)},
          {"outcome", entry.outcome},
          {"decided_at", entry.decidedAtUtc}};
}

Json jsonOf(const PlanVersion& version, Language language) {
  Json entries = Json::array();
  for (const AdoptedEntry& adopted : version.entries) {
    Json entry = jsonOf(adopted.entry);
    entry["name"] = adopted.name.in(language);
    entry["verdict"] = adopted.verdict;
    entry["score"] = adopted.score;
    entries.push_back(std::move(entry));
  }
  return {{"number", version.number},
          {"adopted_at", version.adoptedAtUtc},
          {"by", version.by},
          {"data_date", version.dataDate.toIso()},
          {"plan", std::move(entries)}};
}

std::string lineOf(const PlanEntry& entry, const std::string& name, Language language) {
  const auto part = [](const std::string& text) { return text.empty() ? "" : ", " + text; };
  const Text by{"uiterlijk ", "by "}, look{"kijken op ", "look on "};
  std::string line = name + ": " + titleOf(entry.status).in(language);
  if (entry.status != PlanStatus::Rejected) line += part(titleOf(entry.course).in(language));
  line += part(entry.owner);
  if (entry.date) line += part(by.in(language) + shortDate(*entry.date));
  line += part(entry.goal);
  if (entry.evaluation) line += part(look.in(language) + shortDate(*entry.evaluation));
  if (entry.cost_euro) line += part("€ " + toPeople(*entry.cost_euro, 0, language));
  if (!entry.reason.empty()) line += " (" + entry.reason + ")";
  if (!entry.outcome.empty()) line += " [" + entry.outcome + "]";
  return line + "\n";
}

std::string nameOf(const app::PlanKnown& known, const std::string& measure, Language language) {
  const Measure* m = known.rules.measure(measure);
  return m ? m->name.in(language) : measure;
}

std::string textOf(const app::PlanKnown& known, bool history, Language language) {
  std::string text;
  for (const PlanEntry& entry : history ? known.history : known.entries) {
    if (history) text += entry.decidedAtUtc.substr(0, 16) + "  ";
    text += lineOf(entry, nameOf(known, entry.measure, language), language);
  }
  if (text.empty()) return Text{"Er is nog niets besloten.", "Nothing was decided yet."}.in(language);
  for (const PlanVersion& version : known.versions) {
    text += Text{"Versie " + std::to_string(version.number) + " vastgesteld door " + version.by + ", ",
                 "Version " + std::to_string(version.number) + " adopted by " + version.by + ", "}
                .in(language) +
            version.adoptedAtUtc.substr(0, 10) + "\n";
  }
  if (!known.shortcomings.empty())
    text += Text{"Voor vaststellen ontbreekt:\n", "Missing before it can be adopted:\n"}.in(language);
  for (const Shortcoming& one : known.shortcomings) text += "  " + one.text.in(language) + "\n";
  return text;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto request = requestFrom(arguments, context);
  if (!request) return request.error();
  const auto known = app::decide(*request, context.progress);
  if (!known) return known.error();
  const Language language = context.language;
  Outcome outcome;
  Json& json = outcome.json;
  json["hotspot"] = known->hotspot;
  json["plan"] = Json::array();
  for (const PlanEntry& entry : known->entries) json["plan"].push_back(jsonOf(entry));
  json["history"] = Json::array();
  for (const PlanEntry& entry : known->history) json["history"].push_back(jsonOf(entry));
  json["checked"] = Json::array();
  for (const GateCheck& check : known->checks)
    json["checked"].push_back(
        {{"measure", check.measure}, {"gate", check.gate}, {"by", check.by}, {"at", check.atUtc}});
  json["versions"] = Json::array();
  for (const PlanVersion& version : known->versions) json["versions"].push_back(jsonOf(version, language));
  json["missing"] = Json::array();
  for (const Shortcoming& one : known->shortcomings)
    json["missing"].push_back({{"measure", one.measure}, {"text", one.text.in(language)}});
  outcome.text = textOf(*known, arguments.has("--history"), language);
  return outcome;
}

}  // namespace

Command planCommand() {
  return {
      .name = "plan",
      .summary = "show the plan of a hotspot; accept, reject, follow and adopt measures",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = {{"--run", "R", "number of the analysis", true},
                  {"--hotspot", "H", "its name (A1) or number", true},
                  {"--measure", "ID", "the measure that is decided on"},
                  {"--status", "accepted/rejected/overridden", "what is decided; accepted where not given"},
                  {"--reason", "TEXT", "why; needed to reject or override"},
                  {"--owner", "ROLE", "who acts: a role, not a person's name"},
                  {"--date", "YYYY-MM-DD", "by when"},
                  {"--cost", "EURO", "what it will cost"},
                  {"--goal", "TEXT", "what it must bring about, with a number: 'at most 30 in 12 months'"},
                  {"--evaluate", "YYYY-MM-DD", "when its effect is looked at"},
                  {"--course", "planned/running/completed/failed",
                   "how far it is; what runs is not proposed again"},
                  {"--outcome", "TEXT", "what came of it; needed where it failed"},
                  {"--check", "GATE", "mark a condition of the measure as checked", false, true},
                  {"--uncheck", "GATE", "take such a mark back", false, true},
                  {"--by", "ROLE", "who adopts the plan or checked the condition"},
                  {"--adopt", "", "adopt the plan as it stands: it becomes a version that never changes"},
                  {"--undo", "", "take the newest decision back"},
                  {"--history", "", "every decision, oldest first"}},
      .run = run};
}

}  // namespace brandpunt::cli
