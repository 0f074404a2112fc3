// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "incident/raw_table.h"
#include "table_file/incident_stream.h"

namespace brandpunt::app {

/// The pieces of a stream from its beginning, read on a thread of its own some pieces ahead of whoever takes them. Nobody
/// else may touch the stream meanwhile.
class PiecesAhead {
 public:
  /// Begins to read at once.
  PiecesAhead(exchange::IncidentStream& stream, std::stop_token stop);
  PiecesAhead(const PiecesAhead&) = delete;
  PiecesAhead& operator=(const PiecesAhead&) = delete;
  /// What was read and not taken is thrown away.
  ~PiecesAhead();

  /// The next rows; nullptr after the last. Valid until the next call. Errors: those of the stream, which also throws here
  /// what it throws.
  Result<const RawTable*> next();
  /// What part of the file was read, 0..1.
  double share() const { return m_share; }

 private:
  void read();
  void readAll();
  std::unique_ptr<RawTable> emptyTable();

  exchange::IncidentStream& m_stream;
  std::stop_token m_stop;
  std::atomic<double> m_share = 0;
  std::mutex m_mutex = {};
  std::condition_variable m_changed = {};
  std::vector<std::unique_ptr<RawTable>> m_empty = {};
  std::deque<std::unique_ptr<RawTable>> m_full = {};
  std::unique_ptr<RawTable> m_taken = {};
  Result<void> m_end = {};
  std::exception_ptr m_thrown = {};  ///< on the reader's thread, for the thread that takes
  bool m_ended = false, m_closed = false;
  std::jthread m_reader;  // last: it uses the others
};

}  // namespace brandpunt::app
