// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/plan.h"

#include <utility>

#include "advice/assessment.h"
#include "base/clock.h"
#include "decide/compute_facts.h"
#include "dossier/dossier.h"
#include "rule_file/read_rule_base.h"

namespace brandpunt::app {
namespace {

/// What stands in the way of the decision, or nothing.
std::optional<Text> objection(const Decision& decision, const Measure& measure, const FactSet& facts,
                              Offence offence) {
  if (!concerns(measure.offences, offence)) {
    return Text{measure.name.nl + " is geen maatregel tegen " + infoOf(offence).one.nl + ".",
                measure.name.en + " is no measure against " + infoOf(offence).one.en + "."};
  }
  if (decision.status != PlanStatus::Accepted && decision.reason.empty()) {
    return Text{"Geef met --reason de reden: wie later leest moet weten waarom hiervan is afgeweken.",
                "Give the reason with --reason: a later reader must know why this deviates."};
  }
  const bool excluded = assess(measure, facts).status == MeasureStatus::Excluded;
  if (decision.status == PlanStatus::Accepted && excluded) {
    return Text{measure.name.nl + " is hier uitgesloten. Toch doen kan met --status overridden en een reden.",
                measure.name.en +
                    " is excluded here. It can be done all the same with --status overridden and a reason."};
  }
  return {};
}

/// What stands in the way of a decision that names its measure, or nothing.
std::optional<Text> objection(const Decision& decision, const RuleBase& rules, const FactSet& facts,
                              Offence offence) {
  if (const Measure* measure = rules.measure(decision.measure))
    return objection(decision, *measure, facts, offence);
  return Text{"De maatregel '" + decision.measure + "' bestaat niet.",
              "The measure '" + decision.measure + "' does not exist."};
}

PlanEntry entryOf(const Decision& decision, const Hotspot& hotspot) {
  PlanEntry entry;
  entry.hotspot = hotspot.id;
  entry.measure = decision.measure;
  entry.status = decision.status;
  entry.reason = decision.reason;
  entry.owner = decision.owner;
  entry.date = decision.date;
  entry.decidedAtUtc = nowUtc();
  return entry;
}

Result<void> record(store::Dossier& dossier, const RuleBase& rules, const Run& run, const Hotspot& hotspot,
                    const PlanRequest& request, const Progress& progress) {
  std::vector<PlanEntry> entries;
  for (const Decision& decision : request.decisions) entries.push_back(entryOf(decision, hotspot));
  if (!request.takeBack) {
    const auto known = factsOf(dossier, rules, run, {hotspot}, progress);
    if (!known) return known.error();
    for (const Decision& decision : request.decisions) {
      if (auto problem = objection(decision, rules, known->front().facts, run.offence))
        return Error{ErrorCode::WrongUsage, std::move(*problem)};
    }
  }
  auto stored = request.takeBack ? dossier.takeBackPlanEntries(entries) : dossier.putPlanEntries(entries);
  if (!stored) return stored;
  for (const PlanEntry& entry : entries) {
    const std::string what = request.takeBack ? "taken back" : std::string(idOf(entry.status));
    if (auto r = dossier.log("plan", hotspot.name + " " + entry.measure + " " + what); !r) return r.error();
  }
  return {};
}

}  // namespace

Result<PlanKnown> decide(const PlanRequest& request, const Progress& progress) {
  PlanKnown known;
  auto rules = exchange::readRuleBase(request.dataFolder / "rules");
  if (!rules) return std::move(rules).error();
  known.rules = std::move(*rules);
  auto dossier = store::Dossier::open(
      request.dossier, !request.decisions.empty() ? store::Access::ReadWrite : store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  const auto run = dossier->run(request.run);
  if (!run) return run.error();
  const auto hotspots = hotspotsNamed(*run, request.hotspot);
  if (!hotspots) return hotspots.error();
  const Hotspot& hotspot = hotspots->front();
  if (!request.decisions.empty()) {
    if (auto r = record(*dossier, known.rules, *run, hotspot, request, progress); !r) return r.error();
  }
  auto entries = dossier->plan(hotspot.id);
  if (!entries) return std::move(entries).error();
  known.entries = std::move(*entries);
  return known;
}

}  // namespace brandpunt::app
