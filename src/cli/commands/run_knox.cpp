// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/knox_parameters.h"
#include "commands/run_arguments.h"
#include "find/bare_knox.h"

namespace brandpunt::cli {
namespace {

/// [from, to) for each band; null where it has no end. The band of one place is [0, 0].
Json boundsAsJson(const std::vector<double>& bounds, bool samePlaceFirst) {
  Json bands = Json::array();
  for (std::size_t b = 0; b + 1 < bounds.size(); ++b) {
    const bool isPlace = samePlaceFirst && b == 0;
    const double from = samePlaceFirst && b == 1 ? 0 : bounds[b];
    bands.push_back({from, isPlace ? Json(0.0) : jsonOf(std::optional(bounds[b + 1]))});
  }
  return bands;
}

Result<app::KnoxPairsWish> pairsWishFrom(const Arguments& arguments) {
  app::KnoxPairsWish wish{.out = arguments.textOr("--pairs", "")};
  if (!arguments.has("--cell")) return wish;
  const auto cell = numbersFrom(arguments, "--cell", 2);
  if (!cell) return cell.error();
  wish.spaceBand = static_cast<std::size_t>((*cell)[0]);
  wish.timeBand = static_cast<std::size_t>((*cell)[1]);
  return wish;
}

Result<Outcome> runKnox(const Arguments& arguments, const Context& context) {
  const auto parameters = knoxParametersOf(arguments);
  if (!parameters) return parameters.error();
  const auto pairs = pairsWishFrom(arguments);
  if (!pairs) return pairs.error();
  const auto done = app::runKnox(arguments.text("--points"), *parameters, *pairs, context.progress);
  if (!done) return done.error();
  Outcome outcome = knoxOutcome(done->table, *parameters, context.language);
  if (!pairs->out.empty()) {
    outcome.json["pairs_written"] = done->pairsWritten;
    outcome.json["chains"] = done->chains;
  }
  addTiming(outcome.json, done->timing);
  return outcome;
}

}  // namespace

std::vector<Option> knoxOptions() {
  return joined(
      {parameterOptions(knoxMethod()),
       {{"--metric", "M", "euclidean (default) or manhattan"},
        {"--same-place", "", "give pairs at exactly one place a band of their own, before the others"}},
       chanceOptions()});
}

Result<KnoxParameters> knoxParametersOf(const Arguments& arguments) {
  auto parameters = knoxParametersFrom(parameterTexts(arguments, knoxMethod()));
  if (!parameters) return parameters;
  const std::string metric = arguments.textOr("--metric", "euclidean");
  const auto known = metricFromId(metric);
  if (!known) {
    return Error{ErrorCode::WrongUsage,
                 {"--metric: '" + metric + "' bestaat niet; kies euclidean of manhattan.",
                  "--metric: there is no '" + metric + "'; choose euclidean or manhattan."}};
  }
  parameters->metric = *known;
  parameters->samePlaceApart = arguments.has("--same-place");
  const auto seed = seedFrom(arguments);
  if (!seed) return seed.error();
  parameters->seed = *seed;
  const auto threads = threadsOf(arguments);
  if (!threads) return threads.error();
  parameters->threads = *threads;
  return parameters;
}

Outcome knoxOutcome(const KnoxTable& table, const KnoxParameters& parameters, Language language) {
  Outcome outcome;
  outcome.json = jsonOf(table);
  outcome.json["permutations"] = parameters.permutations;
  outcome.json["seed"] = parameters.seed;
  outcome.json["metric"] = idOf(parameters.metric);
  outcome.json["distance_bands"] = boundsAsJson(distanceBoundsOf(parameters), parameters.samePlaceApart);
  outcome.json["time_bands"] = boundsAsJson(parameters.timeBounds, false);
  outcome.text = knoxAsText(table, parameters, language);
  return outcome;
}

Command runKnoxCommand() {
  return {.name = "run knox",
          .summary = knoxMethod().summary.en,
          .options =
              joined({{{"--points", "F", "CSV with columns x, y, t (days, or ISO dates)", true}},
                      knoxOptions(),
                      {{"--pairs", "F.csv",
                        "the pairs behind a cell: first,second,distance_m,days,chain; events by row, from 0"},
                       {"--cell", "SPACE,TIME", "the cell of --pairs by its bands, from 0; default 0,0"}}}),
          .run = runKnox};
}

}  // namespace brandpunt::cli
