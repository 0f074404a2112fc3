// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_gates.h"

#include <algorithm>
#include <utility>

#include "period/civil_time.h"

namespace brandpunt::exchange {

void readGates(TomlTable& root, RuleBase& rules) {
  rules.gatesNoted = root.text("noted");
  if (!Date::fromIso(rules.gatesNoted)) root.unknownWord("noted", rules.gatesNoted);
  for (TomlTable t : root.tables("gate")) {
    Gate gate;
    gate.measure = t.text("measure");
    gate.id = t.text("id");
    gate.must = t.yes("must");
    gate.who = t.bothLanguages("who");
    gate.text = t.bothLanguages("text");
    gate.law = t.textOr("law", "");
    if (!rules.measure(gate.measure)) t.unknownWord("measure", gate.measure);
    for (const Gate& other : rules.gates) {
      if (other.measure == gate.measure && other.id == gate.id)
        t.problem("id", {"'" + gate.id + "' komt bij deze maatregel twee keer voor.",
                         "'" + gate.id + "' occurs twice for this measure."});
    }
    t.finish();
    rules.gates.push_back(std::move(gate));
  }
}

}  // namespace brandpunt::exchange
