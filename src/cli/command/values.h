// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/result.h"
#include "place/point.h"

namespace brandpunt::cli {

/// "EPSG:28992", in any case, or the bare number. WrongUsage for anything else.
Result<CrsId> parseCrs(const std::string& text);

/// WrongUsage: what was given, and what may be: "--paper: 'A5' kan niet; kies A3, A4."
Error wrongValue(const std::string& option, const std::string& value, const std::string& allowed);

}  // namespace brandpunt::cli
