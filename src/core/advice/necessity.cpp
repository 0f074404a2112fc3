// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/necessity.h"

#include "advice/listed.h"

namespace brandpunt {
namespace {

class Grounds {
 public:
  Grounds(const RuleBase& rules, const FactSet& facts) : m_rules(rules), m_facts(facts) {}

  /// "Delicten in de laatste 12 maanden: 51 (autokraken binnen de omtrek, 1-11-2024 t/m 31-10-2025)."
  void tell(Ground& ground, const std::string& id) const {
    const FactKind* kind = m_rules.fact(id);
    if (!kind) return;
    const auto fact = m_facts.find(id);
    if (fact == m_facts.end() || isUnknown(fact->second.value)) {
      ground.missing.push_back(kind->title);
      return;
    }
    const Text& how = fact->second.how;
    ground.lines.push_back(
        {capital(kind->title.nl) + ": " + describe(*kind, fact->second.value, Language::Dutch) +
             (how.nl.empty() ? "" : " (" + how.nl + ")") + ".",
         capital(kind->title.en) + ": " + describe(*kind, fact->second.value, Language::English) +
             (how.en.empty() ? "" : " (" + how.en + ")") + "."});
  }

 private:
  static std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  const RuleBase& m_rules;
  const FactSet& m_facts;
};

Ground subsidiarity(const Grounds& grounds, const Advice& advice) {
  Ground ground{.title = {"Lichtere middelen", "Lighter means"}};
  std::vector<Text> failed, running;
  for (const Assessment& a : advice.measures) {
    if (!a.before) continue;
    if (a.before->course == Course::Failed) failed.push_back(a.measure->name);
    if (a.before->course == Course::Running) running.push_back(a.measure->name);
  }
  const Text tried = listed(failed), going = listed(running), mix = namesOf(advice.mix);
  if (!failed.empty())
    ground.lines.push_back({"Hier geprobeerd zonder genoeg effect: " + tried.nl + ".",
                            "Tried here without enough effect: " + tried.en + "."});
  if (!running.empty())
    ground.lines.push_back({"Loopt nu: " + going.nl + ".", "Running now: " + going.en + "."});
  if (!advice.mix.empty())
    ground.lines.push_back({"Lichtere maatregelen die hier passen en eerst komen: " + mix.nl + ".",
                            "Lighter measures that fit here and come first: " + mix.en + "."});
  if (failed.empty() && running.empty()) grounds.tell(ground, "andere_maatregelen_geprobeerd");
  return ground;
}

}  // namespace

std::vector<Ground> groundsForCameras(const RuleBase& rules, const FactSet& facts, const Advice& advice) {
  const Grounds grounds(rules, facts);
  Ground necessity{.title = {"Noodzaak", "Necessity"}};
  for (const char* id : {"n_12m", "n_3m", "trend", "duur_hotspot_mnd"}) grounds.tell(necessity, id);
  Ground proportion{.title = {"Evenredigheid", "Proportionality"}};
  for (const char* id : {"locatietype", "woonfunctie", "piekvenster_aandeel", "donkeraandeel", "verlichting"})
    grounds.tell(proportion, id);
  proportion.lines.push_back(
      {"Camera's alleen op de drukste uren en alleen op deze plek houden de inbreuk klein.",
       "Cameras in the busiest hours only and at this place only keep the intrusion small."});
  Ground term{.title = {"Duur", "Term"}};
  term.lines.push_back(
      {"Een vaste, beperkte duur met een evaluatie op aantallen; daarna stoppen, tenzij de cijfers "
       "verlenging dragen.",
       "A fixed, limited term with an evaluation on counts; then stop, unless the figures bear an "
       "extension."});
  term.missing.push_back({"begin- en einddatum", "first and last day"});
  return {necessity, proportion, subsidiarity(grounds, advice), term};
}

}  // namespace brandpunt
