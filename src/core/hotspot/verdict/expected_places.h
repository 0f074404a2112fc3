// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/random.h"
#include "place/geometry.h"

namespace brandpunt {

/// A place where incidents are expected, evenly over a square round it.
struct ExpectedSite {
  Point place = {};
  double weight = 1;  ///< >= 0: dwellings, parking places, or any measure of how much can be stolen there
  double side_m = 0;  ///< of the square; 0: exactly at the place
};

/// Where incidents would lie if only chance put them there: each by itself, a site chosen by weight, then anywhere in its
/// square. Sites that are no place (not finite) or weigh nothing are left out.
class ExpectedPlaces {
 public:
  explicit ExpectedPlaces(std::vector<ExpectedSite> sites);

  bool empty() const { return m_sites.empty(); }
  std::span<const ExpectedSite> sites() const { return m_sites; }
  double totalWeight() const { return m_sums.empty() ? 0 : m_sums.back(); }
  Box extent() const { return m_extent; }  ///< of the squares

  /// Where the next incident falls; there must be a site. Cost O(1) on average.
  Point draw(Random& random) const;

 private:
  std::vector<ExpectedSite> m_sites = {};
  std::vector<double> m_sums = {};         // of the weights up to and including each
  std::vector<std::size_t> m_firsts = {};  // where to begin to look, by equal parts of the whole weight
  Box m_extent = {};
};

/// Expected shares of all incidents in square cells, to tell how many of n are expected in any set of cells.
class ExpectedShares {
 public:
  /// \param side  > 0, metres; larger where the cells would be more than four million
  ExpectedShares(const ExpectedPlaces& places, double side);

  double side_m() const { return m_side; }
  /// The cell of a point: its column and row, also outside the extent.
  struct Cell {
    std::int64_t column = 0, row = 0;
  };
  Cell cellOf(Point p) const;
  /// Its share of all incidents; 0 outside the extent.
  double share(Cell cell) const;

 private:
  void add(const ExpectedSite& site, double share);

  Point m_corner = {};
  double m_side = 1;
  std::int64_t m_columns = 0, m_rows = 0;
  std::vector<double> m_shares = {};
};

}  // namespace brandpunt
