// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "hotspot/significance/poisson.h"

namespace brandpunt {

struct BeforeAfter {
  double before = 0;
  double after = 0;
};

/// What the weighted displacement difference compares: counts where something was done, where nothing was
/// done, and the areas around both into which crime could have moved. Without the areas around them those are
/// 0.
struct DisplacementCounts {
  BeforeAfter treated = {};
  BeforeAfter control = {};
  BeforeAfter aroundTreated = {};
  BeforeAfter aroundControl = {};
};

struct DisplacementDifference {
  double difference = 0;  ///< incidents; below 0: fewer than the control area leads one to expect
  double standardError = 0;
  double z = 0;        ///< 0 where there are no incidents at all
  double p = 1;        ///< two-sided, normal
  Interval band = {};  ///< 95 %, normal
  /// The smallest true difference that would be called one (two-sided, 10 %) in 80 of 100 cases.
  double detectable = 0;
};

/// Weighted displacement difference with its Poisson standard error: the square root of the sum of all
/// counts. \par Source  Wheeler2018.
DisplacementDifference weightedDisplacementDifference(const DisplacementCounts& counts);

/// How well a prediction picks places, for the best 1, 2, ... places of its own order.
struct PredictionScores {
  std::vector<double> pai = {};  ///< prediction accuracy index: share of the incidents / share of the area
  std::vector<double> pei =
      {};  ///< prediction efficiency index: PAI / the best PAI that this area could have
  std::vector<double> hitRate = {};  ///< share of the incidents inside
  std::vector<Interval> hitRateBand =
      {};  ///< 95 %, Clopper and Pearson, of the counts rounded to whole incidents
};

/// \param observed, predicted, area  one value a place, of equal length; predicted only orders the places,
/// and of
///                                   equal predictions the earlier comes first. No incidents: all 0.
/// \par Source  Chainey2008; Hunt2016; Clopper1934.
PredictionScores predictionScores(std::span<const double> observed, std::span<const double> predicted,
                                  std::span<const double> area);

}  // namespace brandpunt
