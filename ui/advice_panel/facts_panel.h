// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

namespace brandpunt::ui {

/// Left in the place Advice: which hotspot, what is known of it and from where, and what is not known.
class FactsPanel : public QWidget {
  Q_OBJECT
 public:
  /// \param map  the small map; the panel takes it in
  FactsPanel(Session& session, QWidget* map, QWidget* parent = nullptr);

 private:
  void refresh();
  void showHead();

  Session& m_session;
  QLabel* m_title = nullptr;
  QLabel* m_place = nullptr;
  Panel* m_facts = nullptr;
  std::shared_ptr<const app::AdviceGiven> m_shown = {};  ///< holds what the widgets point to
  bool m_all = false;
};

}  // namespace brandpunt::ui
