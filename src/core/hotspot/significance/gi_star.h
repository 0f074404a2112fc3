// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/quantity.h"
#include "base/result.h"
#include "hotspot/significance/false_discovery.h"
#include "hotspot/significance/neighbour_sums.h"

namespace brandpunt {

struct GiStarParameters {
  Metres distance{150};      ///< cells whose centres lie this far apart, or less, are neighbours
  bool withoutSelf = false;  ///< Gi: the cell itself does not count; else Gi*
  int permutations = 0;      ///< 0: the normal approximation; else p by conditional permutation
  std::uint64_t seed = 1;
  int threads = 1;
};

/// For each cell, in input order. Not a number where nothing can be said: no neighbours, all cells neighbours, or all
/// values equal.
struct GiStarTable {
  std::vector<double> z = {};
  std::vector<double> p = {};  ///< two-sided
  std::vector<double> q = {};  ///< Benjamini and Hochberg's, over the cells that have a p
  std::size_t tested = 0;
  std::size_t hot = 0;   ///< q <= 0.05 and z > 0
  std::size_t cold = 0;  ///< q <= 0.05 and z < 0
};

/// Getis and Ord's local statistic: is the sum of the values around a cell larger or smaller than a random placing of
/// the same values would give?
///
/// Gi* with binary weights w(d) = 1 for d <= distance, the cell itself included:
/// z = (sum w x - m W) / (s sqrt((n S - W^2) / (n - 1))), with m and s^2 = sum x^2 / n - m^2 the mean and variance of
/// all cells, W = sum w and S = sum w^2. Gi leaves the cell out of the sum, of m and of s, and has n - 1 in place of n.
/// p is two-sided from the normal distribution. With permutations, p = 2 min(share at least, share at most), each
/// (1 + count) / (1 + permutations), where the values of all other cells are dealt to the neighbours at random.
///
/// Centres on a lattice (squares, or hexagons row by row, with cells missing as they like) are summed by rows; others
/// through a grid; both give the sums exactly where the values are whole numbers.
/// Two cells at one place are neighbours of each other.
/// \returns Error{WrongUsage} for a centre or value that is not finite, a distance that is not more than 0;
///          Error{Cancelled} if stopped.
/// \par Cost  O(n rows of the neighbourhood) on a lattice, else O(n neighbours).
/// \par Source  OrdGetis1995; BenjaminiHochberg1995.
Result<GiStarTable> giStar(std::span<const CellValue> cells, const GiStarParameters& parameters,
                           const Progress& progress = {});

}  // namespace brandpunt
