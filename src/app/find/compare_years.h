// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "benchmark/series.h"

namespace brandpunt::app {

/// Own years beside the figures of a source.
struct YearComparison {
  Offence offence = Offence::Woninginbraak;
  std::vector<YearCount> years = {};
  std::vector<YearChange> changes = {};              ///< the own ones
  std::vector<Series> series = {};                   ///< that are about the offence
  std::vector<std::vector<YearChange>> beside = {};  ///< for each series, in its order; point into it
  RuleBase rules = {};                               ///< for the names of the sources
};

/// Compares the years of a dossier with the series of its offence, or of one series. Incidents that became counts for
/// their age are not counted by year any more, so those years are incomplete.
/// \returns what the dossier gives; Error{NotFound} for an unknown series.
Result<YearComparison> compareYears(const std::filesystem::path& dossier, Offence offence,
                                    const std::optional<std::string>& series,
                                    const std::filesystem::path& dataFolder);

}  // namespace brandpunt::app
