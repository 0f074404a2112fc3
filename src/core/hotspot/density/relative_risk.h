// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/density/kernel_density.h"

namespace brandpunt {

struct RelativeRiskParameters {
  Kernel kernel = Kernel::Quartic;
  /// Of both sets alike, see KernelDensityParameters; none: by cross-validation on both together.
  std::optional<Metres> bandwidth = Metres{300};
  Metres cell{50};
  EdgeCorrection edge = EdgeCorrection::None;
  Metres accuracy{25};     ///< a cross-validated bandwidth is never less
  double leastCount = 5;   ///< incidents of both sets that must weigh in at a place; fewer are too few to say
  double floor = 0.01;     ///< added to both densities, as a share of the largest of both together; > 0
  int permutations = 999;  ///< random labellings; 0: no p
  std::uint64_t seed = 1;
  int threads = 1;
};

/// For each cell, row by row from the south-west. Log ratio, p and q are not a number where there are too few to say,
/// and outside the study area.
struct RelativeRisk {
  GridFrame frame = {};
  std::vector<double> casesPerKm2 = {};
  std::vector<double> controlsPerKm2 = {};
  std::vector<double> logRatio = {};  ///< natural logarithm; 0 where the shares are equal
  std::vector<double> p = {};         ///< two-sided, of this place alone
  std::vector<double> q = {};         ///< Benjamini and Hochberg's, over the cells that have a p
  std::size_t cases = 0;              ///< that count: inside the study area
  std::size_t controls = 0;
  double leastPerKm2 = 0;         ///< the density of both together below which nothing is said
  std::size_t tested = 0;         ///< cells with a log ratio
  std::size_t higher = 0;         ///< q <= 0.05 and a log ratio above 0
  std::size_t lower = 0;          ///< q <= 0.05 and below 0
  double statistic = 0;           ///< mean square of the log ratio, weighted by the density of both together
  std::optional<double> p0 = {};  ///< of the statistic: are the two sets spread alike at all?
};

/// Where is the share of the cases larger or smaller than that of the controls: this period against that, cars broken
/// open against parking places?
///
/// log ratio(x) = log((a(x) / n_a + d) / (b(x) / n_b + d)), with a and b the kernel densities of both sets under one
/// bandwidth (so that what the smoothing takes off cancels) and d the floor. Nothing is said where fewer than
/// `leastCount` incidents weigh in: density of both together below leastCount * integral of K^2 (9 / (5 pi h^2) quartic,
/// 1 / (4 pi h^2) Gaussian). p: the labels case and control are dealt to all places at random; 2 min(share at least,
/// share at most), each (1 + count) / (1 + permutations). The overall p is one-sided, of the mean square of the log ratio,
/// each cell weighted by the density of both together, so that thin edges do not drown the town.
///
/// With a study area, points and cells outside do not count, whatever the correction. One set empty: nothing is said
/// anywhere. Two equal sets: 0 everywhere. Points at one place add up. Swapping the sets turns the sign.
/// \param bandwidth  > 0; `parameters.bandwidth` is not looked at
/// \returns Error{WrongUsage} for a point that is no place, parameters out of range, an edge correction without a study
///          area; Error{Cancelled} if stopped.
/// \par Cost  permutations times a kernel density. The same bits on any number of threads.
/// \par Source  Kelsall1995; Davies2010.
Result<RelativeRisk> relativeRisk(std::span<const Point> cases, std::span<const Point> controls,
                                  const RelativeRiskParameters& parameters, Metres bandwidth,
                                  const GridFrame& frame, const MultiPolygon& studyArea,
                                  const Progress& progress = {});

}  // namespace brandpunt
