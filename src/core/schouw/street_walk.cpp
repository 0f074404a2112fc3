// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/street_walk.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <queue>
#include <utility>

#include "base/expects.h"
#include "place/piece.h"

namespace brandpunt {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double touching_m = 0.5;
constexpr double straightWithin_m = 40;

/// A piece of street, and where other pieces meet it, as shares of its length.
struct CutPiece : Piece {
  std::vector<double> cuts = {0, 1};
};

void cutEachOther(CutPiece& one, CutPiece& other) {
  for (const Point end : {other.a, other.b}) {
    const double share = one.nearest(end);
    if (distance(one.at(share), end) <= touching_m) one.cuts.push_back(share);
  }
  for (const Point end : {one.a, one.b}) {
    const double share = other.nearest(end);
    if (distance(other.at(share), end) <= touching_m) other.cuts.push_back(share);
  }
  if (const auto met = crossing(one, other)) {
    one.cuts.push_back(met->first);
    other.cuts.push_back(met->second);
  }
}

/// Corners and pieces of street as a graph. Corners within half a metre are one.
class StreetGraph {
 public:
  explicit StreetGraph(const std::vector<Line>& streets) {
    for (const Line& line : streets) {
      for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i - 1] != line[i]) m_pieces.push_back({{line[i - 1], line[i]}});
      }
    }
    std::vector<Box> boxes;
    for (const CutPiece& p : m_pieces) boxes.push_back(p.box().grown(touching_m));
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
      for (std::size_t j = i + 1; j < m_pieces.size(); ++j) {
        if (boxes[i].meets(boxes[j])) cutEachOther(m_pieces[i], m_pieces[j]);
      }
    }
  }

  /// Cuts the nearest street at the stop; the corners are known after build().
  void join(Point stop) {
    std::size_t best = 0;
    double least = infinite, share = 0;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
      const double s = m_pieces[i].nearest(stop);
      const double d = distance(m_pieces[i].at(s), stop);
      if (d < least) least = d, best = i, share = s;
    }
    m_stops.push_back({stop, least < infinite ? std::optional(m_pieces[best].at(share)) : std::nullopt});
    if (least < infinite) m_pieces[best].cuts.push_back(share);
  }

  void build() {
    for (CutPiece& piece : m_pieces) {
      std::sort(piece.cuts.begin(), piece.cuts.end());
      std::size_t from = corner(piece.at(piece.cuts.front()));
      for (const double share : piece.cuts) {
        const std::size_t to = corner(piece.at(share));
        if (to != from) link(from, to);
        from = to;
      }
    }
    for (const auto& [stop, foot] : m_stops) {
      const std::size_t own = m_corners.size();
      m_corners.push_back(stop);
      m_links.emplace_back();
      if (foot) link(own, corner(*foot));
      m_stopCorners.push_back(own);
    }
  }

  struct Way {
    double length_m = infinite;
    Line course = {};
  };

  /// From one stop to all, along the streets.
  std::vector<Way> waysFrom(std::size_t stop) const {
    std::vector<double> length(m_corners.size(), infinite);
    std::vector<std::size_t> before(m_corners.size(), m_corners.size());
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    length[m_stopCorners[stop]] = 0;
    open.push({0, m_stopCorners[stop]});
    while (!open.empty()) {
      const auto [so_far, at] = open.top();
      open.pop();
      if (so_far > length[at]) continue;
      for (const auto& [to, metres] : m_links[at]) {
        if (so_far + metres >= length[to]) continue;
        length[to] = so_far + metres;
        before[to] = at;
        open.push({length[to], to});
      }
    }
    std::vector<Way> ways;
    for (const std::size_t target : m_stopCorners) {
      Way way{length[target], {}};
      if (way.length_m < infinite) {
        for (std::size_t at = target; at < m_corners.size(); at = before[at])
          way.course.push_back(m_corners[at]);
        std::reverse(way.course.begin(), way.course.end());
      }
      ways.push_back(std::move(way));
    }
    return ways;
  }

 private:
  std::size_t corner(Point p) {
    const std::pair<std::int64_t, std::int64_t> key{std::llround(p.x / touching_m),
                                                    std::llround(p.y / touching_m)};
    // A corner next door may be the same one on the other side of the rounding.
    for (std::int64_t dy = -1; dy <= 1; ++dy) {
      for (std::int64_t dx = -1; dx <= 1; ++dx) {
        const auto found = m_byPlace.find({key.first + dx, key.second + dy});
        if (found != m_byPlace.end() && distance(m_corners[found->second], p) <= touching_m)
          return found->second;
      }
    }
    m_byPlace[key] = m_corners.size();
    m_corners.push_back(p);
    m_links.emplace_back();
    return m_corners.size() - 1;
  }

  void link(std::size_t a, std::size_t b) {
    const double metres = distance(m_corners[a], m_corners[b]);
    m_links[a].push_back({b, metres});
    m_links[b].push_back({a, metres});
  }

  std::vector<CutPiece> m_pieces = {};
  std::vector<std::pair<Point, std::optional<Point>>> m_stops = {};
  std::vector<Point> m_corners = {};
  std::vector<std::vector<std::pair<std::size_t, double>>> m_links = {};
  std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> m_byPlace = {};
  std::vector<std::size_t> m_stopCorners = {};
};

