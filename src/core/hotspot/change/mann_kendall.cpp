// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/mann_kendall.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <vector>

#include "base/expects.h"

namespace brandpunt {
namespace {

constexpr std::size_t mostForExact = 10;

/// Every `season`-th value from `first` on.
std::vector<double> everyNth(std::span<const double> values, std::size_t first, std::size_t season) {
  std::vector<double> picked;
  for (std::size_t i = first; i < values.size(); i += season) picked.push_back(values[i]);
  return picked;
}

double varianceOf(const std::vector<double>& values) {
  const auto part = [](double n) { return n * (n - 1) * (2 * n + 5); };
  std::map<double, int> ties;
  for (const double v : values) ++ties[v];
  double sum = part(static_cast<double>(values.size()));
  for (const auto& [value, many] : ties) sum -= part(many);
  return sum / 18;
}

bool hasTies(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return std::adjacent_find(values.begin(), values.end()) != values.end();
}

/// P(|S| >= s) over all orders of n different values: the number of orders with so many inversions, built up value by
/// value (Kendall 1975).
double exactP(std::size_t n, std::int64_t s) {
  std::vector<double> orders{1};
  for (std::size_t k = 2; k <= n; ++k) {
    std::vector<double> next(orders.size() + k - 1, 0);
    for (std::size_t i = 0; i < orders.size(); ++i) {
      for (std::size_t j = 0; j < k; ++j) next[i + j] += orders[i];
    }
    orders = std::move(next);
  }
  double all = 0;
  double extreme = 0;
  const auto pairs = static_cast<std::int64_t>(n * (n - 1) / 2);
  for (std::size_t inversions = 0; inversions < orders.size(); ++inversions) {
    all += orders[inversions];
    if (std::abs(pairs - 2 * static_cast<std::int64_t>(inversions)) >= std::abs(s))
      extreme += orders[inversions];
  }
  return extreme / all;
}

double medianOf(std::vector<double>& values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace

MannKendall mannKendall(std::span<const double> values, int season) {
  expects(season >= 1);
  MannKendall result{.n = static_cast<int>(values.size())};
  std::vector<double> slopes;
  double pairs = 0;
  for (std::size_t first = 0; first < static_cast<std::size_t>(season); ++first) {
    const std::vector<double> series = everyNth(values, first, static_cast<std::size_t>(season));
    for (std::size_t i = 0; i < series.size(); ++i) {
      expects(std::isfinite(series[i]));
      for (std::size_t j = 0; j < i; ++j) {
        result.s += (series[i] > series[j]) - (series[i] < series[j]);
        slopes.push_back((series[i] - series[j]) / static_cast<double>(i - j));
        ++pairs;
      }
    }
    result.variance += varianceOf(series);
  }
  if (pairs > 0) result.tau = static_cast<double>(result.s) / pairs;
  result.slope = medianOf(slopes);
  if (result.variance <= 0 || values.size() < 3) return result;
  const double closer = static_cast<double>(std::max<std::int64_t>(0, std::abs(result.s) - 1));
  result.z = std::copysign(closer / std::sqrt(result.variance), static_cast<double>(result.s));
  if (result.s == 0) result.z = 0;
  const bool exact = season == 1 && values.size() <= mostForExact && !hasTies({values.begin(), values.end()});
  result.p = exact ? exactP(values.size(), result.s) : std::erfc(std::abs(result.z) / std::numbers::sqrt2);
  return result;
}

}  // namespace brandpunt
