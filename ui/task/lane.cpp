// SPDX-License-Identifier: GPL-3.0-or-later
#include "task/lane.h"

#include <QtConcurrentRun>
#include <new>

namespace brandpunt::ui {

namespace {
constexpr qint64 betweenReports_ms = 100;
}

Lane::Lane(QObject* parent) : QObject(parent) {
  constexpr int threads = 2;
  m_threads.setMaxThreadCount(threads);
}

Lane::~Lane() {
  m_stop.request_stop();
  for (QFuture<void>& future : m_futures) future.waitForFinished();
}

void Lane::stop() { m_stop.request_stop(); }

void Lane::forget() {
  stop();
  ++m_serial;
  if (!m_running) return;
  m_running = false;
  emit busyChanged(false);
}

void Lane::finish() {
  for (QFuture<void>& future : m_futures) future.waitForFinished();
}

Error Lane::bug(const std::exception& failure) {
  if (dynamic_cast<const std::bad_alloc*>(&failure)) {
    return {ErrorCode::OutsideLibrary,
            {"Te weinig geheugen voor deze stap. Sluit andere programma's en probeer het opnieuw.",
             "Not enough memory for this step. Close other programs and try again."}};
  }
  const std::string what = failure.what();
  return {ErrorCode::OutsideLibrary,
          {"Er ging iets mis in het programma zelf; uw dossier is niet gewijzigd. Meld dit: " + what,
           "Something went wrong in the program itself; your dossier was not changed. Please report this: " +
               what}};
}

void Lane::run(Work work) {
  m_stop.request_stop();
  m_stop = std::stop_source();
  const quint64 serial = ++m_serial;
  m_futures.remove_if([](const QFuture<void>& future) { return future.isFinished(); });
  if (!m_running) {
    m_running = true;
    emit busyChanged(true);
  }
  m_futures.push_back(
      QtConcurrent::run(&m_threads, [this, serial, work = std::move(work), stop = m_stop.get_token()] {
        auto clock = std::make_shared<QElapsedTimer>();
        const auto listener = [this, serial, clock](double share, const Text& doing) {
          if (clock->isValid() && clock->elapsed() < betweenReports_ms) return;
          clock->start();
          QMetaObject::invokeMethod(
              this,
              [this, serial, share, doing] {
                if (serial == m_serial) emit progressed(share, doing);
              },
              Qt::QueuedConnection);
        };
        std::function<void()> deliver = work(Progress(listener, stop));
        QMetaObject::invokeMethod(
            this,
            [this, serial, deliver = std::move(deliver)] {
              if (serial != m_serial) return;
              m_running = false;
              emit busyChanged(false);
              deliver();
            },
            Qt::QueuedConnection);
      }));
}

}  // namespace brandpunt::ui
