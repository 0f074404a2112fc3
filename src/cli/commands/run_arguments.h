// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "command/values.h"
#include "commands/find_arguments.h"
#include "find/bare_points.h"
#include "place/point.h"

namespace brandpunt::cli {

// What the commands on bare points have in common.

/// seconds_read, seconds_compute, seconds_write, threads.
void addTiming(Json& json, const app::Timing& timing);

Option outOption(const std::string& what);

/// --seed and --threads.
std::vector<Option> chanceOptions();
Result<std::uint64_t> seedFrom(const Arguments& arguments);

/// --threads, for methods that use them.
Option threadsOption();
/// Between 1 and 256; as many as the machine has where not given.
Result<int> threadsOf(const Arguments& arguments);

/// Numbers of 0 or more with commas between. \param wanted  how many; 0: any number.
Result<std::vector<double>> numbersFrom(const Arguments& arguments, const std::string& option,
                                        std::size_t wanted);
/// "1,2,3" as numbers that are finite. \param wanted  how many; 0: any number of them
Result<std::vector<double>> finiteNumbersFrom(const Arguments& arguments, const std::string& option,
                                              std::size_t wanted);

/// "xmin,ymin,xmax,ymax" with room inside.
Result<Box> boxFrom(const Arguments& arguments, const std::string& option);

/// What a question over a grid or cells has of these: --threads and --seed (in its parameters), --extent, --crs,
/// --study-area and --out.
template <class Question>
Result<void> readGround(const Arguments& arguments, Question& question) {
  const auto threads = threadsOf(arguments);
  if (!threads) return threads.error();
  question.parameters.threads = *threads;
  if constexpr (requires { question.parameters.seed; }) {
    const auto seed = seedFrom(arguments);
    if (!seed) return seed.error();
    question.parameters.seed = *seed;
  }
  if constexpr (requires { question.extent; }) {
    if (arguments.has("--extent")) {
      const auto extent = boxFrom(arguments, "--extent");
      if (!extent) return extent.error();
      question.extent = *extent;
    }
  }
  const auto crs = parseCrs(arguments.textOr("--crs", CrsId{}.name()));
  if (!crs) return crs.error();
  question.crs = *crs;
  question.studyArea = arguments.textOr("--study-area", "");
  question.out = arguments.textOr("--out", "");
  return {};
}

}  // namespace brandpunt::cli
