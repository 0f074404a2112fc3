// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "command/values.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/run_arguments.h"
#include "find/bare_risk.h"

namespace brandpunt::cli {
namespace {

Result<app::RiskQuestion> questionOf(const Arguments& arguments) {
  app::RiskQuestion question;
  const auto parameters = relativeRiskParametersFrom(parameterTexts(arguments, relativeRiskMethod()));
  if (!parameters) return parameters.error();
  question.parameters = *parameters;
  if (const auto ground = readGround(arguments, question); !ground) return ground.error();
  question.cases = arguments.text("--cases");
  question.controls = arguments.text("--controls");
  return question;
}

Result<Outcome> runRelativeRisk(const Arguments& arguments, const Context& context) {
  const auto question = questionOf(arguments);
  if (!question) return question.error();
  const auto done = app::runRelativeRisk(*question, context.progress);
  if (!done) return done.error();
  const RelativeRisk& risk = done->risk;
  const double cell_km2 = risk.frame.cell_m * risk.frame.cell_m / 1e6;
  Outcome outcome;
  outcome.json = {{"cases", risk.cases},
                  {"controls", risk.controls},
                  {"outside", done->cases + done->controls - risk.cases - risk.controls},
                  {"bandwidth_m", done->bandwidth.value.value},
                  {"bandwidth_at_rail", done->bandwidth.atRail},
                  {"columns", risk.frame.columns},
                  {"rows", risk.frame.rows},
                  {"least_per_km2", risk.leastPerKm2},
                  {"tested", risk.tested},
                  {"higher", risk.higher},
                  {"lower", risk.lower},
                  {"higher_km2", static_cast<double>(risk.higher) * cell_km2},
                  {"lower_km2", static_cast<double>(risk.lower) * cell_km2},
                  {"mean_square", risk.statistic},
                  {"p", jsonOf(risk.p0)},
                  {"permutations", question->parameters.permutations},
                  {"seed", question->parameters.seed}};
  addTiming(outcome.json, done->timing);
  const auto say = [&](const char* nl, const char* en) { return Text{nl, en}.in(context.language); };
  outcome.text = std::to_string(risk.tested) +
                 say(" cellen met genoeg punten, hoger: ", " cells with enough points, higher: ") +
                 std::to_string(risk.higher) + say(", lager: ", ", lower: ") + std::to_string(risk.lower) +
                 say(" (q <= 0,05)", " (q <= 0.05)");
  if (risk.p0) outcome.text += say("; geheel: p = ", "; overall: p = ") + toText(*risk.p0, 4);
  outcome.text += "\n";
  if (risk.cases < done->cases || risk.controls < done->controls) {
    const std::string count = std::to_string(done->cases + done->controls - risk.cases - risk.controls);
    context.say({count + " punten buiten het studiegebied tellen niet mee.",
                 count + " points outside the study area do not count."});
  }
  if (risk.tested == 0) {
    context.say({"Nergens liggen genoeg punten van beide samen om iets te zeggen.",
                 "Nowhere are there enough points of both together to say anything."});
  }
  return outcome;
}

}  // namespace

Command runRelativeRiskCommand() {
  return {.name = "run relative-risk",
          .summary = relativeRiskMethod().summary.en,
          .options = joined(
              {{{"--cases", "F", "CSV with columns x, y in metres", true},
                {"--controls", "F", "CSV with columns x, y: what the cases are held against", true}},
               parameterOptions(relativeRiskMethod()),
               {{"--extent", "XMIN,YMIN,XMAX,YMAX",
                 "of the grid, widened to whole cells; default: the study area, else the points"},
                {"--study-area", "F",
                 "points and cells outside do not count: GeoPackage, GeoJSON, shapefile, or a CSV of corners "
                 "x, y"},
                {"--crs", "EPSG:n", "of the points; default EPSG:28992"},
                {"--out", "F.tif/F.csv",
                 "x,y,cases,controls,log_ratio,p,q from the south-west; or a GeoTIFF of the log ratio"}},
               chanceOptions()}),
          .run = runRelativeRisk};
}

}  // namespace brandpunt::cli
