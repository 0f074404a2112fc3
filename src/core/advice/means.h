// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/text.h"

namespace brandpunt {

struct Measure;

/// Something that a municipality has only so much of, and what each measure takes of it at one place.
struct Means {
  std::string id = {};
  Text name = {};                         ///< of several: "lokauto's"
  Text one = {};                          ///< of one: "lokauto"
  int step = 1;                           ///< by how much more or less is worth asking about
  std::map<std::string, int> uses = {};   ///< by measure
  std::array<int, 3> byCost = {0, 0, 0};  ///< by the cost band of any measure
};

/// How much the measure takes at one place; 0 or more.
int amountOf(const Means& means, const Measure& measure);

/// How much a municipality has, by id of the means. What is not in it is not scarce.
using Supply = std::map<std::string, int>;

}  // namespace brandpunt
