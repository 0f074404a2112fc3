// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/run_arguments.h"
#include "find/bare_clusters.h"

namespace brandpunt::cli {
namespace {

std::string textFor(std::size_t clusters, std::size_t noise, std::size_t n, Language language) {
  return Text{"Clusters: ", "Clusters: "}.in(language) + std::to_string(clusters) +
         Text{", zonder cluster: ", ", without a cluster: "}.in(language) + std::to_string(noise) + " / " +
         std::to_string(n) + "\n";
}

Outcome outcomeOf(const app::DbscanSummary& done, Language language) {
  Outcome outcome;
  outcome.json = {{"n", done.n}, {"clusters", done.clusters}, {"noise", done.noise}, {"core", done.core}};
  addTiming(outcome.json, done.timing);
  outcome.text = textFor(static_cast<std::size_t>(done.clusters), done.noise, done.n, language);
  return outcome;
}

Result<Outcome> runDbscan(const Arguments& arguments, const Context& context) {
  auto parameters = dbscanParametersFrom(parameterTexts(arguments, dbscanMethod()));
  if (!parameters) return parameters.error();
  const auto threads = threadsOf(arguments);
  if (!threads) return threads.error();
  parameters->threads = *threads;
  const auto done = app::runDbscan(arguments.text("--points"), *parameters, arguments.textOr("--out", ""),
                                   context.progress);
  if (!done) return done.error();
  return outcomeOf(*done, context.language);
}

Result<Outcome> runStdbscan(const Arguments& arguments, const Context& context) {
  auto parameters = stdbscanParametersFrom(parameterTexts(arguments, stdbscanMethod()));
  if (!parameters) return parameters.error();
  const auto threads = threadsOf(arguments);
  if (!threads) return threads.error();
  parameters->threads = *threads;
  const auto done = app::runStdbscan(arguments.text("--points"), *parameters, arguments.textOr("--out", ""),
                                     context.progress);
  if (!done) return done.error();
  return outcomeOf(*done, context.language);
}

Result<Outcome> runHdbscan(const Arguments& arguments, const Context& context) {
  auto parameters = hdbscanParametersFrom(parameterTexts(arguments, hdbscanMethod()));
  if (!parameters) return parameters.error();
  const auto threads = threadsOf(arguments);
  if (!threads) return threads.error();
  parameters->threads = *threads;
  const auto done = app::runHdbscan(arguments.text("--points"), *parameters, arguments.textOr("--out", ""),
                                    context.progress);
  if (!done) return done.error();
  Outcome outcome;
  outcome.json = {{"n", done->n}, {"clusters", done->stability.size()}, {"noise", done->noise}};
  outcome.json["stability"] = Json::array();
  for (const double stability : done->stability)
    outcome.json["stability"].push_back(std::isfinite(stability) ? Json(stability) : Json(nullptr));
  addTiming(outcome.json, done->timing);
  outcome.text = textFor(done->stability.size(), done->noise, done->n, context.language);
  return outcome;
}

}  // namespace

Command runDbscanCommand() {
  return {.name = "run dbscan",
          .summary = dbscanMethod().summary.en,
          .options = joined(
              {{{"--points", "F", "CSV with columns x, y in metres", true}},
               parameterOptions(dbscanMethod()),
               {{"--out", "F.csv", "label,core in the order of the input; noise is -1"}, threadsOption()}}),
          .run = runDbscan};
}

Command runStdbscanCommand() {
  return {.name = "run stdbscan",
          .summary = stdbscanMethod().summary.en,
          .options = joined(
              {{{"--points", "F", "CSV with columns x, y in metres and t in days or ISO times", true}},
               parameterOptions(stdbscanMethod()),
               {{"--out", "F.csv", "label,core in the order of the input; noise is -1"}, threadsOption()}}),
          .run = runStdbscan};
}

Command runHdbscanCommand() {
  return {.name = "run hdbscan",
          .summary = hdbscanMethod().summary.en,
          .options = joined({{{"--points", "F", "CSV with columns x, y in metres", true}},
                             parameterOptions(hdbscanMethod()),
                             {{"--out", "F.csv", "label,probability in the order of the input; noise is -1"},
                              threadsOption()}}),
          .run = runHdbscan};
}

}  // namespace brandpunt::cli
