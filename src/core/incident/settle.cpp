// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/settle.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <unordered_map>

namespace brandpunt {
namespace {

/// Mixes what makes the content of an incident into one number; equality is checked apart.
class ContentHash {
 public:
  void add(std::uint64_t value) {
    // Source: the finaliser of SplitMix64.
    std::uint64_t z = m_state += value + 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    m_state = z ^ (z >> 31);
  }
  void add(const std::string& text) { add(std::hash<std::string>{}(text)); }
  void add(const std::optional<Moment>& moment) {
    add(moment ? static_cast<std::uint64_t>(moment->at.seconds) * 2 + (moment->timeKnown ? 1 : 0) : 1);
  }
  std::uint64_t value() const { return m_state; }

 private:
  std::uint64_t m_state = 0;
};

std::uint64_t hashOf(const Incident& incident) {
  ContentHash hash;
  hash.add(incident.start);
  hash.add(incident.end);
  hash.add(incident.reported);
  hash.add(incident.address.street);
  hash.add(incident.address.houseNumber);
  hash.add(incident.number);
  if (incident.place) {
    hash.add(std::bit_cast<std::uint64_t>(incident.place->x));
    hash.add(std::bit_cast<std::uint64_t>(incident.place->y));
  }
  return hash.value();
}

/// All that the export told, but for the offence. Not how exact the place is: that is concluded from the whole batch,
/// and another batch may hold more to conclude from.
bool sameContent(const Incident& a, const Incident& b) {
  return a.number == b.number && a.attempt == b.attempt && a.start == b.start && a.end == b.end &&
         a.reported == b.reported && a.reportedBy == b.reportedBy && a.address == b.address &&
         a.place == b.place && a.locationKind == b.locationKind && a.entry == b.entry &&
         a.entrySide == b.entrySide && a.loot == b.loot;
}

bool sameOffence(const Incident& a, const Incident& b) {
  return a.offence == b.offence && a.codes == b.codes;
}

bool isHeavier(const Incident& a, const Incident& b) {
  return std::tie(a.offence, a.codes) < std::tie(b.offence, b.codes);
}

bool listsCode(const Incident& incident, const Incident& row) {
  return row.codes.empty() ? incident.offence == row.offence
                           : std::find(incident.codes.begin(), incident.codes.end(), row.codes.front()) !=
                                 incident.codes.end();
}

/// The incidents of earlier imports, to be found by content and by number.
class Known {
 public:
  explicit Known(std::span<const Incident> incidents)
      : m_incidents(incidents), m_used(incidents.size(), false) {
    m_byContent.reserve(incidents.size());
    for (std::size_t i = 0; i < incidents.size(); ++i) {
      m_byContent.emplace(hashOf(incidents[i]), i);
      if (!incidents[i].number.empty()) m_byNumber.emplace(incidents[i].number, i);
    }
  }

  bool holds(const Incident& row) {
    const auto [from, to] = m_byContent.equal_range(hashOf(row));
    for (auto it = from; it != to; ++it) {
      const Incident& known = m_incidents[it->second];
      if (!sameContent(known, row) || !listsCode(known, row)) continue;
      if (!row.number.empty()) return true;
      // Without a number only one row can be that incident.
      if (m_used[it->second]) continue;
      m_used[it->second] = true;
      return true;
    }
    if (row.number.empty()) return false;
    const auto [first, last] = m_byNumber.equal_range(row.number);
    return std::any_of(first, last, [&](const auto& entry) {
      const Incident& known = m_incidents[entry.second];
      return known.codes.size() > 1 && listsCode(known, row);
    });
  }

 private:
  std::span<const Incident> m_incidents;
  std::vector<bool> m_used;
  std::unordered_multimap<std::uint64_t, std::size_t> m_byContent = {};
  std::unordered_multimap<std::string, std::size_t> m_byNumber = {};
};

void count(const std::vector<Incident>& incidents, ImportReport& report) {
  for (const Incident& incident : incidents) {
    ++report.byOffence[incident.offence];
    report.withoutLocation += incident.place ? 0 : 1;
    report.withoutTime += incident.start && incident.start->timeKnown ? 0 : 1;
    report.withoutEnd += incident.end ? 0 : 1;
    report.endBeforeStart += incident.start && incident.end && incident.end->at < incident.start->at ? 1 : 0;
    const std::optional<Date> day = dayOf(incident);
    if (!report.first || *day < *report.first) report.first = day;
    if (!report.last || *day > *report.last) report.last = day;
  }
}

}  // namespace

Settlement settle(std::vector<ReadRow> rows, std::span<const Incident> knownIncidents) {
  Settlement result;
  ImportReport& report = result.report;
  Known known(knownIncidents);
  std::vector<std::size_t> fresh;                            // rows that are told for the first time
  std::unordered_map<std::string, std::size_t> leaderOf;     // by number: the row that the others join
  std::unordered_multimap<std::uint64_t, std::size_t> seen;  // numbered rows of this file, by content
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Incident& row = rows[i].incident;
    ++report.rowsRead;
    if (!rows[i].rejected.empty()) {
      ++report.rejected;
      ++report.byReason[rows[i].rejected];
      report.rejects.push_back({rows[i].sourceRow, rows[i].rejected});
      continue;
    }
    if (known.holds(row)) {
      ++report.duplicates;
      continue;
    }
    if (!row.number.empty()) {
      const std::uint64_t hash = hashOf(row);
      const auto [from, to] = seen.equal_range(hash);
      const bool again = std::any_of(from, to, [&](const auto& entry) {
        const Incident& earlier = rows[entry.second].incident;
        return sameContent(earlier, row) && sameOffence(earlier, row);
      });
      if (again) {
        ++report.duplicates;
        continue;
      }
      seen.emplace(hash, i);
      const auto [leader, first] = leaderOf.emplace(row.number, i);
      if (!first && isHeavier(row, rows[leader->second].incident)) leader->second = i;
    }
    fresh.push_back(i);
  }

  std::vector<std::size_t> kept;                                      // rows that become incidents
  std::unordered_map<std::size_t, std::vector<std::size_t>> joining;  // by leader
  for (const std::size_t i : fresh) {
    const Incident& row = rows[i].incident;
    const std::size_t leader = row.number.empty() ? i : leaderOf.at(row.number);
    if (sameOffence(rows[leader].incident, row)) {
      kept.push_back(i);
    } else {
      ++report.merged;
      joining[leader].push_back(i);
    }
  }
  report.accepted = static_cast<std::int64_t>(kept.size());
  result.incidents.reserve(kept.size());
  for (const std::size_t i : kept) {
    Incident& incident = result.incidents.emplace_back(std::move(rows[i].incident));
    const auto others = joining.find(i);
    if (others == joining.end()) continue;
    std::sort(others->second.begin(), others->second.end(),
              [&](std::size_t a, std::size_t b) { return isHeavier(rows[a].incident, rows[b].incident); });
    for (const std::size_t other : others->second) {
      for (const std::string& code : rows[other].incident.codes) {
        if (std::find(incident.codes.begin(), incident.codes.end(), code) == incident.codes.end())
          incident.codes.push_back(code);
      }
    }
  }
  count(result.incidents, report);
  expects(report.addsUp());
  return result;
}

}  // namespace brandpunt
