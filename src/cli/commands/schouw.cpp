// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "base/number.h"
#include "command/command.h"
#include "command/terminal.h"
#include "command/values.h"
#include "commands/commands.h"
#include "commands/withheld_json.h"
#include "decide/take_findings.h"
#include "show/prepare_schouw.h"

namespace brandpunt::cli {
namespace {

Error wrong(const Text& message) { return {ErrorCode::WrongUsage, message}; }

// ---- out: the pack

Result<app::SchouwRequest> requestOf(const Arguments& arguments, const Context& context) {
  app::SchouwRequest request;
  request.dossier = arguments.text("DOSSIER");
  request.dataFolder = context.dataFolder;
  request.hotspot = arguments.text("--hotspot");
  request.out = arguments.text("--out");
  request.form = arguments.textOr("--form", "");
  request.language = context.language;
  const auto run = arguments.wholeNumberOr("--run", 0);
  if (!run) return run.error();
  request.run = Id<Run>(*run);
  if (arguments.has("--date")) {
    request.date = Date::fromIso(arguments.text("--date"));
    if (!request.date) {
      return wrong({"--date: '" + arguments.text("--date") + "' is geen datum; schrijf 2026-03-31.",
                    "--date: '" + arguments.text("--date") + "' is no date; write 2026-03-31."});
    }
  }
  return request;
}

Json windowJson(const std::optional<VisitWindow>& window) {
  if (!window) return nullptr;
  Json days = Json::array();
  for (std::size_t day = 0; day < window->days.size(); ++day) {
    if (window->days[day]) days.push_back(day + 1);
  }
  return {{"from_hour", window->fromHour}, {"hours", visitHours}, {"days", std::move(days)}};
}

Result<Outcome> prepare(const Arguments& arguments, const Context& context) {
  const auto request = requestOf(arguments, context);
  if (!request) return request.error();
  const auto made = app::prepareSchouw(*request, context.progress);
  if (!made) return made.error();
  const app::SchouwPrepared& p = made->prepared;
  Outcome outcome;
  outcome.json = {{"file", made->file.string()},
                  {"form", made->form.empty() ? Json() : Json(made->form.string())},
                  {"class", idOf(ExportClass::Deelnemers)},
                  {"pages", made->pages},
                  {"place", p.place.empty() ? Json() : Json(p.place)},
                  {"length_m", std::round(p.walk.length_m)},
                  {"minutes", minutesFor(p.walk.length_m, p.walk.points.size())},
                  {"window", windowJson(p.visit.window)},
                  {"points", Json::array()},
                  {"questions", Json::array()},
                  {"withheld", jsonOf(p.visit.withheld, context.language)}};
  outcome.text = made->file.string() + "\n";
  if (!made->form.empty()) outcome.text += made->form.string() + "\n";
  for (std::size_t i = 0; i < p.walk.points.size(); ++i) {
    const LookPoint& point = p.walk.points[i];
    outcome.json["points"].push_back({{"number", i + 1},
                                      {"kind", idOf(point.kind)},
                                      {"name", point.name.in(context.language)},
                                      {"x", point.place.x},
                                      {"y", point.place.y}});
    outcome.text += "  " + std::to_string(i + 1) + " " + point.name.in(context.language) + "\n";
  }
  for (const Question* q : p.questions) outcome.json["questions"].push_back(q->fact->id);
  outcome.text += textOf(p.visit.withheld, context.language);
  return outcome;
}

// ---- back in: the findings

Json idsOf(const std::vector<const Measure*>& measures) {
  Json ids = Json::array();
  for (const Measure* m : measures) ids.push_back(m->id);
  return ids;
}

Json valueJson(const FactValue& value) {
  if (const bool* yes = std::get_if<bool>(&value)) return *yes;
  if (const double* number = std::get_if<double>(&value)) return *number;
  if (const std::string* word = std::get_if<std::string>(&value)) return *word;
  return nullptr;
}

Json jsonOf(const app::FindingsTaken& taken, Language language) {
  const Inspection& i = taken.inspection;
  const auto date = [](const std::optional<Date>& d) { return d ? Json(d->toIso()) : Json(); };
  Json json{{"run", taken.run.id.number},
            {"hotspot", taken.after.hotspot ? taken.after.hotspot->name : std::string()},
            {"inspection", i.id},
            {"day_round", date(i.dayRound)},
            {"dark_round", date(i.darkRound)},
            {"next", date(i.next)},
            {"rows_read", taken.rows},
            {"answered", taken.answered},
            {"empty", taken.empty},
            {"about_the_inspection", taken.subject},
            {"known_already", taken.known},
            {"corrected", taken.corrected},
            {"findings", i.findings.size()},
            {"facts", Json::object()},
            {"agreements", Json::array()},
            {"done", i.fulfilled},
            {"removed", Json::object()},
            {"changes", Json::array()},
            {"mix_before", idsOf(taken.before.advice.mix)},
            {"mix", idsOf(taken.after.advice.mix)}};
  for (const InspectedFact& f : i.facts) json["facts"][f.fact] = valueJson(f.value);
  for (const Agreement& a : i.agreements) {
    json["agreements"].push_back({{"id", a.id}, {"text", a.text}, {"owner", a.owner}, {"due", date(a.due)}});
  }
  for (std::size_t k = 0; k < personalDetailCount; ++k) {
    if (taken.removed[k] > 0)
      json["removed"][std::string(idOf(static_cast<PersonalDetail>(k)))] = taken.removed[k];
  }
  for (const AnswerEffect& effect : taken.effects) {
    json["changes"].push_back({{"measure", effect.measure->id}, {"text", describe(effect).in(language)}});
  }
  return json;
}

std::string textOf(const app::FindingsTaken& taken, Language language) {
  const auto say = [&](const Text& text) { return text.in(language); };
  const Inspection& i = taken.inspection;
  const std::string rows = std::to_string(taken.rows), answered = std::to_string(taken.answered);
  const std::string empty = std::to_string(taken.empty), agreements = std::to_string(i.agreements.size());
  std::string text =
      say({rows + " regels: " + answered + " ingevuld, " + empty + " leeg; " + agreements + " afspraken.",
           rows + " rows: " + answered + " filled in, " + empty + " empty; " + agreements + " agreements."}) +
      "\n";
  if (taken.known)
    text += say({"Deze schouw stond al in het dossier; er is niets veranderd.",
                 "This inspection was in the dossier already; nothing changed."}) +
            "\n";
  if (taken.corrected)
    text += say({"De eerdere invoer van deze schouw is vervangen.",
                 "The earlier entry of this inspection was replaced."}) +
            "\n";
  for (std::size_t k = 0; k < personalDetailCount; ++k) {
    if (taken.removed[k] == 0) continue;
    const Text title = titleOf(static_cast<PersonalDetail>(k));
    const std::string n = std::to_string(taken.removed[k]);
    text +=
        say({"Weggehaald: " + title.nl + " (" + n + ")", "Taken out: " + title.en + " (" + n + ")"}) + "\n";
  }
  for (const AnswerEffect& effect : taken.effects) text += "  " + say(describe(effect)) + "\n";
  if (taken.effects.empty() && !taken.known)
    text += say({"Het advies blijft gelijk.", "The advice stays the same."}) + "\n";
  return text;
}

Result<Outcome> read(const Arguments& arguments, const Context& context) {
  for (const char* option : {"--run", "--hotspot", "--out", "--form", "--date"}) {
    if (arguments.has(option)) {
      return wrong(
          {std::string(option) + " hoort niet bij --read: het formulier zegt zelf waar het over gaat.",
           std::string(option) + " does not go with --read: the form itself says what it is about."});
    }
  }
  const auto taken = app::readFindings(arguments.text("DOSSIER"), arguments.text("--read"),
                                       context.dataFolder, programPath(), context.progress);
  if (!taken) return taken.error();
  Outcome outcome;
  outcome.json = jsonOf(*taken, context.language);
  outcome.text = textOf(*taken, context.language);
  return outcome;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  if (arguments.has("--read")) return read(arguments, context);
  for (const char* option : {"--run", "--hotspot", "--out"}) {
    if (!arguments.has(option)) {
      return wrong(
          {std::string("Geef ") + option +
               " om een schouw voor te bereiden, of --read om bevindingen in te lezen.",
           std::string("Give ") + option + " to prepare an inspection, or --read to take in findings."});
    }
  }
  return prepare(arguments, context);
}

}  // namespace

Command schouwCommand() {
  return {
      .name = "schouw",
      .summary = "prepare a site inspection of a hotspot, or take in what was found there",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = {{"--run", "R", "number of the analysis"},
                  {"--hotspot", "H", "its name (A1) or number"},
                  {"--out", "FILE", "the pack: .pdf, for those who walk along"},
                  {"--form", "FILE", "also write an empty form: .csv, to fill in and give back to --read"},
                  {"--date", "YYYY-MM-DD", "when people walk; else a line to write it on"},
                  {"--read", "FILE", "a filled-in form (.csv, .xlsx or .ods): all of it or nothing"}},
      .run = run};
}

}  // namespace brandpunt::cli
