// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/moran.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "base/parallel.h"
#include "hotspot/significance/deal.h"
#include "hotspot/significance/false_discovery.h"

namespace brandpunt {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double falseDiscoveryRate = 0.05;
constexpr std::size_t block = 256;
/// Of the variance of all: what is less is rounding.
constexpr double roundingOfVariance = 1e-12;
/// The stream of the global permutations lies beside those of the cells, which are numbered from 0.
constexpr std::uint64_t globalStream = std::numeric_limits<std::uint64_t>::max();

double twoSided(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

struct Moments {
  double n = 0;
  double sum = 0;
  double mean = 0;
  double m2 = 0;        ///< variance over n
  double kurtosis = 0;  ///< m4 / m2^2
};

Moments momentsOf(std::span<const CellValue> cells) {
  Moments all{.n = static_cast<double>(cells.size())};
  for (const CellValue& cell : cells) all.sum += cell.value;
  all.mean = all.sum / all.n;
  double size = 0;
  double fourth = 0;
  for (const CellValue& cell : cells) {
    const double square = (cell.value - all.mean) * (cell.value - all.mean);
    size = std::max(size, std::abs(cell.value));
    all.m2 += square / all.n;
    fourth += square * square / all.n;
  }
  // Equal values leave a variance of rounding alone.
  if (!(all.m2 > size * size * 1e-28)) all.m2 = 0;
  if (all.m2 > 0) all.kurtosis = fourth / (all.m2 * all.m2);
  return all;
}

/// Value and spread of one cell's statistic under chance; a variance of 0 where chance has no choice.
struct Chance {
  double expected = 0;
  double variance = 0;
};

Chance conditional(double own, double k, const Moments& all) {
  const double others = all.n - 1;
  const double mean = -own / others;
  const double spread = (all.n * all.m2 - own * own) / others - mean * mean;
  if (!(spread > roundingOfVariance * all.m2)) return {};
  const double weight = own / all.m2;
  return {weight * mean, weight * weight * spread / k * (others - k) / (others - 1)};
}

Chance total(double k, const Moments& all) {
  const double n = all.n;
  const double expected = -1 / (n - 1);
  return {expected, (n - all.kurtosis) / (k * (n - 1)) +
                        (1 - 1 / k) * (2 * all.kurtosis - n) / ((n - 1) * (n - 2)) - expected * expected};
}

Quadrant quadrantOf(double own, double around) {
  if (own > 0 && around > 0) return Quadrant::HighHigh;
  if (own < 0 && around < 0) return Quadrant::LowLow;
  if (own > 0 && around < 0) return Quadrant::HighLow;
  if (own < 0 && around > 0) return Quadrant::LowHigh;
  return Quadrant::None;
}

void fillStatistics(std::span<const CellValue> cells, const NeighbourLists& lists, const Moments& all,
                    MoranVariance variance, MoranTable& table) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto near = lists.of(i);
    if (near.empty()) {
      ++table.withoutNeighbours;
      continue;
    }
    double sum = 0;
    double around = 0;
    for (const std::uint32_t j : near) sum += cells[j].value, around += cells[j].value - all.mean;
    const auto k = static_cast<double>(near.size());
    table.lag[i] = sum / k;
    around /= k;
    if (!(all.m2 > 0) || cells.size() < 3) continue;
    const double own = cells[i].value - all.mean;
    table.moran[i] = own / all.m2 * around;
    table.quadrant[i] = quadrantOf(own, around);
    const Chance chance = variance == MoranVariance::Conditional ? conditional(own, k, all) : total(k, all);
    if (chance.variance > 0) table.z[i] = (table.moran[i] - chance.expected) / std::sqrt(chance.variance);
  }
}

double pOf(int atLeast, int atMost, int permutations) {
  return std::min(1.0, 2.0 * (1 + std::min(atLeast, atMost)) / (1 + permutations));
}

