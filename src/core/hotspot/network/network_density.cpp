// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/network_density.h"

#include <algorithm>
#include <cmath>

namespace brandpunt {
namespace {

constexpr double mostLixels = 2e7;
constexpr double metresOfKilometre = 1000;
constexpr double negligible = 1e-13;

/// exp(-z) I_k(z) for k = 0, 1, ..., until they are negligible; by the recurrence downwards, scaled to their sum of 1.
std::vector<double> besselShares(double z) {
  const auto last = static_cast<std::size_t>(std::ceil(8 * std::sqrt(z + 1) + 40));
  std::vector<double> shares(last + 1, 0);
  double next = 0, here = 1e-250, sum = 0;
  for (std::size_t k = last; k > 0; --k) {
    shares[k] = here;
    sum += 2 * here;
    const double before = z > 0 ? next + 2 * static_cast<double>(k) / z * here : 0;
    next = here;
    here = before;
    if (here > 1e200) {
      for (std::size_t i = k; i <= last; ++i) shares[i] *= 1e-200;
      next *= 1e-200, here *= 1e-200, sum *= 1e-200;
    }
  }
  if (z > 0) {
    shares[0] = here;
  } else {
    std::ranges::fill(shares, 0.0);
    shares[0] = 1, sum = 0;
  }
  sum += shares[0];
  for (double& share : shares) share /= sum;
  while (shares.size() > 1 && shares.back() < negligible) shares.pop_back();
  return shares;
}

/// Heat on lixels: what flows out of each for the heights given.
class Flow {
 public:
  Flow(const StreetNetwork& network, double lixel_m)
      : m_network(network), m_conducting(network.nodes(), 0), m_heights(network.nodes(), 0) {
    m_firsts.push_back(0);
    for (const StreetSegment& segment : network.segments()) {
      const double pieces = std::max(1.0, std::round(segment.length_m / lixel_m));
      const double side = segment.length_m / pieces;
      m_firsts.push_back(m_firsts.back() + static_cast<std::size_t>(pieces));
      m_sides.push_back(side);
      for (const std::uint32_t node : {segment.from, segment.to}) m_conducting[node] += 2 / side;
    }
  }

  std::size_t lixels() const { return m_firsts.back(); }
  std::size_t first(std::size_t segment) const { return m_firsts[segment]; }
  std::size_t count(std::size_t segment) const { return m_firsts[segment + 1] - m_firsts[segment]; }
  double side_m(std::size_t segment) const { return m_sides[segment]; }

  /// No eigenvalue is larger (Gershgorin).
  double largest() const {
    double most = 0;
    for (std::size_t s = 0; s < m_sides.size(); ++s) {
      const StreetSegment& segment = m_network.segments()[s];
      const double side = m_sides[s];
      const double from = outwards(segment.from, side), to = outwards(segment.to, side);
      const double row = count(s) == 1 ? from + to : std::max({from + 1 / side, to + 1 / side, 2 / side});
      most = std::max(most, 2 * row / side);
    }
    return most;
  }

  /// out = height flowing away in a unit of time: -d/dt of the heights.
  void apply(const std::vector<double>& heights, std::vector<double>& out) {
    std::ranges::fill(m_heights, 0.0);
    for (std::size_t s = 0; s < m_sides.size(); ++s) {
      const StreetSegment& segment = m_network.segments()[s];
      m_heights[segment.from] += 2 / m_sides[s] * heights[m_firsts[s]];
      m_heights[segment.to] += 2 / m_sides[s] * heights[m_firsts[s + 1] - 1];
    }
    for (std::size_t n = 0; n < m_heights.size(); ++n) {
      if (m_conducting[n] > 0) m_heights[n] /= m_conducting[n];
    }
    for (std::size_t s = 0; s < m_sides.size(); ++s) {
      const StreetSegment& segment = m_network.segments()[s];
      const std::size_t begin = m_firsts[s], end = m_firsts[s + 1];
      const double perSide = 1 / m_sides[s], perSquare = perSide * perSide;
      for (std::size_t i = begin; i + 1 < end; ++i) out[i] = (heights[i] - heights[i + 1]) * perSquare;
      out[end - 1] = 2 * (heights[end - 1] - m_heights[segment.to]) * perSquare;
      for (std::size_t i = end - 1; i > begin; --i) out[i] += (heights[i] - heights[i - 1]) * perSquare;
      out[begin] += 2 * (heights[begin] - m_heights[segment.from]) * perSquare;
    }
  }

