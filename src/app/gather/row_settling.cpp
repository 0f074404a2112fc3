// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/row_settling.h"

#include <algorithm>
#include <unordered_set>

#include "dossier/dossier.h"
#include "incident/account/same_incident.h"

namespace brandpunt::app {
namespace {

// A row and a known incident that may be one take some 1.5 kB together.
constexpr std::uint64_t rowsInMemory = 50'000;

std::uint64_t keyOf(const Incident& incident) {
  return incident.number.empty() ? contentHashOf(incident) : brandpunt::keyOf(incident.number);
}

store::IncidentFilter everything() {
  store::IncidentFilter all;
  all.asStored = true;  // a decision about a place makes no other incident of those that lie there
  return all;
}

}  // namespace

void StandPer::add(const Incident& incident) {
  if (incident.reported && (!m_reported || incident.reported->at.date() > *m_reported))
    m_reported = incident.reported->at.date();
  if (const auto day = dayOf(incident); day && (!m_any || *day > *m_any)) m_any = day;
}

Result<void> RowSettling::lookAtKnown(RepeatedKeys& numbers) {
  if (!m_dossier) return {};
  std::vector<std::uint64_t> contents;
  const Result<void> read = m_dossier->eachIncident(everything(), [&](Incident& incident) {
    m_known.push_back(briefOf(incident));
    if (incident.number.empty()) {
      contents.push_back(contentHashOf(incident));
    } else {
      numbers.suspect(brandpunt::keyOf(incident.number));
      ++m_knownNumbers;
    }
  });
  if (!read) return read;
  if (contents.empty()) return {};
  m_contents.emplace(contents.size());
  for (const std::uint64_t key : contents) m_contents->suspect(key);
  return {};
}

Result<SettleRules> RowSettling::rules() const {
  SettleRules rules{m_standPer.date(), {}};
  if (!m_dossier) return rules;
  Result<std::vector<ImportBatch>> batches = m_dossier->batches();
  if (!batches) return std::move(batches).error();
  for (const ImportBatch& batch : *batches) rules.standPerOf[batch.id] = batch.standPer;
  return rules;
}

Result<std::vector<Incident>> RowSettling::knownLike(std::span<const ReadRow> rows) const {
  std::vector<Incident> known;
  if (m_known.empty() || rows.empty()) return known;
  std::unordered_set<std::uint64_t> keys;
  for (const ReadRow& row : rows) keys.insert(keyOf(row.incident));
  const Result<void> read = m_dossier->eachIncident(everything(), [&](Incident& incident) {
    if (keys.contains(keyOf(incident))) known.push_back(std::move(incident));
  });
  if (!read) return read.error();
  return known;
}

Result<void> RowSettling::settle(const RowSetting& setting, const Progress& progress) {
  const auto rows = static_cast<std::uint64_t>(setting.head->rows);
  const auto suspects = static_cast<std::uint64_t>(2 * setting.numbers->repeats()) + m_known.size();
  m_shares = 1 + std::min(rows, suspects) / rowsInMemory;
  for (std::uint64_t share = 0; share < m_shares; ++share) {
    if (Result<void> done = settleShare(setting, share, progress); !done) return done;
  }
  std::sort(m_kept.begin(), m_kept.end(), [](const KeptRow& a, const KeptRow& b) { return a.row < b.row; });
  Result<SettleRules> told = rules();
  if (!told) return std::move(told).error();
  for (KnownIncident& known : m_known) known.outdated = told->outdates(known.batch);
  return {};
}

Result<void> RowSettling::settleShare(const RowSetting& setting, std::uint64_t share,
                                      const Progress& progress) {
  std::vector<ReadRow> rows;
  std::vector<std::size_t> positions;
  const auto take = [&](std::span<PassedRow> passed) -> Result<void> {
    for (PassedRow& row : passed) {
      if (!row.read.rejected.empty()) continue;
      if (share == 0 && anyKnown()) {
        m_standPer.add(row.read.incident);
        m_days.insert(static_cast<std::int32_t>(dayOf(row.read.incident)->dayNumber()));
        m_offences.insert(row.read.incident.offence);
      }
      if (!row.notAlone || row.key % m_shares != share) continue;
      positions.push_back(row.position);
      rows.push_back(std::move(row.read));
    }
    return {};
  };
  // The first pass must see every row where something is known: their days tell what is gone.
  std::function<bool(std::uint64_t)> wanted;
  if (share > 0) wanted = [&](std::uint64_t key) { return key % m_shares == share; };
  if (Result<PassTotals> passed = passRows(setting, wanted, take, progress); !passed)
    return std::move(passed).error();
  Result<std::vector<Incident>> known = knownLike(rows);
  if (!known) return std::move(known).error();
  Result<SettleRules> told = rules();
  if (!told) return std::move(told).error();
  Settlement settled = brandpunt::settle(rows, *known, *told);
  for (KeptRow& kept : settled.kept) {
    kept.row = positions[kept.row];
    m_kept.push_back(std::move(kept));
  }
  m_sum.duplicates += settled.duplicates;
  m_sum.merged += settled.merged;
  m_sum.unchanged += settled.unchanged;
  m_sum.older += settled.older;
  for (const auto& [batch, n] : settled.restsOn) m_sum.restsOn[batch] += n;
  for (const std::size_t k : settled.inFile) {
    const auto brief = std::lower_bound(m_known.begin(), m_known.end(), (*known)[k].id,
                                        [](const KnownIncident& a, Id<Incident> id) { return a.id < id; });
    if (brief != m_known.end() && brief->id == (*known)[k].id) brief->inFile = true;
  }
  return {};
}

const KeptRow* RowSettling::keptAt(std::size_t position) {
  while (m_asked < m_kept.size() && m_kept[m_asked].row < position) ++m_asked;
  return m_asked < m_kept.size() && m_kept[m_asked].row == position ? &m_kept[m_asked] : nullptr;
}

Succession RowSettling::conclude(std::vector<Succession::Replaced> replaced, bool keepGone,
                                 ImportReport& report) {
  report.duplicates += m_sum.duplicates;
  report.merged += m_sum.merged;
  Succession succession{std::move(replaced), {}, std::move(m_sum.restsOn)};
  const Vanished vanished = findVanished({m_known, m_days, m_offences});
  UpdateCounts& update = report.update;
  update.unchanged = m_sum.unchanged;
  update.older = m_sum.older;
  update.changed = static_cast<std::int64_t>(succession.replaced.size());
  update.added = report.accepted - update.changed;
  update.gone = static_cast<std::int64_t>(vanished.gone.size());
  update.otherSelection = vanished.laterVersion ? 0 : vanished.missing;
  if (keepGone) return succession;
  for (const std::size_t k : vanished.gone) succession.gone.push_back(m_known[k].id);
  return succession;
}

}  // namespace brandpunt::app
