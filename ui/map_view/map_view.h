// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "map_view/camera.h"
#include "map_view/map_scene.h"
#include "task/lane.h"

class QLabel;
class QToolButton;

namespace brandpunt::ui {

/// The map: base map, density, incidents and hotspots, with pan and zoom.
///
/// Base map and incidents are drawn into images off the window's thread, larger than the view; panning and zooming
/// move those images at once and new ones follow. The chosen outline and the badges are drawn live. Keys: arrows pan,
/// + and - zoom, Tab walks the hotspots by rank and leaves after the last, Enter opens.
class MapView : public QWidget {
  Q_OBJECT
 public:
  explicit MapView(QWidget* parent = nullptr);

  void setScene(MapScene scene);
  const MapScene& scene() const { return m_scene; }
  void setLayers(const LayerChoice& layers);
  void select(std::optional<Id<Hotspot>> hotspot);
  /// Old results are drawn pale until the new ones are there.
  void setStale(bool stale);

  const Camera& camera() const { return m_camera; }
  void setCamera(const Camera& camera);
  void showAll();
  void zoomTo(const Box& box, double margin = 0.25);
  void zoomBy(double factor);
  void setScale(double scale);
  void setIdentifying(bool on);
  void showNote(QPointF at, const QString& html);
  void hideNote();
  /// Waits until the images for this camera are there; for tests and pictures.
  void finishDrawing();
  bool isDrawing() const;

  QSize minimumSizeHint() const override { return {240, 160}; }

 signals:
  void hotspotClicked(brandpunt::Id<brandpunt::Hotspot> hotspot);
  void hotspotOpened(brandpunt::Id<brandpunt::Hotspot> hotspot);
  void placeAsked(brandpunt::Point place, double radius_m);
  void pointerMoved(brandpunt::Point place);
  void cameraChanged();
  void frameDrawn();
  /// What the density on the map is drawn with; its classes follow from it.
  void densityRadiusChanged(double radius_m);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  struct Picture {
    QImage image = {};
    Camera camera = {};
  };
  void orderBase();
  void orderIncidents();
  void orderAll();
  Camera larger() const;
  void followDensityRadius();
  void blit(QPainter& painter, const Picture& picture) const;
  void drawHotspots(QPainter& painter);
  /// Badges stand at the top of their outlines and step aside for one another; the better rank keeps its place, and
  /// those without room are left out. The chosen one is always there.
  void placeBadges(const Box& seen, std::optional<std::size_t> chosen);
  std::optional<std::size_t> hotspotAt(QPointF at) const;
  void placeTools();
  void walkTo(std::size_t index);

  MapScene m_scene = {};
  LayerChoice m_layers = {};
  Camera m_camera = {};
  double m_densityRadius_m = 0;
  Picture m_base = {};
  Picture m_incidents = {};
  Lane m_baseLane;
  Lane m_incidentLane;
  QTimer m_settle;
  bool m_unseen = false;  ///< what was to be drawn while the map was not in sight waits until it is
  std::optional<Id<Hotspot>> m_selected = {};
  std::optional<std::size_t> m_walked = {};  ///< where Tab stands
  std::vector<QPointF> m_badges = {};        ///< as last drawn, by hotspot
  QPointF m_pressed = {};
  QPointF m_last = {};
  bool m_dragging = false;
  bool m_identifying = false;
  bool m_stale = false;
  bool m_sawExtent = false;
  struct Fit {
    Box box = {};
    double margin = 0;
  };
  std::optional<Fit> m_fit = {};  ///< nobody moved the map since it showed this, so a new size shows it too
  std::vector<QToolButton*> m_tools = {};
  QLabel* m_note = nullptr;
};

}  // namespace brandpunt::ui
