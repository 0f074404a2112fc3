// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace brandpunt {

/// Now, in UTC: "2026-03-01T12:34:56Z". Where SOURCE_DATE_EPOCH is set (seconds since 1970) it is that
/// moment, so that the same input gives the same bytes. Periods never come from here: they count from the
/// data date.
std::string nowUtc();

}  // namespace brandpunt
