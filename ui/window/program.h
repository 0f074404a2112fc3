// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTranslator>
#include <memory>
#include <optional>

#include "theme/focus_ring.h"
#include "theme/return_key.h"
#include "window/main_window.h"

class QApplication;

namespace brandpunt::ui {

/// What the user chose last time; the language of the system where nothing was chosen.
Appearance storedAppearance();

/// Window after window on the same sessions: a change of theme or language makes a new one.
class Program : public QObject {
  Q_OBJECT
 public:
  Program(QApplication& application, std::filesystem::path dataFolder, const Appearance& appearance);
  ~Program() override;
  MainWindow& window() { return *m_window; }
  Session& session() { return m_session; }
  ImportSession& imports() { return m_import; }

 private:
  std::unique_ptr<MainWindow> build(const Appearance& appearance);
  void showNext();
  void letGo();
  /// A dialog that is open stands on the stack of the command that opened it, and is a child of its window: the window stays
  /// until it is closed. \returns whether the step is put off.
  bool waitsForDialog(void (Program::*step)());
  /// Another language or theme: another window.
  void change(const Appearance& asked);
  /// Language and theme of everything that is made from now on.
  void dress(const Appearance& appearance);

  QApplication& m_application;
  QTranslator m_translator;
  QTranslator m_ofQt;  ///< the words of Qt's own dialogs, where they are installed
  FocusRing m_ring;
  ReturnKey m_return;
  Session m_session;
  ImportSession m_import;
  std::optional<Appearance> m_dressed = {};
  std::unique_ptr<MainWindow> m_window = {};
  std::unique_ptr<MainWindow> m_next = {};    ///< made and not yet shown
  std::unique_ptr<MainWindow> m_former = {};  ///< until the event loop has its turn
};

}  // namespace brandpunt::ui
