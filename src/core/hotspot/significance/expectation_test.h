// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "hotspot/significance/poisson.h"

namespace brandpunt {

/// Which way a cell must differ. TwoSided is twice the smaller tail, at most 1.
enum class Alternative { Greater, Less, TwoSided };

struct ExpectationTest {
  double ratio = 0;    ///< observed / expected
  Interval band = {};  ///< of the ratio, exact
  double p = 1;        ///< exact Poisson
  double midP =
      1;  ///< half of the chance of exactly the observed count taken off: less conservative at low counts
  double q = 1;         ///< p after Benjamini and Hochberg over all cells that were tested
  bool tested = false;  ///< false where nothing is expected: then the numbers above say nothing
};

struct ExpectationParameters {
  Alternative alternative = Alternative::Greater;
  double level = 0.95;  ///< of the bands, 0 < level < 1
};

/// Does a place count more than expected, given the expectation? Exact at every count, unlike a z-value, and corrected
/// for the number of places looked at.
/// \param observed  counts >= 0
/// \param expected  >= 0, of equal length; where it is 0 nothing can be tested
/// \par Source  Garwood1936 (bands), Benjamini1995 (q).
std::vector<ExpectationTest> testExpectations(std::span<const std::int64_t> observed,
                                              std::span<const double> expected,
                                              const ExpectationParameters& parameters = {});

/// Does a place count more than in a period before, given how all places together went? The count before is a draw of
/// chance too: given both, the present one is binomial with the share that the present has of all. So a place that had none
/// is tested as well. The expectation shown is the count before times all now over all before; where it is 0 the ratio and
/// the upper end of its band are infinite. Places without incidents in both are not tested, nor is any where one period is empty.
/// \param observed, before  counts >= 0, of equal length
/// \par Source  Przyborowski1940 (the conditional test), Clopper1934 (bands), Benjamini1995 (q).
std::vector<ExpectationTest> testAgainstBefore(std::span<const std::int64_t> observed,
                                               std::span<const std::int64_t> before,
                                               const ExpectationParameters& parameters = {});

/// Everywhere the mean.
std::vector<double> uniformExpectation(std::span<const std::int64_t> observed);
/// The total in proportion to a denominator (dwellings, parking places), each >= 0; all 0: nothing is expected.
std::vector<double> expectationBy(std::span<const std::int64_t> observed,
                                  std::span<const double> denominator);

}  // namespace brandpunt
