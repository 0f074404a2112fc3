// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"

namespace brandpunt {

const std::vector<const MethodInfo*>& methods() {
  static const std::vector<const MethodInfo*> all{
      &dbscanMethod(),       &stdbscanMethod(),       &hdbscanMethod(), &kdeMethod(),
      &relativeRiskMethod(), &giStarMethod(),         &moranMethod(),   &hotTimesMethod(),
      &knoxMethod(),         &scanMethod(),           &poissonMethod(), &ratesMethod(),
      &streetsMethod(),      &networkDensityMethod(), &trendMethod(),   &displacementMethod(),
      &predictionMethod(),   &backtestMethod(),
  };
  return all;
}

const MethodInfo* methodFromId(std::string_view id) {
  for (const MethodInfo* method : methods()) {
    if (method->id == id) return method;
  }
  return nullptr;
}

}  // namespace brandpunt
