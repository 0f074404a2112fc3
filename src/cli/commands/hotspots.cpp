// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "base/number.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/finding_json.h"
#include "document/sentences.h"
#include "find/expectation.h"
#include "find/find_hotspots.h"

namespace brandpunt::cli {
namespace {

constexpr double squareMetresOfHectare = 10'000;

Result<std::map<std::string, std::string>> parametersFrom(const Arguments& arguments) {
  std::map<std::string, std::string> texts;
  for (const std::string& given : arguments.all("--param")) {
    const std::size_t equals = given.find('=');
    if (equals == std::string::npos) {
      return Error{ErrorCode::WrongUsage,
                   {"--param: schrijf '" + given + "' als NAAM=WAARDE, bijvoorbeeld eps=100.",
                    "--param: write '" + given + "' as NAME=VALUE, eps=100 for example."}};
    }
    texts[given.substr(0, equals)] = given.substr(equals + 1);
  }
  return texts;
}

Json jsonOfHotspot(const Hotspot& h) {
  Json json{{"id", h.id.number}, {"rank", h.rank}, {"name", h.name}, {"n", h.n}};
  json["n_before"] = h.nBefore ? Json(*h.nBefore) : Json(nullptr);
  json["n_low"] = h.nLow;
  json["n_high"] = h.nHigh;
  json["area_m2"] = h.area_m2;
  json["x"] = h.centre.x;
  json["y"] = h.centre.y;
  json["expected"] = jsonOf(h.expected);
  json["excess"] = h.excess();
  json["excess_low"] = h.nLow - h.expected.value_or(0);
  json["excess_high"] = h.nHigh - h.expected.value_or(0);
  json["p"] = jsonOf(h.p);
  json["q"] = jsonOf(h.q);
  json["stability"] = jsonOf(h.stability);
  json["class"] = h.inTime ? Json(idOf(*h.inTime)) : Json(nullptr);
  json["verdict"] = idOf(h.verdict);
  return json;
}

/// One line: how many, between what, against the year before, how large, and what may be said of it.
std::string lineOf(const Hotspot& h, Language language) {
  const auto say = [&](const std::string& nl, const std::string& en) { return Text{nl, en}.in(language); };
  std::string text = h.name + ": " + toPeople(h.n, 0, language) + say(" (band 90%: ", " (band 90%: ") +
                     toPeople(h.nLow, 0, language) + "\u2013" + toPeople(h.nHigh, 0, language) + ")";
  if (h.nBefore) text += say(", jaar ervoor ", ", year before ") + toPeople(*h.nBefore, 0, language);
  text += ", " + toPeople(h.area_m2 / squareMetresOfHectare, 1, language) + " ha, ";
  if (h.expected) text += say("te verwachten ", "expected ") + toPeople(*h.expected, 1, language) + ", ";
  if (h.p) text += "p = " + toPeople(*h.p, 3, language) + ", ";
  if (h.stability)
    text += say("in ", "in ") + toPeople(*h.stability * 100, 0, language) +
            say("% van de varianten, ", "% of the variants, ");
  return text + wordOf(h.verdict, h.inTime, h.nBefore.has_value()).in(language) + "\n";
}

std::string textFor(const Run& run, Language language) {
  const auto say = [&](const std::string& nl, const std::string& en) { return Text{nl, en}.in(language); };
  std::string text = "Run " + std::to_string(run.id.number) + ": " + toPeople(run.incidents, 0, language) +
                     " " + infoOf(run.offence).many.in(language) + say(" op de kaart, ", " on the map, ") +
                     run.period.from.toIso() + say(" t/m ", " to ") + run.period.to.plusDays(-1).toIso() +
                     "\n";
  for (const auto& [name, value] : run.parameters) text += "  " + name + " = " + value + "\n";
  if (run.tooFew) return text + say("Te weinig om te zeggen.", "Too few to say.") + "\n";
  if (run.hotspots.empty()) return text + say("Geen plek springt eruit.", "No place stands out.") + "\n";
  for (const Hotspot& h : run.hotspots) text += lineOf(h, language);
  return text + capitalised(app::testInWords(run).in(language)) + ".\n";
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto begin = std::chrono::steady_clock::now();
  app::HotspotRequest request;
  const auto offence = offenceFrom(arguments);
  if (!offence) return offence.error();
  request.offence = *offence;
  const auto wish = periodWishFrom(arguments);
  if (!wish) return wish.error();
  request.wish = *wish;
  request.method = arguments.textOr("--method", "dbscan");
  const auto parameters = parametersFrom(arguments);
  if (!parameters) return parameters.error();
  request.parameters = *parameters;
  const auto seed = arguments.wholeNumberOr("--seed", 1);
  if (!seed) return seed.error();
  request.seed = static_cast<std::uint64_t>(*seed);

  const auto answer = app::findHotspotsIn(arguments.text("DOSSIER"), request, arguments.textOr("--out", ""),
                                          context.progress);
  if (!answer) return answer.error();
  const Run& found = answer->run;
  Outcome outcome;
  outcome.json = {
      {"run", found.id.number}, {"method", found.method}, {"method_version", found.methodVersion}};
  outcome.json["parameters"] = Json::object();
  for (const auto& [name, value] : found.parameters)
    outcome.json["parameters"][name] = parseNumber(value) ? jsonOf(parseNumber(value)) : Json(value);
  outcome.json["offence"] = infoOf(found.offence).id;
  outcome.json["period"] = jsonOf(found.period);
  outcome.json["data_date"] = found.dataDate.toIso();
  outcome.json["incidents"] = found.incidents;
  outcome.json["without_place"] = found.withoutPlace;
  outcome.json["too_few"] = found.tooFew;
  outcome.json["hotspots"] = Json::array();
  for (const Hotspot& h : found.hotspots) outcome.json["hotspots"].push_back(jsonOfHotspot(h));
  outcome.json["findings"] = findingsJson(answer->findings, context.language);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  outcome.json["seconds"] = passed.count();
  outcome.text = textFor(found, context.language);
  for (const QualityFinding& f : answer->findings) outcome.text += "! " + f.text.in(context.language) + "\n";
  return outcome;
}

}  // namespace

Command hotspotsCommand() {
  return {
      .name = "hotspots",
      .summary = "find the places where an offence concentrates, and keep the run",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = joined({periodOptions(),
                         {{"--method", "ID", "dbscan"},
                          {"--param", "NAME=VALUE",
                           "a parameter of the method: eps=100, min-points=10; those not "
                           "given are proposed from the data",
                           false, true},
                          {"--seed", "N", "of random numbers; default 1"},
                          {"--out", "FILE", "write the hotspots to .gpkg, .geojson (EPSG:4326) or .csv"}}}),
      .run = run};
}

}  // namespace brandpunt::cli
