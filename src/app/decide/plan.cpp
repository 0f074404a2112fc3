// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/plan.h"

#include <algorithm>
#include <utility>

#include "advice/assessment.h"
#include "base/clock.h"
#include "decide/compute_facts.h"
#include "decide/local_rules.h"
#include "dossier/dossier.h"

namespace brandpunt::app {
namespace {

Error wrong(Text message) { return {ErrorCode::WrongUsage, std::move(message)}; }

/// What stands in the way of the decision, or nothing.
std::optional<Text> objection(const PlanEntry& entry, const Measure& measure, const FactSet& facts,
                              Offence offence) {
  if (!concerns(measure.offences, offence)) {
    return Text{measure.name.nl + " is geen maatregel tegen " + infoOf(offence).one.nl + ".",
                measure.name.en + " is no measure against " + infoOf(offence).one.en + "."};
  }
  if (entry.status != PlanStatus::Accepted && entry.reason.empty()) {
    return Text{"Geef met --reason de reden: wie later leest moet weten waarom hiervan is afgeweken.",
                "Give the reason with --reason: a later reader must know why this deviates."};
  }
  if (entry.status == PlanStatus::Rejected && entry.course != Course::Planned) {
    return Text{"Een afgewezen maatregel kan niet lopen of afgerond zijn.",
                "A rejected measure cannot be running or completed."};
  }
  if (entry.course == Course::Failed && entry.outcome.empty()) {
    return Text{"Geef met --outcome wat er van kwam: een volgende keer telt dat mee.",
                "Give with --outcome what came of it: it counts the next time."};
  }
  const bool excluded = assess(measure, facts).status == MeasureStatus::Excluded;
  if (entry.status == PlanStatus::Accepted && entry.course == Course::Planned && excluded) {
    return Text{measure.name.nl + " is hier uitgesloten. Toch doen kan met --status overridden en een reden.",
                measure.name.en +
                    " is excluded here. It can be done all the same with --status overridden and a reason."};
  }
  return {};
}

Error noMeasure(const std::string& id) {
  return wrong({"De maatregel '" + id + "' bestaat niet.", "The measure '" + id + "' does not exist."});
}

/// The decision laid over what was decided before.
PlanEntry entryOf(const Decision& decision, const std::vector<PlanEntry>& plan, Id<Hotspot> hotspot) {
  PlanEntry entry;
  const auto known = std::ranges::find(plan, decision.measure, &PlanEntry::measure);
  if (known != plan.end()) entry = *known;
  entry.hotspot = hotspot;
  entry.measure = decision.measure;
  // Who says no more about a rejected measure than who will do it, wants it after all.
  if (!decision.status && entry.status == PlanStatus::Rejected)
    entry.status = PlanStatus::Accepted, entry.reason.clear();
  entry.status = decision.status.value_or(entry.status);
  entry.reason = decision.reason.value_or(entry.reason);
  entry.owner = decision.owner.value_or(entry.owner);
  entry.goal = decision.goal.value_or(entry.goal);
  entry.outcome = decision.outcome.value_or(entry.outcome);
  entry.date = decision.date.value_or(entry.date);
  entry.evaluation = decision.evaluation.value_or(entry.evaluation);
  entry.cost_euro = decision.cost_euro.value_or(entry.cost_euro);
  entry.course = decision.course.value_or(entry.course);
  entry.decidedAtUtc = nowUtc();
  return entry;
}

/// One request, carried out on an open dossier.
class Carrying {
 public:
  Carrying(store::Dossier& dossier, const RuleBase& rules, const Run& run, const Hotspot& hotspot,
           const PlanRequest& request, const Progress& progress)
      : m_dossier(dossier),
        m_rules(rules),
        m_run(run),
        m_hotspot(hotspot),
        m_request(request),
        m_progress(progress) {}

  Result<void> all() {
    if (auto r = decisions(); !r) return r;
    if (auto r = lastTakenBack(); !r) return r;
    if (auto r = marks(); !r) return r;
    return adoption();
  }

 private:
  Result<FactSet> facts() {
    auto known = factsOf(m_dossier, m_rules, m_run, {m_hotspot}, m_progress);
    if (!known) return std::move(known).error();
    return std::move(known->front().facts);
  }

  Result<void> decisions() {
    if (m_request.decisions.empty()) return {};
    const auto plan = m_dossier.plan(m_hotspot.id);
    if (!plan) return plan.error();
    std::vector<PlanEntry> entries;
    // What is taken back says everything itself; a new decision leaves what it does not mention.
    const std::vector<PlanEntry> nothing;
    for (const Decision& decision : m_request.decisions)
      entries.push_back(entryOf(decision, m_request.takeBack ? nothing : *plan, m_hotspot.id));
    if (!m_request.takeBack) {
      const auto known = facts();
      if (!known) return known.error();
      for (const PlanEntry& entry : entries) {
        const Measure* measure = m_rules.measure(entry.measure);
        if (!measure) return noMeasure(entry.measure);
        if (auto problem = objection(entry, *measure, *known, m_run.offence))
          return wrong(std::move(*problem));
      }
    }
    auto stored =
        m_request.takeBack ? m_dossier.takeBackPlanEntries(entries) : m_dossier.putPlanEntries(entries);
    if (!stored) return stored;
    return log(entries, m_request.takeBack);
  }

  Result<void> lastTakenBack() {
    if (!m_request.takeBackLast) return {};
    const auto history = m_dossier.planHistory(m_hotspot.id);
    if (!history) return history.error();
    if (history->empty())
      return wrong({"Er is over deze plek niets besloten dat terug kan.",
                    "Nothing was decided about this place that could be taken back."});
    const std::vector<PlanEntry> last{history->back()};
    if (auto r = m_dossier.takeBackPlanEntries(last); !r) return r;
    return log(last, true);
  }

