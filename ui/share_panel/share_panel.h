// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>

#include "document/export_class.h"
#include "document/map_spec.h"
#include "model/session.h"
#include "share_panel/page_view.h"
#include "show/draw_map.h"
#include "show/make_paper.h"
#include "show/make_quality_sheet.h"
#include "theme/parts.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace brandpunt::ui {

/// What can be shared: the map of a run, the paper for the triangle meeting, the sheet about the data.
enum class Sheet { Map, Paper, Quality };

/// The place Share: what goes on the page, the page as it will be, and for whom.
///
/// The preview is the page itself, drawn by the same step that saves it, so that nothing can differ.
class SharePanel : public QObject {
  Q_OBJECT
 public:
  explicit SharePanel(Session& session, QObject* parent = nullptr);
  QWidget* left() const { return m_left; }
  QWidget* middle() const { return m_pages; }
  QWidget* right() const { return m_right; }
  ExportClass exportClass() const { return m_class; }
  void choose(Sheet sheet);
  /// Writes the page; the ending of the name says as what.
  void save(const std::filesystem::path& file);
  void askAndSave();

 signals:
  void exportClassChanged();

 private:
  /// What a preview shows.
  struct Preview {
    std::vector<QImage> pages = {};
    std::vector<Withheld> withheld = {};
  };
  app::MapRequest mapRequest(const std::filesystem::path& out) const;
  app::PaperRequest paperRequest(const std::filesystem::path& out) const;
  app::QualitySheetRequest qualityRequest(const std::filesystem::path& out) const;
  /// Draws the chosen sheet into the folder.
  std::function<Result<Preview>(const Progress&)> previewWork(const std::filesystem::path& folder) const;
  /// Writes the chosen sheet.
  std::function<Result<std::filesystem::path>(const Progress&)> saveWork(
      const std::filesystem::path& file) const;
  void makeRight();
  QWidget* makeMapChoices();
  QWidget* makePaperChoices();
  void showChoices();
  void refreshLeft();
  void sayClass();
  void orderPreview();
  void showWithheld(const std::vector<Withheld>& withheld);

  Session& m_session;
  Panel* m_left;
  PageView* m_pages;
  Panel* m_right;
  Sheet m_sheet = Sheet::Map;
  Segments* m_sheets = nullptr;
  Segments* m_classes = nullptr;
  QLabel* m_classWords = nullptr;
  QWidget* m_mapChoices = nullptr;
  QWidget* m_paperChoices = nullptr;
  QDateEdit* m_meeting = nullptr;
  QLineEdit* m_receiver = nullptr;
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
