// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice_panel/plan_dialog.h"

#include <QLineEdit>
#include <algorithm>

#include "base/number.h"
#include "model/words.h"

namespace brandpunt::ui {

namespace {

/// "rol, uiterlijk 1-3-2026, loopt": how a decision is read in one line.
QString lineOf(const PlanEntry& entry) {
  QStringList parts;
  if (entry.status == PlanStatus::Rejected) {
    parts << PlanDialog::tr("left out: %1").arg(QString::fromStdString(entry.reason));
    return parts.join(QString());
  }
  parts << (entry.owner.empty() ? PlanDialog::tr("nobody named yet") : QString::fromStdString(entry.owner));
  if (entry.date) parts << PlanDialog::tr("by %1").arg(Words::date(*entry.date));
  if (!entry.goal.empty()) parts << PlanDialog::tr("goal: %1").arg(QString::fromStdString(entry.goal));
  if (entry.evaluation) parts << PlanDialog::tr("looked at on %1").arg(Words::date(*entry.evaluation));
  if (entry.cost_euro)
    parts << QStringLiteral("\u20ac ") + QString::fromStdString(toPeople(*entry.cost_euro, 0, language()));
  parts << shown(titleOf(entry.course));
  if (!entry.outcome.empty()) parts << QString::fromStdString(entry.outcome);
  if (!entry.reason.empty()) parts << PlanDialog::tr("reason: %1").arg(QString::fromStdString(entry.reason));
  return parts.join(QStringLiteral(" \u00b7 "));
}

QString dayOf(const std::string& utc) {
  const auto day = Date::fromIso(utc.substr(0, 10));
  return day ? Words::date(*day) : QString::fromStdString(utc);
}

}  // namespace

PlanDialog::PlanDialog(Session& session, QWidget* parent) : QDialog(parent), m_session(session) {
  const app::HotspotSheet* sheet = session.selectedSheet();
  setWindowTitle(sheet ? tr("Plan for hotspot %1").arg(QString::fromStdString(sheet->hotspot.name))
                       : tr("Plan"));
  resize(760, 600);
  auto* all = column(this, 0, 0);
  m_panel = new Panel(Panel::Ground::Surface);
  m_panel->content()->setContentsMargins(20, 14, 20, 14);
  m_panel->content()->setSpacing(4);
  all->addWidget(m_panel, 1);
  all->addWidget(hairline());
  auto* foot = new QWidget;
  auto* line = new QHBoxLayout(foot);
  line->setContentsMargins(20, 10, 20, 10);
  line->addWidget(label(tr("Adopted by"), Type::Body));
  m_by = new QLineEdit;
  m_by->setPlaceholderText(tr("a role, such as triangle meeting"));
  m_by->setAccessibleName(tr("Who adopts the plan, a role"));
  connect(m_by, &QLineEdit::textChanged, this, [this] { refresh(); });
  line->addWidget(m_by, 1);
  m_adopt = button(tr("Adopt the plan"), ButtonRole::Primary);
  connect(m_adopt, &QPushButton::clicked, this, &PlanDialog::adopt);
  line->addWidget(m_adopt);
  QPushButton* close = button(tr("Close"));
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  line->addWidget(close);
  for (QPushButton* each : {m_adopt, close}) each->setAutoDefault(false);
  all->addWidget(foot);
  connect(&session, &Session::adviceChanged, this, &PlanDialog::refresh);
  refresh();
}

QString PlanDialog::nameOf(const std::string& measure) const {
  const Measure* known = m_session.advice() ? m_session.advice()->rules->measure(measure) : nullptr;
  return known ? shown(known->name) : QString::fromStdString(measure);
}

void PlanDialog::refresh() {
  m_panel->clear();
  const auto& known = m_session.planKnown();
  m_adopt->setEnabled(known && known->shortcomings.empty() && !m_by->text().trimmed().isEmpty());
  if (!known) return;
  addPlan();
  addMissing();
  addVersions();
  addHistory();
  m_panel->content()->addStretch(1);
}

void PlanDialog::addEntry(const QString& name, const PlanEntry& entry) {
  auto* line = row(8);
  const bool left = entry.status == PlanStatus::Rejected;
  line->addWidget(sign(left ? Symbol::Minus : Symbol::Check, left ? tokens().text2 : tokens().suitable, 16),
                  0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(label(name, Type::Strong, left ? tokens().text2 : tokens().text));
  words->addWidget(label(lineOf(entry), Type::Small, tokens().text2));
  line->addLayout(words, 1);
  m_panel->content()->addLayout(line);
}

void PlanDialog::addPlan() {
  m_panel->content()->addWidget(label(tr("What was agreed"), Type::Heading));
  if (m_session.plan().empty()) {
    m_panel->content()->addWidget(
        label(tr("Nothing was decided yet. Put measures in the plan, or record the mix as a plan."),
              Type::Body, tokens().text2));
  }
  for (const bool left : {false, true}) {
    for (const auto& [measure, entry] : m_session.plan()) {
      if ((entry.status == PlanStatus::Rejected) == left) addEntry(nameOf(measure), entry);
    }
  }
}

void PlanDialog::addMissing() {
  const auto& missing = m_session.planKnown()->shortcomings;
  if (missing.empty() || m_session.plan().empty()) return;
  m_panel->content()->addSpacing(10);
  m_panel->content()->addWidget(label(tr("Missing before it can be adopted"), Type::Heading));
  for (const Shortcoming& one : missing) {
    auto* line = row(8);
    line->addWidget(sign(Symbol::Question, tokens().conditional, 16), 0, Qt::AlignTop);
    line->addWidget(label(shown(one.text), Type::Small), 1);
    m_panel->content()->addLayout(line);
  }
}

void PlanDialog::addVersions() {
  const auto& versions = m_session.planKnown()->versions;
  for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
    m_panel->content()->addSpacing(10);
    m_panel->content()->addWidget(
        label(tr("Version %1, adopted by %2 on %3")
                  .arg(version->number)
                  .arg(QString::fromStdString(version->by), dayOf(version->adoptedAtUtc)),
              Type::Heading));
    m_panel->content()->addWidget(
        label(tr("On police data up to %1. This version stays as it is.").arg(Words::date(version->dataDate)),
              Type::Small, tokens().text2));
    for (const AdoptedEntry& adopted : version->entries) addEntry(shown(adopted.name), adopted.entry);
  }
}

void PlanDialog::addHistory() {
  const auto& history = m_session.planKnown()->history;
  if (history.empty()) return;
  m_panel->content()->addSpacing(10);
  if (!m_wide) {
    QPushButton* more = button(tr("Every decision (%1)").arg(history.size()), ButtonRole::Link);
    connect(more, &QPushButton::clicked, this, [this] {
      m_wide = true;
      QMetaObject::invokeMethod(this, &PlanDialog::refresh, Qt::QueuedConnection);
    });
    auto* line = row(0);
    line->addWidget(more);
    line->addStretch(1);
    m_panel->content()->addLayout(line);
    return;
  }
  m_panel->content()->addWidget(label(tr("Every decision, newest first"), Type::Heading));
  for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
    const QString text = QStringLiteral("%1 \u00b7 %2: %3")
                             .arg(dayOf(entry->decidedAtUtc), nameOf(entry->measure), lineOf(*entry));
    m_panel->content()->addWidget(label(text, Type::Small));
  }
}

void PlanDialog::adopt() { m_session.adoptPlan(m_by->text()); }

}  // namespace brandpunt::ui
