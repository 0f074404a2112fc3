// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "advice/advice.h"
#include "advice/gates.h"
#include "advice/plan.h"
#include "advice/rule_base.h"
#include "base/progress.h"
#include "base/result.h"

namespace brandpunt::app {

/// A decision on a measure as somebody gives it. What is not given stays as it was decided before.
struct Decision {
  std::string measure = {};
  std::optional<PlanStatus> status = {};  ///< not given and nothing decided before: accepted
  std::optional<std::string> reason = {}, owner = {}, goal = {}, outcome = {};
  std::optional<std::optional<Date>> date = {}, evaluation = {};
  std::optional<std::optional<double>> cost_euro = {};
  std::optional<Course> course = {};

  /// One that says everything.
  static Decision from(const PlanEntry& entry);
};

/// A condition that somebody looked at, or takes back having done so.
struct GateMark {
  std::string measure = {};
  std::string gate = {};
  bool checked = true;
};

/// What is done with a plan, all or nothing.
struct PlanRequest {
  std::filesystem::path dossier = {};
  std::filesystem::path dataFolder = {};
  Id<Run> run = {};
  std::string hotspot = {};              ///< name or id
  std::vector<Decision> decisions = {};  ///< none: the plan is only asked for
  bool takeBack = false;                 ///< these decisions are withdrawn, where each is still the latest
  bool takeBackLast = false;             ///< the newest decision is withdrawn, whatever it was
  std::vector<GateMark> marks = {};
  bool adopt = false;   ///< the plan as it then stands becomes a version
  std::string by = {};  ///< role: who adopts or checked
};

struct PlanKnown {
  RuleBase rules = {};
  std::string hotspot = {};
  std::vector<PlanEntry> entries = {};  ///< by measure
  std::vector<PlanEntry> history = {};  ///< every decision, oldest first
  std::vector<GateCheck> checks = {};
  std::vector<PlanVersion> versions = {};
  std::vector<Shortcoming> shortcomings = {};  ///< what keeps it from being adopted
};

/// Records what is asked and gives the plan of the hotspot as it then stands.
///
/// Rejecting needs a reason, and so does doing what the rules exclude: that is an override, never an acceptance.
/// A measure that failed needs what came of it. Adopting needs that nothing is missing (see shortcomingsOf) and who adopts.
/// \returns Error{WrongUsage} where that is missing, the measure is not one for this offence, or the gate is unknown.
Result<PlanKnown> decide(const PlanRequest& request, const Progress& progress);

}  // namespace brandpunt::app
