// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "command/command.h"
#include "commands/commands.h"
#include "decide/divide.h"

namespace brandpunt::cli {
namespace {

Error wrong(const Text& message) { return {ErrorCode::WrongUsage, message}; }

/// "lokauto=1" or "politie=unlimited".
Result<std::map<std::string, std::optional<int>>> supplyFrom(const Arguments& arguments) {
  std::map<std::string, std::optional<int>> supply;
  for (const std::string& text : arguments.all("--means")) {
    const std::size_t at = text.find('=');
    const std::string word = at == std::string::npos ? "" : text.substr(at + 1);
    const auto amount = parseInteger(word);
    const bool unlimited = word == "unlimited" || word == "onbeperkt";
    if (at == std::string::npos || (!unlimited && (!amount || *amount < 0 || *amount > 1'000'000))) {
      return wrong({"--means: '" + text + "' is niet te lezen; schrijf lokauto=1 of politie=onbeperkt.",
                    "--means: '" + text + "' cannot be read; write lokauto=1 or politie=unlimited."});
    }
    supply[text.substr(0, at)] = unlimited ? std::nullopt : std::optional(static_cast<int>(*amount));
  }
  return supply;
}

Result<std::map<std::string, Priority>> prioritiesFrom(const Arguments& arguments) {
  std::map<std::string, Priority> priorities;
  for (const std::string& text : arguments.all("--priority")) {
    const std::size_t at = text.find('=');
    const auto priority = at == std::string::npos ? std::nullopt : priorityFromId(text.substr(at + 1));
    if (!priority) {
      return wrong({"--priority: '" + text + "' is niet te lezen; schrijf A1=first, A1=normal of A1=later.",
                    "--priority: '" + text + "' cannot be read; write A1=first, A1=normal or A1=later."});
    }
    priorities[text.substr(0, at)] = *priority;
  }
  return priorities;
}

Json ids(const std::vector<const Measure*>& measures) {
  Json list = Json::array();
  for (const Measure* m : measures) list.push_back(m->id);
  return list;
}

Json idOrNull(const Measure* measure) { return measure ? Json(measure->id) : Json(); }

Json jsonOf(const app::DivisionMade& made, Language language) {
  Json json;
  json["places"] = Json::array();
  for (std::size_t i = 0; i < made.places.size(); ++i) {
    const PlaceShare& share = made.allocation.places[i];
    json["places"].push_back({{"name", share.name},
                              {"priority", idOf(made.places[i].priority)},
                              {"chosen", ids(share.chosen)},
                              {"reserve", idOrNull(share.reserve)},
                              {"fixed", ids(share.fixed)},
                              {"missed", ids(share.missed)},
                              {"missed_reserve", idOrNull(share.missedReserve)}});
  }
  json["means"] = Json::array();
  for (std::size_t k = 0; k < made.allocation.means.size(); ++k) {
    const MeansShare& share = made.allocation.means[k];
    const WorthOfMore& more = made.more[k];
    json["means"].push_back({{"id", share.means->id},
                             {"available", share.available},
                             {"fixed", share.fixed},
                             {"taken", share.taken},
                             {"text", describe(share).in(language)},
                             {"more",
                              {{"step", more.more},
                               {"helps", more.helps},
                               {"gains", ids(more.gains)},
                               {"helps_further", more.helpsFurther},
                               {"text", describe(more).in(language)}}}});
  }
  json["proven"] = made.allocation.proven;
  json["worth"] = static_cast<double>(made.allocation.worth) / 16;
  return json;
}

std::string namesOf(const std::vector<const Measure*>& measures, Language language) {
  std::string names;
  for (const Measure* m : measures) names += (names.empty() ? "" : ", ") + m->name.in(language);
  return names;
}

std::string textOf(const app::DivisionMade& made, Language language) {
  const auto say = [&](const char* nl, const char* en) { return Text{nl, en}.in(language); };
  std::string text;
  for (std::size_t i = 0; i < made.places.size(); ++i) {
    const PlaceShare& share = made.allocation.places[i];
    const std::string chosen = namesOf(share.chosen, language);
    text += share.name + ": " + (chosen.empty() ? say("geen maatregelen", "no measures") : chosen) + "\n";
    if (share.reserve)
      text += "  " + say("achter de hand: ", "in reserve: ") + share.reserve->name.in(language) + "\n";
    if (!share.missed.empty())
      text += "  " + say("valt af door schaarste: ", "drops out for scarcity: ") +
              namesOf(share.missed, language) + "\n";
  }
  for (const MeansShare& share : made.allocation.means) text += describe(share).in(language) + "\n";
  for (const WorthOfMore& more : made.more) text += describe(more).in(language) + "\n";
  if (!made.allocation.proven) text += provenWords().in(language) + "\n";
  if (made.allocation.means.empty()) {
    text += say("Niets is schaars: elke plek krijgt zijn eigen mix. Zeg met --means wat er is.\n",
                "Nothing is scarce: every place gets its own mix. Say with --means what there is.\n");
  }
  return text;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  auto supply = supplyFrom(arguments);
  if (!supply) return std::move(supply).error();
  auto priorities = prioritiesFrom(arguments);
  if (!priorities) return std::move(priorities).error();
  const bool onFacts = arguments.has("--facts");
  if (onFacts == (arguments.has("DOSSIER") && arguments.has("--run"))) {
    return wrong({"Geef een DOSSIER met --run, of --facts met feitenbestanden.",
                  "Give a DOSSIER with --run, or --facts with facts files."});
  }
  Result<app::DivisionMade> made = [&]() -> Result<app::DivisionMade> {
    if (onFacts) {
      Supply amounts;
      for (const auto& [id, amount] : *supply) {
        if (amount) amounts[id] = *amount;
      }
      const auto& files = arguments.all("--facts");
      return app::divideOnFacts({files.begin(), files.end()}, context.dataFolder, amounts, context.progress);
    }
    const auto number = arguments.wholeNumberOr("--run", 0);
    if (!number) return number.error();
    return app::divide({arguments.text("DOSSIER"), context.dataFolder, Id<Run>(*number), std::move(*supply),
                        std::move(*priorities), arguments.has("--save")},
                       context.progress);
  }();
  if (!made) return std::move(made).error();
  return Outcome{jsonOf(*made, context.language), textOf(*made, context.language)};
}

}  // namespace

Command allocateCommand() {
  return {.name = "allocate",
          .summary = "divide scarce means over the hotspots of a run, exactly, and say what more would bring",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)", false}},
          .options = {{"--run", "R", "number of the analysis"},
                      {"--means", "ID=N", "how much there is of a means, or ID=unlimited", false, true},
                      {"--priority", "H=first/normal/later", "whose turn a hotspot is", false, true},
                      {"--save", "", "remember both in the dossier"},
                      {"--facts", "FILE.json",
                       "instead of a dossier: facts of a place, as often as there are places", false, true}},
          .run = run};
}

}  // namespace brandpunt::cli
