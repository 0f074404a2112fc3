// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>

#include "document/export_class.h"
#include "document/map_spec.h"
#include "model/session.h"
#include "show/draw_map.h"
#include "theme/parts.h"

class QComboBox;
class QLineEdit;

namespace brandpunt::ui {

/// The place Share: what goes on the page, the page as it will be, and for whom.
///
/// The preview is the page itself, drawn by the same step that saves it, so that nothing can differ.
class SharePanel : public QObject {
  Q_OBJECT
 public:
  explicit SharePanel(Session& session, QObject* parent = nullptr);
  QWidget* left() const { return m_left; }
  QWidget* middle() const { return m_middle; }
  QWidget* right() const { return m_right; }
  ExportClass exportClass() const { return m_class; }
  /// Writes the page; the ending of the name says as what.
  void save(const std::filesystem::path& file);
  void askAndSave();

 signals:
  void exportClassChanged();

 private:
  app::MapRequest request(const std::filesystem::path& out) const;
  void makeLeft();
  void makeRight();
  void refreshLeft();
  void sayClass();
  void orderPreview();
  void showWithheld(const std::vector<Withheld>& withheld);

  Session& m_session;
  Panel* m_left;
  QWidget* m_middle;
  Panel* m_right;
  Segments* m_classes = nullptr;
  QLabel* m_classWords = nullptr;
  QComboBox* m_paper = nullptr;
  QLineEdit* m_title = nullptr;
  QVBoxLayout* m_withheld = nullptr;
  QPushButton* m_save = nullptr;
  ExportClass m_class = ExportClass::Driehoek;
  QTimer m_rest;
  Lane m_previewLane;
  Lane m_saveLane;
};

}  // namespace brandpunt::ui
