// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_means.h"

#include <algorithm>
#include <utility>

#include "period/civil_time.h"

namespace brandpunt::exchange {

void readMeans(TomlTable& root, RuleBase& rules) {
  for (TomlTable t : root.tables("means")) {
    Means means;
    means.id = t.text("id");
    means.name = t.bothLanguages("name");
    means.one = t.bothLanguages("one");
    means.step = t.whole("step", 1);
    for (TomlTable use : t.tables("uses")) {
      const std::string measure = use.text("measure");
      if (!rules.measure(measure)) use.unknownWord("measure", measure);
      if (means.uses.contains(measure))
        use.problem("measure", {"'" + measure + "' komt twee keer voor.", "'" + measure + "' occurs twice."});
      means.uses[measure] = use.whole("amount", 1, 1000);
      use.finish();
    }
    if (t.has("laag"))
      means.byCost = {t.whole("laag", 0, 1000), t.whole("midden", 0, 1000), t.whole("hoog", 0, 1000)};
    if (std::ranges::find(rules.means, means.id, &Means::id) != rules.means.end())
      t.problem("id", {"'" + means.id + "' komt twee keer voor.", "'" + means.id + "' occurs twice."});
    t.finish();
    rules.means.push_back(std::move(means));
  }
}

}  // namespace brandpunt::exchange
