// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/row_pass.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "gather/pieces_ahead.h"
#include "incident/account/same_incident.h"

namespace brandpunt::app {
namespace {

constexpr std::size_t rowsAtATime = 1024;
constexpr std::size_t pilesUnderWay = 6;

/// Rows that go from one thread to the other together. Their memory is used again.
struct Pile {
  std::vector<PassedRow> rows = std::vector<PassedRow>(rowsAtATime);
  std::size_t used = 0;
};

/// Hands piles over in their order, and the empty ones back.
class Belt {
 public:
  Belt() {
    for (std::size_t i = 0; i < pilesUnderWay; ++i) m_empty.push_back(std::make_unique<Pile>());
  }

  /// nullptr: nobody takes any more.
  std::unique_ptr<Pile> emptyPile() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return !m_empty.empty() || m_closed; });
    if (m_closed) return nullptr;
    std::unique_ptr<Pile> pile = std::move(m_empty.back());
    m_empty.pop_back();
    pile->used = 0;
    return pile;
  }
  void give(std::unique_ptr<Pile> pile) {
    const std::lock_guard lock(m_mutex);
    m_full.push_back(std::move(pile));
    m_changed.notify_all();
  }
  void end() {
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
  }

  /// nullptr: that was all.
  std::unique_ptr<Pile> fullPile() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return !m_full.empty() || m_ended; });
    if (m_full.empty()) return nullptr;
    std::unique_ptr<Pile> pile = std::move(m_full.front());
    m_full.pop_front();
    return pile;
  }
  void giveBack(std::unique_ptr<Pile> pile) {
    const std::lock_guard lock(m_mutex);
    m_empty.push_back(std::move(pile));
    m_changed.notify_all();
  }
  void close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
  }

 private:
  std::mutex m_mutex = {};
  std::condition_variable m_changed = {};
  std::vector<std::unique_ptr<Pile>> m_empty = {};
  std::deque<std::unique_ptr<Pile>> m_full = {};
  bool m_ended = false, m_closed = false;
};

/// Nobody takes any more once this goes.
class BeltCloser {
 public:
  explicit BeltCloser(Belt& belt) : m_belt(belt) {}
  BeltCloser(const BeltCloser&) = delete;
  BeltCloser& operator=(const BeltCloser&) = delete;
  ~BeltCloser() { m_belt.close(); }

 private:
  Belt& m_belt;
};

class Maker {
 public:
  Maker(const RowSetting& setting, const std::function<bool(std::uint64_t)>& wanted, PlaceMover mover,
        PassTotals& totals)
      : m_setting(setting),
        m_wanted(wanted),
        m_mover(std::move(mover)),
        m_totals(totals),
        m_reader(*setting.layout, *setting.rules, *setting.offences, *setting.options),
        m_numbers(*setting.layout),
        m_rows(*setting.head) {
    if (setting.addresses) m_lookup.emplace(*setting.addresses);
  }

  Result<void> run(Belt& belt, const Progress& progress) {
    PiecesAhead pieces(*m_setting.stream, progress.stopToken());
    std::unique_ptr<Pile> pile = belt.emptyPile();
    while (pile) {
      Result<const RawTable*> piece = pieces.next();
      if (!piece) return std::move(piece).error();
      if (!*piece) break;
      for (std::size_t row = 0; row < (*piece)->rows() && pile; ++row) {
        if (!make(**piece, row, pile->rows[pile->used])) continue;
        if (++pile->used < rowsAtATime) continue;
        belt.give(std::move(pile));
        pile = belt.emptyPile();
      }
    }
    if (!pile) return {};  // the taker failed and says so
    belt.give(std::move(pile));
    m_totals.tallies = m_reader.tallies();
    m_totals.moved = m_mover.moved();
    if (m_lookup) m_totals.geocoding = m_lookup->counts();
    if (m_rows.incidents() == m_setting.head->rows) return {};
    return Error{
        ErrorCode::NotReadable,
        {"Het bestand veranderde terwijl het werd gelezen; er is niets opgenomen. Probeer het opnieuw.",
         "The file changed while it was read; nothing was taken in. Try again."}};
  }

