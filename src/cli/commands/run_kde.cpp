// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "command/values.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/run_arguments.h"
#include "find/bare_density.h"

namespace brandpunt::cli {
namespace {

Result<app::DensityQuestion> questionOf(const Arguments& arguments) {
  app::DensityQuestion question;
  const auto parameters = kdeParametersFrom(parameterTexts(arguments, kdeMethod()));
  if (!parameters) return parameters.error();
  question.parameters = *parameters;
  const auto threads = threadsOf(arguments);
  if (!threads) return threads.error();
  question.parameters.threads = *threads;
  if (arguments.has("--extent")) {
    const auto extent = boxFrom(arguments, "--extent");
    if (!extent) return extent.error();
    question.extent = *extent;
  }
  const auto crs = parseCrs(arguments.textOr("--crs", CrsId{}.name()));
  if (!crs) return crs.error();
  question.crs = *crs;
  question.points = arguments.text("--points");
  question.studyArea = arguments.textOr("--study-area", "");
  question.at = arguments.textOr("--at", "");
  question.out = arguments.textOr("--out", "");
  const std::string extension = question.out.extension().string();
  if (!question.at.empty() && (extension == ".tif" || extension == ".tiff")) {
    return Error{ErrorCode::WrongUsage,
                 {"--at geeft waarden op losse plekken; schrijf ze naar een .csv.",
                  "--at gives values at places; write them to a .csv."}};
  }
  return question;
}

Result<Outcome> runKde(const Arguments& arguments, const Context& context) {
  const auto question = questionOf(arguments);
  if (!question) return question.error();
  const auto done = app::runKde(*question, context.progress);
  if (!done) return done.error();
  const bool chosen = !question->parameters.bandwidth.has_value();
  Outcome outcome;
  outcome.json = {{"n", done->n}, {"outside", done->outside}, {"bandwidth_m", done->bandwidth.value.value}};
  if (chosen) {
    outcome.json["bandwidth_least_m"] = done->bandwidth.least.value;
    outcome.json["bandwidth_most_m"] = done->bandwidth.most.value;
    outcome.json["bandwidth_at_rail"] = done->bandwidth.atRail;
  }
  outcome.json["values"] = done->values;
  if (done->frame.cells() > 0) {
    const Box box = done->frame.box();
    outcome.json["columns"] = done->frame.columns;
    outcome.json["rows"] = done->frame.rows;
    outcome.json["extent"] = {box.minX, box.minY, box.maxX, box.maxY};
  }
  outcome.json["largest_per_km2"] = done->largest_per_km2;
  addTiming(outcome.json, done->timing);
  const auto say = [&](const char* nl, const char* en) { return Text{nl, en}.in(context.language); };
  outcome.text = say("Bandbreedte: ", "Bandwidth: ") + toText(done->bandwidth.value.value, 1) + " m, " +
                 say("hoogste dichtheid: ", "highest density: ") + toText(done->largest_per_km2, 1) +
                 say(" per km2\n", " per km2\n");
  if (chosen && done->bandwidth.atRail)
    context.say({"De bandbreedte stuit op haar grens; kijk of een andere beter past.",
                 "The bandwidth meets its limit; see whether another fits better."});
  if (done->outside > 0)
    context.say({std::to_string(done->outside) + " punten buiten het studiegebied tellen niet mee.",
                 std::to_string(done->outside) + " points outside the study area do not count."});
  return outcome;
}

}  // namespace

Command runKdeCommand() {
  return {.name = "run kde",
          .summary = kdeMethod().summary.en,
          .options = joined(
              {{{"--points", "F", "CSV with columns x, y in metres", true}},
               parameterOptions(kdeMethod()),
               {{"--extent", "XMIN,YMIN,XMAX,YMAX",
                 "of the grid, widened to whole cells; default: the study area, else the points and what "
                 "they reach"},
                {"--study-area", "F",
                 "the area of an edge correction: GeoPackage, GeoJSON, shapefile, or a CSV of corners x, y"},
                {"--at", "F", "CSV with columns x, y: values there instead of on a grid"},
                {"--crs", "EPSG:n", "of the points; default EPSG:28992"},
                {"--out", "F.tif/F.csv", "x,y,value in incidents per km2, from the south-west; or a GeoTIFF"},
                threadsOption()}}),
          .run = runKde};
}

}  // namespace brandpunt::cli
