// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/run_arguments.h"
#include "find/bare_streets.h"

namespace brandpunt::cli {
namespace {

Result<app::StreetsQuestion> questionOf(const Arguments& arguments, const MethodInfo& method) {
  app::StreetsQuestion question;
  const auto parameters = networkDensityParametersFrom(parameterTexts(arguments, method));
  if (!parameters) return parameters.error();
  question.parameters = *parameters;
  const auto crs = parseCrs(arguments.textOr("--crs", CrsId{}.name()));
  if (!crs) return crs.error();
  question.crs = *crs;
  question.points = arguments.text("--points");
  question.streets = arguments.text("--streets");
  question.out = arguments.textOr("--out", "");
  return question;
}

Outcome outcomeOf(const app::StreetsSummary& done, Language language) {
  Outcome outcome;
  outcome.json = {
      {"n", done.n}, {"snapped", done.snapped}, {"segments", done.segments}, {"length_m", done.length_m}};
  const auto say = [&](const char* nl, const char* en) { return Text{nl, en}.in(language); };
  outcome.text = std::to_string(done.snapped) + " / " + std::to_string(done.n) +
                 say(" bij een straat, ", " near a street, ") + toText(done.length_m / 1000, 1) + " km";
  return outcome;
}

Result<Outcome> runStreets(const Arguments& arguments, const Context& context) {
  const auto question = questionOf(arguments, streetsMethod());
  if (!question) return question.error();
  const auto done = app::runStreets(*question, context.progress);
  if (!done) return done.error();
  Outcome outcome = outcomeOf(*done, context.language);
  outcome.json["tests"] = done->tested;
  outcome.json["q_at_most_0.05"] = done->significant;
  addTiming(outcome.json, done->timing);
  outcome.text +=
      "; q <= 0.05: " + std::to_string(done->significant) + " / " + std::to_string(done->tested) + "\n";
  return outcome;
}

Result<Outcome> runNetworkKde(const Arguments& arguments, const Context& context) {
  const auto question = questionOf(arguments, networkDensityMethod());
  if (!question) return question.error();
  const auto done = app::runNetworkDensity(*question, context.progress);
  if (!done) return done.error();
  Outcome outcome = outcomeOf(*done, context.language);
  outcome.json["lixels"] = done->lixels;
  outcome.json["largest_per_km"] = done->largest;
  addTiming(outcome.json, done->timing);
  outcome.text += Text{"; hoogste dichtheid: ", "; highest density: "}.in(context.language) +
                  toText(done->largest, 1) + " / km\n";
  return outcome;
}

std::vector<Option> streetOptions() {
  return {{"--points", "F", "CSV with columns x, y in metres", true},
          {"--streets", "F",
           "the streets: GeoPackage, GeoJSON, shapefile, or a CSV with columns street, x, y of their corners",
           true},
          {"--crs", "EPSG:n", "of the points; default EPSG:28992"}};
}

}  // namespace

Command runStreetsCommand() {
  return {.name = "run streets",
          .summary = streetsMethod().summary.en,
          .options =
              joined({streetOptions(),
                      parameterOptions(streetsMethod()),
                      {outOption("street,x,y,length_m,n,expected,ratio,low,high,p,q by segment; also .gpkg "
                                 "and .geojson")}}),
          .run = runStreets};
}

Command runNetworkKdeCommand() {
  return {
      .name = "run network-kde",
      .summary = networkDensityMethod().summary.en,
      .options = joined({streetOptions(),
                         parameterOptions(networkDensityMethod()),
                         {outOption("street,x,y,length_m,value in incidents per km by piece of street; also "
                                    ".gpkg and .geojson")}}),
      .run = runNetworkKde};
}

}  // namespace brandpunt::cli
