// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "place/geometry.h"
#include "place/piece.h"

namespace brandpunt {

/// A street as a map layer draws it.
struct Street {
  Line course = {};
  int level = 0;  ///< above the ground: 1 on a bridge, -1 in a tunnel, as map layers write it
};

/// The street between two junctions or ends.
struct StreetSegment {
  Line course = {};
  double length_m = 0;             ///< > 0
  std::uint32_t from = 0, to = 0;  ///< nodes, below StreetNetwork::nodes()
  std::uint32_t street = 0;        ///< position among the streets given
};

/// A place on a segment.
struct StreetSpot {
  std::uint32_t segment = 0;
  double along_m = 0;     ///< from the segment's begin
  double distance_m = 0;  ///< from where the point was
};

/// Streets that one can walk from one to another.
///
/// Streets meet where they cross, touch or share a corner on the same level (half a metre counts as touching); the end of
/// a street meets any street it touches, so that a bridge is reached from its ramps only. Of a street that was drawn twice
/// the second is left out. Corners that are not finite numbers are skipped. Equal input, equal network.
/// \par Cost  O(p) for p straight pieces of ordinary streets to build; O(pieces near) a search.
class StreetNetwork {
 public:
  explicit StreetNetwork(std::span<const Street> streets);

  std::span<const StreetSegment> segments() const { return m_segments; }  ///< in the order of the streets
  std::size_t nodes() const { return m_nodes; }
  double length_m() const;

  /// The nearest place on a street, of equals the first segment; nothing where none is within the distance.
  std::optional<StreetSpot> nearest(Point p, double within_m) const;

 private:
  struct OnSegment : Piece {
    double along_m = 0;  // where it begins on its segment
    std::uint32_t segment = 0;
  };
  struct InCell {
    std::int64_t column = 0, row = 0;
    std::uint32_t piece = 0;
    auto operator<=>(const InCell&) const = default;
  };
  void index();

  std::vector<StreetSegment> m_segments = {};
  std::size_t m_nodes = 0;
  std::vector<OnSegment> m_pieces = {};
  std::vector<InCell> m_inCells = {};  // ascending
};

/// The place on a segment so far from its begin, 0 to its length.
Point placeAt(const StreetSegment& segment, double along_m);
/// The part of a segment between two places on it, from_m <= to_m.
Line partOf(const StreetSegment& segment, double from_m, double to_m);

}  // namespace brandpunt
