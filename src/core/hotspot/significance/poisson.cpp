// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/poisson.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>
#include <vector>

#include "base/expects.h"

namespace brandpunt {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double tiny = 1e-300;
constexpr double enough = 1e-16;
constexpr int mostTerms = 100000;

/// log of the gamma function for x > 0, by Stirling's series after shifting x up. Not std::lgamma, which
/// writes to a global variable and so races between threads.
double logGamma(double x) {
  double shift = 0;
  for (; x < 12; x += 1) shift += std::log(x);
  const double y = 1 / (x * x);
  const double series =
      (1.0 / 12 -
       y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * 691.0 / 360360))))) /
      x;
  return (x - 0.5) * std::log(x) - x + 0.5 * std::log(2 * std::numbers::pi) + series - shift;
}

/// Regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P, each accurate also where it is small.
std::pair<double, double> incompleteGamma(double a, double x) {
  if (x <= 0) return {0, 1};
  const double front = std::exp(a * std::log(x) - x - logGamma(a));
  if (x < a + 1) {
    double term = 1 / a;
    double sum = term;
    for (int k = 1; k < mostTerms && term > sum * enough; ++k) sum += term *= x / (a + k);
    return {front * sum, 1 - front * sum};
  }
  // Lentz' method on the continued fraction of Q.
  double b = x + 1 - a;
  double c = 1 / tiny;
  double d = 1 / b;
  double fraction = d;
  for (int k = 1; k < mostTerms; ++k) {
    const double numerator = -k * (k - a);
    b += 2;
    d = numerator * d + b;
    d = 1 / (std::abs(d) < tiny ? tiny : d);
    c = b + numerator / c;
    if (std::abs(c) < tiny) c = tiny;
    fraction *= d * c;
    if (std::abs(d * c - 1) < enough) break;
  }
  return {1 - front * fraction, front * fraction};
}

double betaFraction(double a, double b, double x) {
  double c = 1;
  double d = 1 - (a + b) * x / (a + 1);
  d = 1 / (std::abs(d) < tiny ? tiny : d);
  double fraction = d;
  const auto step = [&](double numerator) {
    d = 1 + numerator * d;
    d = 1 / (std::abs(d) < tiny ? tiny : d);
    c = 1 + numerator / c;
    if (std::abs(c) < tiny) c = tiny;
    fraction *= d * c;
    return d * c;
  };
  for (int k = 1; k < mostTerms; ++k) {
    step(k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)));
    if (std::abs(step(-(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))) - 1) < enough) break;
  }
  return fraction;
}

/// Regularised incomplete beta function I_x(a, b).
double incompleteBeta(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front =
      std::exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * betaFraction(a, b, x) / a;
  return 1 - front * betaFraction(b, a, 1 - x) / b;
}

/// Where the rising function passes the target, between low and high, to the last bit.
template <class Rising>
double crossing(double low, double high, double target, Rising f) {
  for (int i = 0; i < 200; ++i) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    (f(middle) < target ? low : high) = middle;
  }
  return low + (high - low) / 2;
}

}  // namespace

double poissonAtMost(std::int64_t k, double mean) {
  if (k < 0) return 0;
  return incompleteGamma(static_cast<double>(k) + 1, mean).second;
}

double poissonAtLeast(std::int64_t k, double mean) {
  if (k <= 0) return 1;
  return incompleteGamma(static_cast<double>(k), mean).first;
}

double binomialAtMost(std::int64_t k, std::int64_t n, double share) {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(static_cast<double>(n - k), static_cast<double>(k) + 1, 1 - share);
}

Interval poissonInterval(std::int64_t count, double level) {
  expects(count >= 0 && level > 0 && level < 1);
  const double tail = (1 - level) / 2;
  const double n = static_cast<double>(count);
  const double far = n + 50 + 50 * std::sqrt(n + 1);
  Interval interval;
  if (count > 0)
    interval.low = crossing(0, n, tail, [&](double mean) { return poissonAtLeast(count, mean); });
  interval.high = crossing(n, far, 1 - tail, [&](double mean) { return 1 - poissonAtMost(count, mean); });
  return interval;
}

