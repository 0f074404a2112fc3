// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "decide/local_rules.h"

namespace brandpunt::cli {
namespace {

Error wrong(const Text& message) { return {ErrorCode::WrongUsage, message}; }

/// The "=" that divides path and value: an expression in a path may hold one itself ("n_3m>=5", "dol==ja"), so it is the
/// last that is not part of a comparison.
std::size_t dividerOf(const std::string& text) {
  for (std::size_t i = text.size(); i-- > 1;) {
    if (text[i] != '=') continue;
    const bool comparison =
        text[i - 1] == '=' || text[i - 1] == '!' || text[i - 1] == '<' || text[i - 1] == '>';
    const bool doubled = i + 1 < text.size() && text[i + 1] == '=';
    if (!comparison && !doubled) return i;
  }
  return std::string::npos;
}

Result<app::RulesRequest> requestFrom(const Arguments& arguments, const Context& context) {
  app::RulesRequest request{.dossier = arguments.text("DOSSIER"), .dataFolder = context.dataFolder};
  for (const std::string& text : arguments.all("--set")) {
    const std::size_t at = dividerOf(text);
    if (at == std::string::npos) {
      return wrong({"--set: '" + text + "' heeft geen waarde; schrijf measures.lokauto.cost=midden.",
                    "--set: '" + text + "' has no value; write measures.lokauto.cost=midden."});
    }
    request.set.emplace_back(text.substr(0, at), text.substr(at + 1));
  }
  for (const std::string& path : arguments.all("--take-out")) request.set.emplace_back(path, "");
  request.reset = arguments.all("--reset");
  request.resetAll = arguments.has("--reset-all");
  request.undo = arguments.has("--undo");
  request.drop = arguments.all("--drop");
  request.reason = arguments.textOr("--reason", "");
  request.tryOnly = arguments.has("--dry-run");
  if (arguments.has("--import")) request.read = arguments.text("--import");
  if (arguments.has("--add")) request.add = arguments.text("--add");
  if (arguments.has("--export")) request.write = arguments.text("--export");
  const bool changes = !request.set.empty() || !request.reset.empty() || request.resetAll || request.undo ||
                       !request.drop.empty() || request.read || request.add;
  // Looking needs no right to write.
  if (!changes) request.tryOnly = true;
  return request;
}

std::string_view wordOf(ChangeState state) {
  switch (state) {
    case ChangeState::Holds:
      return "holds";
    case ChangeState::ShippedMoved:
      return "shipped-moved";
    case ChangeState::TargetGone:
      return "target-gone";
  }
  return "";
}

Json jsonOf(const app::RulesKnown& known, Language language) {
  Json json;
  json["version"] = known.versions.empty() ? 0 : known.versions.back().number;
  json["changed"] = known.changed;
  json["changes"] = Json::array();
  for (const JudgedChange& judged : known.changes) {
    json["changes"].push_back({{"path", judged.change.path},
                               {"value", judged.change.value},
                               {"was", judged.change.was},
                               {"shipped", judged.shipped},
                               {"state", wordOf(judged.state)},
                               {"text", describe(judged).in(language)}});
  }
  json["own"] = Json::array();
  for (const Measure& m : known.rules.measures) {
    if (m.own) json["own"].push_back(m.id);
  }
  json["off"] = Json::object();
  for (const Measure& m : known.rules.measures) {
    if (!m.off.empty()) json["off"][m.id] = m.off;
  }
  json["effects"] = Json::array();
  for (const app::RulesEffect& effect : known.effects) {
    Json texts = Json::array();
    for (const Text& text : effect.effects) texts.push_back(text.in(language));
    json["effects"].push_back({{"hotspot", effect.hotspot}, {"effects", std::move(texts)}});
  }
  json["versions"] = Json::array();
  for (const LocalRulesVersion& version : known.versions) {
    json["versions"].push_back({{"number", version.number},
                                {"at", version.atUtc},
                                {"reason", version.reason},
                                {"changes", version.rules.changes.size()}});
  }
  return json;
}

std::string textOf(const app::RulesKnown& known, bool history, Language language) {
  const auto say = [&](const char* nl, const char* en) { return Text{nl, en}.in(language); };
  std::string text;
  for (const JudgedChange& judged : known.changes) text += describe(judged).in(language) + "\n";
  for (const Measure& m : known.rules.measures) {
    if (m.own) text += say("eigen maatregel: ", "own measure: ") + m.name.in(language) + " (" + m.id + ")\n";
  }
  if (text.empty())
    text = say("De regels zijn zoals ze bij het programma horen.\n",
               "The rules are as they come with the program.\n");
  for (const app::RulesEffect& effect : known.effects) {
    text += effect.hotspot + ": ";
    for (std::size_t i = 0; i < effect.effects.size(); ++i)
      text += (i == 0 ? "" : "; ") + effect.effects[i].in(language);
    text += "\n";
  }
  if (known.changed && known.effects.empty())
    text += say("Aan het advies over de gevonden hotspots verandert niets.\n",
                "Nothing changes in the advice on the hotspots that were found.\n");
  if (!history) return text;
  for (const LocalRulesVersion& version : known.versions) {
    text += say("versie ", "version ") + std::to_string(version.number) + ", " + version.atUtc.substr(0, 16) +
            (version.reason.empty() ? "" : ": " + version.reason) + "\n";
  }
  return text;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  if (arguments.has("--check")) {
    if (arguments.has("DOSSIER"))
      return wrong({"--check kijkt naar een bestand of map, zonder dossier.",
                    "--check looks at a file or folder, without a dossier."});
    const auto checked = app::checkRules(arguments.text("--check"), context.dataFolder);
    if (!checked) return checked.error();
    Outcome outcome;
    outcome.json["ok"] = true;
    outcome.text = Text{"De regels zijn in orde.", "The rules are in order."}.in(context.language);
    return outcome;
  }
  if (!arguments.has("DOSSIER"))
    return wrong({"Geef een DOSSIER, of --check met een bestand of map.",
                  "Give a DOSSIER, or --check with a file or folder."});
  const auto request = requestFrom(arguments, context);
  if (!request) return request.error();
  const auto known = app::localRules(*request, context.progress);
  if (!known) return known.error();
  return Outcome{jsonOf(*known, context.language),
                 textOf(*known, arguments.has("--history"), context.language)};
}

}  // namespace

Command rulesCommand() {
  return {
      .name = "rules",
      .summary = "show and change what this municipality does otherwise than the shipped rules",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)", false}},
      .options = {{"--set", "PATH=VALUE", "change a value: measures.lokauto.cost=midden, mix.limits.cost=12",
                   false, true},
                  {"--take-out", "PATH", "take out an indication, contra-indication or condition", false,
                   true},
                  {"--add", "FILE.toml", "add own measures: [[measure]] records as in data/rules/measures"},
                  {"--drop", "ID", "take an own measure out", false, true},
                  {"--reset", "PATH", "follow the shipped rules there again", false, true},
                  {"--reset-all", "", "follow the shipped rules in everything"},
                  {"--undo", "", "go back to the version before"},
                  {"--import", "FILE.toml", "changes in place of those there are"},
                  {"--export", "FILE.toml", "write the changes, to edit or to share"},
                  {"--reason", "TEXT", "why; stands with the version"},
                  {"--dry-run", "", "tell what would change, and record nothing"},
                  {"--history", "", "every version"},
                  {"--check", "FILE/FOLDER", "whether a file of changes, or a folder of rules, can be used"}},
      .run = run};
}

}  // namespace brandpunt::cli
