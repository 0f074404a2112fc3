// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse and the keyboard do with the map.
#include <QMouseEvent>
#include <cmath>

#include "map_view/map_view.h"

namespace brandpunt::ui {

namespace {

constexpr double wheelStep = 1.25;
constexpr double clickSlack_px = 4;

}  // namespace

void MapView::mousePressEvent(QMouseEvent* event) {
  m_pressed = m_last = event->position();
  m_dragging = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
  hideNote();
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  if (m_dragging && QLineF(at, m_pressed).length() > clickSlack_px) {
    setCursor(Qt::ClosedHandCursor);
    Camera camera = m_camera;
    camera.centre.x -= (at.x() - m_last.x()) * camera.metresPerPixel;
    camera.centre.y += (at.y() - m_last.y()) * camera.metresPerPixel;
    m_last = at;
    setCamera(camera);
  } else if (!m_dragging) {
    setCursor(m_identifying ? Qt::WhatsThisCursor : hotspotAt(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
  }
  emit pointerMoved(m_camera.toWorld(at));
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
  const bool clicked = m_dragging && QLineF(event->position(), m_pressed).length() <= clickSlack_px;
  m_dragging = false;
  setCursor(m_identifying ? Qt::WhatsThisCursor : Qt::ArrowCursor);
  if (!clicked || event->button() != Qt::LeftButton) return;
  const std::optional<std::size_t> hit = hotspotAt(event->position());
  if (hit && !m_identifying) {
    emit hotspotClicked(m_scene.hotspots[*hit].id);
  } else {
    emit placeAsked(m_camera.toWorld(event->position()), 8 * m_camera.metresPerPixel);
  }
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (const auto hit = hotspotAt(event->position())) {
    emit hotspotOpened(m_scene.hotspots[*hit].id);
  } else {
    setCamera(m_camera.zoomedAt(event->position(), 0.5));
  }
}

void MapView::wheelEvent(QWheelEvent* event) {
  const double steps = event->angleDelta().y() / 120.0;
  if (steps != 0) setCamera(m_camera.zoomedAt(event->position(), std::pow(wheelStep, -steps)));
  event->accept();
}

void MapView::keyPressEvent(QKeyEvent* event) {
  const double step = 0.15;
  Camera camera = m_camera;
  switch (event->key()) {
    case Qt::Key_Left:
      camera.centre.x -= step * camera.box().width();
      break;
    case Qt::Key_Right:
      camera.centre.x += step * camera.box().width();
      break;
    case Qt::Key_Up:
      camera.centre.y += step * camera.box().height();
      break;
    case Qt::Key_Down:
      camera.centre.y -= step * camera.box().height();
      break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomBy(1 / 1.6);
    case Qt::Key_Minus:
      return zoomBy(1.6);
    case Qt::Key_Home:
      return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_selected) emit hotspotOpened(*m_selected);
      return;
    case Qt::Key_Escape:
      hideNote();
      return QWidget::keyPressEvent(event);
    default:
      return QWidget::keyPressEvent(event);
  }
  setCamera(camera);
}

void MapView::focusInEvent(QFocusEvent* event) {
  if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) m_walked.reset();
  QWidget::focusInEvent(event);
  update();
}

void MapView::walkTo(std::size_t index) {
  m_walked = index;
  const HotspotSymbol& hotspot = m_scene.hotspots[index];
  if (!m_camera.box().contains(hotspot.centre)) {
    Camera camera = m_camera;
    camera.centre = hotspot.centre;
    setCamera(camera);
  }
  setAccessibleDescription(hotspot.sentence);
  emit hotspotClicked(hotspot.id);
}

bool MapView::focusNextPrevChild(bool next) {
  if (hasFocus() && m_layers.hotspots && !m_scene.hotspots.empty()) {
    if (next) {
      const std::size_t to = m_walked ? *m_walked + 1 : 0;
      if (to < m_scene.hotspots.size()) return walkTo(to), true;
    } else if (m_walked && *m_walked > 0) {
      return walkTo(*m_walked - 1), true;
    }
  }
  m_walked.reset();
  return QWidget::focusNextPrevChild(next);
}

}  // namespace brandpunt::ui
