// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/why_not.h"

#include <algorithm>

#include "advice/alternatives.h"
#include "advice/candidates.h"
#include "advice/listed.h"
#include "advice/sentence.h"
#include "base/number.h"

namespace brandpunt {
namespace {

bool has(const std::vector<const Measure*>& list, const Measure& m) {
  return std::ranges::find(list, &m) != list.end();
}

/// A value in quarters, as "3,5" and "3.5".
Text valueText(int inQuarters) {
  const double value = inQuarters / static_cast<double>(quarters);
  const int decimals = inQuarters % quarters == 0 ? 0 : 2;
  return {toPeople(value, decimals, Language::Dutch), toPeople(value, decimals, Language::English)};
}

Text excluded(const RuleBase& rules, const FactSet& facts, const Assessment& a) {
  std::vector<Text> because;
  for (const Expression* e : a.blockedBy) because.push_back(sentenceOf(*e, rules, facts));
  const Text list = listed(because);
  return {"Uitgesloten, omdat een voorwaarde niet geldt: " + list.nl + ".",
          "Excluded, since a condition does not hold: " + list.en + "."};
}

Text conditional(const RuleBase& rules, const Assessment& a) {
  std::vector<Text> conditions;
  for (const Expression* e : a.unknownHard) conditions.push_back(conditionOf(*e, rules));
  const Text list = listed(conditions);
  return {"Kan, mits dit klopt; dat is nog niet bekend: " + list.nl + ".",
          "Possible, if this holds; that is not known yet: " + list.en + "."};
}

/// What stands in its place in an exclusive group: in the mix, or running.
const Measure* groupHolder(const Advice& advice, const Measure& measure) {
  if (measure.exclusiveGroup.empty()) return nullptr;
  for (const Measure* m : advice.mix) {
    if (m != &measure && m->exclusiveGroup == measure.exclusiveGroup) return m;
  }
  for (const Assessment& a : advice.measures) {
    if (a.isRunning() && a.measure != &measure && a.measure->exclusiveGroup == measure.exclusiveGroup)
      return a.measure;
  }
  return nullptr;
}

Text crowdedOut(const RuleBase& rules, const FactSet& facts, const Advice& advice, const Measure& measure) {
  const auto other = mixWith(rules, facts, advice, measure);
  if (!other) {
    return {"Past, maar niet binnen de grenzen van geld, werk en aantal die voor de mix zijn ingesteld.",
            "Fits, but not within the limits of money, work and number that were set for the mix."};
  }
  const Text how = describe(*other);
  return {"Past, maar andere maatregelen leveren hier samen meer op. " + how.nl,
          "Fits, but other measures together bring more here. " + how.en};
}

}  // namespace

Text whyNot(const RuleBase& rules, const FactSet& facts, const Advice& advice, const Measure& measure) {
  const auto found = std::ranges::find(advice.measures, &measure, &Assessment::measure);
  if (!measure.off.empty()) {
    return {"De gemeente zet deze maatregel niet in: " + measure.off,
            "The municipality does not use this measure: " + measure.off};
  }
  if (found == advice.measures.end()) {
    return {"Deze maatregel is niet bedoeld voor dit delict.", "This measure is not meant for this offence."};
  }
  const Assessment& a = *found;
  if (advice.watchOnly) {
    return {"Hier waren te weinig delicten voor maatregelen; alleen volgen past.",
            "There were too few offences here for measures; only watching fits."};
  }
  if (has(advice.mix, measure)) return {"Staat in de voorgestelde mix.", "Is in the proposed mix."};
  if (a.isRunning()) {
    return {"Loopt hier al; kijk of het werkt in plaats van opnieuw te beginnen.",
            "Runs here already; see whether it works instead of beginning again."};
  }
  if (a.status == MeasureStatus::Excluded) return excluded(rules, facts, a);
  if (a.status == MeasureStatus::Conditional) return conditional(rules, a);
  if (measure.personFocused) {
    return {
        "Gaat over personen en hoort niet in een mix voor een plek; het is een punt voor de driehoek.",
        "Is about persons and does not belong in a mix for a place; it is a point for the triangle meeting."};
  }
  if (isHeavy(measure, rules.mix)) {
    return {
        "Past, maar is duur of arbeidsintensief: pas aan de beurt als de mix na " +
            std::to_string(rules.mix.firstTriggerWeeks) + " tot " +
            std::to_string(rules.mix.lastTriggerWeeks) + " weken niet genoeg helpt.",
        "Fits, but is expensive or laborious: its turn comes only if the mix does not help enough after " +
            std::to_string(rules.mix.firstTriggerWeeks) + " to " +
            std::to_string(rules.mix.lastTriggerWeeks) + " weeks."};
  }
  if (const Measure* holder = groupHolder(advice, measure)) {
    return {"Doet hetzelfde als " + holder->name.nl + "; een van de twee is genoeg.",
            "Does the same as " + holder->name.en + "; one of the two is enough."};
  }
  if (numbersOf(facts, rules.mix) == Numbers::CheapOnly && measure.cost != Band::Low) {
    return {"Past, maar bij zo weinig delicten alleen als het weinig kost.",
            "Fits, but so few offences bear cheap measures only."};
  }
  const int value = valueInQuarters(measure, a.score, advice.mix, rules.mix);
  if (value < rules.mix.minimumValue) {
    const Text now = valueText(value), least = valueText(rules.mix.minimumValue);
    return {
        "Past, maar levert hier naar verwachting weinig op: waarde " + now.nl + ", vanaf " + least.nl +
            " telt het mee.",
        "Fits, but little effect is expected here: value " + now.en + ", it counts from " + least.en + "."};
  }
  return crowdedOut(rules, facts, advice, measure);
}

}  // namespace brandpunt