using Ways = std::vector<std::vector<StreetGraph::Way>>;

/// The shortest path through all, by Held and Karp: best[set][last].
std::vector<std::size_t> shortestOrder(const Ways& ways) {
  const std::size_t n = ways.size(), sets = std::size_t{1} << n;
  std::vector<std::vector<double>> best(sets, std::vector<double>(n, infinite));
  std::vector<std::vector<std::size_t>> before(sets, std::vector<std::size_t>(n, n));
  for (std::size_t i = 0; i < n; ++i) best[std::size_t{1} << i][i] = 0;
  for (std::size_t set = 1; set < sets; ++set) {
    for (std::size_t last = 0; last < n; ++last) {
      if (best[set][last] == infinite) continue;
      for (std::size_t next = 0; next < n; ++next) {
        if (set & (std::size_t{1} << next)) continue;
        const std::size_t with = set | (std::size_t{1} << next);
        const double length = best[set][last] + ways[last][next].length_m;
        if (length < best[with][next]) best[with][next] = length, before[with][next] = last;
      }
    }
  }
  std::size_t set = sets - 1;
  std::size_t last =
      static_cast<std::size_t>(std::min_element(best[set].begin(), best[set].end()) - best[set].begin());
  std::vector<std::size_t> order;
  while (last < n) {
    order.push_back(last);
    const std::size_t previous = before[set][last];
    set &= ~(std::size_t{1} << last);
    last = previous;
  }
  if (order.back() < order.front()) std::reverse(order.begin(), order.end());
  return order;
}

}  // namespace

Walk shortestWalk(const std::vector<Point>& stops, const std::vector<Line>& streets) {
  expects(stops.size() <= mostStops);
  Walk walk;
  if (stops.empty()) return walk;
  StreetGraph graph(streets);
  for (const Point p : stops) graph.join(p);
  graph.build();
  Ways ways;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    ways.push_back(graph.waysFrom(i));
    for (std::size_t j = 0; j < stops.size(); ++j) {
      StreetGraph::Way& way = ways[i][j];
      const double straight = distance(stops[i], stops[j]);
      if (straight <= straightWithin_m || way.length_m == infinite) way = {straight, {stops[i], stops[j]}};
    }
  }
  walk.order = shortestOrder(ways);
  for (std::size_t k = 1; k < walk.order.size(); ++k) {
    const StreetGraph::Way& way = ways[walk.order[k - 1]][walk.order[k]];
    walk.length_m += way.length_m;
    for (const Point p : way.course) {
      if (walk.course.empty() || walk.course.back() != p) walk.course.push_back(p);
    }
  }
  return walk;
}

}  // namespace brandpunt
