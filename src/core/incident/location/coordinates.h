// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "place/point.h"

namespace brandpunt {

/// A number of a coordinate column: "233600", "53,2071730", "-97.0734596", "233.600,50". Nothing for other text.
std::optional<double> parseCoordinate(std::string_view text);

/// Two numbers of one row, as written.
struct RawCoordinate {
  double x = 0;
  double y = 0;
};

/// Both numbers of one cell: "POINT (233600 579700)", "233600, 579700", "(53.2196, 6.5680)". Of two that may both be
/// degrees the latitude comes first, as people write it, but for well-known text. Nothing for other text.
std::optional<RawCoordinate> parseCoordinatePair(std::string_view text);

/// What the numbers of two columns are.
struct CoordinateReading {
  std::optional<CrsId> crs = {};  ///< nothing: cannot be known from the numbers
  bool guessed = false;           ///< told by the ranges, but other countries' numbers look alike
  bool swapped = false;           ///< the columns stand the other way round
  double scale = 1;               ///< 0.001: written in millimetres; 1000: in kilometres
  std::int64_t considered = 0;    ///< rows with two numbers, not both 0
  std::int64_t fitting = 0;       ///< of these, inside the CRS's range
};

/// The range of RD New with a margin of 5 km; x and y never overlap, so a swap is always found.
inline constexpr Box rdNewRange{10425, 306839, 278026, 621876};

/// Counts what coordinates could be, one at a time. \par Cost  O(1) each; nothing is kept of them.
class CoordinateEvidence {
 public:
  void add(RawCoordinate coordinate);
  /// As recogniseCoordinates.
  CoordinateReading reading(bool dutch) const;

 private:
  /// As written, and the other way round.
  using Both = std::array<std::int64_t, 2>;
  std::int64_t m_considered = 0;
  std::array<Both, 3> m_rd = {};     // in metres, millimetres, kilometres
  std::array<Both, 3> m_dutch = {};  // in each of the other Dutch systems
  Both m_degrees = {}, m_livedIn = {};
  std::int64_t m_dutchDegreesTurned = 0;
};

/// Finds out by the ranges: most rows must fit, else nothing is said. RD New and degrees are told anywhere.
/// \param coordinates  x or longitude first, as the headers say
/// \param dutch  the data are surely from the Netherlands: then UTM zones 31 and 32 and Web Mercator are told too
CoordinateReading recogniseCoordinates(std::span<const RawCoordinate> coordinates, bool dutch = false);

/// As CoordinateReading told; x to the east. Nothing for 0/0 and for what lies outside a known CRS's range.
std::optional<Point> placeOf(RawCoordinate coordinate, const CoordinateReading& reading);

/// Can a place in the dossier's CRS be true? RD New: its range; UTM: its zone and half of the next.
bool isSane(Point place, CrsId crs);

}  // namespace brandpunt