 private:
  /// \returns whether there is a row to hand over
  bool make(const RawTable& table, std::size_t row, PassedRow& into) {
    const IncidentRows::Kind kind = m_rows.next(table, row);
    if (kind == IncidentRows::Kind::Nothing) return false;
    into.position = m_position++;
    into.notAlone = false;
    into.areaPoint.reset();
    if (kind == IncidentRows::Kind::NotAnIncident) {
      into.read.sourceRow = m_rows.refused().sourceRow;
      into.read.rejected = m_rows.refused().reason;
      into.read.rejectedValue.clear();
      return true;
    }
    if (m_wanted && !isWanted(table, row)) return false;
    m_reader.read(table, row, into.read);
    Incident& incident = into.read.incident;
    if (into.read.rejected.empty() && m_setting.purgedBefore && *dayOf(incident) < *m_setting.purgedBefore)
      into.read.rejected = "past-term";
    const bool accepted = into.read.rejected.empty();
    if (accepted) into.areaPoint = m_totals.locations.add(incident);
    m_mover.move(incident);
    if (!accepted) return true;
    if (m_lookup) m_lookup->look(incident);
    const bool numbered = !incident.number.empty();
    const RepeatedKeys* others = numbered ? m_setting.numbers : m_setting.contents;
    if (!others) return true;
    into.key = numbered ? keyOf(incident.number) : contentHashOf(incident);
    into.notAlone = others->mayRepeat(into.key);
    return true;
  }

  bool isWanted(const RawTable& table, std::size_t row) {
    m_numbers.read(table, row, m_number);
    return m_number.empty() || m_wanted(keyOf(m_number));
  }

  const RowSetting& m_setting;
  const std::function<bool(std::uint64_t)>& m_wanted;
  PlaceMover m_mover;
  PassTotals& m_totals;
  RowReader m_reader;
  NumberColumn m_numbers;
  IncidentRows m_rows;
  std::optional<AddressLookup> m_lookup = {};
  std::string m_number = {};
  std::size_t m_position = 0;
};

}  // namespace

Result<PassTotals> passRows(const RowSetting& setting, const std::function<bool(std::uint64_t)>& wanted,
                            const std::function<Result<void>(std::span<PassedRow>)>& take,
                            const Progress& progress) {
  Result<PlaceMover> mover = PlaceMover::between(setting.rules->crs.value_or(setting.crs), setting.crs);
  if (!mover) return std::move(mover).error();
  PassTotals totals;
  Maker maker(setting, wanted, *std::move(mover), totals);
  Belt belt;
  Result<void> made, taken;
  std::exception_ptr thrown;  // on the other thread, for this one
  {
    // Progress is told by the taker, whose thread the listener knows.
    const Progress silent({}, progress.stopToken());
    const std::jthread other([&] {
      try {
        made = maker.run(belt, silent);
      } catch (...) {
        thrown = std::current_exception();
      }
      belt.end();
    });
    // Before the other thread is waited for, also where taking throws: it may stand waiting for an empty pile.
    const BeltCloser closer(belt);
    std::size_t rows = 0;
    while (std::unique_ptr<Pile> pile = belt.fullPile()) {
      if (taken) {
        taken = take(std::span(pile->rows.data(), pile->used));
        if (taken && progress.stopRequested()) taken = cancelled();
        if (!taken) belt.close();
        rows += pile->used;
        progress.report(
            static_cast<double>(rows) / static_cast<double>(std::max<std::size_t>(setting.head->rows, 1)),
            {"Rijen begrijpen", "Understanding the rows"});
      }
      belt.giveBack(std::move(pile));
    }
  }
  if (thrown) std::rethrow_exception(thrown);
  if (!taken) return std::move(taken).error();
  if (!made) return std::move(made).error();
  return totals;
}

}  // namespace brandpunt::app
