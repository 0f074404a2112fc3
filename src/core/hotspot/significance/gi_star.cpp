// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/gi_star.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

#include "hotspot/density/point_tiles.h"
#include "hotspot/significance/deal.h"

namespace brandpunt {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double falseDiscoveryRate = 0.05;

double twoSided(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

struct Totals {
  double n = 0;
  double sum = 0;
  double squares = 0;
};

/// Gi*: the same mean and variance for all cells, so only the number of neighbours tells the denominator.
std::vector<double> zWithSelf(const NeighbourSums& near, const Totals& all) {
  const double mean = all.sum / all.n;
  const double variance = all.squares / all.n - mean * mean;
  const auto most = static_cast<std::size_t>(*std::max_element(near.count.begin(), near.count.end()));
  std::vector<double> spread(most + 1, 0.0);
  for (std::size_t w = 0; w < spread.size(); ++w) {
    const auto weight = static_cast<double>(w);
    spread[w] = std::sqrt(variance * (all.n * weight - weight * weight) / (all.n - 1));
  }
  std::vector<double> z(near.sum.size());
  for (std::size_t i = 0; i < z.size(); ++i) {
    const double denominator = spread[static_cast<std::size_t>(near.count[i])];
    z[i] = denominator > 0 ? (near.sum[i] - mean * near.count[i]) / denominator : notANumber;
  }
  return z;
}

/// Gi: the cell itself is nowhere in it.
std::vector<double> zWithoutSelf(std::span<const CellValue> cells, const NeighbourSums& near,
                                 const Totals& all) {
  std::vector<double> z(cells.size());
  const double others = all.n - 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const double value = cells[i].value;
    const double mean = (all.sum - value) / others;
    const double variance = (all.squares - value * value) / others - mean * mean;
    const double weight = near.count[i] - 1;
    const double denominator = std::sqrt(variance * (others * weight - weight * weight) / (others - 1));
    z[i] = denominator > 0 ? (near.sum[i] - value - mean * weight) / denominator : notANumber;
  }
  return z;
}

/// Distinct magnitudes of z with how often each occurs. Counts have few, which makes p and q cheap.
class Magnitudes {
 public:
  /// False where there are too many to be worth it.
  bool collect(std::span<const double> z) {
    m_slots.assign(slots, none);
    m_of.resize(z.size());
    for (std::size_t i = 0; i < z.size(); ++i) {
      if (std::isnan(z[i])) {
        m_of[i] = none;
        continue;
      }
      const double magnitude = std::abs(z[i]);
      std::size_t at = (std::bit_cast<std::uint64_t>(magnitude) * 0x9E3779B97F4A7C15U) >> (64 - slotBits);
      while (m_slots[at] != none && m_values[m_slots[at]] != magnitude) at = (at + 1) % slots;
      if (m_slots[at] == none) {
        if (m_values.size() == mostValues) return false;
        m_slots[at] = static_cast<std::uint32_t>(m_values.size());
        m_values.push_back(magnitude);
        m_counts.push_back(0);
      }
      m_of[i] = m_slots[at];
      ++m_counts[m_of[i]];
    }
    return true;
  }

  void fill(GiStarTable& table) const {
    std::vector<std::uint32_t> order(m_values.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return m_values[a] < m_values[b]; });
    double tested = 0;
    for (const std::uint32_t count : m_counts) tested += count;
    std::vector<double> p(m_values.size());
    std::vector<double> q(m_values.size());
    double rank = tested;
    double least = 1;
    // From the largest p down: the smallest p n / rank so far.
    for (const std::uint32_t value : order) {
      p[value] = twoSided(m_values[value]);
      least = std::min(least, p[value] * tested / rank);
      q[value] = least;
      rank -= m_counts[value];
    }
    for (std::size_t i = 0; i < m_of.size(); ++i) {
      table.p[i] = m_of[i] == none ? notANumber : p[m_of[i]];
      table.q[i] = m_of[i] == none ? notANumber : q[m_of[i]];
    }
  }

