// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/command_set.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <array>

namespace brandpunt::ui {

namespace {

constexpr const char* context = "Command";
constexpr const char* openFirst = QT_TRANSLATE_NOOP("Command", "Open a dossier first.");

struct MenuInfo {
  Menu menu;
  const char* title;
};
constexpr std::array menus{
    MenuInfo{Menu::File, QT_TRANSLATE_NOOP("Command", "&File")},
    MenuInfo{Menu::Edit, QT_TRANSLATE_NOOP("Command", "&Edit")},
    MenuInfo{Menu::View, QT_TRANSLATE_NOOP("Command", "&View")},
    MenuInfo{Menu::Map, QT_TRANSLATE_NOOP("Command", "&Map")},
    MenuInfo{Menu::Analysis, QT_TRANSLATE_NOOP("Command", "&Analysis")},
    MenuInfo{Menu::Help, QT_TRANSLATE_NOOP("Command", "&Help")},
};

QString translated(const char* text) { return QCoreApplication::translate(context, text); }

}  // namespace

const std::vector<CommandInfo>& commandInfos() {
  static const std::vector<CommandInfo> infos{
      {Command::NewDossier, Menu::File, QT_TRANSLATE_NOOP("Command", "New dossier..."),
       QT_TRANSLATE_NOOP("Command", "Makes an empty dossier for a municipality."), "Ctrl+N", false, false},
      {Command::OpenDossier, Menu::File, QT_TRANSLATE_NOOP("Command", "Open dossier..."),
       QT_TRANSLATE_NOOP("Command", "Opens the dossier of your municipality."), "Ctrl+O", false, false},
      {Command::OpenDemo, Menu::File, QT_TRANSLATE_NOOP("Command", "Practise with the demo town"),
       QT_TRANSLATE_NOOP("Command", "Makes a fictitious town with fictitious incidents and opens it."), "",
       false, false, true},
      {Command::Import, Menu::File, QT_TRANSLATE_NOOP("Command", "Read a police export..."),
       QT_TRANSLATE_NOOP("Command", "Shows what is in an export, and reads it when you say so."), "Ctrl+I",
       false, false},
      {Command::AddLayer, Menu::File, QT_TRANSLATE_NOOP("Command", "Add a map layer..."),
       QT_TRANSLATE_NOOP("Command",
                         "Loads streets, buildings, parking places or other things around an incident."),
       "Ctrl+L"},
      {Command::SaveCopy, Menu::File, QT_TRANSLATE_NOOP("Command", "Save a copy..."),
       QT_TRANSLATE_NOOP("Command",
                         "Saves a sound copy of the dossier; never copy a dossier while it is open."),
       "Ctrl+Shift+S", false, true, true},
      {Command::ExportMap, Menu::File, QT_TRANSLATE_NOOP("Command", "Save the map..."),
       QT_TRANSLATE_NOOP("Command",
                         "Saves the map for a reader you choose; what that reader may not see stays out."),
       "Ctrl+P", false, true, true},
      {Command::Quit, Menu::File, QT_TRANSLATE_NOOP("Command", "Quit"),
       QT_TRANSLATE_NOOP("Command", "Closes the window. Everything has been saved already."), "Ctrl+Q", false,
       false},

      {Command::Undo, Menu::Edit, QT_TRANSLATE_NOOP("Command", "Undo"),
       QT_TRANSLATE_NOOP("Command", "Takes back the last answer or decision."), "Ctrl+Z"},
      {Command::Redo, Menu::Edit, QT_TRANSLATE_NOOP("Command", "Redo"),
       QT_TRANSLATE_NOOP("Command", "Does again what was taken back."), "Ctrl+Shift+Z", false, true, true},
      {Command::UndoImport, Menu::Edit, QT_TRANSLATE_NOOP("Command", "Take the last export out again"),
       QT_TRANSLATE_NOOP("Command", "Removes the rows of the export that was read last."), "", false, true,
       true},
      {Command::SearchCommand, Menu::Edit, QT_TRANSLATE_NOOP("Command", "Search a place or a command"),
       QT_TRANSLATE_NOOP("Command", "Type what you want to see or do."), "Ctrl+Shift+P", false, false},

      {Command::GoData, Menu::View, QT_TRANSLATE_NOOP("Command", "Data"),
       QT_TRANSLATE_NOOP("Command", "What is in the dossier, and how good it is."), "Ctrl+1", false, false},
      {Command::GoHotspots, Menu::View, QT_TRANSLATE_NOOP("Command", "Hotspots"),
       QT_TRANSLATE_NOOP("Command", "Where and when it happens."), "Ctrl+2"},
      {Command::GoAdvice, Menu::View, QT_TRANSLATE_NOOP("Command", "Advice"),
       QT_TRANSLATE_NOOP("Command", "What fits the hotspot that is selected."), "Ctrl+3"},
      {Command::GoShare, Menu::View, QT_TRANSLATE_NOOP("Command", "Share"),
       QT_TRANSLATE_NOOP("Command", "The map for others, without what they may not see."), "Ctrl+4", false,
       true, true},
      {Command::LeftPanel, Menu::View, QT_TRANSLATE_NOOP("Command", "Left panel"),
       QT_TRANSLATE_NOOP("Command", "Shows or hides the filters; the map takes the room."), "F7", true},
      {Command::RightPanel, Menu::View, QT_TRANSLATE_NOOP("Command", "Right panel"),
       QT_TRANSLATE_NOOP("Command", "Shows or hides the list; the map takes the room."), "F8", true},
      {Command::NextRegion, Menu::View, QT_TRANSLATE_NOOP("Command", "Next part of the window"),
       QT_TRANSLATE_NOOP("Command", "Takes the keyboard from head to left, middle and right."), "Ctrl+Tab",
       false, false},
      {Command::PreviousRegion, Menu::View, QT_TRANSLATE_NOOP("Command", "Previous part of the window"),
       QT_TRANSLATE_NOOP("Command", "Takes the keyboard back to the part before."), "Ctrl+Shift+Tab", false,
       false, true},
      {Command::ThemeSystem, Menu::View, QT_TRANSLATE_NOOP("Command", "Colours as the system"),
       QT_TRANSLATE_NOOP("Command", "Light or dark, as the desktop has it."), "", true, false},
      {Command::ThemeLight, Menu::View, QT_TRANSLATE_NOOP("Command", "Light"),
       QT_TRANSLATE_NOOP("Command", "Dark letters on a light ground."), "", true, false},
      {Command::ThemeDark, Menu::View, QT_TRANSLATE_NOOP("Command", "Dark"),
       QT_TRANSLATE_NOOP("Command", "Light letters on a dark ground."), "", true, false, true},
      {Command::Dutch, Menu::View, "Nederlands", "Het venster in het Nederlands.", "", true, false},
      {Command::English, Menu::View, "English", "The window in English.", "", true, false, true},
      {Command::FullScreen, Menu::View, QT_TRANSLATE_NOOP("Command", "Full screen"),
       QT_TRANSLATE_NOOP("Command", "The window takes the whole screen."), "F11", true, false},

      {Command::ZoomIn, Menu::Map, QT_TRANSLATE_NOOP("Command", "Zoom in"),
       QT_TRANSLATE_NOOP("Command", "Shows less, larger."), "Ctrl++"},
      {Command::ZoomOut, Menu::Map, QT_TRANSLATE_NOOP("Command", "Zoom out"),
       QT_TRANSLATE_NOOP("Command", "Shows more, smaller."), "Ctrl+-"},
      {Command::FullExtent, Menu::Map, QT_TRANSLATE_NOOP("Command", "Show everything"),
       QT_TRANSLATE_NOOP("Command", "Shows all incidents of the dossier."), "Ctrl+Shift+F"},
      {Command::ZoomToHotspot, Menu::Map, QT_TRANSLATE_NOOP("Command", "Zoom to the hotspot"),
       QT_TRANSLATE_NOOP("Command", "Shows the selected hotspot large."), "Ctrl+J", false, true, true},
      {Command::Identify, Menu::Map, QT_TRANSLATE_NOOP("Command", "What is here?"),
       QT_TRANSLATE_NOOP("Command", "Click on the map to read what lies there."), "Ctrl+Shift+I", true},

      {Command::FindHotspots, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "Find hotspots"),
       QT_TRANSLATE_NOOP("Command", "Looks for hotspots again with the filters that stand."), "F5", false,
       true, true},
      {Command::NextHotspot, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "Next hotspot"),
       QT_TRANSLATE_NOOP("Command", "Selects the hotspot after this one."), "Ctrl+Down"},
      {Command::PreviousHotspot, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "Previous hotspot"),
       QT_TRANSLATE_NOOP("Command", "Selects the hotspot before this one."), "Ctrl+Up"},
      {Command::OpenAdvice, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "To the advice"),
       QT_TRANSLATE_NOOP("Command", "Shows the measures for the selected hotspot."), "Ctrl+Return"},
      {Command::Explain, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "Read as a short advice..."),
       QT_TRANSLATE_NOOP("Command", "The advice on the selected hotspot as a text that everybody can read."),
       "Ctrl+Shift+E"},
      {Command::OpenPlan, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "See and adopt the plan..."),
       QT_TRANSLATE_NOOP(
           "Command",
           "Shows what was agreed about the selected hotspot, what is missing and what was adopted."),
       "Ctrl+Shift+V", false, true},
      {Command::Divide, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "Divide over the municipality..."),
       QT_TRANSLATE_NOOP("Command",
                         "Divides what is scarce over all hotspots, and says what more would bring."),
       "Ctrl+Shift+G", false, true, true},
      {Command::EditRules, Menu::Edit, QT_TRANSLATE_NOOP("Command", "Rules of the municipality..."),
       QT_TRANSLATE_NOOP("Command", "Weights, limits and measures of your own, over those of the program."),
       "Ctrl+Shift+R", false, true},
      {Command::PrepareSchouw, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "Prepare a site inspection..."),
       QT_TRANSLATE_NOOP("Command",
                         "Writes the pack for those who walk along: map, hot time, checklist, agreements."),
       "Ctrl+Shift+W"},
      {Command::EnterFindings, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "Enter findings..."),
       QT_TRANSLATE_NOOP("Command", "Takes in what was found at the site inspection; the advice follows."),
       "Ctrl+Shift+B", false, true, true},
      {Command::Stop, Menu::Analysis, QT_TRANSLATE_NOOP("Command", "Stop"),
       QT_TRANSLATE_NOOP("Command", "Stops the work that is going on. Nothing is changed."), "Esc", false,
       false},

      {Command::Help, Menu::Help, QT_TRANSLATE_NOOP("Command", "Keys and commands"),
       QT_TRANSLATE_NOOP("Command", "Everything you can do, with its keys."), "F1", false, false},
      {Command::About, Menu::Help, QT_TRANSLATE_NOOP("Command", "About Brandpunt"),
       QT_TRANSLATE_NOOP("Command", "Version, licence and what this program does not do."), "", false, false},
  };
  return infos;
}

