// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/kernel_density.h"

#include <cmath>
#include <limits>

#include "base/parallel.h"
#include "hotspot/density/area_index.h"
#include "hotspot/density/gaussian_sum.h"
#include "hotspot/density/quartic_sum.h"

namespace brandpunt {
namespace {

constexpr double squareMetresOfSquareKilometre = 1e6;
constexpr double farthest_m = 1e12;
constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

Result<void> check(std::span<const Point> points, const KernelDensityParameters& parameters, Metres bandwidth,
                   const MultiPolygon& studyArea) {
  if (!(bandwidth.value > 0) || !std::isfinite(bandwidth.value)) {
    return Error{
        ErrorCode::WrongUsage,
        {"De bandbreedte moet groter zijn dan 0 meter.", "The bandwidth must be more than 0 metres."}};
  }
  for (const Point p : points) {
    if (std::abs(p.x) <= farthest_m && std::abs(p.y) <= farthest_m) continue;
    return Error{ErrorCode::WrongUsage,
                 {"Een van de punten heeft geen plaats; laat zulke rijen weg.",
                  "One of the points has no place; leave such rows out."}};
  }
  if (parameters.edge != EdgeCorrection::None && studyArea.empty()) {
    return Error{ErrorCode::WrongUsage,
                 {"Een randcorrectie heeft een studiegebied nodig; geef --study-area.",
                  "An edge correction needs a study area; give --study-area."}};
  }
  return {};
}

/// Which of the places lie in the area; all do where there is none to look at.
std::vector<std::uint8_t> insideOf(std::span<const Point> places, const KernelDensityParameters& parameters,
                                   const MultiPolygon& studyArea) {
  std::vector<std::uint8_t> inside(places.size(), 1);
  if (parameters.edge == EdgeCorrection::None) return inside;
  const AreaIndex area(studyArea);
  forBlocks(places.size(), parameters.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) inside[i] = area.contains(places[i]) ? 1 : 0;
  });
  return inside;
}

/// The incidents that count, with their weights.
std::vector<WeightedPoint> weighted(std::span<const Point> points, const KernelDensityParameters& parameters,
                                    const KernelMass& mass, const MultiPolygon& studyArea,
                                    const Progress& progress) {
  const std::vector<std::uint8_t> inside = insideOf(points, parameters, studyArea);
  std::vector<WeightedPoint> all;
  all.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (inside[i]) all.push_back({points[i], 1});
  }
  if (parameters.edge != EdgeCorrection::Diggle) return all;
  std::vector<Point> places;
  places.reserve(all.size());
  for (const WeightedPoint& p : all) places.push_back(p.place);
  const std::vector<double> shares = mass.at(places, parameters.threads, progress);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].weight = 1 / shares[i];
  return all;
}

void finish(std::vector<double>& sums, std::span<const std::uint8_t> inside, std::span<const double> mass) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    sums[i] *= squareMetresOfSquareKilometre;
    if (!mass.empty()) sums[i] /= mass[i];
    if (!inside.empty() && !inside[i]) sums[i] = nowhere;
  }
}

}  // namespace

Result<DensityGrid> kernelDensity(std::span<const Point> points, const KernelDensityParameters& parameters,
                                  Metres bandwidth, const GridFrame& frame, const MultiPolygon& studyArea,
                                  const Progress& progress) {
  if (const auto good = check(points, parameters, bandwidth, studyArea); !good) return good.error();
  const KernelMass mass(parameters.edge == EdgeCorrection::None ? MultiPolygon{} : studyArea,
                        parameters.kernel, bandwidth);
  const auto all = weighted(points, parameters, mass, studyArea, progress);
  DensityGrid grid{.frame = frame};
  grid.perSquareKilometre = (parameters.kernel == Kernel::Quartic ? quarticOnGrid : gaussianOnGrid)(
      all, bandwidth, frame, parameters.threads, progress);
  std::vector<std::uint8_t> inside;
  std::vector<double> shares;
  if (parameters.edge != EdgeCorrection::None) {
    inside = AreaIndex(studyArea).containsCentres(frame, parameters.threads);
    if (parameters.edge == EdgeCorrection::Uniform) shares = mass.onGrid(frame, parameters.threads, progress);
  }
  if (progress.stopRequested()) return cancelled();
  finish(grid.perSquareKilometre, inside, shares);
  return grid;
}

Result<std::vector<double>> kernelDensityAt(std::span<const Point> points,
                                            const KernelDensityParameters& parameters, Metres bandwidth,
                                            std::span<const Point> places, const MultiPolygon& studyArea,
                                            const Progress& progress) {
  if (const auto good = check(points, parameters, bandwidth, studyArea); !good) return good.error();
  if (const auto good = check(places, parameters, bandwidth, studyArea); !good) return good.error();
  const KernelMass mass(parameters.edge == EdgeCorrection::None ? MultiPolygon{} : studyArea,
                        parameters.kernel, bandwidth);
  const auto all = weighted(points, parameters, mass, studyArea, progress);
  std::vector<double> sums(places.size(), 0.0);
  if (parameters.kernel == Kernel::Quartic) {
    sums = quarticAt(all, bandwidth, places, parameters.threads, progress);
  } else {
    const GaussianField field(all, bandwidth);
    forBlocks(places.size(), parameters.threads, [&](std::size_t begin, std::size_t end) {
      if (progress.stopRequested()) return;
      for (std::size_t i = begin; i < end; ++i) sums[i] = field.at(places[i]);
    });
  }
  const std::vector<double> shares = parameters.edge == EdgeCorrection::Uniform
                                         ? mass.at(places, parameters.threads, progress)
                                         : std::vector<double>{};
  if (progress.stopRequested()) return cancelled();
  finish(sums, insideOf(places, parameters, studyArea), shares);
  return sums;
}

}  // namespace brandpunt
