// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/withheld_json.h"

namespace brandpunt::cli {

Json jsonOf(const std::vector<Withheld>& withheld, Language language) {
  Json all = Json::array();
  for (const Withheld& w : withheld) {
    all.push_back({{"what", w.what},
                   {"count", w.count > 0 ? Json(w.count) : Json()},
                   {"reason", w.reason.in(language)}});
  }
  return all;
}

std::string textOf(const std::vector<Withheld>& withheld, Language language) {
  std::string all;
  for (const Withheld& w : withheld) {
    all += Text{"Achtergehouden: ", "Kept back: "}.in(language) +
           (w.count > 0 ? std::to_string(w.count) + " × " : "") + w.reason.in(language) + "\n";
  }
  return all;
}

}  // namespace brandpunt::cli
