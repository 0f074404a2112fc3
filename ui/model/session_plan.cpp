// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the session that is about the plan: decisions, conditions that were checked, versions, and taking them back.
#include <QUndoCommand>
#include <algorithm>

#include "advice/gates.h"
#include "model/session.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

/// A goal is in months of counting; its effect is looked at when they are over.
constexpr int monthsOfGoal = 12;

}  // namespace

/// Decisions taken together. Taken back, the plan is as it was before them.
class PlanCommand : public QUndoCommand {
 public:
  PlanCommand(Session& session, std::vector<PlanEntry> entries, const QString& text)
      : QUndoCommand(text), m_session(session), m_entries(std::move(entries)) {
    for (const PlanEntry& entry : m_entries) {
      const auto known = session.plan().find(entry.measure);
      m_before.push_back(known == session.plan().end() ? std::nullopt : std::optional(known->second));
    }
  }
  void redo() override {
    m_session.storeDecisions(m_entries, {m_entries.begin(), m_entries.end()}, Session::Storing::Record);
  }
  void undo() override { m_session.storeDecisions(m_entries, m_before, Session::Storing::TakeBack); }

 private:
  Session& m_session;
  std::vector<PlanEntry> m_entries;
  std::vector<std::optional<PlanEntry>> m_before;
};

/// A condition that was marked as checked, or no longer.
class GateCommand : public QUndoCommand {
 public:
  GateCommand(Session& session, Id<Hotspot> hotspot, app::GateMark mark, const QString& text)
      : QUndoCommand(text), m_session(session), m_hotspot(hotspot), m_mark(std::move(mark)) {}
  void redo() override {
    // The first time somebody clicked the box, which shows it already.
    m_session.storeGate(m_hotspot, m_mark, m_done ? Session::Telling::Yes : Session::Telling::No);
    m_done = true;
  }
  void undo() override {
    app::GateMark back = m_mark;
    back.checked = !back.checked;
    m_session.storeGate(m_hotspot, back, Session::Telling::Yes);
  }

 private:
  Session& m_session;
  Id<Hotspot> m_hotspot;
  app::GateMark m_mark;
  bool m_done = false;
};

PlanEntry Session::draftOf(const std::string& measure) const {
  const auto known = m_plan.find(measure);
  if (known != m_plan.end()) return known->second;
  PlanEntry entry;
  entry.measure = measure;
  if (!m_advice || !m_run) return entry;
  if (const auto goal = suggestedGoal(*m_advice->rules, m_advice->facts)) {
    entry.goal = goal->in(language());
    entry.evaluation = m_run->dataDate.plusMonths(monthsOfGoal);
  }
  return entry;
}

void Session::decide(std::vector<PlanEntry> entries) {
  if (!m_advice || !m_selected || entries.empty()) return;
  for (PlanEntry& entry : entries) entry.hotspot = *m_selected;
  const auto count = static_cast<int>(entries.size());
  const Measure* measure = m_advice->rules->measure(entries.front().measure);
  const QString name = measure ? shown(measure->name) : QString();
  const bool left = entries.front().status == PlanStatus::Rejected;
  m_undo.push(new PlanCommand(*this, std::move(entries),
                              count == 1 ? tr("Decision about %1").arg(name) : tr("The mix as a plan")));
  emit said(count > 1 ? tr("%n measure(s) stand in the plan now.", nullptr, count)
            : left    ? tr("Left out: %1.").arg(name)
                      : tr("In the plan: %1.").arg(name),
            FollowUp::Undo);
}

void Session::storeDecisions(const std::vector<PlanEntry>& entries,
                             const std::vector<std::optional<PlanEntry>>& after, Storing storing) {
  select(entries.front().hotspot);
  const app::HotspotSheet* sheet = selectedSheet();
  if (!sheet || m_selected != entries.front().hotspot || !m_run) return;
  app::PlanRequest request{.dossier = m_dossier->path,
                           .dataFolder = m_dataFolder,
                           .run = m_run->id,
                           .hotspot = sheet->hotspot.name,
                           .takeBack = storing == Storing::TakeBack};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const PlanEntry& entry = entries[i];
    request.decisions.push_back(app::Decision::from(entry));
    m_plan.erase(entry.measure);
    if (after[i]) m_plan[entry.measure] = *after[i];
  }
  emit adviceChanged();
  write(
      [request](const Progress& progress) -> Result<void> {
        const auto stored = app::decide(request, progress);
        return stored ? Result<void>() : Result<void>(stored.error());
      },
      [this] {
        if (m_changes.empty()) readAdvice();
      });
}