void permute(std::span<const CellValue> cells, const NeighbourLists& lists, const Moments& all,
             const MoranParameters& parameters, const Progress& progress, MoranTable& table) {
  // The cell's own value is fixed, so the sum of its neighbours' values tells all. Sums that differ by rounding alone
  // count as equal.
  const double slack = 1e-12 * all.n * (std::abs(all.mean) + std::sqrt(all.m2));
  inParallel((cells.size() + block - 1) / block, parameters.threads, [&](std::size_t index) {
    Deal deal(cells);
    for (std::size_t i = index * block; i < std::min(cells.size(), (index + 1) * block); ++i) {
      if (progress.stopRequested()) return;
      if (std::isnan(table.z[i])) continue;
      const auto near = lists.of(i);
      double observed = 0;
      for (const std::uint32_t j : near) observed += cells[j].value;
      Random random(parameters.seed, {i});
      int atLeast = 0;
      int atMost = 0;
      for (int r = 0; r < parameters.permutations; ++r) {
        const double dealt = deal.sum(i, near.size(), all.sum, random);
        atLeast += dealt >= observed - slack ? 1 : 0;
        atMost += dealt <= observed + slack ? 1 : 0;
      }
      table.p[i] = pOf(atLeast, atMost, parameters.permutations);
    }
    progress.report(static_cast<double>(index * block) / static_cast<double>(cells.size()));
  });
}

/// sum (x - m) (lag - m) over the cells with neighbours.
double crossSum(std::span<const double> deviations, const NeighbourLists& lists) {
  double sum = 0;
  for (std::size_t i = 0; i < deviations.size(); ++i) {
    const auto near = lists.of(i);
    if (near.empty()) continue;
    double around = 0;
    for (const std::uint32_t j : near) around += deviations[j];
    sum += deviations[i] * around / static_cast<double>(near.size());
  }
  return sum;
}

/// Cliff and Ord's variance under randomisation.
double globalVariance(const NeighbourLists& lists, const Moments& all, double s0) {
  if (all.n < 4) return notANumber;
  double s1 = 0;
  std::vector<double> into(lists.cells(), 0.0);
  for (std::size_t i = 0; i < lists.cells(); ++i) {
    const auto near = lists.of(i);
    const double there = 1 / static_cast<double>(near.size());
    for (const std::uint32_t j : near) {
      into[j] += there;
      const auto back = lists.of(j);
      const bool mutual = std::binary_search(back.begin(), back.end(), static_cast<std::uint32_t>(i));
      // Each pair that is mutual comes by twice, the others once.
      const double both = there + (mutual ? 1 / static_cast<double>(back.size()) : 0);
      s1 += both * both / (mutual ? 2 : 1);
    }
  }
  double s2 = 0;
  for (std::size_t i = 0; i < lists.cells(); ++i) {
    const double both = into[i] + (lists.of(i).empty() ? 0 : 1);
    s2 += both * both;
  }
  const double n = all.n;
  const double first = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const double second = all.kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  return (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - 1 / ((n - 1) * (n - 1));
}

double permutedGlobal(std::span<const double> deviations, const NeighbourLists& lists, double observed,
                      const MoranParameters& parameters, const Progress& progress) {
  if (parameters.permutations == 0) return notANumber;
  double squares = 0;
  for (const double d : deviations) squares += d * d;
  const double slack = 1e-11 * squares;
  constexpr std::size_t few = 16;
  const auto wanted = static_cast<std::size_t>(parameters.permutations);
  std::vector<std::int8_t> sides(wanted, 0);  // 1 at least, 2 at most, 3 both
  inParallel((wanted + few - 1) / few, parameters.threads, [&](std::size_t index) {
    std::vector<double> dealt(deviations.size());
    for (std::size_t r = index * few; r < std::min(wanted, (index + 1) * few); ++r) {
      if (progress.stopRequested()) return;
      std::copy(deviations.begin(), deviations.end(), dealt.begin());
      Random random(parameters.seed, {globalStream, r});
      for (std::size_t i = dealt.size(); i > 1; --i) std::swap(dealt[i - 1], dealt[random.below(i)]);
      const double sum = crossSum(dealt, lists);
      sides[r] =
          static_cast<std::int8_t>((sum >= observed - slack ? 1 : 0) + (sum <= observed + slack ? 2 : 0));
    }
  });
  int atLeast = 0;
  int atMost = 0;
  for (const std::int8_t side : sides) atLeast += side & 1, atMost += side >> 1;
  return pOf(atLeast, atMost, parameters.permutations);
}

GlobalMoran globalOf(std::span<const CellValue> cells, const NeighbourLists& lists, const Moments& all,
                     const MoranParameters& parameters, const Progress& progress) {
  GlobalMoran global;
  double s0 = 0;
  for (std::size_t i = 0; i < lists.cells(); ++i) s0 += lists.of(i).empty() ? 0 : 1;
  if (!(all.m2 > 0) || s0 == 0 || cells.size() < 3) return global;
  std::vector<double> deviations(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) deviations[i] = cells[i].value - all.mean;
  const double observed = crossSum(deviations, lists);
  global.said = true;
  global.moran = observed / (s0 * all.m2);
  global.expected = -1 / (all.n - 1);
  global.variance = globalVariance(lists, all, s0);
  global.z = global.variance > 0 ? (global.moran - global.expected) / std::sqrt(global.variance) : notANumber;
  global.pNormal = twoSided(global.z);
  global.pPermutation = permutedGlobal(deviations, lists, observed, parameters, progress);
  return global;
}

Result<void> check(std::span<const CellValue> cells, const MoranParameters& parameters) {
  if (parameters.permutations < 0) {
    return Error{ErrorCode::WrongUsage,
                 {"Het aantal herhalingen moet 0 of meer zijn.", "The permutations must be 0 or more."}};
  }
  for (const CellValue& cell : cells) {
    if (std::isfinite(cell.value)) continue;
    return Error{ErrorCode::WrongUsage,
                 {"Een van de cellen heeft geen getal; laat zulke rijen weg.",
                  "One of the cells has no number; leave such rows out."}};
  }
  return {};
}

}  // namespace