 private:
  static constexpr int slotBits = 14;
  static constexpr std::size_t slots = std::size_t{1} << slotBits;
  static constexpr std::size_t mostValues = slots / 2;
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> m_slots = {};
  std::vector<double> m_values = {};
  std::vector<std::uint32_t> m_counts = {};
  std::vector<std::uint32_t> m_of = {};
};

void permute(std::span<const CellValue> cells, const NeighbourSums& near, const Totals& all,
             const GiStarParameters& parameters, const Progress& progress, GiStarTable& table) {
  // Sums that differ by rounding alone count as equal.
  const double slack = 1e-12 * (std::abs(all.sum) + std::sqrt(all.squares * all.n));
  constexpr std::size_t block = 256;
  inParallel((cells.size() + block - 1) / block, parameters.threads, [&](std::size_t index) {
    Deal deal(cells);
    for (std::size_t i = index * block; i < std::min(cells.size(), (index + 1) * block); ++i) {
      if (progress.stopRequested()) return;
      if (std::isnan(table.z[i])) continue;
      const double observed = near.sum[i] - cells[i].value;
      Random random(parameters.seed, {i});
      int atLeast = 0;
      int atMost = 0;
      for (int r = 0; r < parameters.permutations; ++r) {
        const double dealt = deal.sum(i, static_cast<std::size_t>(near.count[i] - 1), all.sum, random);
        atLeast += dealt >= observed - slack ? 1 : 0;
        atMost += dealt <= observed + slack ? 1 : 0;
      }
      table.p[i] = std::min(1.0, 2.0 * (1 + std::min(atLeast, atMost)) / (1 + parameters.permutations));
    }
    progress.report(static_cast<double>(index * block) / static_cast<double>(cells.size()));
  });
}

Result<void> check(std::span<const CellValue> cells, const GiStarParameters& parameters) {
  if (!(parameters.distance.value > 0) || !std::isfinite(parameters.distance.value)) {
    return Error{ErrorCode::WrongUsage,
                 {"De afstand moet groter zijn dan 0 meter.", "The distance must be more than 0 metres."}};
  }
  for (const CellValue& cell : cells) {
    if (std::isfinite(cell.place.x) && std::isfinite(cell.place.y) && std::isfinite(cell.value)) continue;
    return Error{ErrorCode::WrongUsage,
                 {"Een van de cellen heeft geen plaats of geen getal; laat zulke rijen weg.",
                  "One of the cells has no place or no number; leave such rows out."}};
  }
  return {};
}

}  // namespace

Result<GiStarTable> giStar(std::span<const CellValue> cells, const GiStarParameters& parameters,
                           const Progress& progress) {
  if (const auto good = check(cells, parameters); !good) return good.error();
  GiStarTable table;
  if (cells.empty()) return table;
  const auto near = neighbourSums(cells, parameters.distance, parameters.threads, progress);
  if (!near) return cancelled();
  Totals all{.n = static_cast<double>(cells.size())};
  for (const CellValue& cell : cells) {
    all.sum += cell.value;
    all.squares += cell.value * cell.value;
  }
  table.z = parameters.withoutSelf ? zWithoutSelf(cells, *near, all) : zWithSelf(*near, all);
  table.p.assign(cells.size(), notANumber);
  table.q.resize(cells.size());
  Magnitudes magnitudes;
  if (parameters.permutations > 0) {
    permute(cells, *near, all, parameters, progress, table);
    if (progress.stopRequested()) return cancelled();
    table.q = falseDiscoveryRates(table.p);
  } else if (magnitudes.collect(table.z)) {
    magnitudes.fill(table);
  } else {
    for (std::size_t i = 0; i < cells.size(); ++i) table.p[i] = twoSided(table.z[i]);
    table.q = falseDiscoveryRates(table.p);
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    table.tested += std::isnan(table.p[i]) ? 0 : 1;
    table.hot += table.q[i] <= falseDiscoveryRate && table.z[i] > 0 ? 1 : 0;
    table.cold += table.q[i] <= falseDiscoveryRate && table.z[i] < 0 ? 1 : 0;
  }
  return table;
}

}  // namespace brandpunt
