// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>
#include <functional>
#include <map>

#include "action/command_set.h"
#include "hotspot_panel/filter_panel.h"
#include "map_view/map_view.h"
#include "model/import_session.h"
#include "model/session.h"
#include "theme/theme.h"

class QSplitter;
class QStackedWidget;

namespace brandpunt::ui {

class Header;
class NoteBar;
class SchouwDesk;
class SharePanel;
class StatusStrip;

/// What the user chose for the window itself.
struct Appearance {
  Brightness brightness = Brightness::System;
  Language language = Language::Dutch;
  bool operator==(const Appearance&) const = default;
};

/// The window: header, the four places around the map, and the strip at the foot. It holds no facts of its own; a
/// change of theme or language throws it away and builds another on the same sessions.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Session& session, ImportSession& importSession, const Appearance& appearance);
  ~MainWindow() override;

  /// Opens a dossier, or looks at an export, by what the file is.
  void openFile(const QString& file);
  CommandSet& commands() { return *m_commands; }
  MapView& map() { return *m_map; }
  SharePanel& share() { return *m_share; }
  NoteBar& notes() { return *m_notes; }
  SchouwDesk& schouw() { return *m_schouw; }

 signals:
  void appearanceAsked(const brandpunt::ui::Appearance& appearance);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void buildPlaces();
  void connectCommands();
  void connectMap();
  void showPlace();
  void showScene();
  void showDossier();
  /// The keyboard begins at the list of hotspots, so that up and down walk them at once; but only where nobody has taken it
  /// elsewhere meanwhile.
  void beginAtList();
  void showTitle();
  /// With the program that the computer has for such files.
  void openElsewhere(const QString& file);
  void identify(Point place, double radius_m);
  void remember();
  QStringList recent() const;
  void addRecent(const QString& file);
  void chooseNew();
  void chooseOpen();
  void chooseImport();
  void chooseLayer();
  void chooseCopy();
  void openDemo();
  void showHelp();
  void showAbout();
  void showMethod();
  /// Takes the keyboard to the next (1) or previous (-1) part that is in sight: head, left, middle, right.
  void showExplanation(const app::ExplanationMade& made);
  void stepRegion(int step);

  Session& m_session;
  ImportSession& m_import;
  Appearance m_appearance;
  CommandSet* m_commands;
  Header* m_header;
  StatusStrip* m_status;
  QStackedWidget* m_pages;
  QSplitter* m_split;
  QStackedWidget* m_left;
  QStackedWidget* m_centre;
  QStackedWidget* m_right;
  QWidget* m_mapArea;
  MapView* m_map;
  MapView* m_smallMap;
  QWidget* m_strip;
  FilterPanel* m_filter;
  SharePanel* m_share;
  NoteBar* m_notes;
  SchouwDesk* m_schouw;
  std::map<Place, QList<int>> m_widths = {};
  std::optional<Place> m_shownPlace = {};
  std::shared_ptr<const app::DossierSnapshot> m_sceneOf = {};
  bool m_listWaits = false;  // for the keyboard, until it has rows
};

}  // namespace brandpunt::ui
