// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/batch_list.h"

#include <algorithm>

#include "model/words.h"

namespace brandpunt::ui {

namespace {

constexpr std::size_t fewAtFirst = 3;
constexpr std::size_t signsOfDay = 10;  // of "2026-01-31T09:15:00Z"

QString number(std::int64_t n) { return shown(static_cast<double>(n)); }

QString readOn(const ImportBatch& batch) {
  const auto day = Date::fromIso(batch.importedAtUtc.substr(0, signsOfDay));
  return day ? BatchList::tr("read %1").arg(Words::date(*day)) : QString();
}

QString standOf(const ImportBatch& batch) {
  return batch.standPer ? BatchList::tr("up to %1").arg(Words::date(*batch.standPer)) : QString();
}

/// Where every row was taken in, the sum says no more than its first number.
QString account(const ImportReport& report) {
  QStringList words{BatchList::tr("%1 rows").arg(number(report.rowsRead)),
                    BatchList::tr("%1 taken in").arg(number(report.accepted))};
  if (report.duplicates > 0) words << BatchList::tr("%1 known already").arg(number(report.duplicates));
  if (report.merged > 0) words << BatchList::tr("%1 merged").arg(number(report.merged));
  if (report.rejected > 0) words << BatchList::tr("%1 refused").arg(number(report.rejected));
  return words.join(QStringLiteral(", "));
}

/// Empty for an import that found nothing of its own time in the dossier.
QString against(const UpdateCounts& update) {
  if (update.changed + update.unchanged + update.gone + update.older == 0) return {};
  QStringList words{BatchList::tr("%1 new").arg(number(update.added)),
                    BatchList::tr("%1 changed").arg(number(update.changed)),
                    BatchList::tr("%1 gone").arg(number(update.gone))};
  if (update.older > 0) words << BatchList::tr("%1 older than known").arg(number(update.older));
  return words.join(QStringLiteral(", "));
}

}  // namespace

BatchList::BatchList(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_all(column(this, 0, 2)) {
  setObjectName(QStringLiteral("batches"));
  fill();
}

void BatchList::turnOver() {
  m_whole = !m_whole;
  fill();
  if (m_more) m_more->setFocus(Qt::OtherFocusReason);
}

void BatchList::fill() {
  m_more = nullptr;
  empty(*m_all);
  const std::vector<ImportBatch>& batches = m_session.dossier()->batches;
  const std::size_t shownOnes = m_whole ? batches.size() : std::min(fewAtFirst, batches.size());
  for (std::size_t i = 0; i < shownOnes; ++i) add(batches[batches.size() - 1 - i], m_whole || i == 0);
  if (batches.size() == 1) return;
  m_more = button(m_whole ? tr("Only the last one whole")
                          : tr("All about %n export(s)", nullptr, static_cast<int>(batches.size())),
                  ButtonRole::Link);
  m_more->setObjectName(QStringLiteral("allBatches"));
  connect(m_more, &QPushButton::clicked, this, [this] {
    // The button that was pressed goes away with the rest; wait until its click has been dealt with.
    QMetaObject::invokeMethod(this, &BatchList::turnOver, Qt::QueuedConnection);
  });
  m_all->addWidget(m_more, 0, Qt::AlignLeft);
}

void BatchList::add(const ImportBatch& batch, bool whole) {
  const QString name = QString::fromStdString(batch.fileName);
  m_all->addWidget(label(QStringLiteral("%1. ").arg(batch.id.number) + breakable(name), Type::Body));
  const auto line = [this](const QString& text) {
    if (!text.isEmpty()) m_all->addWidget(label(text, Type::Small, tokens().text2));
  };
  line(standOf(batch));
  m_all->addSpacing(whole ? 0 : 4);
  if (!whole) return;
  line(readOn(batch));
  const ImportReport& report = batch.report;
  if (report.first && report.last)
    line(tr("incidents of %1 to %2").arg(Words::date(*report.first), Words::date(*report.last)));
  line(account(report));
  line(against(report.update));
  if (batch.becameCounts > 0)
    line(tr("%1 past the term: of those there are counts only").arg(number(batch.becameCounts)));
  QPushButton* undo = button(tr("Take out again"), ButtonRole::Link);
  undo->setFont(fontOf(Type::Small));
  undo->setAccessibleName(undo->text() + QStringLiteral(": ") + name);
  connect(undo, &QPushButton::clicked, &m_session, [this, id = batch.id] { m_session.undoImport(id); });
  m_all->addWidget(undo, 0, Qt::AlignLeft);
  m_all->addSpacing(4);
}

}  // namespace brandpunt::ui
