// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/geocoding_json.h"

namespace brandpunt::cli {

Json geocodingJson(const GeocodingCounts& counts) {
  if (counts.asked == 0) return Json();
  const auto nothing = counts.byMatch.find("nothing");
  const std::int64_t found = counts.asked - (nothing == counts.byMatch.end() ? 0 : nothing->second);
  Json misses = Json::array();
  for (const auto& [street, near] : counts.nearMisses)
    misses.push_back({{"street", street}, {"like", near.first}, {"count", near.second}});
  return {{"asked", counts.asked},
          {"found", found},
          {"match_rate", static_cast<double>(found) / static_cast<double>(counts.asked)},
          {"by_match", counts.byMatch},
          {"near_misses", std::move(misses)}};
}

}  // namespace brandpunt::cli
