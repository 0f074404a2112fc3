// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "command/command.h"
#include "hotspot/change/trend.h"

namespace brandpunt::cli {

Json jsonOf(const Change& change);
std::string changeAsText(const Change& change, Language language);

}  // namespace brandpunt::cli
