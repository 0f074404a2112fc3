// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "schouw/checklist.h"

namespace brandpunt::test {

/// Two themes, three items (one of each round, one of both), two facts.
inline Checklist smallChecklist() {
  Checklist checklist;
  checklist.themes = {{"licht", {"Licht", "Light"}}, {"toegang", {"Toegang", "Access"}}};
  ChecklistItem light;
  light.id = "licht-kleur", light.theme = "licht",
  light.text = {"Er is genoeg licht", "There is enough light"};
  light.offences = {Offence::Autokraak, Offence::Woninginbraak};
  light.dark = true;
  light.effect =
      ItemEffect{"verlichting", {std::string("goed"), std::string("matig"), std::string("slecht")}};
  ChecklistItem gate;
  gate.id = "toegang-poort", gate.theme = "toegang", gate.text = {"De poort is dicht", "The gate is closed"};
  gate.offences = {Offence::Autokraak};
  gate.places = {"parkeergarage"};
  gate.day = gate.dark = true;
  ChecklistItem watch;
  watch.id = "toezicht", watch.theme = "toegang", watch.text = {"Er is toezicht", "There is a guard"};
  watch.offences = {Offence::Autokraak};
  watch.day = true;
  watch.effect = ItemEffect{"bewaakt", {std::string("ja"), FactValue{}, std::string("nee")}};
  checklist.items = {gate, watch, light};
  checklist.onTheSpot = {"openbare_plaats"};
  checklist.looks = {{"unlit", {"Is het hier donker?", "Dark here?"}, {Offence::Autokraak}}};
  checklist.participants = {{{"voorzitter", "chair"}, {Offence::Autokraak}, {}},
                            {{"exploitant", "operator"}, {Offence::Autokraak}, {"parkeergarage"}}};
  return checklist;
}

inline RuleBase smallRules() {
  RuleBase rules;
  const auto add = [&](const char* id, FactType type, FactSource source, const char* who,
                       std::vector<std::string> values) {
    FactKind kind;
    kind.id = id, kind.type = type, kind.source = source, kind.who = who, kind.values = std::move(values);
    kind.title = {id, id};
    kind.question = {std::string("Wat is ") + id + "?", std::string("What is ") + id + "?"};
    rules.facts.push_back(std::move(kind));
  };
  add("verlichting", FactType::Choice, FactSource::SiteInspection, "schouw", {"goed", "matig", "slecht"});
  add("bewaakt", FactType::Choice, FactSource::Asked, "adviseur", {"ja", "nee"});
  add("openbare_plaats", FactType::YesNo, FactSource::Asked, "adviseur", {});
  add("toegangen", FactType::Whole, FactSource::SiteInspection, "schouw", {});
  add("om_akkoord", FactType::Choice, FactSource::Asked, "om", {"ja", "nee"});
  add("n_12m", FactType::Whole, FactSource::Computed, "data", {});
  return rules;
}

}  // namespace brandpunt::test
