// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QTimer>
#include <map>

#include "decide/divide.h"
#include "model/session.h"
#include "theme/parts.h"

class QSpinBox;

namespace brandpunt::ui {

/// What the municipality has, and how that is best divided over the hotspots of the run: every change is divided anew.
class DivisionDialog : public QDialog {
  Q_OBJECT
 public:
  /// Expects that the session has a stored run.
  DivisionDialog(Session& session, QWidget* parent);

 private:
  void read();
  void fillMeans();
  void divide();
  void showDivision();
  void showMore();
  void addPlace(const PlaceToServe& place, const PlaceShare& share);
  void remember();
  /// What the boxes say.
  Supply supply() const;

  Session& m_session;
  std::filesystem::path m_dossier;
  Id<Run> m_run;
  std::shared_ptr<app::DivisionPlaces> m_places = {};
  std::shared_ptr<app::DivisionMade> m_made = {};
  std::map<std::string, QSpinBox*> m_boxes = {};
  Panel* m_means = nullptr;
  QVBoxLayout* m_words = nullptr;  ///< what more would bring
  Panel* m_list = nullptr;
  QLabel* m_summary = nullptr;
  QPushButton* m_remember = nullptr;
  QTimer m_soon;
  Lane m_lane;
};

}  // namespace brandpunt::ui
