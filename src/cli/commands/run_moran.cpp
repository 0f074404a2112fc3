// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "command/values.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/run_arguments.h"
#include "find/bare_moran.h"

namespace brandpunt::cli {
namespace {

Result<app::MoranQuestion> questionOf(const Arguments& arguments) {
  app::MoranQuestion question;
  const auto parameters = moranParametersFrom(parameterTexts(arguments, moranMethod()));
  if (!parameters) return parameters.error();
  question.parameters = *parameters;
  if (const auto ground = readGround(arguments, question); !ground) return ground.error();
  question.cells = arguments.text("--cells");
  return question;
}

Json jsonOf(const GlobalMoran& global) {
  if (!global.said) return nullptr;
  return {{"moran", global.moran},
          {"expected", global.expected},
          {"variance", cli::jsonOf(std::optional(global.variance))},
          {"z", cli::jsonOf(std::optional(global.z))},
          {"p_normal", cli::jsonOf(std::optional(global.pNormal))},
          {"p", cli::jsonOf(std::optional(global.pPermutation))}};
}

Result<Outcome> runMoran(const Arguments& arguments, const Context& context) {
  const auto question = questionOf(arguments);
  if (!question) return question.error();
  const auto done = app::runMoran(*question, context.progress);
  if (!done) return done.error();
  const MoranTable& table = done->table;
  const MoranParameters& parameters = question->parameters;
  const auto found = [&](Quadrant q) { return table.found.at(static_cast<std::size_t>(q)); };
  Outcome outcome;
  outcome.json = {{"n", done->n},
                  {"outside", done->outside},
                  {"without_neighbours", table.withoutNeighbours},
                  {"tested", table.tested},
                  {"found",
                   {{"HH", found(Quadrant::HighHigh)},
                    {"LL", found(Quadrant::LowLow)},
                    {"HL", found(Quadrant::HighLow)},
                    {"LH", found(Quadrant::LowHigh)}}},
                  {"global", jsonOf(table.global)},
                  {"permutations", parameters.permutations},
                  {"permutations_for_one", done->permutationsForOne},
                  {"smallest_p", smallestP(parameters.permutations)},
                  {"seed", parameters.seed}};
  addTiming(outcome.json, done->timing);
  const auto say = [&](const char* nl, const char* en) { return Text{nl, en}.in(context.language); };
  outcome.text = std::to_string(table.tested) + say(" cellen getoetst", " cells tested");
  for (const Quadrant q : {Quadrant::HighHigh, Quadrant::LowLow, Quadrant::HighLow, Quadrant::LowHigh})
    outcome.text += ", " + std::string(codeOf(q)) + ": " + std::to_string(found(q));
  outcome.text += say(" (q <= 0,05)\n", " (q <= 0.05)\n");
  if (table.global.said) {
    outcome.text += say("Globale Moran: ", "Global Moran: ") + toText(table.global.moran, 4) +
                    say(", verwacht ", ", expected ") + toText(table.global.expected, 4) + "\n";
  }
  if (parameters.permutations > 0 &&
      static_cast<std::size_t>(parameters.permutations) < done->permutationsForOne) {
    const std::string needed = std::to_string(done->permutationsForOne);
    context.say({"Om één losse cel te kunnen vinden zijn " + needed + " herhalingen nodig.",
                 "To be able to find one cell alone takes " + needed + " permutations."});
  }
  if (done->outside > 0) {
    const std::string count = std::to_string(done->outside);
    context.say({count + " cellen buiten het studiegebied tellen niet mee.",
                 count + " cells outside the study area do not count."});
  }
  return outcome;
}

}  // namespace

Command runMoranCommand() {
  return {
      .name = "run moran",
      .summary = moranMethod().summary.en,
      .options = joined(
          {{{"--cells", "F", "CSV with columns x, y, value: the cells' centres in metres", true}},
           parameterOptions(moranMethod()),
           {{"--study-area", "F",
             "cells with their centre outside do not count: GeoPackage, GeoJSON, shapefile, or a CSV of "
             "corners "
             "x, y"},
            {"--crs", "EPSG:n", "of the cells; default EPSG:28992"},
            outOption("moran,lag,z,p,q,quadrant in the order of the input; nan where nothing can be said")},
           chanceOptions()}),
      .run = runMoran};
}

}  // namespace brandpunt::cli
