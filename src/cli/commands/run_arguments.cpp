// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/run_arguments.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "base/number.h"

namespace brandpunt::cli {
namespace {

constexpr std::int64_t mostThreads = 256;

/// Numbers with commas between, each of the kind that `fits` tells.
Result<std::vector<double>> listFrom(const Arguments& arguments, const std::string& option,
                                     std::size_t wanted, const Text& kind, bool (*fits)(double)) {
  std::vector<double> numbers;
  const std::string& text = arguments.text(option);
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const auto number = parseNumber(std::string_view(text).substr(from, comma - from));
    if (!number || !fits(*number)) {
      return Error{ErrorCode::WrongUsage,
                   {option + ": '" + text + "' zijn geen " + kind.nl + ".",
                    option + ": '" + text + "' are no " + kind.en + "."}};
    }
    numbers.push_back(*number);
    from = comma + 1;
  }
  if (wanted == 0 || numbers.size() == wanted) return numbers;
  return Error{ErrorCode::WrongUsage,
               {option + ": geef " + std::to_string(wanted) + " getallen, met komma's ertussen.",
                option + ": give " + std::to_string(wanted) + " numbers, with commas between."}};
}

}  // namespace

void addTiming(Json& json, const app::Timing& timing) {
  json["seconds_read"] = timing.read_s;
  json["seconds_compute"] = timing.compute_s;
  json["seconds_write"] = timing.write_s;
  json["threads"] = timing.threads;
}

Option threadsOption() {
  return {"--threads", "N", "default: as many as the machine has; the result is the same"};
}

Result<int> threadsOf(const Arguments& arguments) {
  const auto threads =
      arguments.wholeNumberOr("--threads", std::max(1U, std::thread::hardware_concurrency()));
  if (!threads) return threads.error();
  return static_cast<int>(std::clamp<std::int64_t>(*threads, 1, mostThreads));
}

Result<std::vector<double>> finiteNumbersFrom(const Arguments& arguments, const std::string& option,
                                              std::size_t wanted) {
  return listFrom(arguments, option, wanted, {"getallen", "numbers"},
                  [](double n) { return std::isfinite(n); });
}

Option outOption(const std::string& what) { return {"--out", "F.csv", what}; }

std::vector<Option> chanceOptions() {
  return {{"--seed", "N", "of the random numbers; default 1"}, threadsOption()};
}

Result<std::uint64_t> seedFrom(const Arguments& arguments) {
  const auto seed = arguments.wholeNumberOr("--seed", 1);
  if (!seed) return seed.error();
  return static_cast<std::uint64_t>(*seed);
}

Result<std::vector<double>> numbersFrom(const Arguments& arguments, const std::string& option,
                                        std::size_t wanted) {
  return listFrom(arguments, option, wanted, {"getallen van 0 of meer", "numbers of 0 or more"},
                  [](double n) { return n >= 0 && n < 1e15; });
}

Result<Box> boxFrom(const Arguments& arguments, const std::string& option) {
  const auto numbers = finiteNumbersFrom(arguments, option, 4);
  if (!numbers) return numbers.error();
  const Box box{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
  if (box.width() > 0 && box.height() > 0) return box;
  return Error{ErrorCode::WrongUsage,
               {option + ": geef xmin,ymin,xmax,ymax met xmin < xmax en ymin < ymax.",
                option + ": give xmin,ymin,xmax,ymax with xmin < xmax and ymin < ymax."}};
}

}  // namespace brandpunt::cli
