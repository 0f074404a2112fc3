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

/// What the ring is drawn on: what scrolls with the widget, or else the window; its neighbours cut nothing off there.
QWidget* groundOf(QWidget* widget) {
  QWidget* ground = widget->parentWidget();
  while (!ground->isWindow() && ground->parentWidget()) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(ground->parentWidget()->parentWidget());
    if (area && area->viewport() == ground->parentWidget()) break;
    ground = ground->parentWidget();
  }
  return ground;
}

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
  for (const QPointer<QWidget>& one : m_watched) {
    if (one) one->removeEventFilter(this);
  }
  m_watched.clear();
  // Not deleted at once: Qt may be going through the children of which the ring is one, to hide them.
  if (m_ring) {
    m_ring->hide();
    m_ring->deleteLater();
    m_ring = nullptr;
  }
  m_widget = widget && !drawsOwnFocus(widget) && widget->parentWidget() ? widget : nullptr;
  if (!m_widget) return;
  QWidget* ground = groundOf(m_widget);
  for (QWidget* one = m_widget; one && one != ground; one = one->parentWidget()) {
    one->installEventFilter(this);
    m_watched.push_back(one);
  }
  m_ring = new Ring(ground);
  place();
  m_ring->show();
}

void FocusRing::place() {
  if (!m_ring || !m_widget) return;
  const QPoint corner = m_widget->mapTo(m_ring->parentWidget(), QPoint(0, 0));
  m_ring->setGeometry(QRect(corner, m_widget->size()).adjusted(-distance, -distance, distance, distance));
  m_ring->raise();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Move || event->type() == QEvent::Resize) place();
  if (event->type() == QEvent::ParentAboutToChange || (watched == m_widget && event->type() == QEvent::Hide))
    follow(nullptr);
  return QObject::eventFilter(watched, event);
}

}  // namespace brandpunt::ui
