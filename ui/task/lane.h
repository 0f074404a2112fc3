// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <functional>
#include <list>
#include <memory>
#include <stop_token>

#include "base/progress.h"
#include "base/result.h"

namespace brandpunt::ui {

/// A lane on which one piece of long work runs at a time, off the window's thread.
///
/// Starting the next asks the former to stop and drops its answer: the last question wins, nothing queues. The
/// answer arrives on the window's thread. Destroying a lane stops its work and waits for it.
class Lane : public QObject {
  Q_OBJECT
 public:
  explicit Lane(QObject* parent = nullptr);
  ~Lane() override;

  /// \param work  runs on a thread of its own; must hold copies of what it needs, never the window's objects
  /// \param done  called on the window's thread, not when the work was overtaken or stopped by a newer start
  template <class T>
  void start(std::function<Result<T>(const Progress&)> work, std::function<void(Result<T>)> done) {
    run([work = std::move(work), done = std::move(done)](const Progress& progress) -> std::function<void()> {
      auto result = std::make_shared<Result<T>>(guarded<T>(work, progress));
      return [result, done] { done(std::move(*result)); };
    });
  }

  /// Asks the work to stop; its answer (cancelled) still arrives.
  void stop();
  /// The same, and no answer arrives.
  void forget();
  bool isBusy() const { return m_running; }
  /// Waits until the work is through, without stopping it; for writing that must not be lost when the window closes.
  void finish();

 signals:
  void busyChanged(bool busy);
  /// At most ten times a second.
  void progressed(double share, const Text& doing);

 private:
  using Work = std::function<std::function<void()>(const Progress&)>;
  void run(Work work);

  template <class T>
  static Result<T> guarded(const std::function<Result<T>(const Progress&)>& work, const Progress& progress) {
    try {
      return work(progress);
    } catch (const std::exception& failure) {
      return bug(failure);
    }
  }
  static Error bug(const std::exception& failure);

  /// Threads of its own: Qt's paint engine waits for those of the application's pool, and the window would stand still
  /// while long work holds them. Two, so that work that was asked to stop does not hold up the next.
  QThreadPool m_threads;
  std::stop_source m_stop = {};
  std::list<QFuture<void>> m_futures = {};
  quint64 m_serial = 0;
  bool m_running = false;
};

}  // namespace brandpunt::ui
