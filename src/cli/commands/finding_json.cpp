// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/finding_json.h"

namespace brandpunt::cli {

Json findingsJson(const std::vector<QualityFinding>& findings, Language language) {
  Json json = Json::array();
  for (const QualityFinding& f : findings) {
    json.push_back({{"rule", f.rule},
                    {"severity", std::string(idOf(f.severity))},
                    {"count", f.count},
                    {"share", f.share},
                    {"text", f.text.in(language)}});
  }
  return json;
}

}  // namespace brandpunt::cli
