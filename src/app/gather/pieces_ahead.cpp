// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/pieces_ahead.h"

namespace brandpunt::app {
namespace {

constexpr std::size_t piecesUnderWay = 4;

}  // namespace

PiecesAhead::PiecesAhead(exchange::IncidentStream& stream, std::stop_token stop)
    : m_stream(stream), m_stop(std::move(stop)) {
  for (std::size_t i = 0; i < piecesUnderWay; ++i) m_empty.push_back(std::make_unique<RawTable>());
  m_reader = std::jthread([this] { read(); });
}

PiecesAhead::~PiecesAhead() {
  const std::lock_guard lock(m_mutex);
  m_closed = true;
  m_changed.notify_all();
}

std::unique_ptr<RawTable> PiecesAhead::emptyTable() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return !m_empty.empty() || m_closed; });
  if (m_closed) return nullptr;
  std::unique_ptr<RawTable> table = std::move(m_empty.back());
  m_empty.pop_back();
  return table;
}

void PiecesAhead::read() {
  std::exception_ptr thrown;
  try {
    readAll();
  } catch (...) {
    thrown = std::current_exception();
  }
  const std::lock_guard lock(m_mutex);
  m_thrown = thrown;
  m_ended = true;
  m_changed.notify_all();
}

void PiecesAhead::readAll() {
  const Progress progress([this](double share, const Text&) { m_share = share; }, m_stop);
  m_stream.rewind();
  while (std::unique_ptr<RawTable> table = emptyTable()) {
    Result<const RawTable*> piece = m_stream.next(progress);
    if (!piece) m_end = std::move(piece).error();  // read after m_ended, under the lock
    if (!piece || !*piece) return;
    *table = **piece;  // copying a piece is nothing beside reading it, and its memory is used again
    const std::lock_guard lock(m_mutex);
    m_full.push_back(std::move(table));
    m_changed.notify_all();
  }
}

Result<const RawTable*> PiecesAhead::next() {
  std::unique_lock lock(m_mutex);
  if (m_taken) m_empty.push_back(std::move(m_taken));
  m_changed.notify_all();
  m_changed.wait(lock, [&] { return !m_full.empty() || m_ended; });
  if (!m_full.empty()) {
    m_taken = std::move(m_full.front());
    m_full.pop_front();
    return m_taken.get();
  }
  if (m_thrown) std::rethrow_exception(m_thrown);
  if (!m_end) return m_end.error();
  return nullptr;
}

}  // namespace brandpunt::app
