// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/status_strip.h"

#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <cmath>

#include "model/session.h"
#include "model/words.h"
#include "theme/parts.h"

namespace brandpunt::ui {

namespace {

QLabel* item(QHBoxLayout& line) {
  QLabel* made = label({}, Type::Small, tokens().text2);
  made->setWordWrap(false);
  line.addWidget(made);
  return made;
}

void divide(QHBoxLayout& line) {
  auto* rule = new QWidget;
  rule->setFixedSize(1, 14);
  rule->setAutoFillBackground(true);
  QPalette palette = rule->palette();
  palette.setColor(QPalette::Window, tokens().line);
  rule->setPalette(palette);
  line.addSpacing(10);
  line.addWidget(rule);
  line.addSpacing(10);
}

}  // namespace

StatusStrip::StatusStrip(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setFixedHeight(26);
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(12, 0, 12, 0);
  line->setSpacing(0);
  m_dossier = item(*line);
  divide(*line);
  m_data = item(*line);
  divide(*line);
  m_doing = item(*line);
  line->addSpacing(8);
  m_bar = new QProgressBar;
  m_bar->setFixedSize(120, 5);
  m_bar->setTextVisible(false);
  m_bar->setRange(0, 1000);
  m_bar->hide();
  line->addWidget(m_bar);
  line->addStretch(1);
  // Where the map is: hidden while there is none.
  m_where = new QWidget;
  auto* where = new QHBoxLayout(m_where);
  where->setContentsMargins(0, 0, 0, 0);
  where->setSpacing(0);
  line->addWidget(m_where);
  m_position = item(*where);
  divide(*where);
  item(*where)->setText(QStringLiteral("1:"));
  m_scale = new QLineEdit;
  m_scale->setFrame(false);
  m_scale->setFont(fontOf(Type::Small));
  m_scale->setFixedSize(62, 22);
  m_scale->setTextMargins(0, 0, 0, 0);
  m_scale->setAccessibleName(tr("Scale, 1 to"));
  m_scale->setToolTip(tr("The scale of the map. Type another and press Enter."));
  QPalette palette = m_scale->palette();
  palette.setColor(QPalette::Text, tokens().text2);
  m_scale->setPalette(palette);
  connect(m_scale, &QLineEdit::returnPressed, this, [this] {
    QString digits = m_scale->text();
    digits.remove(QLatin1Char('.')).remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    bool ok = false;
    const double scale = digits.toDouble(&ok);
    if (ok && scale >= 1) emit scaleAsked(scale);
  });
  where->addWidget(m_scale);
  divide(*where);
  m_crs = item(*where);
  divide(*where);
  m_lock = new QLabel;
  m_lock->setPixmap(pixmap(Symbol::Lock, tokens().text2, 15, devicePixelRatioF()));
  line->addWidget(m_lock);
  line->addSpacing(6);
  m_class = item(*line);
  connect(&session, &Session::dossierChanged, this, &StatusStrip::refresh);
  connect(&session, &Session::runChanged, this, &StatusStrip::refresh);
  connect(&session, &Session::busyChanged, this, [this](bool busy) {
    if (busy) return;
    m_doing->clear();
    m_bar->hide();
  });
  connect(&session, &Session::progressed, this, [this](double share, const QString& doing) {
    m_doing->setText(doing);
    m_bar->setValue(static_cast<int>(share * 1000));
    m_bar->show();
  });
  refresh();
}

void StatusStrip::refresh() {
  const auto& dossier = m_session.dossier();
  m_dossier->setText(dossier ? tr("%1, saved").arg(QString::fromStdString(dossier->path.filename().string()))
                             : tr("No dossier open"));
  // The date that the run counts back from: one late report must not make the data look newer than they are.
  const std::optional<Date> upTo = m_session.run() ? std::optional(m_session.run()->dataDate)
                                   : dossier       ? dossier->dataDate
                                                   : std::nullopt;
  m_data->setText(upTo ? tr("Police data up to %1").arg(Words::date(*upTo)) : tr("Offline"));
  m_crs->setText(!dossier                         ? QString()
                 : dossier->crs.epsg == rdNewEpsg ? QStringLiteral("RD New")
                                                  : QString::fromStdString(dossier->crs.name()));
  m_where->setVisible(dossier != nullptr);
}

void StatusStrip::showPosition(Point place) {
  const bool rd = m_session.dossier() && m_session.dossier()->crs.epsg == rdNewEpsg;
  m_position->setText(
      (rd ? QStringLiteral("RD %1; %2") : QStringLiteral("%1; %2")).arg(shown(place.x), shown(place.y)));
}

void StatusStrip::showScale(double scale) {
  if (!m_scale->hasFocus()) m_scale->setText(shown(std::round(scale)));
}

void StatusStrip::showClass(const QString& words, bool closed) {
  m_class->setText(words);
  m_lock->setVisible(closed);
}

void StatusStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().surface);
  painter.setPen(tokens().line);
  painter.drawLine(0, 0, width(), 0);
}

}  // namespace brandpunt::ui
