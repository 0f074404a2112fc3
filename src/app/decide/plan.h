// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "advice/plan.h"
#include "advice/rule_base.h"
#include "base/progress.h"
#include "base/result.h"

namespace brandpunt::app {

/// A decision on a measure as somebody gives it.
struct Decision {
  std::string measure = {};
  PlanStatus status = PlanStatus::Accepted;
  std::string reason = {};
  std::string owner = {};
  std::optional<Date> date = {};
};

struct PlanRequest {
  std::filesystem::path dossier = {};
  std::filesystem::path dataFolder = {};
  Id<Run> run = {};
  std::string hotspot = {};              ///< name or id
  std::vector<Decision> decisions = {};  ///< none: the plan is only asked for
  bool takeBack = false;                 ///< these decisions are withdrawn, where each is still the latest
};

struct PlanKnown {
  RuleBase rules = {};
  std::vector<PlanEntry> entries = {};  ///< by measure
};

/// Records the decisions, all or none, or takes them back, and gives the plan of the hotspot as it then stands.
///
/// Rejecting needs a reason, and so does doing what the rules exclude: that is an override, never an acceptance.
/// \returns Error{WrongUsage} where that is missing or the measure is not one for this offence.
Result<PlanKnown> decide(const PlanRequest& request, const Progress& progress);

}  // namespace brandpunt::app
