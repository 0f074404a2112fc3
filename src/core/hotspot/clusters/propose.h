// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "base/text.h"
#include "hotspot/clusters/dbscan.h"

namespace brandpunt {

/// Parameters for DBSCAN read off the data, and why.
struct DbscanProposal {
  DbscanParameters parameters = {};
  double knee_m = 0;                 ///< where the curve bends; 0 where there is none
  int neighbour = 0;                 ///< k of the curve
  std::vector<double> curve_m = {};  ///< distances to the k-th nearest neighbour, rising: for a chart
  double perSquareKilometre = 0;     ///< incidents per km2 of the cells that hold any
  Text why = {};
};

/// Proposes eps and min-points.
///
/// eps is the knee of the curve of distances to the k-th nearest neighbour (k = 5, or ln n where that is more): to its
/// left points lie in clusters, to its right they are scattered. It is kept between the accuracy of the places and
/// 200 m, beyond which a place can no longer be inspected on foot, and rounded to 5 m.
///
/// min-points is the smallest number >= 5 that an incident would see around it, itself included, in fewer than one of
/// 1000 cases if all lay evenly over the inhabited cells (500 m cells that hold any). It goes up by a tenth until no
/// cluster is longer than 1500 m: a larger one is a district, not a hotspot.
/// \param points      at most a few percent of them doubles of default places; at least one
/// \param accuracy_m  how exactly the places are known
/// \par Cost  O(n) and at most 2000 neighbour searches for the curve, then a DBSCAN for each step.
/// \par Source  Ester1996, section 4.2 (k-distance graph); Satopaa2011 (knee); Poisson bound ours.
Result<DbscanProposal> proposeDbscan(std::span<const Point> points, Metres accuracy,
                                     const Progress& progress = {});

}  // namespace brandpunt
