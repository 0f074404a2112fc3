// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/quantity.h"
#include "base/result.h"
#include "hotspot/near_repeat/knox.h"
#include "hotspot/significance/poisson.h"

namespace brandpunt {

/// How places are chosen from what was known before.
///
/// Kernel: the greatest quartic density at the cell's centre. Counts: the most incidents so far; of equal counts, and
/// there are many, the greatest density first. NearRepeat: counts, and for each incident of the last days nearby a part
/// of one more that falls to nothing with distance and with time.
enum class Predictor { Counts, Kernel, NearRepeat };
inline constexpr std::array<Predictor, 3> predictors{Predictor::Counts, Predictor::Kernel,
                                                     Predictor::NearRepeat};
std::string_view idOf(Predictor predictor);  ///< "counts", "kernel", "near-repeat"

struct BacktestParameters {
  Metres cell{100};  ///< side of the square cells, > 0
  /// Days of the test that are predicted at once; then all that happened in them is known and the next are predicted.
  /// Nothing: the whole test at once.
  std::optional<Days> horizon = {};
  std::vector<double> shares = {0.01, 0.02, 0.05};  ///< of the area that can be served, each in (0, 1]
  Metres bandwidth{300};                            ///< of the kernel, > 0
  Metres boostDistance{200};                        ///< of a near repeat, > 0
  Days boostDays{14};                               ///< > 0
};

/// What was caught by serving a share of the area.
struct BacktestScore {
  double share = 0;
  double hits = 0;     ///< incidents of the test inside; cells that tie at the edge count in proportion
  double hitRate = 0;  ///< hits / incidents of the test
  Interval hitRateBand = {};  ///< 95 %, Clopper and Pearson
  double pai = 0;             ///< hit rate / share
  Interval paiBand = {};
  double pei = 0;                    ///< hits / the most that so large an area could have held
  double moreThanCounts = 0;         ///< hit rate less that of the counts
  Interval moreThanCountsBand = {};  ///< 95 %, from the incidents that only one of the two caught
};

struct BacktestMethod {
  Predictor predictor = Predictor::Counts;
  std::vector<BacktestScore> scores = {};  ///< by share, as asked
};

struct BacktestResult {
  int train = 0;
  int test = 0;
  int rounds = 0;  ///< how often a prediction was made
  std::size_t cells = 0;
  double area_m2 = 0;  ///< of the cells
  std::vector<BacktestMethod> methods = {};
  /// The predictor that caught most at the first share; counts where the difference to them may be chance.
  Predictor winner = Predictor::Counts;
  bool countsAsGood = true;  ///< "plain counts are as good"
};

/// Would choosing places from the past have caught the incidents that came, and is it worth more than counting?
///
/// The area is made of the square cells, on whole multiples of their side, whose centre lies in the convex hull of all
/// points, and of any other cell that holds one. Incidents before `firstTestDay` train, the rest test. Of cells with
/// equal scores at the edge of the area served each counts in proportion, so no order decides. No incident to test or
/// to train: all scores 0. \returns Error{WrongUsage} for parameters out of range, places that are none, an area of
/// more than 50 million cells; Error{Cancelled} if stopped.
/// \par Cost  O(rounds x (cells + incidents x cells in reach)).
/// \par Source  Chainey2008 (PAI), Hunt2016 (PEI), Bowers2004 (near repeats), Clopper1934.
Result<BacktestResult> backtest(std::span<const PointInTime> incidents, std::int64_t firstTestDay,
                                const BacktestParameters& parameters, const Progress& progress = {});

}  // namespace brandpunt
