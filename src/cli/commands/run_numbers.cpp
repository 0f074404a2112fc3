// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/run_arguments.h"
#include "hotspot/change/displacement.h"

namespace brandpunt::cli {
namespace {

std::vector<double> lowsOf(const std::vector<Interval>& bands) {
  std::vector<double> lows;
  for (const Interval& band : bands) lows.push_back(band.low);
  return lows;
}
std::vector<double> highsOf(const std::vector<Interval>& bands) {
  std::vector<double> highs;
  for (const Interval& band : bands) highs.push_back(band.high);
  return highs;
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
                  {"p", result.p},
                  {"low", result.band.low},
                  {"high", result.band.high},
                  {"detectable", result.detectable}};
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
  outcome.json = {{"pai", scores.pai}, {"pei", scores.pei}, {"hit_rate", scores.hitRate}};
  outcome.json["hit_rate_low"] = lowsOf(scores.hitRateBand);
  outcome.json["hit_rate_high"] = highsOf(scores.hitRateBand);
  for (std::size_t i = 0; i < scores.pai.size(); ++i) {
    outcome.text += std::to_string(i + 1) + ": PAI " + toText(scores.pai[i], 4) + ", PEI " +
                    toText(scores.pei[i], 4) + "\n";
  }
  return outcome;
}

}  // namespace

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
