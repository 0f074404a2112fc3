// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/redraw_outline.h"

#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace brandpunt {
namespace {

using Square = std::pair<std::int64_t, std::int64_t>;  // column, row
using Corner = std::pair<std::int64_t, std::int64_t>;

std::set<Square> squaresOf(const MultiPolygon& area, double side) {
  std::set<Square> squares;
  const Box box = boundsOf(Geometry(area));
  if (box.empty()) return squares;
  const auto index = [side](double v) { return static_cast<std::int64_t>(std::floor(v / side)); };
  for (std::int64_t row = index(box.minY); row <= index(box.maxY); ++row) {
    for (std::int64_t column = index(box.minX); column <= index(box.maxX); ++column) {
      const Point centre{(static_cast<double>(column) + 0.5) * side, (static_cast<double>(row) + 0.5) * side};
      if (contains(area, centre)) squares.emplace(column, row);
    }
  }
  if (squares.empty()) squares.emplace(index(box.centre().x), index(box.centre().y));
  return squares;
}

/// The edges of the squares that border on no other square, each with the area on its left.
std::multimap<Corner, Corner> borderOf(const std::set<Square>& squares) {
  std::multimap<Corner, Corner> edges;
  for (const auto& [c, r] : squares) {
    if (!squares.contains({c, r - 1})) edges.insert({{c, r}, {c + 1, r}});
    if (!squares.contains({c + 1, r})) edges.insert({{c + 1, r}, {c + 1, r + 1}});
    if (!squares.contains({c, r + 1})) edges.insert({{c + 1, r + 1}, {c, r + 1}});
    if (!squares.contains({c - 1, r})) edges.insert({{c, r + 1}, {c, r}});
  }
  return edges;
}

/// Joins edges to closed rings. Where two squares touch in a corner only, the walk turns left and keeps them apart.
std::vector<std::vector<Corner>> ringsOf(std::multimap<Corner, Corner> edges) {
  std::vector<std::vector<Corner>> rings;
  while (!edges.empty()) {
    const Corner first = edges.begin()->first;
    Corner from = first;
    Corner to = edges.begin()->second;
    edges.erase(edges.begin());
    std::vector<Corner> ring{from};
    while (to != first) {
      ring.push_back(to);
      auto [next, last] = edges.equal_range(to);
      const auto turnsLeft = [&](const Corner& end) {
        return (to.first - from.first) * (end.second - to.second) -
                   (to.second - from.second) * (end.first - to.first) >
               0;
      };
      if (std::next(next) != last && !turnsLeft(next->second)) ++next;
      from = to;
      to = next->second;
      edges.erase(next);
    }
    rings.push_back(std::move(ring));
  }
  return rings;
}

Ring withCutCorners(const Ring& open) {
  Ring cut;
  for (std::size_t i = 0; i < open.size(); ++i) {
    const Point a = open[i], b = open[(i + 1) % open.size()];
    cut.push_back({0.75 * a.x + 0.25 * b.x, 0.75 * a.y + 0.25 * b.y});
    cut.push_back({0.25 * a.x + 0.75 * b.x, 0.25 * a.y + 0.75 * b.y});
  }
  return cut;
}

double signedArea(const Ring& closed) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < closed.size(); ++i) {
    twice += closed[i].x * closed[i + 1].y - closed[i + 1].x * closed[i].y;
  }
  return twice / 2;
}

}  // namespace

MultiPolygon redrawOutline(const MultiPolygon& area, double side_m) {
  MultiPolygon shells;
  std::vector<Ring> holes;
  for (const std::vector<Corner>& corners : ringsOf(borderOf(squaresOf(area, side_m)))) {
    // Through the middles of the squares' sides, so that a slanting edge is a slanting line and no staircase.
    Ring ring;
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const auto& [c, r] = corners[i];
      const auto& [nextC, nextR] = corners[(i + 1) % corners.size()];
      ring.push_back(
          {static_cast<double>(c + nextC) / 2 * side_m, static_cast<double>(r + nextR) / 2 * side_m});
    }
    ring = withCutCorners(withCutCorners(ring));
    ring.push_back(ring.front());
    if (signedArea(ring) > 0) {
      shells.push_back({std::move(ring), {}});
    } else {
      holes.push_back(std::move(ring));
    }
  }
  for (Ring& hole : holes) {
    for (Polygon& shell : shells) {
      if (contains({Polygon{shell.shell, {}}}, hole.front())) {
        shell.holes.push_back(std::move(hole));
        break;
      }
    }
  }
  return shells;
}

}  // namespace brandpunt
