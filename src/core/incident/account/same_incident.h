// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "incident/incident.h"

namespace brandpunt {

/// A number that is equal for incidents of equal content; what is equal is checked apart.
std::uint64_t contentHashOf(const Incident& incident);

/// All that the export told, but for the offence. Not how exact the place is: that is concluded from the whole batch,
/// and another batch may hold more to conclude from.
bool sameContent(const Incident& a, const Incident& b);

/// The same offence in the same codes or words; of a list of codes the order does not count.
bool sameOffence(const Incident& a, const Incident& b);

/// Of two rows with one number: the one whose offence the incident counts as.
bool isHeavier(const Incident& a, const Incident& b);

/// Does the incident's list hold the row's (only) code? Without codes the offence decides.
bool listsCode(const Incident& incident, const Incident& row);

}  // namespace brandpunt
