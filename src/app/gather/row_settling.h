// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "gather/row_pass.h"
#include "incident/account/settle.h"

namespace brandpunt::store {
class Dossier;
}

namespace brandpunt::app {

/// The last day that a file knows of: the last reported one, else the last at all.
class StandPer {
 public:
  void add(const Incident& incident);
  std::optional<Date> date() const { return m_reported ? m_reported : m_any; }

 private:
  std::optional<Date> m_reported = {}, m_any = {};
};

/// What becomes of the rows that are not alone: those that share a number with each other, or number or content with
/// incidents that the dossier knows.
///
/// Only such rows are kept in memory, and of them so many at a time as a bound allows: rows of other numbers wait for another
/// pass over the file. Of every known incident a few bytes are kept.
class RowSettling {
 public:
  /// \param dossier  nullptr: nothing is known
  explicit RowSettling(const store::Dossier* dossier) : m_dossier(dossier) {}

  /// Looks through what is known, before the first pass; its numbers are suspect from then on.
  /// \param numbers  of the file
  Result<void> lookAtKnown(RepeatedKeys& numbers);
  /// The contents of known incidents without a number; nullptr: there are none.
  const RepeatedKeys* contents() const { return m_contents ? &*m_contents : nullptr; }
  bool anyKnown() const { return !m_known.empty(); }

  /// Decides, in one pass over the file or more.
  Result<void> settle(const RowSetting& setting, const Progress& progress);

  /// What becomes of a row that is not alone; asked in the order of the file. nullptr: it is a duplicate, or joined another.
  const KeptRow* keptAt(std::size_t position);

  /// Puts what was decided into the report, and tells what the import outdates.
  /// \param replaced  what the caller put in the place of which known incident
  Succession conclude(std::vector<Succession::Replaced> replaced, bool keepGone, ImportReport& report);

 private:
  Result<std::vector<Incident>> knownLike(std::span<const ReadRow> rows) const;
  Result<void> settleShare(const RowSetting& setting, std::uint64_t share, const Progress& progress);
  Result<SettleRules> rules() const;

  const store::Dossier* m_dossier;
  std::vector<KnownIncident> m_known = {};  // by id
  std::optional<RepeatedKeys> m_contents = {};
  std::int64_t m_knownNumbers = 0;
  std::uint64_t m_shares = 1;
  StandPer m_standPer = {};
  std::set<std::int32_t> m_days = {};
  std::set<Offence> m_offences = {};
  std::vector<KeptRow> m_kept = {};  // with their position in the file, sorted by it
  std::size_t m_asked = 0;
  Settlement m_sum = {};
};

}  // namespace brandpunt::app
