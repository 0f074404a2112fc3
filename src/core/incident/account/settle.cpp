// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/account/settle.h"

#include <algorithm>
#include <unordered_map>

#include "incident/account/same_incident.h"

namespace brandpunt {
namespace {

/// Rows of the file that are one incident: the heaviest, and those whose codes join it.
struct Candidate {
  std::size_t leader = 0;
  std::vector<std::size_t> joining = {};  // heaviest first
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

class Settler {
 public:
  Settler(std::vector<ReadRow> rows, std::span<const Incident> known, const SettleRules& rules)
      : m_rows(std::move(rows)), m_known(known), m_rules(rules), m_inFile(known.size(), false) {
    m_knownByContent.reserve(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
      m_outdates.push_back(outdates(known[i]));
      if (known[i].number.empty()) {
        m_knownByContent.emplace(contentHashOf(known[i]), i);
      } else {
        m_knownByNumber[known[i].number].push_back(i);
      }
    }
  }

  Settlement run() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> byNumber;
    byNumber.reserve(m_rows.size());
    std::vector<std::string_view> numbers;  // in the order of the file
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      ReadRow& row = m_rows[i];
      ++m_report.rowsRead;
      if (!row.rejected.empty()) {
        ++m_report.rejected;
        ++m_report.byReason[row.rejected];
        m_report.rejects.push_back({row.sourceRow, row.rejected, std::move(row.rejectedValue)});
        continue;
      }
      m_days.push_back(*dayOf(row.incident));
      if (std::find(m_offences.begin(), m_offences.end(), row.incident.offence) == m_offences.end())
        m_offences.push_back(row.incident.offence);
      if (row.incident.number.empty()) {
        settleUnnumbered(i);
        continue;
      }
      std::vector<std::size_t>& group = byNumber[row.incident.number];
      if (group.empty()) numbers.push_back(row.incident.number);
      group.push_back(i);
    }
    for (const std::string_view number : numbers) settleNumber(byNumber.at(number));
    conclude();
    count(m_result.incidents, m_report);
    expects(m_report.addsUp());
    m_result.report = std::move(m_report);
    return std::move(m_result);
  }

 private:
  struct Kept {
    Candidate candidate = {};
    std::optional<std::size_t> replaces = {};  // index of m_known
  };

  const Incident& row(std::size_t i) const { return m_rows[i].incident; }

  bool outdates(const Incident& known) const {
    const auto found = m_rules.standPerOf.find(known.batch);
    if (!m_rules.standPer || found == m_rules.standPerOf.end() || !found->second) return true;
    return *m_rules.standPer >= *found->second;
  }

  void tellUnchanged(std::size_t known) {
    m_inFile[known] = true;
    ++m_report.update.unchanged;
    ++m_result.succession.restsOn[m_known[known].batch];
  }

  void settleUnnumbered(std::size_t i) {
    const auto [from, to] = m_knownByContent.equal_range(contentHashOf(row(i)));
    for (auto it = from; it != to; ++it) {
      const Incident& known = m_known[it->second];
      if (m_inFile[it->second] || !sameContent(known, row(i)) || !listsCode(known, row(i))) continue;
      // Without a number only one row can be that incident.
      tellUnchanged(it->second);
      ++m_report.duplicates;
      return;
    }
    m_kept.push_back({{i, {}}, {}});
  }

  /// Takes out what the file says twice, and puts together what is one incident.
  std::vector<Candidate> candidatesOf(const std::vector<std::size_t>& group) {
    std::vector<std::size_t> fresh;
    for (const std::size_t i : group) {
      const bool again = std::any_of(fresh.begin(), fresh.end(), [&](std::size_t earlier) {
        return sameContent(row(earlier), row(i)) && sameOffence(row(earlier), row(i));
      });
      again ? void(++m_report.duplicates) : fresh.push_back(i);
    }
    const std::size_t leader = *std::min_element(
        fresh.begin(), fresh.end(), [&](std::size_t a, std::size_t b) { return isHeavier(row(a), row(b)); });
    std::vector<Candidate> candidates{{leader, {}}};
    for (const std::size_t i : fresh) {
      if (i == leader) continue;
      if (sameOffence(row(leader), row(i))) {
        candidates.push_back({i, {}});
      } else {
        candidates.front().joining.push_back(i);
      }
    }
    std::vector<std::size_t>& joining = candidates.front().joining;
    std::stable_sort(joining.begin(), joining.end(),
                     [&](std::size_t a, std::size_t b) { return isHeavier(row(a), row(b)); });
    return candidates;
  }

  /// The incident that the rows make together.
  Incident incidentOf(const Candidate& candidate) const { return joined(row(candidate.leader), candidate); }

  Incident joined(Incident incident, const Candidate& candidate) const {
    for (const std::size_t other : candidate.joining) {
      for (const std::string& code : row(other).codes) {
        if (std::find(incident.codes.begin(), incident.codes.end(), code) == incident.codes.end())
          incident.codes.push_back(code);
      }
    }
    return incident;
  }

