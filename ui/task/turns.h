// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <deque>
#include <functional>

namespace brandpunt::ui {

/// Work of the window's thread in pieces, each in a turn of the event loop of its own, so that none is felt: between two of
/// them keys, clicks and painting have their chance. (What is posted, or queued by a signal, runs in the same turn.)
class Turns : public QObject {
  Q_OBJECT
 public:
  /// Does the work after all that waits already; not at all if the owner is gone by then.
  static void add(QObject* owner, std::function<void()> work);
  /// The same; an owner that waits with a refresh already refreshes once.
  static void refresh(QObject* owner, std::function<void()> work);
  /// Whether nothing waits: what the window shows is up to date.
  static bool areOver() { return instance().m_waiting.empty(); }

 private:
  Turns();
  static Turns& instance();
  void put(QObject* owner, std::function<void()> work, bool isRefresh);
  void takeNext();

  struct Piece {
    QPointer<QObject> owner = {};
    std::function<void()> work = {};
    bool isRefresh = false;
  };
  std::deque<Piece> m_waiting = {};
  QTimer m_timer;
};

}  // namespace brandpunt::ui
