// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/run_arguments.h"
#include "find/bare_cells.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> runGiStar(const Arguments& arguments, const Context& context) {
  auto parameters = giStarParametersFrom(parameterTexts(arguments, giStarMethod()));
  if (!parameters) return parameters.error();
  parameters->withoutSelf = arguments.has("--without-self");
  const auto seed = arguments.wholeNumberOr("--seed", 1);
  if (!seed) return seed.error();
  parameters->seed = static_cast<std::uint64_t>(*seed);
  const auto threads = threadsOf(arguments);
  if (!threads) return threads.error();
  parameters->threads = *threads;
  const auto done =
      app::runGiStar(arguments.text("--cells"), *parameters, arguments.textOr("--out", ""), context.progress);
  if (!done) return done.error();
  Outcome outcome;
  outcome.json = {{"n", done->n},
                  {"tested", done->table.tested},
                  {"hot", done->table.hot},
                  {"cold", done->table.cold},
                  {"permutations", parameters->permutations},
                  {"seed", parameters->seed}};
  addTiming(outcome.json, done->timing);
  const auto say = [&](const char* nl, const char* en) { return Text{nl, en}.in(context.language); };
  outcome.text = std::to_string(done->table.tested) +
                 say(" cellen getoetst, warm: ", " cells tested, hot: ") + std::to_string(done->table.hot) +
                 say(", koud: ", ", cold: ") + std::to_string(done->table.cold) +
                 say(" (q <= 0,05)\n", " (q <= 0.05)\n");
  return outcome;
}

}  // namespace

Command runGiStarCommand() {
  return {.name = "run gistar",
          .summary = giStarMethod().summary.en,
          .options =
              joined({{{"--cells", "F", "CSV with columns x, y, value: the cells' centres in metres", true}},
                      parameterOptions(giStarMethod()),
                      {{"--without-self", "", "Gi in place of Gi*: the cell itself does not count"},
                       {"--seed", "N", "of the permutations; default 1"},
                       {"--out", "F.csv", "z,p,q in the order of the input; nan where nothing can be said"},
                       threadsOption()}}),
          .run = runGiStar};
}

}  // namespace brandpunt::cli
