// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "advice/answer_effect.h"
#include "advice/rule_base.h"
#include "advice/rule_change.h"
#include "base/progress.h"
#include "base/result.h"
#include "dossier/dossier.h"

namespace brandpunt::app {

/// The rules that hold in a dossier: those that come with the program, with what its municipality does otherwise. Rules
/// that no longer fit the program's are an error that says which, so that nobody is advised by half of them.
Result<RuleBase> rulesOf(const store::Dossier& dossier, const std::filesystem::path& dataFolder);

/// What is done with the local rules of a dossier.
struct RulesRequest {
  std::filesystem::path dossier = {};
  std::filesystem::path dataFolder = {};
  std::vector<std::pair<std::string, std::string>> set =
      {};                               ///< path and value as typed; an empty value takes it out
  std::vector<std::string> reset = {};  ///< paths that follow the shipped rules again
  bool resetAll = false;
  bool undo = false;  ///< the version before holds again
  std::optional<std::filesystem::path> read =
      {};  ///< a file of changes that takes the place of those there are
  std::optional<std::filesystem::path> add = {};  ///< a file with [[measure]] records to add to the own ones
  std::vector<std::string> drop = {};             ///< ids of own measures
  std::optional<std::string> ownMeasures = {};    ///< TOML that takes the place of the own measures
  std::string reason = {};
  std::optional<std::filesystem::path> write = {};  ///< a file for the changes as they then stand
  bool tryOnly = false;                             ///< nothing is recorded
};

/// What a change does to the advice on one hotspot.
struct RulesEffect {
  std::string hotspot = {};
  std::vector<Text> effects = {};
};

struct RulesKnown {
  RuleBase rules = {};  ///< that hold, or would
  LocalRules local = {};
  std::vector<JudgedChange> changes = {};
  std::vector<LocalRulesVersion> versions = {};
  bool changed = false;                   ///< something was asked that makes a difference
  std::vector<RulesEffect> effects = {};  ///< on the latest run of each offence, where anything changed
};

/// Changes the local rules, all or nothing, and gives them as they then stand, with what that does to the advice.
/// \returns Error{WrongUsage, WrongFormat} that names the change and the cause; nothing is recorded then.
Result<RulesKnown> localRules(const RulesRequest& request, const Progress& progress);

/// Whether a folder of rules, or a file of changes over the shipped ones, can be used. Error names line and cause.
Result<void> checkRules(const std::filesystem::path& what, const std::filesystem::path& dataFolder);

}  // namespace brandpunt::app
