// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/progress.h"

namespace brandpunt {

/// One of the things that can be chosen in a class.
struct Choice {
  std::vector<int> uses = {};  ///< of each means, 0 or more
  std::int64_t value = 0;
  std::int64_t burden = 0;  ///< of two selections of one value the less burdensome is taken
};

/// A selection, and whether it is known to be the best.
struct ChosenWithin {
  std::vector<std::size_t> choices = {};  ///< the number of the choice in each class
  /// False where so many selections were left to compare that the least promising were put aside: then none that was
  /// looked at is better.
  bool proven = true;
};

/// From each class exactly one choice, so that no means is exceeded and the sum of values is greatest: the multiple-choice
/// knapsack with several means, exactly.
///
/// Of equally good selections the one with the smallest sum of burdens, then the one that takes the earlier choices in
/// the earlier classes. Prices for the means (Lagrange multipliers) give an upper bound and a good start; choices that the
/// bound rules out are dropped; what is left is joined class by class, keeping only what nothing beats and what may still
/// reach the best known. The number of selections kept at a time is bounded, so that the answer never takes longer than a
/// second or so; `proven` says where that bound was felt.
/// \param classes  each with at least one choice; a class without one that fits makes the whole impossible
/// \param supply   of each means, 0 or more
/// \returns nothing where no selection fits, or when stopped
std::optional<ChosenWithin> chooseWithin(const std::vector<std::vector<Choice>>& classes,
                                         const std::vector<int>& supply, const Progress& progress = {});

}  // namespace brandpunt
