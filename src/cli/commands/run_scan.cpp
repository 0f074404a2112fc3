// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/run_arguments.h"
#include "find/bare_scan.h"

namespace brandpunt::cli {
namespace {

Result<app::ScanQuestion> questionOf(const Arguments& arguments) {
  app::ScanQuestion question;
  const auto parameters = scanParametersFrom(parameterTexts(arguments, scanMethod()));
  if (!parameters) return parameters.error();
  question.parameters = *parameters;
  question.parameters.prospective = arguments.has("--prospective");
  if (arguments.has("--stop-above")) {
    const auto alpha = arguments.number("--stop-above");
    if (!alpha) return alpha.error();
    question.parameters.stopAbove = *alpha;
  }
  const auto seed = seedFrom(arguments);
  if (!seed) return seed.error();
  question.parameters.seed = *seed;
  const auto threads = threadsOf(arguments);
  if (!threads) return threads.error();
  question.parameters.threads = *threads;
  question.population = arguments.textOr("--population", "");
  if (question.parameters.model == ScanModel::Poisson && question.population.empty()) {
    return Error{ErrorCode::WrongUsage,
                 {"Het model poisson heeft --population nodig: hoeveel woningen of plaatsen er waar zijn.",
                  "The model poisson needs --population: how many dwellings or spaces are where."}};
  }
  const std::string study = arguments.textOr("--study-period", "");
  const std::size_t comma = study.find(',');
  question.firstDay = study.substr(0, comma);
  if (comma != std::string::npos) question.lastDay = study.substr(comma + 1);
  return question;
}

Json clusterJson(const ScanCluster& cluster, bool dates) {
  const auto day = [&](std::int64_t d) { return dates ? Json(app::dayText(d, true)) : Json(d); };
  Json json = {{"x", cluster.centre.x},
               {"y", cluster.centre.y},
               {"radius", cluster.radius_m},
               {"from", day(cluster.firstDay)},
               {"to", day(cluster.lastDay)},
               {"observed", cluster.observed},
               {"expected", cluster.expected},
               {"ratio", static_cast<double>(cluster.observed) / cluster.expected},
               {"llr", cluster.llr}};
  json["p"] = jsonOf(cluster.p);
  json["places"] = cluster.places.size();
  return json;
}

std::string lineOf(const ScanCluster& cluster, bool dates, Language language) {
  std::string text = toText(cluster.centre.x) + ", " + toText(cluster.centre.y) + " (" +
                     toText(cluster.radius_m, 0) + " m), " + app::dayText(cluster.firstDay, dates) +
                     Text{" t/m ", " to "}.in(language) + app::dayText(cluster.lastDay, dates) + ": " +
                     std::to_string(cluster.observed) + Text{", verwacht ", ", expected "}.in(language) +
                     toText(cluster.expected, 2) + ", LLR " + toText(cluster.llr, 6);
  if (cluster.p) text += ", p = " + toText(*cluster.p, 4);
  return text + "\n";
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto question = questionOf(arguments);
  if (!question) return question.error();
  const auto done = app::runScan(arguments.text("--cases"), *question, context.progress);
  if (!done) return done.error();
  const ScanResult& result = done->result;
  Outcome outcome;
  outcome.json = {{"n", result.cases}, {"places", result.places.size()}, {"windows", result.windows}};
  outcome.json["study_period"] = {app::dayText(result.study.firstDay, done->dates),
                                  app::dayText(result.study.lastDay, done->dates)};
  outcome.json["model"] = idOf(question->parameters.model);
  outcome.json["permutations"] = question->parameters.permutations;
  outcome.json["permutations_done"] = result.permutationsDone;
  outcome.json["seed"] = question->parameters.seed;
  outcome.json["clusters"] = Json::array();
  for (const ScanCluster& cluster : result.clusters) {
    outcome.json["clusters"].push_back(clusterJson(cluster, done->dates));
    outcome.text += lineOf(cluster, done->dates, context.language);
  }
  addTiming(outcome.json, done->timing);
  outcome.text += Text{"Bekeken: ", "Looked at: "}.in(context.language) + toText(result.windows, 0) +
                  Text{" cirkels en tijdvakken, ", " circles and spans, "}.in(context.language) +
                  std::to_string(result.permutationsDone) +
                  Text{" herhalingen.\n", " replications.\n"}.in(context.language);
  return outcome;
}

}  // namespace

Command runScanCommand() {
  return {
      .name = "run scan",
      .summary = scanMethod().summary.en,
      .options = joined(
          {{{"--cases", "F", "CSV with columns x, y, t (days, or ISO dates), cases; without cases 1 a row",
             true},
            {"--population", "F", "CSV with columns x, y, population; for the model poisson"}},
           parameterOptions(scanMethod()),
           {{"--study-period", "A,B", "first and last day, both included; default those of the cases"},
            {"--prospective", "", "only clusters that are still there on the last day"},
            {"--stop-above", "P",
             "stop once the most likely cluster cannot reach this p any more; default: do all replications"}},
           chanceOptions()}),
      .run = run};
}

}  // namespace brandpunt::cli
