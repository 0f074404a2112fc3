// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "command/command.h"
#include "find/when.h"
#include "hotspot/declaration/method.h"

namespace brandpunt::cli {

// What the commands that look into incidents have in common.

/// --offence, --from, --to, --as-of.
std::vector<Option> periodOptions();
/// The same with --run and --hotspot.
std::vector<Option> questionOptions();
/// One option for each parameter of a method, as its declaration has it.
std::vector<Option> parameterOptions(const MethodInfo& method);
std::vector<Option> joined(std::vector<std::vector<Option>> parts);

Result<Offence> offenceFrom(const Arguments& arguments);
Result<app::PeriodWish> periodWishFrom(const Arguments& arguments);
Result<app::IncidentQuestion> questionFrom(const Arguments& arguments);
/// What the user gave for a method's parameters, by id.
std::map<std::string, std::string> parameterTexts(const Arguments& arguments, const MethodInfo& method);

Json jsonOf(const Period& period);  ///< {"from", "to"}: the last day included
Json jsonOf(const KnoxTable& table);
Json jsonOf(const WeekTable& table);               ///< [24][7]
Json jsonOf(const std::optional<Peak>& peak);      ///< null where there is none
Json jsonOf(const std::optional<double>& number);  ///< null where there is none or it is not finite

/// The table for a reader: one row an hour, one column a weekday.
std::string weekAsText(const WeekTable& table, Language language);
std::string peakAsText(const std::optional<Peak>& peak, Language language);
std::string knoxAsText(const KnoxTable& table, const KnoxParameters& parameters, Language language);

}  // namespace brandpunt::cli
