// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/retention_card.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>
#include <chrono>

#include "model/words.h"

namespace brandpunt::ui {

namespace {

constexpr std::chrono::milliseconds stillFor{700};

QString number(std::int64_t n) { return shown(static_cast<double>(n)); }

QString offencesOf(const std::map<Offence, std::int64_t>& counts) {
  QStringList words;
  for (const auto& [offence, n] : counts) {
    const OffenceInfo& info = infoOf(offence);
    words << QStringLiteral("%1 %2").arg(number(n), shown(n == 1 ? info.one : info.many));
  }
  return words.join(QStringLiteral(", "));
}

/// "1.504 incidenten, 01-11-2022 t/m 31-10-2023; 3 eerdere versies".
QString sumOf(const PurgeReport& report) {
  QStringList words;
  if (report.incidents > 0 && report.first && report.last)
    words << RetentionCard::tr("%1 incidents, %2 to %3")
                 .arg(number(report.incidents), Words::date(*report.first), Words::date(*report.last));
  if (report.versions > 0)
    words << RetentionCard::tr("%n earlier version(s)", nullptr, static_cast<int>(report.versions));
  return words.join(QStringLiteral("; "));
}

}  // namespace

RetentionCard::RetentionCard(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_all(column(this, 0, 4)) {
  setObjectName(QStringLiteral("retention"));
  fill();
}

void RetentionCard::fill() {
  empty(*m_all);
  m_all->addWidget(label(tr("Retention term"), Type::Strong));
  addTerm();
  const RetentionState& state = m_session.dossier()->retention;
  if (state.due.incidents + state.due.versions > 0) m_asking ? addQuestion() : addDue();
  if (m_session.purged()) addReport(*m_session.purged());
  if (!state.purgedBefore) return;
  std::int64_t counted = 0;
  for (const auto& [offence, n] : state.counted) counted += n;
  m_all->addWidget(label(tr("From before %1 there are counts only, of %2 incidents.")
                             .arg(Words::date(*state.purgedBefore), number(counted)),
                         Type::Small, tokens().text2));
}

void RetentionCard::addReport(const PurgeReport& report) {
  m_all->addWidget(label(tr("Went: %1.").arg(sumOf(report)), Type::Small));
  if (!report.byOffence.empty())
    m_all->addWidget(label(offencesOf(report.byOffence), Type::Small, tokens().text2));
}

void RetentionCard::addTerm() {
  auto* line = row(6);
  auto* months = new QSpinBox;
  months->setObjectName(QStringLiteral("retentionMonths"));
  months->setAccessibleName(tr("Months that rows are kept"));
  if (auto* inside = months->findChild<QLineEdit*>()) inside->setAccessibleName(months->accessibleName());
  months->setRange(1, longestRetention);
  months->setValue(m_session.dossier()->retention.months);
  // Half a number is no term: it holds once it is typed whole, or has stood still for a moment under the arrows.
  months->setKeyboardTracking(false);
  auto* still = new QTimer(months);
  still->setSingleShot(true);
  still->setInterval(stillFor);
  const auto keep = [this, months] { m_session.setRetention(months->value()); };
  connect(months, &QSpinBox::valueChanged, still, qOverload<>(&QTimer::start));
  connect(still, &QTimer::timeout, &m_session, keep);
  connect(months, &QSpinBox::editingFinished, &m_session, keep);
  line->addWidget(months);
  line->addWidget(label(tr("months, then counts"), Type::Small, tokens().text2), 1);
  m_all->addLayout(line);
}

void RetentionCard::addDue() {
  const PurgeReport& due = m_session.dossier()->retention.due;
  m_all->addWidget(label(
      tr("%1 rows are older than %2.").arg(number(due.incidents + due.versions), Words::date(due.before)),
      Type::Small));
  QPushButton* ask = button(tr("Turn them into counts"), ButtonRole::Link);
  ask->setObjectName(QStringLiteral("askPurge"));
  connect(ask, &QPushButton::clicked, this, [this] {
    m_asking = true;
    QMetaObject::invokeMethod(this, &RetentionCard::fill, Qt::QueuedConnection);
  });
  m_all->addWidget(ask, 0, Qt::AlignLeft);
  if (m_keptForNow) ask->setFocus(Qt::OtherFocusReason);
}

void RetentionCard::addQuestion() {
  const PurgeReport& due = m_session.dossier()->retention.due;
  m_all->addWidget(label(tr("What goes: %1.").arg(sumOf(due)), Type::Small));
  m_all->addWidget(
      label(tr("Counts by cell of 125 metres, month and part of the day stay, and so do hotspots and "
               "plans. It cannot be undone."),
            Type::Small, tokens().text2));
  QPushButton* yes = button(tr("Turn into counts"), ButtonRole::Primary);
  yes->setObjectName(QStringLiteral("purge"));
  connect(yes, &QPushButton::clicked, &m_session, &Session::purge);
  m_all->addWidget(yes, 0, Qt::AlignLeft);
  QPushButton* no = button(tr("Keep them for now"), ButtonRole::Link);
  connect(no, &QPushButton::clicked, this, [this] {
    m_asking = false;
    m_keptForNow = true;
    QMetaObject::invokeMethod(this, &RetentionCard::fill, Qt::QueuedConnection);
  });
  m_all->addWidget(no, 0, Qt::AlignLeft);
  yes->setFocus(Qt::OtherFocusReason);
}

}  // namespace brandpunt::ui
