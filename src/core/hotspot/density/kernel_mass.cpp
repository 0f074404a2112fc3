// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/kernel_mass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "base/parallel.h"
#include "base/wide.h"
#include "hotspot/density/point_tiles.h"

namespace brandpunt {
namespace {

/// Deviations beyond which a Gaussian has less than 1e-15 left.
constexpr double cut = 8;
constexpr std::size_t stripeColumns = 128;
constexpr std::size_t mostStrips = 4096;

/// The nodes and weights of Gauss and Legendre on [-1, 1]; Abramowitz1964, table 25.4.
constexpr std::array<double, 4> gaussNodes{-0.861136311594052575224, -0.339981043584856264803,
                                           0.339981043584856264803, 0.861136311594052575224};
constexpr std::array<double, 4> gaussWeights{0.347854845137453857373, 0.652145154862546142627,
                                             0.652145154862546142627, 0.347854845137453857373};

double below(double t) { return 0.5 * std::erfc(-t / std::numbers::sqrt2); }
double bell(double t) { return std::exp(-t * t / 2) / std::sqrt(2 * std::numbers::pi); }

/// Twice the signed area, from the first point: positive where the ring runs counter-clockwise.
double turnOf(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point a{ring[i].x - ring[0].x, ring[i].y - ring[0].y};
    const Point b{ring[i + 1].x - ring[0].x, ring[i + 1].y - ring[0].y};
    twice += a.x * b.y - b.x * a.y;
  }
  return twice;
}

/// sum[i] += weight * value[i]
BRANDPUNT_WIDE void addScaled(double* __restrict sum, const double* __restrict value, std::size_t count,
                              double weight) {
  for (std::size_t i = 0; i < count; ++i) sum[i] += weight * value[i];
}

/// The integral of (1 - rho^2 / r^2)^3 over the angle along a line at distance d from the centre, from its foot to a
/// distance s along it: rho^2 = d^2 + s^2.
double alongLine(double d, double s, double r) {
  const double e = d / r;
  const double t = s / r;
  return std::atan2(s, d) - 3 * e * t + 3 * (e * e * e * t + e * t * t * t / 3) -
         (e * e * e * e * e * t + 2 * e * e * e * t * t * t / 3 + e * t * t * t * t * t / 5);
}

/// The Lagrange weights of the lattice points -3 .. 4 for a place at u in [0, 1].
std::array<double, 8> lagrange(double u) {
  std::array<double, 8> weights{};
  for (int i = 0; i < 8; ++i) {
    double weight = 1;
    for (int j = 0; j < 8; ++j) {
      if (j != i) weight *= (u + 3 - j) / (i - j);
    }
    weights[static_cast<std::size_t>(i)] = weight;
  }
  return weights;
}

}  // namespace

KernelMass::KernelMass(const MultiPolygon& area, Kernel kernel, Metres bandwidth)
    : m_kernel(kernel), m_bandwidth(bandwidth.value) {
  const auto take = [&](const Ring& ring, bool shell) {
    const bool forward = (turnOf(ring) > 0) == shell;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const Edge edge = forward ? Edge{ring[i], ring[i + 1]} : Edge{ring[i + 1], ring[i]};
      if (edge.a == edge.b) continue;
      m_box.include(edge.a);
      m_edges.push_back(edge);
      if (m_kernel == Kernel::Gaussian) addNodes(edge);
    }
  };
  for (const Polygon& polygon : area) {
    take(polygon.shell, true);
    for (const Ring& hole : polygon.holes) take(hole, false);
  }
  std::stable_sort(m_nodes.begin(), m_nodes.end(),
                   [](const Node& a, const Node& b) { return a.place.y < b.place.y; });
  if (m_kernel == Kernel::Gaussian || m_edges.empty()) return;
  const double strips = std::clamp(std::ceil(m_box.height() / m_bandwidth), 1.0, double{mostStrips});
  m_strips.resize(static_cast<std::size_t>(strips));
  const double height = m_box.height() / strips;
  for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
    const auto [low, high] = std::minmax(m_edges[e].a.y, m_edges[e].b.y);
    const auto stripOf = [&](double y) {
      const double at = height > 0 ? std::floor((y - m_box.minY) / height) : 0;
      return static_cast<std::size_t>(std::clamp(at, 0.0, strips - 1));
    };
    // A strip holds the edges that come within a bandwidth of it.
    for (std::size_t s = stripOf(low - m_bandwidth); s <= stripOf(high + m_bandwidth); ++s)
      m_strips[s].push_back(e);
  }
}