  /// Does the known incident hold all that these rows say, perhaps with codes that this export left out?
  bool covers(const Incident& known, const Candidate& candidate) const {
    const auto told = [&](std::size_t i) {
      const bool joined =
          known.codes.size() > 1 && !row(i).codes.empty() && row(i).codes.front() != known.codes.front();
      return listsCode(known, row(i)) && (joined || sameContent(known, row(i)));
    };
    return told(candidate.leader) && std::all_of(candidate.joining.begin(), candidate.joining.end(), told);
  }

  void settleNumber(const std::vector<std::size_t>& group) {
    const auto found = m_knownByNumber.find(row(group.front()).number);
    if (group.size() == 1 && found == m_knownByNumber.end()) return keep({group.front(), {}}, {});
    std::vector<Candidate> candidates = candidatesOf(group);
    if (found == m_knownByNumber.end()) {
      for (Candidate& candidate : candidates) keep(std::move(candidate), {});
      return;
    }
    const auto match = [&](const auto& fits) {
      std::erase_if(candidates, [&](const Candidate& candidate) {
        const Incident incident = incidentOf(candidate);
        for (const std::size_t k : found->second) {
          if (m_inFile[k] || !fits(m_known[k], incident, candidate)) continue;
          tellUnchanged(k);
          m_report.duplicates += 1 + static_cast<std::int64_t>(candidate.joining.size());
          return true;
        }
        return false;
      });
    };
    match([](const Incident& known, const Incident& incident, const Candidate&) {
      return sameContent(known, incident) && sameOffence(known, incident);
    });
    match([this](const Incident& known, const Incident&, const Candidate& candidate) {
      return covers(known, candidate);
    });
    for (Candidate& candidate : candidates) replaceOrAdd(std::move(candidate), found->second);
  }

  /// What is left says something else than what is known under its number.
  void replaceOrAdd(Candidate candidate, const std::vector<std::size_t>& knownOfNumber) {
    std::optional<std::size_t> old;
    for (const std::size_t k : knownOfNumber) {
      if (m_inFile[k]) continue;
      if (!old || (m_known[*old].offence != row(candidate.leader).offence &&
                   m_known[k].offence == row(candidate.leader).offence))
        old = k;
    }
    if (old && !m_outdates[*old]) {
      m_inFile[*old] = true;
      ++m_report.update.older;
      m_report.duplicates += 1 + static_cast<std::int64_t>(candidate.joining.size());
      return;
    }
    if (old) m_inFile[*old] = true;
    keep(std::move(candidate), old);
  }

  void keep(Candidate candidate, std::optional<std::size_t> replaces) {
    m_report.merged += static_cast<std::int64_t>(candidate.joining.size());
    m_kept.push_back({std::move(candidate), replaces});
  }

  void conclude() {
    std::sort(m_kept.begin(), m_kept.end(),
              [](const Kept& a, const Kept& b) { return a.candidate.leader < b.candidate.leader; });
    m_report.accepted = static_cast<std::int64_t>(m_kept.size());
    m_result.incidents.reserve(m_kept.size());
    for (const Kept& kept : m_kept) {
      if (kept.replaces)
        m_result.succession.replaced.push_back({m_result.incidents.size(), m_known[*kept.replaces].id});
      m_result.incidents.push_back(joined(std::move(m_rows[kept.candidate.leader].incident), kept.candidate));
    }
    const Vanished vanished = findVanished({m_known, &m_inFile, &m_outdates, m_days, m_offences});
    UpdateCounts& update = m_report.update;
    update.changed = static_cast<std::int64_t>(m_result.succession.replaced.size());
    update.added = m_report.accepted - update.changed;
    update.gone = static_cast<std::int64_t>(vanished.gone.size());
    update.otherSelection = vanished.laterVersion ? 0 : vanished.missing;
    if (m_rules.keepGone) return;
    for (const std::size_t k : vanished.gone) m_result.succession.gone.push_back(m_known[k].id);
  }

  std::vector<ReadRow> m_rows;
  std::span<const Incident> m_known;
  const SettleRules& m_rules;
  std::vector<bool> m_inFile;         // of m_known: this file tells of it
  std::vector<bool> m_outdates = {};  // of m_known: this file may change it
  std::unordered_multimap<std::uint64_t, std::size_t> m_knownByContent = {};
  std::unordered_map<std::string_view, std::vector<std::size_t>> m_knownByNumber = {};
  std::vector<Date> m_days = {};
  std::vector<Offence> m_offences = {};
  std::vector<Kept> m_kept = {};
  ImportReport m_report = {};
  Settlement m_result = {};
};

}  // namespace

Settlement settle(std::vector<ReadRow> rows, std::span<const Incident> known, const SettleRules& rules) {
  return Settler(std::move(rows), known, rules).run();
}

}  // namespace brandpunt