  Result<void> marks() {
    std::vector<GateCheck> checks;
    for (const GateMark& mark : m_request.marks) {
      const bool known = std::ranges::any_of(m_rules.gates, [&](const Gate& gate) {
        return gate.measure == mark.measure && gate.id == mark.gate;
      });
      if (!m_rules.measure(mark.measure)) return noMeasure(mark.measure);
      if (!known)
        return wrong({"'" + mark.gate + "' is geen voorwaarde van " + mark.measure + ".",
                      "'" + mark.gate + "' is no condition of " + mark.measure + "."});
      checks.push_back({m_hotspot.id, mark.measure, mark.gate, mark.checked, m_request.by, nowUtc()});
    }
    if (checks.empty()) return {};
    if (auto r = m_dossier.putGateChecks(checks); !r) return r;
    for (const GateCheck& check : checks) {
      const std::string what = check.checked ? " checked" : " no longer checked";
      if (auto r = m_dossier.log("plan", m_hotspot.name + " " + check.measure + " " + check.gate + what); !r)
        return r.error();
    }
    return {};
  }

  Result<void> adoption() {
    if (!m_request.adopt) return {};
    if (m_request.by.empty())
      return wrong({"Zeg met --by wie het plan vaststelt: een rol, zoals 'driehoek'.",
                    "Say with --by who adopts the plan: a role, such as 'triangle meeting'."});
    const auto plan = m_dossier.plan(m_hotspot.id);
    if (!plan) return plan.error();
    const auto checks = m_dossier.gateChecks(m_hotspot.id);
    if (!checks) return checks.error();
    const auto missing = shortcomingsOf(m_rules, *plan, *checks);
    if (!missing.empty()) {
      Text all{"Het plan kan nog niet worden vastgesteld.", "The plan cannot be adopted yet."};
      for (const Shortcoming& one : missing) all = {all.nl + " " + one.text.nl, all.en + " " + one.text.en};
      return wrong(all);
    }
    const auto known = facts();
    if (!known) return known.error();
    PlanVersion version{.hotspot = m_hotspot.id, .by = m_request.by, .dataDate = m_run.dataDate};
    for (const PlanEntry& entry : *plan) {
      const Measure* measure = m_rules.measure(entry.measure);
      AdoptedEntry adopted{.entry = entry, .name = {entry.measure, entry.measure}};
      if (measure) {
        const Assessment judged = assess(*measure, *known);
        adopted.name = measure->name;
        adopted.verdict = idOf(judged.status);
        adopted.score = judged.score;
      }
      version.entries.push_back(std::move(adopted));
    }
    const auto number = m_dossier.adoptPlan(version);
    if (!number) return number.error();
    auto logged = m_dossier.log("plan", m_hotspot.name + " version " + std::to_string(*number) + " adopted");
    return logged ? Result<void>() : Result<void>(logged.error());
  }

  Result<void> log(const std::vector<PlanEntry>& entries, bool takenBack) {
    for (const PlanEntry& entry : entries) {
      std::string what = takenBack ? "taken back" : std::string(idOf(entry.status));
      if (!takenBack && entry.course != Course::Planned) what += ", " + std::string(idOf(entry.course));
      if (auto r = m_dossier.log("plan", m_hotspot.name + " " + entry.measure + " " + what); !r)
        return r.error();
    }
    return {};
  }

  store::Dossier& m_dossier;
  const RuleBase& m_rules;
  const Run& m_run;
  const Hotspot& m_hotspot;
  const PlanRequest& m_request;
  const Progress& m_progress;
};

bool changes(const PlanRequest& request) {
  return !request.decisions.empty() || request.takeBackLast || !request.marks.empty() || request.adopt;
}

}  // namespace

Decision Decision::from(const PlanEntry& entry) {
  return {.measure = entry.measure,
          .status = entry.status,
          .reason = entry.reason,
          .owner = entry.owner,
          .goal = entry.goal,
          .outcome = entry.outcome,
          .date = std::optional(entry.date),
          .evaluation = std::optional(entry.evaluation),
          .cost_euro = std::optional(entry.cost_euro),
          .course = entry.course};
}

Result<PlanKnown> decide(const PlanRequest& request, const Progress& progress) {
  PlanKnown known;
  auto dossier = store::Dossier::open(request.dossier,
                                      changes(request) ? store::Access::ReadWrite : store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  auto rules = rulesOf(*dossier, request.dataFolder);
  if (!rules) return std::move(rules).error();
  known.rules = std::move(*rules);
  const auto run = dossier->run(request.run);
  if (!run) return run.error();
  const auto hotspots = hotspotsNamed(*run, request.hotspot);
  if (!hotspots) return hotspots.error();
  const Hotspot& hotspot = hotspots->front();
  if (changes(request)) {
    if (auto r = Carrying(*dossier, known.rules, *run, hotspot, request, progress).all(); !r)
      return r.error();
  }
  known.hotspot = hotspot.name;
  const auto read = [](auto from, auto& to) -> Result<void> {
    if (!from) return std::move(from).error();
    to = std::move(*from);
    return {};
  };
  if (auto r = read(dossier->plan(hotspot.id), known.entries); !r) return r.error();
  if (auto r = read(dossier->planHistory(hotspot.id), known.history); !r) return r.error();
  if (auto r = read(dossier->gateChecks(hotspot.id), known.checks); !r) return r.error();
  if (auto r = read(dossier->planVersions(hotspot.id), known.versions); !r) return r.error();
  known.shortcomings = shortcomingsOf(known.rules, known.entries, known.checks);
  return known;
}

}  // namespace brandpunt::app
