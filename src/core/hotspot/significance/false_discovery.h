// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace brandpunt {

/// Adjusted p-values of Benjamini and Hochberg, in input order: the smallest false discovery rate at which each test
/// would be called a find, q(i) = min over j >= i of p(j) n / j in ascending order, at most 1. Not-a-number is no test:
/// it stays not-a-number and does not count in n.
/// \par Cost  O(n log n). \par Source  Benjamini1995.
std::vector<double> falseDiscoveryRates(std::span<const double> p);

}  // namespace brandpunt
