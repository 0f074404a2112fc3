// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/note_bar.h"

#include <QEvent>
#include <QPainter>

#include "theme/parts.h"

namespace brandpunt::ui {

namespace {
constexpr int stays_ms = 10000;
}

NoteBar::NoteBar(QWidget* over) : QFrame(over), m_over(over) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(14, 8, 8, 8);
  line->setSpacing(10);
  m_sign = new QLabel;
  line->addWidget(m_sign, 0, Qt::AlignTop);
  m_text = label({}, Type::Body);
  m_text->setAccessibleName(tr("Message"));
  line->addWidget(m_text, 1);
  const auto link = [&](const QString& words, auto follow) {
    QPushButton* made = button(words, ButtonRole::Link);
    made->setFocusPolicy(Qt::TabFocus);
    setOnInverse(*made);
    connect(made, &QPushButton::clicked, this, [this, follow] {
      hide();
      follow();
    });
    line->addWidget(made);
    return made;
  };
  m_undo = link(tr("Undo"), [this] { emit undoAsked(); });
  m_open = link(tr("Open"), [this] { emit openAsked(m_file); });
  m_close = button({}, ButtonRole::Link);
  m_close->setIcon(iconOf(Symbol::Close, tokens().surface));
  m_close->setAccessibleName(tr("Close the message"));
  m_close->setToolTip(tr("Close the message"));
  connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
  line->addWidget(m_close);
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
  over->installEventFilter(this);
  hide();
}

QString NoteBar::text() const { return isVisible() ? m_text->text() : QString(); }

void NoteBar::say(const QString& sentence, FollowUp followUp, const QString& file) {
  m_file = file;
  m_undo->setVisible(followUp == FollowUp::Undo);
  m_open->setVisible(followUp == FollowUp::Open);
  show(sentence, false);
  m_timer.start(stays_ms);
}

void NoteBar::warn(const QString& sentence) {
  m_undo->hide();
  m_open->hide();
  show(sentence, true);
  m_timer.stop();
}

void NoteBar::show(const QString& sentence, bool failure) {
  const Tokens& t = tokens();
  m_failure = failure;
  const QColor ink = failure ? t.text : t.surface;
  m_sign->setPixmap(pixmap(failure ? Symbol::Warning : Symbol::Check, failure ? t.excluded : t.surface, 18,
                           devicePixelRatioF()));
  QPalette palette = m_text->palette();
  palette.setColor(QPalette::WindowText, ink);
  m_text->setPalette(palette);
  m_text->setText(sentence);
  m_close->setIcon(iconOf(Symbol::Close, ink));
  place();
  QFrame::show();
  raise();
}

void NoteBar::place() {
  const int wide = qMin(560, m_over->width() - 32);
  setFixedWidth(wide);
  const int high = qMax(40, heightForWidth(wide) > 0 ? heightForWidth(wide) : sizeHint().height());
  setGeometry((m_over->width() - wide) / 2, m_over->height() - high - 48, wide, high);
}

bool NoteBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_over && event->type() == QEvent::Resize) place();
  return QFrame::eventFilter(watched, event);
}

void NoteBar::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(m_failure ? QPen(t.excluded, 1) : QPen(Qt::NoPen));
  painter.setBrush(m_failure ? t.excludedBand : t.text);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace brandpunt::ui