CommandSet::CommandSet(QObject* parent) : QObject(parent) {
  for (const CommandInfo& info : commandInfos()) {
    auto* action = new QAction(translated(info.title), this);
    action->setShortcut(QKeySequence(QString::fromLatin1(info.shortcut), QKeySequence::PortableText));
    action->setCheckable(info.checkable);
    action->setStatusTip(translated(info.help));
    m_actions[info.command] = action;
  }
  setDossierOpen(false);
}

void CommandSet::fill(QMenuBar& bar) const {
  for (const MenuInfo& info : menus) {
    QMenu* menu = bar.addMenu(translated(info.title));
    for (const CommandInfo& command : commandInfos()) {
      if (command.menu != info.menu) continue;
      menu->addAction(m_actions.at(command.command));
      if (command.endsGroup) menu->addSeparator();
    }
  }
}

void CommandSet::setDossierOpen(bool open) {
  for (const CommandInfo& info : commandInfos()) {
    QAction& action = *m_actions.at(info.command);
    const bool possible = open || !info.needsDossier;
    action.setEnabled(possible);
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    QString tip = translated(info.title);
    if (!keys.isEmpty()) tip += QStringLiteral(" (%1)").arg(keys);
    tip += QStringLiteral("\n") + (possible ? translated(info.help) : translated(openFirst));
    action.setToolTip(tip);
  }
}

QString CommandSet::helpTable() {
  QString html;
  for (const MenuInfo& menu : menus) {
    html += QStringLiteral("<h3>%1</h3><table cellpadding='3'>")
                .arg(translated(menu.title).remove(QLatin1Char('&')));
    for (const CommandInfo& info : commandInfos()) {
      if (info.menu != menu.menu) continue;
      const QKeySequence keys(QString::fromLatin1(info.shortcut), QKeySequence::PortableText);
      html += QStringLiteral("<tr><td width='220'><b>%1</b></td><td width='110'>%2</td><td>%3</td></tr>")
                  .arg(translated(info.title).toHtmlEscaped(),
                       keys.toString(QKeySequence::NativeText).toHtmlEscaped(),
                       translated(info.help).toHtmlEscaped());
    }
    html += QStringLiteral("</table>");
  }
  return html;
}

}  // namespace brandpunt::ui
