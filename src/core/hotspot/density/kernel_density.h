// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/density/density_grid.h"
#include "hotspot/density/kernel_mass.h"

namespace brandpunt {

/// What becomes of the kernel that hangs over the edge of the study area, where no incidents are known.
enum class EdgeCorrection {
  None,
  Uniform,  ///< the sum at a place is divided by the share of a kernel about that place that lies in the area
  Diggle    ///< each incident is divided by the share of its own kernel that lies in the area
};

struct KernelDensityParameters {
  Kernel kernel = Kernel::Quartic;
  /// The radius of the quartic kernel, the standard deviation of the Gaussian one; none: by cross-validation.
  std::optional<Metres> bandwidth = Metres{300};
  Metres cell{25};
  EdgeCorrection edge = EdgeCorrection::None;
  /// How well the places are known; a cross-validated bandwidth is never less.
  Metres accuracy{25};
  int threads = 1;
};

/// A bandwidth read off the data.
struct Bandwidth {
  Metres value{0};
  Metres least{0};  ///< the guard rails
  Metres most{0};
  bool atRail = false;       ///< the data alone would have gone beyond
  double logLikelihood = 0;  ///< per incident, at `value`
};

/// The bandwidth under which each incident is best foretold by all others: the largest mean logarithm of the density at
/// an incident when that incident is left out, with the Gaussian kernel; for the quartic one the radius of the same
/// spread, sqrt 8 times the deviation. Incidents at one place foretell each other for ever better the smaller the
/// bandwidth, which is why it stays between the accuracy of the places (nor less than a cell) and a tenth of the shorter
/// side of `extent` (the study area, else the points).
///
/// Above 2000 incidents every k-th in the order of the map is foretold, by all; the likelihood is looked at on 16 steps
/// of equal ratio and then closed in on to half a percent. Fewer than 5 incidents, or an extent smaller than ten times
/// the accuracy, give the accuracy. Same result on any number of threads.
/// \returns Error{WrongUsage} for a point that is no place, Error{Cancelled} if stopped.
/// \par Source  Loader1999; Habbema1974 (likelihood cross-validation).
Result<Bandwidth> crossValidatedBandwidth(std::span<const Point> points,
                                          const KernelDensityParameters& parameters, const Box& extent,
                                          const Progress& progress = {});

/// Incidents per km2 at the centres of the frame's cells.
///
/// No points give 0 everywhere; points at one place add up. With an edge correction incidents outside the study area are
/// left out (one on its edge is in) and cells whose centre lies outside it get not-a-number. The Gaussian kernel counts
/// up to 8.5 deviations.
/// \param bandwidth  > 0; `parameters.bandwidth` is not looked at
/// \returns Error{WrongUsage} for a point that is no place, for parameters out of range, for an edge correction without
///          a study area; Error{Cancelled} if stopped.
/// \par Cost  see quarticOnGrid and gaussianOnGrid.
/// \par Source  Silverman1986 (kernels); Diggle1985 (edges).
Result<DensityGrid> kernelDensity(std::span<const Point> points, const KernelDensityParameters& parameters,
                                  Metres bandwidth, const GridFrame& frame, const MultiPolygon& studyArea,
                                  const Progress& progress = {});

/// The same at given places.
Result<std::vector<double>> kernelDensityAt(std::span<const Point> points,
                                            const KernelDensityParameters& parameters, Metres bandwidth,
                                            std::span<const Point> places, const MultiPolygon& studyArea,
                                            const Progress& progress = {});

}  // namespace brandpunt
