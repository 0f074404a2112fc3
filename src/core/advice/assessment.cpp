// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/assessment.h"

#include <algorithm>
#include <array>

namespace brandpunt {

std::string_view idOf(MeasureStatus status) {
  static constexpr std::array<std::string_view, 3> ids{"geschikt", "voorwaardelijk", "uitgesloten"};
  return ids[static_cast<std::size_t>(status)];
}

Assessment assess(const Measure& measure, const FactSet& facts) {
  Assessment a;
  a.measure = &measure;
  for (const Expression& condition : measure.hard) {
    const Truth truth = evaluate(condition, facts).truth;
    if (truth == Truth::No) a.blockedBy.push_back(&condition);
    if (truth == Truth::Unknown) a.unknownHard.push_back(&condition);
  }
  a.unknown = a.unknownHard;
  a.score = a.scoreMin = a.scoreMax = measure.evidencePoints;
  for (const WeightedExpression& indication : measure.indications) {
    const Evaluation f = evaluate(indication.when, facts);
    const bool canChange = f.becauseUnknown || f.truth == Truth::Unknown;
    if (f.truth == Truth::Yes) a.because.push_back(&indication);
    if (f.truth == Truth::Unknown) a.unknown.push_back(&indication.when);
    if (f.truth == Truth::Yes) a.score += indication.weight;
    if (f.truth == Truth::Yes && !canChange) a.scoreMin += indication.weight;
    if (f.truth == Truth::Yes || canChange) a.scoreMax += indication.weight;
  }
  for (const WeightedExpression& contra : measure.contras) {
    const Evaluation f = evaluate(contra.when, facts);
    const bool canChange = f.becauseUnknown || f.truth == Truth::Unknown;
    if (f.truth == Truth::Yes) a.against.push_back(&contra);
    if (f.truth == Truth::Unknown) a.unknownAgainst.push_back(&contra.when);
    if (f.truth == Truth::Yes) a.score -= contra.weight;
    if (f.truth == Truth::Yes || canChange) a.scoreMin -= contra.weight;
    if (f.truth == Truth::Yes && !canChange) a.scoreMax -= contra.weight;
  }
  a.status = !a.blockedBy.empty()     ? MeasureStatus::Excluded
             : !a.unknownHard.empty() ? MeasureStatus::Conditional
                                      : MeasureStatus::Suitable;
  return a;
}

void remember(Assessment& assessment, const Remembered& before, const MixRules& rules) {
  assessment.before = before;
  if (before.course != Course::Failed) return;
  assessment.lostToFailure = rules.failedPenalty;
  for (int* score : {&assessment.score, &assessment.scoreMin, &assessment.scoreMax})
    *score -= rules.failedPenalty;
}

std::optional<Offence> offenceIn(const FactSet& facts) {
  const auto* word = std::get_if<std::string>(&valueOf(facts, "delict"));
  if (!word) return {};
  return offenceFromId(*word);
}

bool concerns(const std::vector<Offence>& offences, Offence offence) {
  return std::find(offences.begin(), offences.end(), offence) != offences.end();
}

std::vector<Assessment> assess(const RuleBase& rules, const FactSet& facts) {
  const std::optional<Offence> offence = offenceIn(facts);
  if (!offence) return {};
  std::vector<Assessment> all;
  for (const Measure& m : rules.measures) {
    if (m.off.empty() && concerns(m.offences, *offence)) all.push_back(assess(m, facts));
  }
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.measure->id < b.measure->id; });
  return all;
}

}  // namespace brandpunt