void KernelMass::addNodes(const Edge& edge) {
  if (edge.a.y == edge.b.y) return;
  if (edge.a.x == edge.b.x) {
    m_uprights.push_back({edge.a.x, edge.a.y, edge.b.y});
    return;
  }
  const double pieces = std::ceil(distance(edge.a, edge.b) / (m_bandwidth / 2));
  const double dx = (edge.b.x - edge.a.x) / pieces;
  const double dy = (edge.b.y - edge.a.y) / pieces;
  for (double piece = 0; piece < pieces; ++piece) {
    for (std::size_t i = 0; i < gaussNodes.size(); ++i) {
      const double at = piece + (1 + gaussNodes[i]) / 2;
      m_nodes.push_back({{edge.a.x + at * dx, edge.a.y + at * dy}, gaussWeights[i] / 2 * dy});
    }
  }
}

std::span<const KernelMass::Node> KernelMass::nodesNear(double y) const {
  const auto from = std::lower_bound(m_nodes.begin(), m_nodes.end(), y - cut * m_bandwidth,
                                     [](const Node& n, double value) { return n.place.y < value; });
  const auto to = std::upper_bound(from, m_nodes.end(), y + cut * m_bandwidth,
                                   [](double value, const Node& n) { return value < n.place.y; });
  return {from, to};
}

double KernelMass::gaussianAt(Point place) const {
  double mass = 0;
  for (const Upright& u : m_uprights) {
    mass += below((u.x - place.x) / m_bandwidth) *
            (below((u.y1 - place.y) / m_bandwidth) - below((u.y0 - place.y) / m_bandwidth));
  }
  for (const Node& n : nodesNear(place.y)) {
    mass += n.weight / m_bandwidth * bell((n.place.y - place.y) / m_bandwidth) *
            below((n.place.x - place.x) / m_bandwidth);
  }
  return mass;
}

double KernelMass::quarticAt(Point place) const {
  const double r = m_bandwidth;
  if (!m_box.grown(r).contains(place)) return 0;
  const double height = m_box.height() / static_cast<double>(m_strips.size());
  const double at = height > 0 ? std::floor((place.y - m_box.minY) / height) : 0;
  bool inside = false;
  bool onEdge = false;
  double lost = 0;
  const auto strip = static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(m_strips.size()) - 1));
  for (const std::uint32_t index : m_strips[strip]) {
    const Edge& e = m_edges[index];
    const double length = distance(e.a, e.b);
    const double cross = (e.b.x - e.a.x) * (place.y - e.a.y) - (e.b.y - e.a.y) * (place.x - e.a.x);
    if ((e.a.y > place.y) != (e.b.y > place.y) && (cross > 0) == (e.b.y > e.a.y)) inside = !inside;
    const double d = cross / length;  // positive: the place lies to the left, inside
    const double along = ((place.x - e.a.x) * (e.b.x - e.a.x) + (place.y - e.a.y) * (e.b.y - e.a.y)) / length;
    onEdge = onEdge || (cross == 0 && along >= 0 && along <= length);
    if (std::abs(d) >= r) continue;
    const double half = std::sqrt(r * r - d * d);
    const double from = std::max(-along, -half);
    const double to = std::min(length - along, half);
    if (from < to && d != 0)
      lost +=
          d > 0 ? alongLine(d, to, r) - alongLine(d, from, r) : alongLine(-d, from, r) - alongLine(-d, to, r);
  }
  double angle = inside ? 2 * std::numbers::pi : 0.0;
  if (onEdge) {
    // On an edge "inside" is no answer: the angle of the area about the place is.
    angle = 0;
    for (const Edge& e : m_edges) {
      const double cross = (e.a.x - place.x) * (e.b.y - place.y) - (e.b.x - place.x) * (e.a.y - place.y);
      if (cross == 0) continue;
      angle +=
          std::atan2(cross, (e.a.x - place.x) * (e.b.x - place.x) + (e.a.y - place.y) * (e.b.y - place.y));
    }
  }
  return std::clamp((angle - lost) / (2 * std::numbers::pi), 0.0, 1.0);
}

double KernelMass::at(Point place) const {
  return m_kernel == Kernel::Gaussian ? gaussianAt(place) : quarticAt(place);
}

