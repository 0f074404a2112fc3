// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <stop_token>

#include "base/error.h"

namespace brandpunt {

/// How a long step tells how far it is, and learns that it should stop.
///
/// A step calls report() at its loop heads (throttling is the listener's business) and returns cancelled() as
/// soon as stopRequested() is true; a stopped step writes nothing.
class Progress {
 public:
  /// \param share  0 to 1
  using Listener = std::function<void(double share, const Text& doing)>;

  Progress() = default;
  explicit Progress(Listener listener, std::stop_token stop = {})
      : m_listener(std::move(listener)), m_stop(std::move(stop)) {}

  void report(double share, const Text& doing = {}) const {
    if (m_listener) m_listener(share, doing);
  }
  bool stopRequested() const { return m_stop.stop_requested(); }
  const std::stop_token& stopToken() const { return m_stop; }

 private:
  Listener m_listener = {};
  std::stop_token m_stop = {};
};

/// The answer of a step that was stopped.
inline Error cancelled() {
  return {ErrorCode::Cancelled, {"Gestopt; er is niets gewijzigd.", "Stopped; nothing was changed."}};
}

}  // namespace brandpunt
