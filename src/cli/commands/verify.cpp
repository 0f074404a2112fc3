// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/verify.h"

#include <algorithm>

#include "base/number.h"
#include "commands/commands.h"
#include "commands/run_arguments.h"

namespace brandpunt::cli {
namespace {

/// One number, or a list of them.
Json numbersOf(const std::vector<double>& numbers) {
  if (numbers.size() == 1) return jsonOf(std::optional(numbers.front()));
  Json list = Json::array();
  for (const double number : numbers) list.push_back(jsonOf(std::optional(number)));
  return list;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  std::vector<app::Check> checks = app::verifyExamples();
  if (arguments.has("--data")) {
    const auto threads = threadsOf(arguments);
    if (!threads) return threads.error();
    auto more = app::verifyFiles(arguments.text("--data"), *threads, context.progress);
    if (!more) return more.error();
    std::move(more->begin(), more->end(), std::back_inserter(checks));
  }
  const auto failed =
      std::count_if(checks.begin(), checks.end(), [](const app::Check& c) { return !c.ok(); });
  Outcome outcome;
  outcome.exitCode = failed > 0 ? 1 : 0;
  outcome.json = {{"ok", failed == 0}, {"failed", failed}, {"checks", Json::array()}};
  for (const app::Check& check : checks) {
    outcome.json["checks"].push_back({{"name", check.name},
                                      {"source", check.source},
                                      {"expected", numbersOf(check.expected)},
                                      {"got", numbersOf(check.got)},
                                      {"difference", jsonOf(std::optional(check.difference()))},
                                      {"tolerance", check.tolerance},
                                      {"ok", check.ok()}});
    outcome.text += std::string(check.ok() ? "ok    " : "FOUT  ") + check.name + " (" +
                    std::string(check.source) + "): " + toText(check.difference()) +
                    " <= " + toText(check.tolerance) + "\n";
  }
  return outcome;
}

}  // namespace

Command verifyCommand() {
  return {.name = "verify",
          .summary = "recompute published results on this machine; exit 1 where one does not come out",
          .options = {{"--data", "DIR", "also those whose input files lie here and are not ours to ship"},
                      {"--threads", "N", "default: as many as the machine has; the result is the same"}},
          .run = run};
}

}  // namespace brandpunt::cli
