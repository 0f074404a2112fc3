// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/number.h"
#include "commands/commands.h"
#include "commands/run_arguments.h"
#include "find/bare_expectation.h"

namespace brandpunt::cli {
namespace {

constexpr std::array<std::pair<std::string_view, app::ExpectationSource>, 4> sources{{
    {"uniform", app::ExpectationSource::Uniform},
    {"expected", app::ExpectationSource::Column},
    {"denominator", app::ExpectationSource::Denominator},
    {"before", app::ExpectationSource::Before},
}};

Result<Outcome> runPoisson(const Arguments& arguments, const Context& context) {
  const auto parameters = expectationParametersFrom(parameterTexts(arguments, poissonMethod()));
  if (!parameters) return parameters.error();
  const std::string wanted = arguments.textOr("--expectation", "uniform");
  const auto* const found =
      std::find_if(sources.begin(), sources.end(), [&](const auto& s) { return s.first == wanted; });
  if (found == sources.end()) {
    return Error{
        ErrorCode::WrongUsage,
        {"--expectation: '" + wanted + "' bestaat niet; kies uniform, expected, denominator of before.",
         "--expectation: there is no '" + wanted + "'; choose uniform, expected, denominator or before."}};
  }
  const auto done =
      app::runPoisson(arguments.text("--cells"), found->second, *parameters, arguments.textOr("--out", ""));
  if (!done) return done.error();
  Outcome outcome;
  outcome.json = {{"n", done->n},
                  {"tests", done->tested},
                  {"q_at_most_0.10", done->below10},
                  {"q_at_most_0.05", done->below05},
                  {"q_at_most_0.01", done->below01}};
  addTiming(outcome.json, done->timing);
  outcome.text = Text{"Getoetst: ", "Tested: "}.in(context.language) + std::to_string(done->tested) + " / " +
                 std::to_string(done->n) + "; q <= 0.05: " + std::to_string(done->below05) + "\n";
  return outcome;
}

Result<Outcome> runRates(const Arguments& arguments, const Context& context) {
  const auto parameters = rateParametersFrom(parameterTexts(arguments, ratesMethod()));
  if (!parameters) return parameters.error();
  const auto done = app::runRates(arguments.text("--cells"), *parameters, arguments.textOr("--out", ""));
  if (!done) return done.error();
  Outcome outcome;
  outcome.json = {{"n", done->n}, {"with_rate", done->withRate}};
  addTiming(outcome.json, done->timing);
  outcome.text = Text{"Met een verhouding: ", "With a rate: "}.in(context.language) +
                 std::to_string(done->withRate) + " / " + std::to_string(done->n) + "\n";
  return outcome;
}

}  // namespace

Command runPoissonCommand() {
  return {
      .name = "run poisson",
      .summary = poissonMethod().summary.en,
      .options = joined(
          {{{"--cells", "F", "CSV with columns x, y, value, and expected, denominator or before", true},
            {"--expectation", "uniform/expected/denominator/before",
             "where the expectation comes from: the mean of all (default), the column expected, the "
             "total in proportion to the column denominator, or the counts of a period before in the column "
             "before (itself uncertain: an exact test of two counts)"}},
           parameterOptions(poissonMethod()),
           {outOption("observed,expected,ratio,low,high,p,mid_p,q in the order of the input")}}),
      .run = runPoisson};
}

Command runRatesCommand() {
  return {.name = "run rates",
          .summary = ratesMethod().summary.en,
          .options = joined({{{"--cells", "F", "CSV with columns x, y, value, denominator", true}},
                             parameterOptions(ratesMethod()),
                             {outOption("raw,global,spatial in the order of the input")}}),
          .run = runRates};
}

}  // namespace brandpunt::cli
