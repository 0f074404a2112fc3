// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/number.h"
#include "command/values.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/run_arguments.h"
#include "find/bare_density.h"

namespace brandpunt::cli {
namespace {

/// --contour-of and --contour-shares.
Result<void> readContours(const Arguments& arguments, app::DensityQuestion& question) {
  question.contours = arguments.textOr("--contours", "");
  const std::string of = arguments.textOr("--contour-of", "incidents");
  if (of != "incidents" && of != "area") {
    return Error{ErrorCode::WrongUsage,
                 {"--contour-of: '" + of + "' bestaat niet; kies incidents of area.",
                  "--contour-of: there is no '" + of + "'; choose incidents or area."}};
  }
  question.contourShare = of == "area" ? ContourShare::Area : ContourShare::Incidents;
  if (!arguments.has("--contour-shares")) return {};
  const auto shares = numbersFrom(arguments, "--contour-shares", 0);
  if (!shares) return shares.error();
  question.contourShares = *shares;
  if (std::all_of(shares->begin(), shares->end(), [](double s) { return s > 0 && s <= 1; })) return {};
  return Error{ErrorCode::WrongUsage,
               {"--contour-shares: geef aandelen groter dan 0 en hoogstens 1, zoals 0.25,0.5.",
                "--contour-shares: give shares above 0 and at most 1, like 0.25,0.5."}};
}

Result<app::DensityQuestion> questionOf(const Arguments& arguments) {
  app::DensityQuestion question;
  const auto parameters = kdeParametersFrom(parameterTexts(arguments, kdeMethod()));
  if (!parameters) return parameters.error();
  question.parameters = *parameters;
  if (const auto ground = readGround(arguments, question); !ground) return ground.error();
  question.points = arguments.text("--points");
  question.at = arguments.textOr("--at", "");
  if (const auto read = readContours(arguments, question); !read) return read.error();
  if (!question.at.empty() && !question.contours.empty()) {
    return Error{ErrorCode::WrongUsage,
                 {"--at geeft waarden op losse plekken; contouren hebben een raster nodig.",
                  "--at gives values at places; contours need a grid."}};
  }
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
  if (!question->contours.empty()) {
    outcome.json["contours"] = Json::array();
    for (const Contour& contour : done->contours) {
      outcome.json["contours"].push_back({{"share", contour.share},
                                          {"level_per_km2", contour.level_per_km2},
                                          {"incidents", contour.incidents},
                                          {"area_m2", contour.area_m2},
                                          {"areas", contour.area.size()}});
    }
  }
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
                {"--contours", "F.geojson/F.gpkg",
                 "the areas where the density is at least a level, one a share"},
                {"--contour-of", "incidents/area",
                 "the level is such that this share of the incidents (default) or of the cells is at least "
                 "as dense"},
                {"--contour-shares", "S,S", "more than 0, at most 1; default 0.25,0.5,0.75"},
                {"--crs", "EPSG:n", "of the points; default EPSG:28992"},
                {"--out", "F.tif/F.csv", "x,y,value in incidents per km2, from the south-west; or a GeoTIFF"},
                threadsOption()}}),
          .run = runKde};
}

}  // namespace brandpunt::cli
