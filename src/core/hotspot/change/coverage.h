// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <span>

#include "incident/incident.h"
#include "period/civil_time.h"

namespace brandpunt {

/// Which months the imported files really cover.
///
/// The first and last day in a file do not tell: an export of 2019 holds a burglary of 2014 that was reported late,
/// and a comparison with "2018" would then find an enormous rise. So a month counts as covered when it holds at least
/// a fifth of the incidents of a typical month, the median of the twelve fullest.
class Coverage {
 public:
  /// \param incidents  all incidents of the files that hold the offence in question, whatever their own offence.
  explicit Coverage(std::span<const Incident> incidents);

  /// Is every calendar month that the period touches covered? An empty period is.
  bool covers(Period period) const;

  /// The last day of the last month that is covered; nothing where there are no incidents. A file whose last case was
  /// reported years late still ends, for us, where its months end.
  std::optional<Date> lastDay() const;

 private:
  std::map<int, int> m_byMonth = {};  // year * 12 + month - 1
  double m_fewest = 0;
};

}  // namespace brandpunt
