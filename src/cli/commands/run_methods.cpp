// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/run_arguments.h"
#include "find/bare_points.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> runDbscan(const Arguments& arguments, const Context& context) {
  const auto parameters = dbscanParametersFrom(parameterTexts(arguments, dbscanMethod()));
  if (!parameters) return parameters.error();
  const auto done = app::runDbscan(arguments.text("--points"), *parameters, arguments.textOr("--out", ""),
                                   context.progress);
  if (!done) return done.error();
  Outcome outcome;
  outcome.json = {{"n", done->n}, {"clusters", done->clusters}, {"noise", done->noise}, {"core", done->core}};
  addTiming(outcome.json, done->timing);
  outcome.text = Text{"Clusters: ", "Clusters: "}.in(context.language) + std::to_string(done->clusters) +
                 Text{", zonder cluster: ", ", without a cluster: "}.in(context.language) +
                 std::to_string(done->noise) + " / " + std::to_string(done->n) + "\n";
  return outcome;
}

}  // namespace

Command runDbscanCommand() {
  return {.name = "run dbscan",
          .summary = dbscanMethod().summary.en,
          .options = joined({{{"--points", "F", "CSV with columns x, y in metres", true}},
                             parameterOptions(dbscanMethod()),
                             {outOption("label,core in the order of the input; noise is -1"),
                              {"--threads", "N", "accepted; one is used"}}}),
          .run = runDbscan};
}

}  // namespace brandpunt::cli
