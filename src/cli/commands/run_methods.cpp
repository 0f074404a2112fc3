// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/number.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/knox_parameters.h"
#include "commands/run_arguments.h"
#include "find/bare_points.h"
#include "hotspot/displacement.h"

namespace brandpunt::cli {
namespace {

Option outOption(const std::string& what) { return {"--out", "F.csv", what}; }

Result<Outcome> runKnox(const Arguments& arguments, const Context& context) {
  const auto parameters = knoxParametersOf(arguments);
  if (!parameters) return parameters.error();
  const auto done = app::runKnox(arguments.text("--points"), *parameters, context.progress);
  if (!done) return done.error();
  Outcome outcome = knoxOutcome(done->table, *parameters, context.language);
  addTiming(outcome.json, done->timing);
  return outcome;
}

Result<Outcome> runHotTimes(const Arguments& arguments, const Context& context) {
  app::HotTimesQuestion question;
  const std::string rule = arguments.textOr("--rule", "exact");
  const auto known = aoristicRuleFromId(rule);
  if (!known) {
    return Error{ErrorCode::WrongUsage,
                 {"--rule: '" + rule + "' bestaat niet; kies exact of minute.",
                  "--rule: there is no '" + rule + "'; choose exact or minute."}};
  }
  question.rule = *known;
  if (arguments.has("--max-hours")) {
    const auto hours = arguments.number("--max-hours");
    if (!hours) return hours.error();
    question.longest = Hours{*hours};
  }
  question.timeZone = arguments.textOr("--time-zone", "");
  const auto done = app::runHotTimes(arguments.text("--intervals"), question, arguments.textOr("--out", ""));
  if (!done) return done.error();
  Outcome outcome;
  outcome.json = {
      {"n", done->table.used}, {"too_long", done->table.tooLong}, {"without_start", done->withoutStart}};
  outcome.json["table"] = jsonOf(done->table.weight);
  addTiming(outcome.json, done->timing);
  outcome.text = weekAsText(done->table.weight, context.language);
  return outcome;
}

Result<std::vector<double>> numbersFrom(const Arguments& arguments, const std::string& option,
                                        std::size_t wanted) {
  std::vector<double> numbers;
  const std::string& text = arguments.text(option);
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const auto number = parseNumber(std::string_view(text).substr(from, comma - from));
    if (!number || !(*number >= 0) || !(*number < 1e15)) {
      return Error{ErrorCode::WrongUsage,
                   {option + ": '" + text + "' zijn geen getallen van 0 of meer.",
                    option + ": '" + text + "' are no numbers of 0 or more."}};
    }
    numbers.push_back(*number);
    from = comma + 1;
  }
  if (wanted == 0 || numbers.size() == wanted) return numbers;
  return Error{ErrorCode::WrongUsage,
               {option + ": geef " + std::to_string(wanted) + " getallen, met komma's ertussen.",
                option + ": give " + std::to_string(wanted) + " numbers, with commas between."}};
}

Result<Outcome> runWdd(const Arguments& arguments, const Context&) {
  DisplacementCounts counts;
  for (const auto& [option, into] : {std::pair{"--treated", &counts.treated},
                                     {"--control", &counts.control},
                                     {"--displacement-treated", &counts.aroundTreated},
                                     {"--displacement-control", &counts.aroundControl}}) {
    if (!arguments.has(option)) continue;
    const auto numbers = numbersFrom(arguments, option, 2);
    if (!numbers) return numbers.error();
    *into = {(*numbers)[0], (*numbers)[1]};
  }
  const DisplacementDifference result = weightedDisplacementDifference(counts);
  Outcome outcome;
  outcome.json = {{"wdd", result.difference},
                  {"se", result.standardError},
                  {"z", result.z},
                  {"low", result.band.low},
                  {"high", result.band.high}};
  outcome.text = "WDD " + toText(result.difference) + ", SE " + toText(result.standardError, 4) + ", z " +
                 toText(result.z, 2) + ", 95% " + toText(result.band.low, 1) + " .. " +
                 toText(result.band.high, 1) + "\n";
  return outcome;
}

Result<Outcome> runPai(const Arguments& arguments, const Context&) {
  const auto observed = numbersFrom(arguments, "--observed", 0);
  if (!observed) return observed.error();
  const auto predicted = numbersFrom(arguments, "--predicted", observed->size());
  if (!predicted) return predicted.error();
  const auto area = arguments.has("--area") ? numbersFrom(arguments, "--area", observed->size())
                                            : Result(std::vector<double>(observed->size(), 1.0));
  if (!area) return area.error();
  const PredictionScores scores = predictionScores(*observed, *predicted, *area);
  Outcome outcome;
  outcome.json = {{"pai", scores.pai}, {"pei", scores.pei}};
  for (std::size_t i = 0; i < scores.pai.size(); ++i) {
    outcome.text += std::to_string(i + 1) + ": PAI " + toText(scores.pai[i], 4) + ", PEI " +
                    toText(scores.pei[i], 4) + "\n";
  }
  return outcome;
}

}  // namespace

std::vector<Option> knoxOptions() {
  return joined({parameterOptions(knoxMethod()),
                 {{"--metric", "M", "euclidean (default) or manhattan"},
                  {"--seed", "N", "of the permutations; default 1"},
                  threadsOption()}});
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
  const auto seed = arguments.wholeNumberOr("--seed", 1);
  if (!seed) return seed.error();
  parameters->seed = static_cast<std::uint64_t>(*seed);
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
  outcome.text = knoxAsText(table, parameters, language);
  return outcome;
}

Command runKnoxCommand() {
  return {.name = "run knox",
          .summary = knoxMethod().summary.en,
          .options = joined(
              {{{"--points", "F", "CSV with columns x, y, t (days, or ISO dates)", true}}, knoxOptions()}),
          .run = runKnox};
}

Command runHotTimesCommand() {
  return {.name = "run hottimes",
          .summary = hotTimesMethod().summary.en,
          .options = {{"--intervals", "F", "CSV with columns start, end: ISO times, or Unix seconds", true},
                      {"--rule", "R",
                       "exact (default): spread evenly over [start, end); minute: by whole minutes, and "
                       "evenly over the week where longer than one"},
                      {"--max-hours", "H", "leave out longer windows; default: none"},
                      {"--time-zone", "IANA", "zone of Unix seconds, for example Europe/Amsterdam"},
                      outOption("24 rows of 7 columns, Monday first")},
          .run = runHotTimes};
}

Command runWddCommand() {
  return {.name = "run wdd",
          .summary = "weighted displacement difference of counts before and after",
          .options = {{"--treated", "BEFORE,AFTER", "where something was done", true},
                      {"--control", "BEFORE,AFTER", "where nothing was done", true},
                      {"--displacement-treated", "BEFORE,AFTER", "around the treated area"},
                      {"--displacement-control", "BEFORE,AFTER", "around the control area"}},
          .run = runWdd};
}

Command runPaiCommand() {
  return {.name = "run pai",
          .summary = "prediction accuracy and efficiency index, for the best 1, 2, ... places",
          .options = {{"--observed", "A,B,..", "incidents that came, by place", true},
                      {"--predicted", "A,B,..", "what was predicted, by place", true},
                      {"--area", "A,B,..", "area by place; default all equal"}},
          .run = runPai};
}

}  // namespace brandpunt::cli
