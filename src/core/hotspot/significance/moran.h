// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/significance/neighbour_lists.h"
#include "hotspot/significance/neighbour_sums.h"

namespace brandpunt {

/// What is held fixed where moments are worked out: the cell's own value (as the permutations do), or nothing.
enum class MoranVariance { Conditional, Total };

struct MoranParameters {
  NeighbourRule rule = NeighbourRule::Queen;
  Metres distance{150};    ///< of NeighbourRule::Distance
  int nearest = 6;         ///< of NeighbourRule::Nearest
  int permutations = 999;  ///< 0: the normal approximation; else p by conditional permutation
  MoranVariance variance = MoranVariance::Conditional;
  std::uint64_t seed = 1;
  int threads = 1;
};

/// The cell and its neighbours against the mean of all: both high, both low, a high one among low, a low one among
/// high. None where either is at the mean, or there is nothing to compare.
enum class Quadrant : std::uint8_t { None, HighHigh, LowLow, HighLow, LowHigh };

/// "HH", "LL", "HL", "LH"; empty for none.
std::string_view codeOf(Quadrant quadrant);

/// Are cells like their neighbours, over the whole area? 0 where nothing can be said (`said` is then false).
struct GlobalMoran {
  double moran = 0;
  double expected = 0;  ///< -1 / (n - 1)
  double variance = 0;  ///< under a random placing of the same values; not a number below 4 cells
  double z = 0;
  double pNormal = 1;       ///< two-sided
  double pPermutation = 1;  ///< two-sided; not a number without permutations
  bool said = false;
};

/// For each cell, in input order. Not a number where nothing can be said: no neighbours, fewer than 3 cells, all values
/// equal, or no placing of the other values that would make a difference.
struct MoranTable {
  std::vector<double> moran = {};
  std::vector<double> lag = {};  ///< the mean of the neighbours' values
  std::vector<double> z = {};
  std::vector<double> p = {};  ///< two-sided
  std::vector<double> q = {};  ///< Benjamini and Hochberg's, over the cells that have a p
  std::vector<Quadrant> quadrant = {};
  std::size_t tested = 0;
  std::size_t withoutNeighbours = 0;
  std::array<std::size_t, 5> found = {};  ///< q <= 0.05, by quadrant
  GlobalMoran global = {};
};

/// Anselin's local Moran: is a cell more like its neighbours, or less, than a random placing of the same values would
/// make it?
///
/// I = (x - m) / m2 * (mean of the neighbours - m), with m and m2 = sum (x - m)^2 / n of all cells: weights are
/// row-standardised, the cell is no neighbour of itself. z by the conditional moments (own value fixed, the others
/// dealt: E = -(x - m)^2 / ((n - 1) m2)) or the total ones (E = -1 / (n - 1)). p from the normal distribution, or with
/// permutations 2 min(share at least, share at most), each (1 + count) / (1 + permutations), the values of all other
/// cells dealt to the neighbours. Global: I = sum (x - m) (lag - m) / (S0 m2), S0 the number of cells with neighbours.
/// Cells without neighbours count in m and m2.
/// \returns Error{WrongUsage} for a value that is not finite and as neighbourLists does; Error{Cancelled} if stopped.
/// \par Cost  O(permutations * pairs of neighbours). The same bits on any number of threads.
/// \par Source  Anselin1995; SokalOden1998 (moments); BenjaminiHochberg1995.
Result<MoranTable> localMoran(std::span<const CellValue> cells, const MoranParameters& parameters,
                              const Progress& progress = {});

/// The smallest two-sided p that so many permutations can give. \param permutations  0: 0
double smallestP(int permutations);

}  // namespace brandpunt
