// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_counts.h"

#include "base/expects.h"

namespace brandpunt {

std::vector<StreetSpot> snapped(const StreetNetwork& network, std::span<const Point> points,
                                double within_m) {
  std::vector<StreetSpot> spots;
  spots.reserve(points.size());
  for (const Point p : points) {
    if (const auto spot = network.nearest(p, within_m)) spots.push_back(*spot);
  }
  return spots;
}

std::vector<StreetCount> countByStreet(const StreetNetwork& network, std::span<const StreetSpot> spots,
                                       std::span<const double> weights) {
  const auto segments = network.segments();
  expects(weights.empty() || weights.size() == segments.size());
  std::vector<std::int64_t> counts(segments.size(), 0);
  for (const StreetSpot& spot : spots) ++counts[spot.segment];
  std::vector<double> lengths;
  if (weights.empty()) {
    for (const StreetSegment& segment : segments) lengths.push_back(segment.length_m);
    weights = lengths;
  }
  const std::vector<double> expected = expectationBy(counts, weights);
  const std::vector<ExpectationTest> tests = testExpectations(counts, expected);
  std::vector<StreetCount> streets;
  streets.reserve(counts.size());
  for (std::size_t s = 0; s < counts.size(); ++s) streets.push_back({counts[s], expected[s], tests[s]});
  return streets;
}

}  // namespace brandpunt
