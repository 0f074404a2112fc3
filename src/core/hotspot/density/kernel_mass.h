// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "base/progress.h"
#include "hotspot/density/density_grid.h"
#include "place/geometry.h"

namespace brandpunt {

enum class Kernel { Quartic, Gaussian };

/// Which share of a kernel about a place lies in the study area: 1 far inside, 1/2 on a straight edge, 0 far outside.
///
/// Gaussian: Green's theorem turns the mass into an integral along the edges; vertical edges are in closed form (so
/// rectangles are exact), others by four Gauss-Legendre nodes on pieces of at most half a deviation, error below 1e-9.
/// Quartic: in closed form, edge by edge. An area without edges has mass 0 everywhere. Rings may run either way round.
/// \par Source  Diggle1985 (edge correction); Green's theorem.
class KernelMass {
 public:
  KernelMass(const MultiPolygon& area, Kernel kernel, Metres bandwidth);

  double at(Point place) const;
  /// At many places. \par Cost  O(places * edges near); the Gaussian one is interpolated (8 x 8 points of a lattice a
  /// sixth of a deviation wide, error below 1e-7) where that is cheaper.
  std::vector<double> at(std::span<const Point> places, int threads, const Progress& progress) const;
  /// At the centres of a grid, row by row from the south-west.
  std::vector<double> onGrid(const GridFrame& frame, int threads, const Progress& progress) const;

 private:
  struct Edge {
    Point a = {};
    Point b = {};
  };
  /// A vertical edge, in closed form: from y0 to y1 at x.
  struct Upright {
    double x = 0;
    double y0 = 0;
    double y1 = 0;
  };
  /// A node of the integral along the other edges; weight in metres of y.
  struct Node {
    Point place = {};
    double weight = 0;
  };
  void addNodes(const Edge& edge);
  std::span<const Node> nodesNear(double y) const;
  double gaussianAt(Point place) const;
  double quarticAt(Point place) const;
  void fillGaussian(const GridFrame& frame, std::size_t first, std::size_t count,
                    std::vector<double>& grid) const;

  Kernel m_kernel = Kernel::Quartic;
  double m_bandwidth = 0;
  Box m_box = {};
  std::vector<Edge> m_edges = {};
  std::vector<Upright> m_uprights = {};
  std::vector<Node> m_nodes = {};  // by y
  // Quartic: the edges by strips of y as high as the bandwidth.
  std::vector<std::vector<std::uint32_t>> m_strips = {};
};

}  // namespace brandpunt
