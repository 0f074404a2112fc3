// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hotspot/scan/scan.h"

namespace brandpunt {

// The inside of scan(): what is fixed while replications are drawn.

/// A span of steps [from, to).
struct ScanSpan {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// The cases of the data or of a replication: those of place p are steps[begins[p]] up to steps[begins[p + 1]].
struct ScanSample {
  std::vector<std::uint32_t> begins = {};
  std::vector<std::uint16_t> steps = {};  ///< when, counted in time steps from the start of the study
};

struct ScanSetting {
  ScanModel model = ScanModel::SpaceTimePermutation;
  std::vector<Point> places = {};
  std::vector<double> weights = {};      ///< by place: population, or cases at any time
  std::vector<double> stepsBefore = {};  ///< by step and one more: days (Poisson) or cases anywhere before it
  std::vector<std::int64_t> stepStarts = {};  ///< first day of each step, and the day after the last
  double perWeight = 0;  ///< expected = weight of the circle x (days or cases of the span) x this
  double all = 0;        ///< cases
  double mostWeight = 0;
  std::uint32_t longest = 1;  ///< steps a window may hold
  std::int64_t minCases = 2;
  bool prospective = false;
  ScanSample data = {};

  std::uint32_t steps() const { return static_cast<std::uint32_t>(stepsBefore.size() - 1); }
};

/// Puts the cases into places and steps. \returns the errors of scan().
Result<ScanSetting> scanSettingOf(std::span<const ScanCase> cases, std::span<const ScanPopulation> population,
                                  const ScanParameters& parameters, std::optional<ScanStudy> study);

/// Replication `number`: days dealt anew, or cases drawn anew.
void drawSample(const ScanSetting& setting, std::uint64_t seed, std::uint64_t number, ScanSample& into);

}  // namespace brandpunt