std::vector<double> KernelMass::at(std::span<const Point> places, int threads,
                                   const Progress& progress) const {
  std::vector<double> mass(places.size());
  Box box;
  for (const Point p : places) box.include(p);
  constexpr double dear = 3e8;
  const double step = m_bandwidth / 6;
  const double lattice = (box.width() / step + 10) * (box.height() / step + 10);
  const bool interpolate = m_kernel == Kernel::Gaussian &&
                           static_cast<double>(places.size()) * static_cast<double>(m_nodes.size()) > dear &&
                           lattice < static_cast<double>(places.size()) * 4;
  const auto frame =
      interpolate ? GridFrame::covering(box.grown(5 * step), Metres{step}) : Result<GridFrame>(GridFrame{});
  if (!interpolate || !frame) {
    forBlocks(places.size(), threads, [&](std::size_t begin, std::size_t end) {
      if (progress.stopRequested()) return;
      for (std::size_t i = begin; i < end; ++i) mass[i] = at(places[i]);
    });
    return mass;
  }
  const std::vector<double> grid = onGrid(*frame, threads, progress);
  forBlocks(places.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const double x = places[i].x / step - 0.5 - static_cast<double>(frame->firstColumn);
      const double y = places[i].y / step - 0.5 - static_cast<double>(frame->firstRow);
      const std::array<double, 8> across = lagrange(x - std::floor(x));
      const std::array<double, 8> up = lagrange(y - std::floor(y));
      const std::size_t first =
          (static_cast<std::size_t>(y) - 3) * frame->columns + static_cast<std::size_t>(x) - 3;
      double sum = 0;
      for (std::size_t row = 0; row < up.size(); ++row) {
        for (std::size_t column = 0; column < across.size(); ++column)
          sum += up[row] * across[column] * grid[first + row * frame->columns + column];
      }
      mass[i] = sum;
    }
  });
  return mass;
}

std::vector<double> KernelMass::onGrid(const GridFrame& frame, int threads, const Progress& progress) const {
  std::vector<double> grid(frame.cells(), 0.0);
  if (m_kernel == Kernel::Gaussian) {
    inParallel((frame.columns + stripeColumns - 1) / stripeColumns, threads, [&](std::size_t stripe) {
      if (progress.stopRequested()) return;
      const std::size_t first = stripe * stripeColumns;
      fillGaussian(frame, first, std::min(stripeColumns, frame.columns - first), grid);
    });
    return grid;
  }
  inParallel(frame.rows, threads, [&](std::size_t row) {
    if (progress.stopRequested()) return;
    for (std::size_t column = 0; column < frame.columns; ++column)
      grid[row * frame.columns + column] = quarticAt({frame.centreX(column), frame.centreY(row)});
  });
  return grid;
}

void KernelMass::fillGaussian(const GridFrame& frame, std::size_t first, std::size_t count,
                              std::vector<double>& grid) const {
  const auto acrossFrom = [&](double x, double* into) {
    for (std::size_t i = 0; i < count; ++i) into[i] = below((x - frame.centreX(first + i)) / m_bandwidth);
  };
  std::vector<double> ofUprights(m_uprights.size() * count);
  for (std::size_t u = 0; u < m_uprights.size(); ++u) acrossFrom(m_uprights[u].x, &ofUprights[u * count]);
  std::vector<double> ofNodes(m_nodes.size() * count);
  for (std::size_t n = 0; n < m_nodes.size(); ++n) acrossFrom(m_nodes[n].place.x, &ofNodes[n * count]);
  for (std::size_t row = 0; row < frame.rows; ++row) {
    const double y = frame.centreY(row);
    double* sum = grid.data() + row * frame.columns + first;
    for (std::size_t u = 0; u < m_uprights.size(); ++u) {
      const double share =
          below((m_uprights[u].y1 - y) / m_bandwidth) - below((m_uprights[u].y0 - y) / m_bandwidth);
      if (share != 0) addScaled(sum, &ofUprights[u * count], count, share);
    }
    const std::span<const Node> near = nodesNear(y);
    for (const Node& n : near) {
      const auto index = static_cast<std::size_t>(&n - m_nodes.data());
      addScaled(sum, &ofNodes[index * count], count,
                n.weight / m_bandwidth * bell((n.place.y - y) / m_bandwidth));
    }
  }
}

}  // namespace brandpunt
