// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/run_arguments.h"
#include "find/bare_backtest.h"

namespace brandpunt::cli {
namespace {

Json scoreJson(const BacktestScore& score) {
  return {{"share", score.share},
          {"hits", score.hits},
          {"hit_rate", score.hitRate},
          {"hit_rate_low", score.hitRateBand.low},
          {"hit_rate_high", score.hitRateBand.high},
          {"pai", score.pai},
          {"pai_low", score.paiBand.low},
          {"pai_high", score.paiBand.high},
          {"pei", score.pei},
          {"more_than_counts", score.moreThanCounts},
          {"more_than_counts_low", score.moreThanCountsBand.low},
          {"more_than_counts_high", score.moreThanCountsBand.high}};
}

std::string linesOf(const BacktestMethod& method) {
  std::string text;
  for (const BacktestScore& score : method.scores) {
    text += std::string(idOf(method.predictor)) + ", " + toText(score.share * 100, 1) + "%: PAI " +
            toText(score.pai, 2) + " (" + toText(score.paiBand.low, 2) + "-" + toText(score.paiBand.high, 2) +
            "), PEI " + toText(score.pei, 3) + ", " + toText(score.hitRate * 100, 1) + "%\n";
  }
  return text;
}

Text conclusionOf(const BacktestResult& result) {
  if (result.train == 0 || result.test == 0) return {"Te weinig om te zeggen.\n", "Too few to say.\n"};
  if (result.countsAsGood) return {"Gewoon tellen is net zo goed.\n", "Plain counts are as good.\n"};
  const std::string winner(idOf(result.winner));
  return {"Het beste: " + winner + ".\n", "The best: " + winner + ".\n"};
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto parameters = backtestParametersFrom(parameterTexts(arguments, backtestMethod()));
  if (!parameters) return parameters.error();
  app::BacktestSplit split{.firstTestDay = arguments.textOr("--test-from", "")};
  if (arguments.has("--train-days")) {
    const auto days = arguments.wholeNumberOr("--train-days", 0);
    if (!days) return days.error();
    split.trainDays = *days;
  }
  const auto done = app::runBacktest(arguments.text("--points"), split, *parameters, context.progress);
  if (!done) return done.error();
  const BacktestResult& result = done->result;
  Outcome outcome;
  outcome.json = {{"n", result.train + result.test},
                  {"train", result.train},
                  {"test", result.test},
                  {"rounds", result.rounds},
                  {"cells", result.cells},
                  {"area_m2", result.area_m2},
                  {"winner", idOf(result.winner)},
                  {"counts_as_good", result.countsAsGood}};
  outcome.json["methods"] = Json::array();
  for (const BacktestMethod& method : result.methods) {
    Json scores = Json::array();
    for (const BacktestScore& score : method.scores) scores.push_back(scoreJson(score));
    outcome.json["methods"].push_back({{"method", idOf(method.predictor)}, {"scores", scores}});
    outcome.text += linesOf(method);
  }
  addTiming(outcome.json, done->timing);
  outcome.text += conclusionOf(result).in(context.language);
  return outcome;
}

}  // namespace

Command runBacktestCommand() {
  return {.name = "run backtest",
          .summary = backtestMethod().summary.en,
          .options = joined({{{"--points", "F", "CSV with columns x, y, t (days, or ISO dates)", true},
                              {"--test-from", "D", "first day of the test, written as in the file"},
                              {"--train-days", "N", "or so many days of training; default three quarters"}},
                             parameterOptions(backtestMethod())}),
          .run = run};
}

}  // namespace brandpunt::cli
