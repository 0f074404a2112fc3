// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/listed.h"

#include <algorithm>

namespace brandpunt {

Text listed(const std::vector<Text>& parts) {
  std::vector<Text> once;
  for (const Text& part : parts) {
    if (std::find(once.begin(), once.end(), part) == once.end()) once.push_back(part);
  }
  Text all;
  for (std::size_t i = 0; i < once.size(); ++i) {
    const bool last = i + 1 == once.size();
    all.nl += (i == 0 ? "" : last ? " en " : ", ") + once[i].nl;
    all.en += (i == 0 ? "" : last ? " and " : ", ") + once[i].en;
  }
  return all;
}

Text namesOf(const std::vector<const Measure*>& measures) {
  std::vector<Text> names;
  for (const Measure* m : measures) names.push_back(m->name);
  return listed(names);
}

}  // namespace brandpunt
