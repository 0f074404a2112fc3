// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/random.h"
#include "hotspot/significance/neighbour_sums.h"

namespace brandpunt {

/// The sum of values of other cells, dealt without putting back: one conditional permutation of a cell's neighbours.
/// Allocates once, for n cells. \par Cost  O(draws) a deal.
class Deal {
 public:
  explicit Deal(std::span<const CellValue> cells) : m_cells(cells), m_drawn(cells.size(), 0) {}

  /// \param self  the cell whose own value stays where it is
  /// \param draws  how many of the others, at most all of them
  /// \param total  the sum of all values
  double sum(std::size_t self, std::size_t draws, double total, Random& random) {
    const std::size_t others = m_cells.size() - 1;
    // More than half of them: those left out are fewer.
    if (2 * draws > others) return total - m_cells[self].value - sum(self, others - draws, total, random);
    if (++m_round == 0) std::fill(m_drawn.begin(), m_drawn.end(), 0), m_round = 1;
    m_drawn[self] = m_round;
    double result = 0;
    for (std::size_t k = 0; k < draws;) {
      const std::size_t at = random.below(m_cells.size());
      if (std::exchange(m_drawn[at], m_round) == m_round) continue;
      result += m_cells[at].value;
      ++k;
    }
    return result;
  }

 private:
  std::span<const CellValue> m_cells;
  std::vector<std::uint32_t> m_drawn;
  std::uint32_t m_round = 0;
};

}  // namespace brandpunt
