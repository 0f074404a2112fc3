// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/scan/scan_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace brandpunt {
namespace {

/// The expectation e < c at which the statistic is `record`: Newton's method from below, where the statistic falls and
/// is convex, so that it never steps over the crossing.
double crossing(double c, double all, double record) {
  if (record <= 0) return c;
  double e = c * std::exp(-1 - record / c);
  if (!(e > 0)) return 0;
  for (int i = 0; i < 60; ++i) {
    const double rest = all > c ? (all - c) * std::log((all - c) / (all - e)) : 0;
    const double value = c * std::log(c / e) + rest - record;
    const double slope = -c / e + (all > c ? (all - c) / (all - e) : 0);
    const double step = -value / slope;
    if (!(step > e * 1e-13)) break;
    e += step;
  }
  return e;
}

constexpr double slack = 1 + 1e-9;
constexpr std::uint32_t shortLoop = 8;  // so few steps are looked at without looking whether they are empty

}  // namespace

double scanStatistic(double c, double e, double all) {
  if (c <= e) return 0;
  const double rest = all > c ? (all - c) * std::log((all - c) / (all - e)) : 0;
  return c * std::log(c / e) + rest;
}

const double* ScanLimits::of(double record, std::size_t most, bool rough) {
  Table* table = &m_exact;
  if (rough) {
    const auto level = static_cast<std::size_t>(std::min(record * 2, 1000.0));
    if (m_rough.size() <= level) m_rough.resize(level + 1);
    table = &m_rough[level];
    record = static_cast<double>(level) / 2;
  }
  if (table->record != record) *table = {record, {}};
  for (std::size_t count = table->limits.size(); count <= most; ++count) {
    table->limits.push_back(static_cast<std::int64_t>(count) < m_minCases
                                ? 0
                                : crossing(static_cast<double>(count), m_all, record) * slack);
  }
  return table->limits.data();
}

ScanSearch::ScanSearch(const ScanSetting& setting)
    : m_setting(setting), m_tables(setting), m_counts(setting.steps(), 0) {
  for (std::uint32_t step = 0; step < setting.steps(); ++step)
    m_coarseOf.push_back(step / setting.longest + 1);
  m_coarse.assign(m_coarseOf.empty() ? 0 : m_coarseOf.back() + 2, 0);
}

void ScanSearch::judge(double weight, std::uint32_t from, std::uint32_t to, std::int64_t count,
                       std::size_t neighbours, ScanWindow& best) {
  const double expected = expectedIn(weight, from, to);
  const double llr = scanStatistic(static_cast<double>(count), expected, m_setting.all);
  if (!(llr > best.llr)) return;
  best = {llr, neighbours, {from, to}, count, expected};
  if (m_rough) takeLimits(llr);
}

/// Windows that hold this step.
void ScanSearch::look(double weight, std::uint32_t step, std::size_t neighbours, ScanWindow& best) {
  const double* before = m_setting.stepsBefore.data();
  const double scaled = weight * m_setting.perWeight;
  const double least = scaled * (before[step + 1] - before[step]);
  const std::uint32_t coarse = m_coarseOf[step];
  if (!(least < m_limits[m_coarse[coarse - 1] + m_coarse[coarse] + m_coarse[coarse + 1]])) return;
  const std::uint32_t longest = m_setting.longest;
  const std::uint32_t first = step + 1 >= longest ? step + 1 - longest : 0;
  const std::uint32_t last = std::min(step + longest, m_setting.steps());
  const std::uint32_t* counts = m_counts.data();
  if (longest > shortLoop) {
    const std::uint32_t near = std::accumulate(counts + first, counts + last, 0U);
    if (!(least < m_limits[near])) return;
  }
  std::uint32_t upToHere = 0;
  for (std::uint32_t from = step + 1; from-- > first;) {
    upToHere += counts[from];
    // A window that begins without a case is worse than without that step.
    if (longest > shortLoop && counts[from] == 0) continue;
    std::uint32_t count = upToHere;
    const std::uint32_t end = std::min(from + longest, last);
    for (std::uint32_t to = step + 1;; ++to) {
      if (scaled * (before[to] - before[from]) < m_limits[count])
        judge(weight, from, to, count, neighbours, best);
      if (to >= end) break;
      count += counts[to];
    }
  }
}

void ScanSearch::lookToTheEnd(double weight, std::size_t neighbours, ScanWindow& best) {
  const std::uint32_t end = m_setting.steps();
  std::uint32_t count = 0;
  for (std::uint32_t from = end; from-- > end - m_setting.longest;) {
    count += m_counts[from];
    if (m_counts[from] > 0 && expectedIn(weight, from, end) < m_limits[count])
      judge(weight, from, end, count, neighbours, best);
  }
}

void ScanSearch::search(std::span<const ScanNeighbour> circle, const ScanSample& sample, double floor,
                        ScanWindow& best) {
  m_rough = floor <= 0;
  m_casesInside = 0;
  for (const ScanNeighbour n : circle) m_casesInside += sample.begins[n.place + 1U] - sample.begins[n.place];
  takeLimits(m_rough ? best.llr : floor);
  std::fill(m_counts.begin(), m_counts.end(), 0U);
  std::fill(m_coarse.begin(), m_coarse.end(), 0U);
  const std::uint32_t recent = m_setting.steps() - m_setting.longest;
  double weight = 0;
  std::size_t group = 0;  // the first neighbour since the last circle
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const std::uint32_t place = circle[i].place;
    weight += m_setting.weights[place];
    for (std::uint32_t at = sample.begins[place]; at < sample.begins[place + 1]; ++at) {
      ++m_counts[sample.steps[at]];
      ++m_coarse[m_coarseOf[sample.steps[at]]];
    }
    if (!circle[i].last) continue;
    bool looked = false;
    for (; group <= i; ++group) {
      const std::uint32_t joined = circle[group].place;
      for (std::uint32_t at = sample.begins[joined]; at < sample.begins[joined + 1]; ++at) {
        const std::uint32_t step = sample.steps[at];
        if (!m_setting.prospective) {
          look(weight, step, i + 1, best);
        } else if (step >= recent && !std::exchange(looked, true)) {
          lookToTheEnd(weight, i + 1, best);
        }
      }
    }
  }
}

}  // namespace brandpunt
