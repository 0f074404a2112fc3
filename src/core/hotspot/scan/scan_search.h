// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hotspot/scan/scan_circles.h"
#include "hotspot/scan/scan_setting.h"

namespace brandpunt {

// The inside of scan(): the best window around a centre.

struct ScanWindow {
  double llr = 0;              ///< of what was found, or what must be beaten
  std::size_t neighbours = 0;  ///< the circle: the first so many of the centre's
  ScanSpan span = {};
  std::int64_t observed = 0;
  double expected = 0;
};

/// The largest expectation at which so many cases still beat a record, with a little slack for rounding: to pass over a
/// window takes a look into this table, and no logarithm.
class ScanLimits {
 public:
  explicit ScanLimits(const ScanSetting& setting) : m_all(setting.all), m_minCases(setting.minCases) {}

  /// By count, up to `most` cases at least, for a record that is this or, where `rough`, at most a half above: few
  /// records then need a table of their own, and what passes is looked at exactly. Holds until the next call.
  const double* of(double record, std::size_t most, bool rough);

 private:
  struct Table {
    double record = -1;
    std::vector<double> limits = {};
  };
  double m_all;
  std::int64_t m_minCases;
  Table m_exact = {};
  std::vector<Table> m_rough = {};  // by twice the record
};

/// Looks for windows that beat what is known; one for each thread.
///
/// A place that joins a circle can only better the windows that hold one of its cases: all others keep their count and
/// expect more. Of those a window is looked at only where enough cases lie near in time for its count to beat the
/// record at all.
class ScanSearch {
 public:
  explicit ScanSearch(const ScanSetting& setting);

  /// Betters `best` by the circles of one centre, in the sample's cases.
  /// \param floor  finds below this do not matter; where `best` is to be exact from the first, 0
  void search(std::span<const ScanNeighbour> circle, const ScanSample& sample, double floor,
              ScanWindow& best);

 private:
  double expectedIn(double weight, std::uint32_t from, std::uint32_t to) const {
    return weight * (m_setting.stepsBefore[to] - m_setting.stepsBefore[from]) * m_setting.perWeight;
  }
  void look(double weight, std::uint32_t step, std::size_t neighbours, ScanWindow& best);
  void lookToTheEnd(double weight, std::size_t neighbours, ScanWindow& best);
  void judge(double weight, std::uint32_t from, std::uint32_t to, std::int64_t count, std::size_t neighbours,
             ScanWindow& best);
  void takeLimits(double record) { m_limits = m_tables.of(record, m_casesInside, m_rough); }

  const ScanSetting& m_setting;
  ScanLimits m_tables;
  bool m_rough = false;
  std::size_t m_casesInside = 0;               // of the whole circle
  const double* m_limits = nullptr;            // by count
  std::vector<std::uint32_t> m_counts = {};    // by step
  std::vector<std::uint32_t> m_coarse = {};    // by `longest` steps together, with an empty one at both ends
  std::vector<std::uint32_t> m_coarseOf = {};  // by step
};

}  // namespace brandpunt
