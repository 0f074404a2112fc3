// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <map>
#include <optional>

#include "map_view/map_scene.h"
#include "model/session.h"
#include "theme/parts.h"

class QCheckBox;
class QComboBox;
class QSlider;

namespace brandpunt::ui {

/// Left in the place Hotspots: which incidents count, which layers show, how hotspots are found.
class FilterPanel : public Panel {
  Q_OBJECT
 public:
  explicit FilterPanel(Session& session, QWidget* parent = nullptr);
  const LayerChoice& layers() const { return m_layers; }
  /// The legend of the density follows what the map draws.
  void showDensityRadius(double radius_m);

 signals:
  void layersChanged(const brandpunt::ui::LayerChoice& layers);
  void methodAsked();

 private:
  void makeFilter();
  void makeLayers();
  void makeMethod();
  void refresh();
  /// A layer that the dossier does not have cannot be shown.
  void refreshLayers();
  void changed();

  Session& m_session;
  LayerChoice m_layers = {};
  Segments* m_offence = nullptr;
  QComboBox* m_otherOffence = nullptr;
  QComboBox* m_period = nullptr;
  QComboBox* m_quality = nullptr;
  QCheckBox* m_attempts = nullptr;
  QLabel* m_attemptCount = nullptr;
  QLabel* m_summary = nullptr;
  QLabel* m_countsOnly = nullptr;
  QCheckBox* m_streets = nullptr;
  QLabel* m_streetLegend = nullptr;
  QCheckBox* m_parking = nullptr;
  QCheckBox* m_base = nullptr;
  QSlider* m_radius = nullptr;
  QSlider* m_minimum = nullptr;
  QLabel* m_radiusText = nullptr;
  QLabel* m_minimumText = nullptr;
  QLabel* m_state = nullptr;
  QLabel* m_legend = nullptr;
  QLabel* m_legendRadius = nullptr;
  QTimer m_slow;
  bool m_refreshing = false;
};

}  // namespace brandpunt::ui