std::string_view codeOf(Quadrant quadrant) {
  constexpr std::array<std::string_view, 5> codes{"", "HH", "LL", "HL", "LH"};
  return codes.at(static_cast<std::size_t>(quadrant));
}

double smallestP(int permutations) { return permutations > 0 ? std::min(1.0, 2.0 / (1 + permutations)) : 0; }

Result<MoranTable> localMoran(std::span<const CellValue> cells, const MoranParameters& parameters,
                              const Progress& progress) {
  if (const auto good = check(cells, parameters); !good) return good.error();
  std::vector<Point> places(cells.size());
  std::transform(cells.begin(), cells.end(), places.begin(), [](const CellValue& c) { return c.place; });
  const NeighbourChoice choice{parameters.rule, parameters.distance, parameters.nearest};
  const auto lists = neighbourLists(places, choice, parameters.threads, progress);
  if (!lists) return lists.error();
  MoranTable table;
  if (cells.empty()) return table;
  const Moments all = momentsOf(cells);
  for (auto* column : {&table.moran, &table.lag, &table.z, &table.p})
    column->assign(cells.size(), notANumber);
  table.quadrant.assign(cells.size(), Quadrant::None);
  fillStatistics(cells, *lists, all, parameters.variance, table);
  if (parameters.permutations > 0) {
    permute(cells, *lists, all, parameters, progress, table);
  } else {
    for (std::size_t i = 0; i < cells.size(); ++i) table.p[i] = twoSided(table.z[i]);
  }
  table.global = globalOf(cells, *lists, all, parameters, progress);
  if (progress.stopRequested()) return cancelled();
  table.q = falseDiscoveryRates(table.p);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    table.tested += std::isnan(table.p[i]) ? 0 : 1;
    if (table.q[i] <= falseDiscoveryRate) ++table.found.at(static_cast<std::size_t>(table.quadrant[i]));
  }
  return table;
}

}  // namespace brandpunt
