// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "incident/location/location_evidence.h"
#include "incident/quality_finding.h"
#include "incident/row/row_reader.h"

namespace brandpunt {

/// What all rows of a file together give to remark, in the order of the report: how they were read, then what came out.
std::vector<QualityFinding> findingsOf(const ReadingRules& rules, const RowTallies& tallies,
                                       const LocationEvidence& evidence);

}  // namespace brandpunt
