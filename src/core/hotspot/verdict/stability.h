// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/clusters/dbscan.h"

namespace brandpunt {

/// In which share of the variants does each cluster return? By label, 0 to 1.
///
/// The variants are the eight other pairs of eps x 0.8, 1 and 1.25 and of min-points x 0.8, 1 and 1.25, rounded, and at
/// least one more or less. A cluster returns where a cluster of the variant shares half with it: members in both over
/// members in either (Jaccard) >= 0.5.
/// \param clustering  of the points, with the parameters
/// \returns Error{Cancelled} if stopped.
/// \par Cost  Eight times a DBSCAN.
/// \par Source  Hennig2007 (cluster-wise stability by Jaccard); which variants is ours.
Result<std::vector<double>> stabilityOf(std::span<const Point> points, const Clustering& clustering,
                                        const DbscanParameters& parameters, const Progress& progress = {});

}  // namespace brandpunt
