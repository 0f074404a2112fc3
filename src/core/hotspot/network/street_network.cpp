// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace brandpunt {
namespace {

constexpr double touching_m = 0.5;
constexpr double cell_m = 100;
constexpr double mostCellsOfPiece = 4096;  // a longer piece is no street

bool isPlace(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

std::int64_t cellOf(double coordinate) { return static_cast<std::int64_t>(std::floor(coordinate / cell_m)); }

/// Calls f(column, row) for the cells that the box meets.
template <class Function>
void forEachCell(const Box& box, Function f) {
  for (std::int64_t row = cellOf(box.minY); row <= cellOf(box.maxY); ++row) {
    for (std::int64_t column = cellOf(box.minX); column <= cellOf(box.maxX); ++column) f(column, row);
  }
}

bool isTooLong(const Box& box) {
  return (box.width() / cell_m + 1) * (box.height() / cell_m + 1) > mostCellsOfPiece;
}

/// Corners within half a metre are one; numbered as they come.
class Corners {
 public:
  std::uint32_t of(Point p) {
    if (const auto known = find(p)) return *known;
    const auto id = static_cast<std::uint32_t>(m_places.size());
    m_byPlace[keyOf(p)].push_back(id);
    m_places.push_back(p);
    return id;
  }
  std::optional<std::uint32_t> find(Point p) const {
    const Key key = keyOf(p);
    std::optional<std::uint32_t> best;
    double least = touching_m;
    for (std::int64_t dy = -1; dy <= 1; ++dy) {
      for (std::int64_t dx = -1; dx <= 1; ++dx) {
        const auto found = m_byPlace.find({key.first + dx, key.second + dy});
        if (found == m_byPlace.end()) continue;
        for (const std::uint32_t id : found->second) {
          const double d = distance(m_places[id], p);
          if (d < least || (d == least && (!best || id < *best))) least = d, best = id;
        }
      }
    }
    return best;
  }
  Point place(std::uint32_t id) const { return m_places[id]; }
  std::size_t size() const { return m_places.size(); }

 private:
  using Key = std::pair<std::int64_t, std::int64_t>;
  static Key keyOf(Point p) { return {std::llround(p.x / touching_m), std::llround(p.y / touching_m)}; }
  std::map<Key, std::vector<std::uint32_t>> m_byPlace = {};
  std::vector<Point> m_places = {};
};

/// Cuts streets where they meet.
class Cutter {
 public:
  explicit Cutter(std::span<const Street> streets) {
    for (std::size_t s = 0; s < streets.size(); ++s) {
      Line course;
      for (const Point p : streets[s].course) {
        if (isPlace(p) && (course.empty() || course.back() != p)) course.push_back(p);
      }
      const std::size_t first = m_pieces.size();
      for (std::size_t i = 1; i < course.size(); ++i) {
        CutPiece piece{{course[i - 1], course[i]}};
        if (isTooLong(piece.box())) continue;
        piece.reach = piece.box().grown(touching_m);
        piece.street = static_cast<std::uint32_t>(s);
        piece.number = static_cast<std::uint32_t>(i);
        piece.level = streets[s].level;
        m_pieces.push_back(std::move(piece));
      }
      if (m_pieces.size() > first) m_pieces[first].begins = m_pieces.back().ends = true;
    }
    cutAll();
  }

  /// Calls f(street, course, from, to) for each part between two junctions or ends, in the order of the streets.
  template <class Function>
  void forEachPart(Function f) {
    for (const CutPiece& piece : m_pieces) {
      if (piece.begins) m_corners.of(piece.a);
      for (const double share : piece.cuts) m_corners.of(piece.at(share));
      if (piece.ends) m_corners.of(piece.b);
    }
    Line course;
    std::optional<std::uint32_t> from;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
      CutPiece& piece = m_pieces[i];
      std::ranges::sort(piece.cuts);
      const bool goesOn = i > 0 && m_pieces[i - 1].street == piece.street && m_pieces[i - 1].b == piece.a;
      if (!goesOn) course = {piece.a}, from = m_corners.of(piece.a);
      const auto reach = [&](Point p) {
        if (course.back() != p) course.push_back(p);
        const auto corner = m_corners.find(p);
        if (!corner) return;
        if (from) f(piece.street, course, *from, *corner);
        course = {p}, from = corner;
      };
      for (const double share : piece.cuts) reach(piece.at(share));
      const bool hasNext =
          i + 1 < m_pieces.size() && m_pieces[i + 1].street == piece.street && m_pieces[i + 1].a == piece.b;
      if (!hasNext) m_corners.of(piece.b);
      reach(piece.b);
    }
  }

  std::size_t corners() const { return m_corners.size(); }

 private:
  struct CutPiece : Piece {
    Box reach = {};  // where others can touch it
    std::uint32_t street = 0, number = 0;
    int level = 0;
    bool begins = false, ends = false;  // its street does, at a or at b
    std::vector<double> cuts = {};
  };

  void cutAll() {
    struct InCell {
      std::int64_t column, row;
      std::uint32_t piece;
      auto operator<=>(const InCell&) const = default;
    };
    std::vector<InCell> inCells;
    for (std::uint32_t i = 0; i < m_pieces.size(); ++i) {
      forEachCell(m_pieces[i].reach, [&](std::int64_t column, std::int64_t row) {
        inCells.push_back({column, row, i});
      });
    }
    std::ranges::sort(inCells);
    for (std::size_t begin = 0; begin < inCells.size();) {
      std::size_t end = begin;
      const auto isSame = [&](const InCell& c) {
        return c.column == inCells[begin].column && c.row == inCells[begin].row;
      };
      while (end < inCells.size() && isSame(inCells[end])) ++end;
      for (std::size_t i = begin; i < end; ++i) {
        for (std::size_t j = i + 1; j < end; ++j)
          cutInCell(inCells[begin].column, inCells[begin].row, m_pieces[inCells[i].piece],
                    m_pieces[inCells[j].piece]);
      }
      begin = end;
    }
  }

  /// Two pieces share several cells; they are compared in the first of them.
  static void cutInCell(std::int64_t column, std::int64_t row, CutPiece& one, CutPiece& other) {
    if (!one.reach.meets(other.reach)) return;
    if (column != cellOf(std::max(one.reach.minX, other.reach.minX)) ||
        row != cellOf(std::max(one.reach.minY, other.reach.minY)))
      return;
    const bool follow =
        one.street == other.street && (one.number + 1 == other.number || other.number + 1 == one.number);
    if (follow) return;
    const bool meet = one.level == other.level;
    touch(one, other, meet);
    touch(other, one, meet);
    if (!meet) return;
    if (const auto met = crossing(one, other)) {
      one.cuts.push_back(met->first);
      other.cuts.push_back(met->second);
    }
  }

  /// Cuts a piece where the ends of another touch it.
  static void touch(CutPiece& piece, const CutPiece& other, bool meet) {
    for (const auto& [end, isEnd] : {std::pair(other.a, other.begins), std::pair(other.b, other.ends)}) {
      if (!meet && !isEnd) continue;
      const double share = piece.nearest(end);
      if (distance(piece.at(share), end) <= touching_m) piece.cuts.push_back(share);
    }
  }

  std::vector<CutPiece> m_pieces = {};
  Corners m_corners = {};
};

double lengthOf(const Line& course) {
  double length = 0;
  for (std::size_t i = 1; i < course.size(); ++i) length += distance(course[i - 1], course[i]);
  return length;
}

/// The same street drawn twice runs between the same nodes with its middle at the same place.
class Drawn {
 public:
  bool isNew(const StreetSegment& segment) {
    const Point middle = placeAt(segment, segment.length_m / 2);
    auto& known = m_middles[std::minmax(segment.from, segment.to)];
    for (const Point other : known) {
      if (distance(other, middle) <= 2 * touching_m) return false;
    }
    known.push_back(middle);
    return true;
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Point>> m_middles = {};
};

}  // namespace

StreetNetwork::StreetNetwork(std::span<const Street> streets) {
  Cutter cutter(streets);
  Drawn drawn;
  cutter.forEachPart([&](std::uint32_t street, const Line& course, std::uint32_t from, std::uint32_t to) {
    StreetSegment segment{course, lengthOf(course), from, to, street};
    // What is left between two cuts that are one junction.
    if (from == to && segment.length_m <= 2 * touching_m) return;
    if (segment.length_m > 0 && drawn.isNew(segment)) m_segments.push_back(std::move(segment));
  });
  m_nodes = cutter.corners();
  index();
}

void StreetNetwork::index() {
  for (std::uint32_t s = 0; s < m_segments.size(); ++s) {
    const Line& course = m_segments[s].course;
    double along = 0;
    for (std::size_t i = 1; i < course.size(); ++i) {
      const auto piece = static_cast<std::uint32_t>(m_pieces.size());
      m_pieces.push_back({{course[i - 1], course[i]}, along, s});
      along += distance(course[i - 1], course[i]);
      forEachCell(m_pieces.back().box(), [&](std::int64_t column, std::int64_t row) {
        m_inCells.push_back({column, row, piece});
      });
    }
  }
  std::ranges::sort(m_inCells);
}

double StreetNetwork::length_m() const {
  double length = 0;
  for (const StreetSegment& segment : m_segments) length += segment.length_m;
  return length;
}

std::optional<StreetSpot> StreetNetwork::nearest(Point p, double within_m) const {
  if (!isPlace(p) || !(within_m >= 0)) return {};
  std::optional<StreetSpot> best;
  double least = within_m;
  const auto look = [&](const OnSegment& piece) {
    const double share = piece.nearest(p);
    const double d = distance(piece.at(share), p);
    if (d > least || (best && d == least && piece.segment >= best->segment)) return;
    least = d;
    best = StreetSpot{piece.segment, piece.along_m + share * piece.length(), d};
  };
  const auto last = static_cast<std::int64_t>(std::ceil(within_m / cell_m)) + 1;
  const std::int64_t column = cellOf(p.x), row = cellOf(p.y);
  for (std::int64_t ring = 0; ring <= last; ++ring) {
    // A cell of this ring is at least ring - 1 sides away.
    if (best && least < static_cast<double>(ring - 1) * cell_m) break;
    for (std::int64_t y = row - ring; y <= row + ring; ++y) {
      const bool whole = y == row - ring || y == row + ring;
      for (std::int64_t x = column - ring; x <= column + ring; x += whole || ring == 0 ? 1 : 2 * ring) {
        auto at = std::ranges::lower_bound(m_inCells, InCell{x, y, 0});
        for (; at != m_inCells.end() && at->column == x && at->row == y; ++at) look(m_pieces[at->piece]);
      }
    }
  }
  return best;
}

Point placeAt(const StreetSegment& segment, double along_m) {
  double left = along_m;
  for (std::size_t i = 1; i < segment.course.size(); ++i) {
    const Point a = segment.course[i - 1], b = segment.course[i];
    const double length = distance(a, b);
    if (left <= length) return length > 0 ? Piece{a, b}.at(std::max(left, 0.0) / length) : a;
    left -= length;
  }
  return segment.course.back();
}

Line partOf(const StreetSegment& segment, double from_m, double to_m) {
  Line part{placeAt(segment, from_m)};
  double along = 0;
  for (std::size_t i = 1; i + 1 < segment.course.size(); ++i) {
    along += distance(segment.course[i - 1], segment.course[i]);
    if (along > from_m && along < to_m) part.push_back(segment.course[i]);
  }
  part.push_back(placeAt(segment, to_m));
  return part;
}

}  // namespace brandpunt
