// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the session that is about advice: facts, answers, and taking them back.
#include <QUndoCommand>

#include "base/number.h"
#include "decide/compute_facts.h"
#include "decide/plan.h"
#include "model/session.h"
#include "show/search.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

/// A value as factValueFrom reads it.
std::string textOf(const FactValue& value) {
  if (const bool* yes = std::get_if<bool>(&value)) return *yes ? "ja" : "nee";
  if (const double* number = std::get_if<double>(&value)) return toText(*number);
  if (const std::string* word = std::get_if<std::string>(&value)) return *word;
  return std::string(unknownWord);
}

struct AdviceRead {
  std::optional<app::SearchAnswer> kept = {};  ///< the run, where it had only been looked at before
  app::AdviceGiven given = {};
  app::PlanKnown plan = {};
};

/// What is asked of the dossier for one hotspot, copied for the thread that works on it.
struct AdviceQuestion {
  std::shared_ptr<const app::DossierSnapshot> snapshot = {};
  app::HotspotRequest request = {};
  Run run = {};
  std::string hotspot = {};  ///< its code, "A1"
  std::filesystem::path dataFolder = {};
};

Result<AdviceRead> readAdviceOf(AdviceQuestion question, const Progress& progress) {
  AdviceRead read;
  Id<Run> run = question.run.id;
  if (!run.stored()) {
    Result<app::SearchAnswer> kept =
        app::search(*question.snapshot, question.request, app::Keep::Yes, progress);
    if (!kept) return std::move(kept).error();
    run = kept->run.id;
    read.kept = *std::move(kept);
  }
  Result<app::FactsKnown> facts =
      app::askFacts({question.snapshot->path, question.dataFolder, run, question.hotspot, {}}, progress);
  if (!facts) return std::move(facts).error();
  Result<app::PlanKnown> plan = app::decide({.dossier = question.snapshot->path,
                                             .dataFolder = question.dataFolder,
                                             .run = run,
                                             .hotspot = question.hotspot},
                                            progress);
  if (!plan) return std::move(plan).error();
  read.given.rules = std::make_shared<const RuleBase>(std::move(facts->rules));
  read.given.facts = std::move(facts->facts);
  read.given.memory = std::move(facts->memory);
  read.given.advice = advise(*read.given.rules, read.given.facts, read.given.memory);
  read.plan = std::move(*plan);
  return read;
}

}  // namespace

/// One answer, with the one that stood before.
class AnswerCommand : public QUndoCommand {
 public:
  AnswerCommand(Session& session, Id<Hotspot> hotspot, std::string fact, FactValue before, FactValue after,
                const QString& text)
      : QUndoCommand(text),
        m_session(session),
        m_hotspot(hotspot),
        m_fact(std::move(fact)),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void redo() override { m_session.storeAnswer(m_hotspot, m_fact, m_after); }
  void undo() override { m_session.storeAnswer(m_hotspot, m_fact, m_before); }

 private:
  Session& m_session;
  Id<Hotspot> m_hotspot;
  std::string m_fact;
  FactValue m_before, m_after;
};

void Session::readAdvice() {
  const app::HotspotSheet* sheet = selectedSheet();
  if (!sheet || !m_dossier || !m_run) return;
  const AdviceQuestion question{m_dossier, request(), *m_run, sheet->hotspot.name, m_dataFolder};
  m_adviceLane.start<AdviceRead>(
      [question](const Progress& progress) { return readAdviceOf(question, progress); },
      [this, name = sheet->hotspot.name](Result<AdviceRead> read) {
        if (!read) return fail(read.error());
        if (read->kept) {
          m_run = std::move(read->kept->run);
          m_table.setSheets(std::move(read->kept->sheets));
          for (const app::HotspotSheet& kept : m_table.sheets()) {
            if (kept.hotspot.name == name) m_selected = kept.hotspot.id;
          }
          emit runChanged();
          emit selectionChanged();
        }
        // What was read is older than an answer or a decision that is being stored: it is read again after that.
        m_adviceOvertaken = isWriting();
        if (m_adviceOvertaken) return;
        m_advice = std::make_shared<const app::AdviceGiven>(std::move(read->given));
        m_plan.clear();
        for (const PlanEntry& entry : read->plan.entries) m_plan[entry.measure] = entry;
        m_planKnown = std::make_shared<const app::PlanKnown>(std::move(read->plan));
        emit adviceChanged();
      });
}

std::optional<Advice> Session::adviceIf(const std::string& factId, const FactValue& value) const {
  if (!m_advice) return {};
  FactSet facts = m_advice->facts;
  facts[factId].value = value;
  return advise(*m_advice->rules, facts, m_advice->memory);
}

void Session::answer(const std::string& factId, const FactValue& value) {
  if (!m_advice || !m_selected) return;
  const FactKind* kind = m_advice->rules->fact(factId);
  if (!kind) return;
  const auto known = m_advice->facts.find(factId);
  const FactValue before = known == m_advice->facts.end() || known->second.origin == FactOrigin::Computed
                               ? FactValue{}
                               : known->second.value;
  const QString title = shown(kind->title);
  m_undo.push(new AnswerCommand(*this, *m_selected, factId, before, value, tr("Answer about %1").arg(title)));
  emit said(tr("Answered: %1 is %2.").arg(title, QString::fromStdString(describe(*kind, value, language()))),
            FollowUp::Undo);
}

void Session::storeAnswer(Id<Hotspot> hotspot, const std::string& factId, const FactValue& value) {
  select(hotspot);
  if (m_selected != hotspot) return;
  if (m_advice) {
    // What follows from the answer shows at once; what the dossier says of it comes after.
    auto now = std::make_shared<app::AdviceGiven>(*m_advice);
    now->facts[factId].value = value;
    now->facts[factId].origin = isUnknown(value) ? FactOrigin::Unknown : FactOrigin::Answered;
    now->advice = advise(*now->rules, now->facts, now->memory);
    m_advice = std::move(now);
    emit adviceChanged();
  }
  const app::HotspotSheet* sheet = selectedSheet();
  if (!sheet || !m_run) return;
  app::FactRequest request{
      m_dossier->path, m_dataFolder, m_run->id, sheet->hotspot.name, {factId + "=" + textOf(value)}};
  write(
      [request](const Progress& progress) -> Result<void> {
        const auto stored = app::askFacts(request, progress);
        return stored ? Result<void>() : Result<void>(stored.error());
      },
      [this] { readAdvice(); });
}

}  // namespace brandpunt::ui
