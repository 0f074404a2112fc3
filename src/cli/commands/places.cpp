// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "gather/decide_places.h"

namespace brandpunt::cli {
namespace {

Result<Point> pointOf(const std::string& text) {
  const std::size_t comma = text.find(',');
  const auto x = parseNumber(std::string_view(text).substr(0, comma));
  const auto y = comma == text.npos ? std::nullopt : parseNumber(std::string_view(text).substr(comma + 1));
  if (x && y) return Point{*x, *y};
  return Error{ErrorCode::WrongUsage,
               {"'" + text + "': schrijf X,Y in meters.", "'" + text + "': write X,Y in metres."}};
}

Json jsonOf(const app::PlaceToDecide& place) {
  return {{"x", place.shared.place.x},
          {"y", place.shared.place.y},
          {"incidents", place.shared.incidents},
          {"share", place.shared.share},
          {"streets", place.shared.streets},
          {"verdict", place.decision ? Json(std::string(idOf(place.decision->verdict))) : Json()},
          {"why", place.decision ? Json(place.decision->why) : Json()}};
}

Result<Outcome> list(const std::string& dossier, Language language) {
  const Result<std::vector<app::PlaceToDecide>> places = app::listSharedPlaces(dossier);
  if (!places) return places.error();
  Json json = Json::array();
  std::string text;
  for (const app::PlaceToDecide& place : *places) {
    json.push_back(jsonOf(place));
    const std::string n = std::to_string(place.shared.incidents);
    const Text said{n + " incidenten, " + std::to_string(place.shared.streets) + " straatnamen",
                    n + " incidents, " + std::to_string(place.shared.streets) + " street names"};
    const Text open{"nog niet beslist", "not decided yet"}, real{"echte plek", "real place"},
        standard{"standaardplek", "default place"};
    const Text& verdict = !place.decision                                    ? open
                          : place.decision->verdict == PlaceVerdict::Default ? standard
                                                                             : real;
    text += toText(place.shared.place.x, 0) + "," + toText(place.shared.place.y, 0) + ": " +
            said.in(language) + " (" + verdict.in(language) + ")\n";
  }
  const Text none{"Nergens liggen opvallend veel incidenten op een punt.",
                  "No point carries a remarkable number of incidents."};
  return Outcome{{{"places", std::move(json)}}, places->empty() ? none.in(language) : text};
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const std::string& dossier = arguments.text("DOSSIER");
  const bool isDefault = arguments.has("--default");
  if (!isDefault && !arguments.has("--real")) return list(dossier, context.language);
  const Result<Point> told = pointOf(arguments.text(isDefault ? "--default" : "--real"));
  if (!told) return told.error();
  const PlaceVerdict verdict = isDefault ? PlaceVerdict::Default : PlaceVerdict::Real;
  const Result<SharedPlace> place = app::decidePlace(dossier, *told, verdict, arguments.textOr("--why", ""));
  if (!place) return place.error();
  const std::string n = std::to_string(place->incidents);
  const Text asDefault{n + " incidenten gelden nu als zonder plek.",
                       n + " incidents now count as without a place."};
  const Text asReal{n + " incidenten blijven op hun plek.", n + " incidents stay at their place."};
  return Outcome{{{"incidents", place->incidents}, {"verdict", std::string(idOf(verdict))}},
                 (isDefault ? asDefault : asReal).in(context.language)};
}

}  // namespace

Command placesCommand() {
  return {
      .name = "places",
      .summary = "points with very many incidents: list them, and say once which are default places",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = {{"--default", "X,Y", "incidents without a place were put here: they count as without one"},
                  {"--real", "X,Y", "so many incidents really happened here"},
                  {"--why", "TEXT", "what it is: a police station, a car park"}},
      .run = run};
}

}  // namespace brandpunt::cli