Interval binomialInterval(std::int64_t count, std::int64_t n, double level) {
  expects(count >= 0 && count <= n && level > 0 && level < 1);
  const double tail = (1 - level) / 2;
  Interval interval{0, 1};
  if (count > 0) {
    interval.low =
        crossing(0, 1, tail, [&](double share) { return 1 - binomialAtMost(count - 1, n, share); });
  }
  if (count < n) {
    interval.high =
        crossing(0, 1, 1 - tail, [&](double share) { return 1 - binomialAtMost(count, n, share); });
  }
  return interval;
}

CountComparison compareCounts(std::int64_t a, double exposureA, std::int64_t b, double exposureB,
                              double level) {
  expects(a >= 0 && b >= 0 && exposureA > 0 && exposureB > 0);
  CountComparison result;
  const double perExposure = exposureA / exposureB;
  result.ratio = a > 0 ? static_cast<double>(b) / static_cast<double>(a) * perExposure : b > 0 ? infinite : 1;
  const Interval share = binomialInterval(b, a + b, level);
  const auto odds = [&](double s) { return s < 1 ? s / (1 - s) * perExposure : infinite; };
  result.band = {odds(share.low), odds(share.high)};
  const double even = exposureB / (exposureA + exposureB);
  const double atMost = binomialAtMost(b, a + b, even);
  const double atLeast = b > 0 ? 1 - binomialAtMost(b - 1, a + b, even) : 1;
  result.p = std::min(1.0, 2 * std::min(atMost, atLeast));
  return result;
}

double eTest(std::int64_t a, double exposureA, std::int64_t b, double exposureB) {
  expects(a >= 0 && b >= 0 && exposureA > 0 && exposureB > 0);
  if (a + b == 0) return 1;
  const auto statistic = [&](double x, double y) {
    if (x + y == 0) return 0.0;
    return (x / exposureA - y / exposureB) /
           std::sqrt(x / (exposureA * exposureA) + y / (exposureB * exposureB));
  };
  const double found = std::abs(statistic(static_cast<double>(a), static_cast<double>(b))) * (1 - 1e-12);
  const double rate = static_cast<double>(a + b) / (exposureA + exposureB);
  const auto probabilities = [](double mean) {
    const auto last = static_cast<std::size_t>(mean + 40 + 12 * std::sqrt(mean));
    std::vector<double> mass(last + 1);
    for (std::size_t k = 0; k <= last; ++k) {
      const double x = static_cast<double>(k);
      mass[k] = std::exp(x * std::log(mean) - mean - logGamma(x + 1));
    }
    return mass;
  };
  const std::vector<double> massA = probabilities(rate * exposureA);
  const std::vector<double> massB = probabilities(rate * exposureB);
  std::vector<double> below(massB.size() + 1, 0);  // below[k] = P(Y < k)
  for (std::size_t k = 0; k < massB.size(); ++k) below[k + 1] = below[k] + massB[k];
  double p = 0;
  for (std::size_t x = 0; x < massA.size(); ++x) {
    // The statistic falls as y rises: the extreme values of y are the first few and the last few.
    const auto y = [&](std::size_t k) { return statistic(static_cast<double>(x), static_cast<double>(k)); };
    std::size_t low = 0;
    for (std::size_t high = massB.size(); low < high;) {
      const std::size_t middle = (low + high) / 2;
      if (y(middle) >= found)
        low = middle + 1;
      else
        high = middle;
    }
    std::size_t from = low;
    for (std::size_t high = massB.size(); from < high;) {
      const std::size_t middle = (from + high) / 2;
      if (y(middle) > -found)
        from = middle + 1;
      else
        high = middle;
    }
    p += massA[x] * (below[low] + below.back() - below[from]);
  }
  return std::min(1.0, p);
}

}  // namespace brandpunt
