// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_summary.h"

#include <QFileInfo>

#include "model/words.h"

namespace brandpunt::ui {

namespace {

QString number(std::int64_t n) { return shown(static_cast<double>(n)); }

/// In words where the reference system is a usual one.
QString placeWord(const std::string& crs) {
  if (crs == CrsId{rdNewEpsg}.name()) return ImportSummary::tr("RD New, metres");
  if (crs == CrsId{wgs84Epsg}.name()) return ImportSummary::tr("degrees (WGS 84)");
  return QString::fromStdString(crs);
}

QString dateWord(const std::string& order) {
  if (order == "dmy") return ImportSummary::tr("day-month-year");
  if (order == "mdy") return ImportSummary::tr("month-day-year");
  if (order == "ymd") return ImportSummary::tr("year-month-day");
  return QString::fromStdString(order);
}

}  // namespace

ImportSummary::ImportSummary(ImportSession& session, QWidget* parent)
    : Panel(Ground::Background, parent), m_session(session) {
  content()->setSpacing(4);
  connect(&session, &ImportSession::changed, this, &ImportSummary::refresh);
  connect(&session, &ImportSession::refreshed, this, &ImportSummary::refresh);
  refresh();
}

void ImportSummary::refresh() {
  clear();
  if (m_session.state() == ImportSession::State::None) return;
  auto* file = row(8);
  file->addWidget(sign(Symbol::Document, tokens().text2), 0, Qt::AlignTop);
  const QFileInfo read(QString::fromStdString(m_session.request().file.string()));
  file->addWidget(label(breakable(read.fileName()), Type::Strong), 1);
  content()->addLayout(file);
  if (m_session.state() != ImportSession::State::Preview &&
      m_session.state() != ImportSession::State::Report) {
    content()->addStretch(1);
    return;
  }
  const ImportReport& report = m_session.report();
  const ImportBatch& batch = m_session.outcome().batch;
  QStringList kind{QString::fromStdString(batch.format)};
  if (!batch.tableName.empty()) kind << tr("sheet '%1'").arg(QString::fromStdString(batch.tableName));
  kind << tr("%1 rows").arg(number(report.rowsRead));
  content()->addWidget(label(kind.join(QStringLiteral(", ")), Type::Small, tokens().text2));
  content()->addSpacing(6);
  content()->addWidget(hairline());
  content()->addSpacing(6);
  content()->addWidget(label(tr("What we recognise"), Type::Strong));
  const auto fact = [this](const QString& name, const QString& value) {
    if (value.isEmpty()) return;
    auto* line = row(8);
    QLabel* head = label(name, Type::Small, tokens().text2);
    head->setFixedWidth(96);
    head->setAlignment(Qt::AlignTop);
    line->addWidget(head);
    line->addWidget(label(value, Type::Small), 1);
    content()->addLayout(line);
  };
  fact(tr("Layout"), QString::fromStdString(report.profile));
  if (report.first && report.last)
    fact(tr("Period"), tr("%1 to %2").arg(Words::date(*report.first), Words::date(*report.last)));
  for (const auto& [offence, n] : report.byOffenceRead) fact(shown(infoOf(offence).one), number(n));
  fact(tr("Place"), placeWord(report.crsDetected));
  fact(tr("Dates"), dateWord(report.dateOrder));
  fact(tr("Characters"), QString::fromStdString(report.encodingDetected));
  content()->addSpacing(6);
  content()->addWidget(hairline());
  content()->addSpacing(6);
  auto* head = row(6);
  head->addWidget(sign(Symbol::Lock, tokens().text2));
  head->addWidget(label(tr("Left out"), Type::Strong), 1);
  content()->addLayout(head);
  QStringList dropped;
  for (const ColumnUse& use : report.columns) {
    if (!use.field && !use.column.empty()) dropped << QString::fromStdString(use.column);
  }
  content()->addWidget(
      label(dropped.isEmpty()
                ? tr("Every column is used.")
                : tr("%n column(s) do not come into the dossier: names and other things about persons, and "
                     "what this program does not use.",
                     nullptr, static_cast<int>(dropped.size())),
            Type::Small, tokens().text2));
  for (const QString& name : dropped) {
    auto* line = row(6);
    line->addWidget(sign(Symbol::Hidden, tokens().text2, 16));
    line->addWidget(label(name, Type::Small), 1);
    content()->addLayout(line);
  }
  content()->addStretch(1);
}

}  // namespace brandpunt::ui
