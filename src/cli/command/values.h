// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/result.h"
#include "place/point.h"

namespace brandpunt::cli {

/// "EPSG:28992", in any case, or the bare number. WrongUsage for anything else.
Result<CrsId> parseCrs(const std::string& text);

}  // namespace brandpunt::cli
