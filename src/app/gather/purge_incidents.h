// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>

#include "base/result.h"
#include "incident/privacy/retention.h"

namespace brandpunt::app {

struct PurgeRequest {
  std::optional<int> months = {};  ///< nothing: the dossier's own term
  std::optional<Date> asOf = {};   ///< nothing: the data date
  bool dryRun = false;
};

/// Turns the incidents past the term into counts by cell of 125 m, month and part of the day. Runs keep their outlines
/// and counts; a comparison with what went is "not comparable", for it would rest on nothing.
/// \returns what went; WrongUsage for less than a month, NothingUsable where no import says what the data date is.
Result<PurgeReport> purgeIncidents(const std::filesystem::path& dossier, const PurgeRequest& request);

}  // namespace brandpunt::app
