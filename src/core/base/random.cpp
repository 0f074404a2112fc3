// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace brandpunt {

std::uint64_t Random::below(std::uint64_t n) {
  if (n == 0) return 0;
  // The numbers below 2^64 mod n would make some answers likelier than others; a draw there is thrown away.
  // Those are fewer than n, so most draws are known to be fair without a division.
  while (true) {
    const std::uint64_t draw = next();
    if (draw >= n || draw >= (0 - n) % n) return draw % n;
  }
}

double Random::gaussian() {
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double Random::exponential(double mean) { return -mean * std::log(1.0 - uniform()); }

int Random::poisson(double mean) {
  int count = 0;
  while (mean > 0) {
    const double piece = std::min(mean, 16.0);
    mean -= piece;
    const double floor = std::exp(-piece);
    for (double product = uniform(); product > floor; product *= uniform()) ++count;
  }
  return count;
}

}  // namespace brandpunt
