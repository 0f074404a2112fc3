// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
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

}  // namespace brandpunt::cli
