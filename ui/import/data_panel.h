// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

class QAction;

namespace brandpunt::ui {

/// Left in the place Data: the exports that were read, how long rows are kept, and the map layers.
class DataPanel : public Panel {
  Q_OBJECT
 public:
  DataPanel(Session& session, QAction& import, QAction& addLayer, QWidget* parent = nullptr);

 private:
  void refresh();
  Session& m_session;
  QAction& m_import;
  QAction& m_addLayer;
};

/// Right in the place Data: how good the data are.
class QualityPanel : public Panel {
  Q_OBJECT
 public:
  explicit QualityPanel(Session& session, QWidget* parent = nullptr);

 private:
  void refresh();
  Session& m_session;
};

}  // namespace brandpunt::ui
