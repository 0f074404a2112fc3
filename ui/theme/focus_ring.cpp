// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/focus_ring.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QMenuBar>
#include <QPainter>
#include <QTabBar>

#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr int distance = 4;  // 2 px of air and 2 px of ring

class Ring : public QWidget {
 public:
  explicit Ring(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
  }
};

}  // namespace

bool drawsOwnFocus(const QWidget* widget) {
  return widget->property("ownFocus").toBool() || qobject_cast<const QAbstractScrollArea*>(widget) ||
         qobject_cast<const QMenuBar*>(widget) || widget->isWindow();
}

FocusRing::FocusRing() {
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing() { delete m_ring; }

void FocusRing::follow(QWidget* widget) {
  if (m_widget) m_widget->removeEventFilter(this);
  // Not deleted at once: Qt may be going through the children of which the ring is one, to hide them.
  if (m_ring) {
    m_ring->hide();
    m_ring->deleteLater();
    m_ring = nullptr;
  }
  m_widget = widget && !drawsOwnFocus(widget) && widget->parentWidget() ? widget : nullptr;
  if (!m_widget) return;
  m_widget->installEventFilter(this);
  m_ring = new Ring(m_widget->parentWidget());
  place();
  m_ring->show();
}

void FocusRing::place() {
  if (!m_ring) return;
  m_ring->setGeometry(m_widget->geometry().adjusted(-distance, -distance, distance, distance));
  m_ring->raise();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_widget) {
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize) place();
    if (event->type() == QEvent::Hide || event->type() == QEvent::ParentAboutToChange) follow(nullptr);
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace brandpunt::ui
