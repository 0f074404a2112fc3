// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "incident/code/offence_table.h"
#include "incident/field.h"
#include "incident/raw_table.h"

namespace brandpunt {

/// What a sample of a column's cells hold, as shares (0..1) of those that are filled.
struct ColumnEvidence {
  double filled = 0;  ///< share of the sampled rows
  double dates = 0, times = 0, numbers = 0, digits = 0, codes = 0, knownWords = 0, yesNo = 0,
         dutchPostcodes = 0, monthNames = 0;
  double rdX = 0, rdY = 0;
  double pairs = 0;       ///< both coordinates in one cell
  double distinct = 0;    ///< different cells
  double smallWhole = 0;  ///< whole numbers 0..2100, as years, months, hours are
};

/// \par Cost  O(sample).
ColumnEvidence examineColumn(const RawTable& table, std::span<const std::size_t> sample, std::size_t column,
                             const OffenceTable& offences);

/// How far (0..1) the cells bear out that a column is the field; 0: they contradict it. An empty column is doubtful.
double confidenceIn(Field field, const ColumnEvidence& evidence);

/// Confidence from which on nobody need be asked, and the one of an empty column or of cells that say little.
inline constexpr double sureOfColumn = 0.95, doubtfulColumn = 0.3;

}  // namespace brandpunt
