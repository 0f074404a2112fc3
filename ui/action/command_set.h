// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAction>
#include <QObject>
#include <map>
#include <vector>

class QMenuBar;

namespace brandpunt::ui {

/// Everything a user can do, each declared once: menu, shortcut, button, palette and help page come from here.
enum class Command {
  NewDossier,
  OpenDossier,
  OpenDemo,
  Import,
  AddLayer,
  SaveCopy,
  ExportMap,
  Quit,
  Undo,
  Redo,
  UndoImport,
  SearchCommand,
  GoData,
  GoHotspots,
  GoAdvice,
  GoShare,
  LeftPanel,
  RightPanel,
  NextRegion,
  PreviousRegion,
  ThemeSystem,
  ThemeLight,
  ThemeDark,
  Dutch,
  English,
  FullScreen,
  ZoomIn,
  ZoomOut,
  FullExtent,
  ZoomToHotspot,
  Identify,
  FindHotspots,
  NextHotspot,
  PreviousHotspot,
  OpenAdvice,
  Explain,
  OpenPlan,
  Divide,
  EditRules,
  PrepareSchouw,
  EnterFindings,
  Stop,
  Help,
  About,
};

enum class Menu { File, Edit, View, Map, Analysis, Help };

/// What is declared of a command. Texts are the English source; the translator turns them.
struct CommandInfo {
  Command command;
  Menu menu;
  const char* title;
  const char* help;      ///< one sentence: tooltip, status tip and help page
  const char* shortcut;  ///< portable form; empty: none
  bool checkable = false;
  bool needsDossier = true;
  bool endsGroup = false;  ///< a separator follows in the menu
};
const std::vector<CommandInfo>& commandInfos();

/// The actions of one window.
class CommandSet : public QObject {
  Q_OBJECT
 public:
  explicit CommandSet(QObject* parent = nullptr);
  QAction& operator[](Command command) const { return *m_actions.at(command); }
  void fill(QMenuBar& bar) const;
  /// Commands that work on a dossier are off while there is none, and their tooltip says why.
  void setDossierOpen(bool open);
  /// The help page: every command with its shortcut, as HTML.
  static QString helpTable();

 private:
  std::map<Command, QAction*> m_actions = {};
};

}  // namespace brandpunt::ui
