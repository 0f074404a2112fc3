// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace brandpunt {

/// An interval with both its ends; the upper one may be infinite.
struct Interval {
  double low = 0;
  double high = 0;
  bool contains(double x) const { return low <= x && x <= high; }
};

/// P(X <= k) for X ~ Poisson(mean), mean >= 0; 0 for k < 0. Relative error about 1e-13.
double poissonAtMost(std::int64_t k, double mean);
/// P(X >= k).
double poissonAtLeast(std::int64_t k, double mean);
/// P(X <= k) for X ~ Binomial(n, share).
double binomialAtMost(std::int64_t k, std::int64_t n, double share);

/// Exact interval for the mean of a Poisson count: each tail holds at most (1 - level) / 2. The lower end of
/// 0 is 0. \param level  0 < level < 1, usually 0.90. \par Source  Garwood1936.
Interval poissonInterval(std::int64_t count, double level);

/// Exact interval for a share of n by Clopper and Pearson; n = 0 gives [0, 1].
/// \par Source  Clopper1934.
Interval binomialInterval(std::int64_t count, std::int64_t n, double level);

/// Two counts over two exposures (days, dwellings), compared.
struct CountComparison {
  double ratio = 1;    ///< of the rates, b over a; infinite for a = 0 < b
  Interval band = {};  ///< exact, of the ratio; [0, infinite] for two zeros
  double p = 1;        ///< two-sided: twice the smaller tail, at most 1
};

/// The conditional test (C-test): given a + b, b is binomial with share exposureB / (exposureA + exposureB)
/// when the rates are equal. The band is clear of 1 exactly when p < 1 - level. \par Source Przyborowski1940.
CountComparison compareCounts(std::int64_t a, double exposureA, std::int64_t b, double exposureB,
                              double level);

/// The E-test of two Poisson counts, two-sided: less conservative than the C-test at low counts.
/// (6, 2) gives 0.1749, (0, 3) gives 0.0884.
/// \par Source  Krishnamoorthy2004.
double eTest(std::int64_t a, double exposureA, std::int64_t b, double exposureB);

}  // namespace brandpunt