void Session::markGate(const std::string& measure, const std::string& gate, bool checked) {
  if (!m_advice || !m_selected) return;
  const Measure* known = m_advice->rules->measure(measure);
  if (!known) return;
  m_undo.push(new GateCommand(*this, *m_selected, {measure, gate, checked},
                              tr("Condition of %1").arg(shown(known->name))));
}

void Session::storeGate(Id<Hotspot> hotspot, const app::GateMark& mark, Telling telling) {
  select(hotspot);
  const app::HotspotSheet* sheet = selectedSheet();
  if (!sheet || m_selected != hotspot || !m_run) return;
  const app::PlanRequest request{.dossier = m_dossier->path,
                                 .dataFolder = m_dataFolder,
                                 .run = m_run->id,
                                 .hotspot = sheet->hotspot.name,
                                 .marks = {mark}};
  auto known = std::make_shared<app::PlanKnown>();
  write(
      [request, known](const Progress& progress) -> Result<void> {
        auto stored = app::decide(request, progress);
        if (!stored) return std::move(stored).error();
        *known = *std::move(stored);
        return {};
      },
      [this, known, hotspot, telling] {
        if (m_selected != hotspot || !m_planKnown) return;
        m_planKnown = known;
        if (telling == Telling::Yes) emit adviceChanged();
      });
}

void Session::adoptPlan(const QString& by) {
  const app::HotspotSheet* sheet = selectedSheet();
  if (!sheet || !m_dossier || !m_run) return;
  const app::PlanRequest request{.dossier = m_dossier->path,
                                 .dataFolder = m_dataFolder,
                                 .run = m_run->id,
                                 .hotspot = sheet->hotspot.name,
                                 .adopt = true,
                                 .by = by.trimmed().toStdString()};
  change<app::PlanKnown>([request](const Progress& progress) { return app::decide(request, progress); },
                         [this](Result<app::PlanKnown> known) {
                           if (!known) return fail(known.error());
                           const PlanVersion& version = known->versions.back();
                           emit said(tr("Adopted: version %1 of the plan, by %2.")
                                         .arg(version.number)
                                         .arg(QString::fromStdString(version.by)));
                           readAdvice();
                         });
}

void Session::explain(const std::filesystem::path& file,
                      std::function<void(const app::ExplanationMade&)> done) {
  const app::HotspotSheet* sheet = selectedSheet();
  if (!sheet || !m_dossier || !m_run || !m_run->id.stored() || m_fileLane.isBusy()) return;
  const app::ExplanationRequest request{
      .dossier = m_dossier->path,
      .dataFolder = m_dataFolder,
      .run = m_run->id,
      .hotspot = sheet->hotspot.name,
      .exportClass = file.empty() ? ExportClass::Werk : ExportClass::Driehoek,
      .out = file,
      .language = language()};
  m_fileLane.start<app::ExplanationMade>(
      [request](const Progress& progress) { return app::makeExplanation(request, progress); },
      [this, done = std::move(done)](Result<app::ExplanationMade> made) {
        if (!made) return fail(made.error());
        if (done) done(*made);
        if (!made->file.empty())
          emit said(tr("Written: %1.").arg(QString::fromStdString(made->file.filename().string())),
                    FollowUp::Open, QString::fromStdString(made->file.string()));
      });
}

void Session::changeRules(app::RulesRequest request, std::function<void(Result<app::RulesKnown>)> done) {
  change<app::RulesKnown>(
      [request = std::move(request)](const Progress& progress) { return app::localRules(request, progress); },
      [this, done = std::move(done)](Result<app::RulesKnown> known) {
        const bool well = known.has_value();
        done(std::move(known));
        if (well) readAdvice();
      });
}

void Session::keepSupply(app::DivisionRequest request) {
  write([request = std::move(request)](const Progress&) { return app::keepSupply(request); },
        [this] { emit said(tr("Remembered what there is and whose turn it is.")); });
}

}  // namespace brandpunt::ui
