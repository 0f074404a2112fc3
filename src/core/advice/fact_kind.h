// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "advice/fact.h"
#include "base/result.h"
#include "incident/offence.h"

namespace brandpunt {

/// What values a fact can take.
enum class FactType {
  YesNo,
  Choice,   ///< one word of its list
  Whole,    ///< 0, 1, 2, ...
  Number,   ///< 0 or more, in its unit
  Share,    ///< 0 to 1
  Percent,  ///< 0 to 100
};
std::optional<FactType> factTypeFromId(std::string_view id);  ///< "yes-no", "choice", "whole", ...

/// Who or what can tell the fact.
enum class FactSource { Computed, ComputedOrAsked, Proposed, Asked, SiteInspection, Profile };
std::optional<FactSource> factSourceFromId(std::string_view id);

/// A fact that the rules can ask for, as declared in data/rules/facts.toml.
struct FactKind {
  std::string id = {};
  FactType type = FactType::YesNo;
  std::vector<std::string> values = {};  ///< of a choice
  std::vector<Text> words = {};          ///< how the values are called; empty: as the values themselves
  bool canBeNever = false;               ///< a number of months that may also be "nooit"
  FactSource source = FactSource::Asked;
  std::string who = {};                ///< "data", "adviseur", "schouw", "politie", "om", "gemeente"
  std::vector<Offence> offences = {};  ///< it is asked for these only; empty: for all
  Text unit = {};                      ///< empty where there is none
  Text title = {};
  Text question = {};
  Text how = {};
};

/// "nooit": it has not happened yet, which is longer ago than any number of months.
inline constexpr std::string_view never = "nooit";
/// "onbekend": the same as no value at all.
inline constexpr std::string_view unknownWord = "onbekend";

/// What is wrong with the value for this fact, or nothing. An unknown value fits every fact.
std::optional<Text> misfit(const FactKind& kind, const FactValue& value);

/// A value as a person types it (`--set verlichting=slecht`, `--set n_12m=12`, `ja`, `nee`, `onbekend`).
/// Error{WrongUsage} names the fact and what it can be.
Result<FactValue> factValueFrom(const FactKind& kind, std::string_view text);

/// The value for a reader: "ja", "34 delicten", "45%", "station of P+R", "nooit", "onbekend".
std::string describe(const FactKind& kind, const FactValue& value, Language language);

}  // namespace brandpunt
