// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>

#include "advice/advice.h"
#include "advice/rule_base.h"
#include "base/result.h"

namespace brandpunt::app {

/// An advice with what it points into.
struct AdviceGiven {
  std::shared_ptr<const RuleBase> rules = {};
  FactSet facts = {};
  Advice advice = {};
};

/// Advice on a file of facts (JSON, see exchange/rule_file), by the rule base in `dataFolder`/rules.
Result<AdviceGiven> adviseOnFacts(const std::filesystem::path& factsFile,
                                  const std::filesystem::path& dataFolder);

}  // namespace brandpunt::app