 private:
  /// From the last lixel into the node, less what comes back of it.
  double outwards(std::uint32_t node, double side) const {
    const double own = 2 / side;
    return own * (1 - own / m_conducting[node]);
  }

  const StreetNetwork& m_network;
  std::vector<std::size_t> m_firsts = {};  // lixel of each segment, and past the last
  std::vector<double> m_sides = {};        // of the lixels of each segment
  std::vector<double> m_conducting = {};   // of each node: to all its lixels
  std::vector<double> m_heights = {};      // of each node
};

/// exp(-time * flow) of the heights.
Result<std::vector<double>> spread(Flow& flow, std::vector<double> heights, double time,
                                   const Progress& progress) {
  const double half = flow.largest() / 2;
  if (!(half > 0)) return heights;
  const std::vector<double> shares = besselShares(time * half);
  std::vector<double> before = std::move(heights), here(before.size()), after(before.size());
  std::vector<double> sum(before.size());
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = shares[0] * before[i];
  // B = flow / half - 1 has its spectrum in [-1, 1]; T1 = B, T(k+1) = 2 B Tk - T(k-1).
  for (std::size_t k = 1; k < shares.size(); ++k) {
    if (progress.stopRequested()) return cancelled();
    const double factor = k == 1 ? 1 : 2;
    const std::vector<double>& known = k == 1 ? before : here;
    flow.apply(known, after);
    const double weight = (k % 2 == 1 ? -2 : 2) * shares[k];
    for (std::size_t i = 0; i < sum.size(); ++i) {
      after[i] = factor * (after[i] / half - known[i]) - (k == 1 ? 0 : before[i]);
      sum[i] += weight * after[i];
    }
    if (k > 1) std::swap(before, here);
    std::swap(here, after);
  }
  for (double& height : sum) height = std::max(height, 0.0);
  return sum;
}

Error outOfRange() {
  return {ErrorCode::WrongUsage,
          {"De bandbreedte en het straatstukje moeten groter zijn dan 0 m, en een stukje niet langer dan de "
           "bandbreedte.",
           "The bandwidth and the piece of street must be more than 0 m, and a piece not longer than the "
           "bandwidth."}};
}

}  // namespace

Result<std::vector<Lixel>> networkDensity(const StreetNetwork& network, std::span<const StreetSpot> spots,
                                          const NetworkDensityParameters& parameters,
                                          const Progress& progress) {
  const double bandwidth = parameters.bandwidth.value, lixel = parameters.lixel.value;
  if (!(lixel > 0) || !(bandwidth >= lixel) || !std::isfinite(bandwidth)) return outOfRange();
  if (network.length_m() / lixel + static_cast<double>(network.segments().size()) > mostLixels) {
    return Error{ErrorCode::WrongUsage,
                 {"Zoveel straatstukjes passen niet; kies langere.",
                  "So many pieces of street do not fit; choose longer ones."}};
  }
  Flow flow(network, lixel);
  std::vector<double> heights(flow.lixels(), 0);
  for (const StreetSpot& spot : spots) {
    const double side = flow.side_m(spot.segment);
    const auto piece = static_cast<std::size_t>(std::max(spot.along_m, 0.0) / side);
    heights[flow.first(spot.segment) + std::min(piece, flow.count(spot.segment) - 1)] += 1 / side;
  }
  // On a line heat of u' = u'' spreads with a variance of twice the time.
  auto spreadOut = spread(flow, std::move(heights), bandwidth * bandwidth / 2, progress);
  if (!spreadOut) return spreadOut.error();
  std::vector<Lixel> lixels;
  lixels.reserve(flow.lixels());
  for (std::uint32_t s = 0; s < network.segments().size(); ++s) {
    for (std::size_t i = 0; i < flow.count(s); ++i) {
      lixels.push_back({s, static_cast<double>(i) * flow.side_m(s),
                        static_cast<double>(i + 1) * flow.side_m(s),
                        metresOfKilometre * (*spreadOut)[flow.first(s) + i]});
    }
  }
  return lixels;
}

}  // namespace brandpunt
