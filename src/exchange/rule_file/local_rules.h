// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "advice/rule_base.h"
#include "advice/rule_change.h"
#include "base/result.h"

namespace brandpunt::exchange {

/// A value as somebody types it, as TOML: `12`, `0.5`, `true`, `[7, 8]`; anything else is a word and gets its quotes.
std::string asTomlValue(const std::string& typed);

/// What the shipped rules say at a path, as TOML; empty where they say nothing there. Error{WrongUsage} for a path that
/// can not exist: it says what can be changed.
Result<std::string> shippedValue(const std::filesystem::path& folder, const std::string& path);

/// The rule base with the changes of a municipality over it, checked like the shipped one. A change whose target is gone
/// has no effect. Error{WrongFormat} names the change, or the line of an own measure, and the cause.
Result<RuleBase> readRuleBase(const std::filesystem::path& folder, const LocalRules& local);

/// Every change against the shipped rules of today.
Result<std::vector<JudgedChange>> judge(const std::filesystem::path& folder, const LocalRules& local);

/// The changes as a file that people edit and read back, with what the shipped rules say beside each.
std::string toFile(const LocalRules& local);
/// Error{NotFound, NotReadable, WrongFormat} names the line.
Result<LocalRules> fromFile(const std::filesystem::path& file);

/// The own measures without this one; the same where it is not among them.
std::string withoutOwnMeasure(const std::string& ownMeasures, const std::string& id);

}  // namespace brandpunt::exchange
