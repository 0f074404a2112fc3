// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/number.h"
#include "commands/commands.h"
#include "commands/run_arguments.h"
#include "find/bare_hot_times.h"

namespace brandpunt::cli {
namespace {

Result<std::optional<LonLat>> placeFrom(const Arguments& arguments) {
  if (!arguments.has("--place")) return std::optional<LonLat>{};
  const std::string& text = arguments.text("--place");
  const std::size_t comma = std::min(text.find(','), text.size());
  const auto longitude = parseNumber(std::string_view(text).substr(0, comma));
  const auto latitude = parseNumber(std::string_view(text).substr(std::min(comma + 1, text.size())));
  if (longitude && latitude && *longitude >= -180 && *longitude <= 180 && *latitude >= -90 && *latitude <= 90)
    return std::optional(LonLat{*longitude, *latitude});
  return Error{ErrorCode::WrongUsage,
               {"--place: '" + text + "' is geen lengte- en breedtegraad, zoals 5.38,52.15.",
                "--place: '" + text + "' is no longitude and latitude, like 5.38,52.15."}};
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
  question.peak = arguments.has("--peak");
  const auto seed = seedFrom(arguments);
  if (!seed) return seed.error();
  question.seed = *seed;
  const auto place = placeFrom(arguments);
  if (!place) return place.error();
  question.place = *place;
  const auto done = app::runHotTimes(arguments.text("--intervals"), question, arguments.textOr("--out", ""));
  if (!done) return done.error();
  Outcome outcome;
  outcome.json = {
      {"n", done->table.used}, {"too_long", done->table.tooLong}, {"without_start", done->withoutStart}};
  outcome.json["table"] = jsonOf(done->table.weight);
  outcome.json["months"] = done->months;
  if (question.peak) outcome.json["peak"] = jsonOf(done->peak);
  if (question.place) {
    outcome.json["dark_share"] = jsonOf(done->darkShare);
    outcome.json["dark_share_low"] = done->darkBand.low;
    outcome.json["dark_share_high"] = done->darkBand.high;
  }
  addTiming(outcome.json, done->timing);
  outcome.text = weekAsText(done->table.weight, context.language);
  if (question.peak) outcome.text += peakAsText(done->peak, context.language);
  return outcome;
}

}  // namespace

Command runHotTimesCommand() {
  return {
      .name = "run hottimes",
      .summary = hotTimesMethod().summary.en,
      .options = {{"--intervals", "F", "CSV with columns start, end: ISO times, or Unix seconds", true},
                  {"--rule", "R",
                   "exact (default): spread evenly over [start, end); minute: by whole minutes, and "
                   "evenly over the week where longer than one"},
                  {"--max-hours", "H", "leave out longer windows; default: none"},
                  {"--time-zone", "IANA", "zone of Unix seconds, for example Europe/Amsterdam"},
                  {"--peak", "", "look for the peak: the best window of all lengths, with its interval"},
                  {"--seed", "N", "of the peak's random numbers; default 1"},
                  {"--place", "LON,LAT", "give the share after dusk and before dawn there; with --time-zone"},
                  outOption("24 rows of 7 columns, Monday first")},
      .run = runHotTimes};
}

}  // namespace brandpunt::cli
