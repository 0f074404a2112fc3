// SPDX-License-Identifier: GPL-3.0-or-later
#include "task/turns.h"

#include <algorithm>

namespace brandpunt::ui {

namespace {

constexpr int pause_ms = 3;  // of 0 the next piece would come before the window is asked what the user did

}  // namespace

Turns::Turns() {
  m_timer.setSingleShot(true);
  m_timer.setInterval(pause_ms);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &Turns::takeNext);
}

Turns& Turns::instance() {
  static Turns turns;
  return turns;
}

void Turns::add(QObject* owner, std::function<void()> work) { instance().put(owner, std::move(work), false); }

void Turns::refresh(QObject* owner, std::function<void()> work) {
  instance().put(owner, std::move(work), true);
}

void Turns::put(QObject* owner, std::function<void()> work, bool isRefresh) {
  const bool waits = isRefresh && std::ranges::any_of(m_waiting, [&](const Piece& piece) {
                       return piece.isRefresh && piece.owner == owner;
                     });
  if (waits) return;
  m_waiting.push_back({owner, std::move(work), isRefresh});
  if (!m_timer.isActive()) m_timer.start();
}

void Turns::takeNext() {
  const Piece piece = std::move(m_waiting.front());
  m_waiting.pop_front();
  if (piece.owner) piece.work();
  // Only now: the pause is for what came in meanwhile.
  if (!m_waiting.empty()) m_timer.start();
}

}  // namespace brandpunt::ui
