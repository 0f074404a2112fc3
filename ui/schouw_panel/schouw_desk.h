// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <functional>
#include <memory>

#include "model/session.h"
#include "show/prepare_schouw.h"

class QWidget;

namespace brandpunt::ui {

class FindingsDialog;

/// What the window does about the site inspection of the selected hotspot: writing its pack, and taking its findings.
class SchouwDesk : public QObject {
  Q_OBJECT
 public:
  SchouwDesk(Session& session, QWidget* window);

  /// Asks where to and when, then prepares.
  void askAndPrepare();
  /// Writes the pack, and beside it the empty form.
  void prepare(const std::filesystem::path& pack, std::optional<Date> date);
  /// Opens the dialog for typing findings, once what it asks is known.
  void enterFindings();
  /// The dialog while it is open; nothing else.
  FindingsDialog* dialog() const { return m_dialog; }

 private:
  /// Is there a hotspot with an advice to work on? If not, goes where one is made and says so.
  bool isReady();

  Session& m_session;
  QWidget* m_window;
  FindingsDialog* m_dialog = nullptr;
  Lane m_lane;
};

}  // namespace brandpunt::ui
