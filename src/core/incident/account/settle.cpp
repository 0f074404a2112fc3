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

class Settler {
 public:
  Settler(std::span<const ReadRow> rows, std::span<const Incident> known, const SettleRules& rules)
      : m_rows(rows), m_known(known), m_rules(rules), m_inFile(known.size(), false) {
    m_knownByContent.reserve(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
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
      if (row(i).number.empty()) {
        settleUnnumbered(i);
        continue;
      }
      std::vector<std::size_t>& group = byNumber[row(i).number];
      if (group.empty()) numbers.push_back(row(i).number);
      group.push_back(i);
    }
    for (const std::string_view number : numbers) settleNumber(byNumber.at(number));
    std::sort(m_result.kept.begin(), m_result.kept.end(),
              [](const KeptRow& a, const KeptRow& b) { return a.row < b.row; });
    for (std::size_t k = 0; k < m_inFile.size(); ++k) {
      if (m_inFile[k]) m_result.inFile.push_back(k);
    }
    return std::move(m_result);
  }

 private:
  const Incident& row(std::size_t i) const { return m_rows[i].incident; }

  void tellUnchanged(std::size_t known) {
    m_inFile[known] = true;
    ++m_result.unchanged;
    ++m_result.restsOn[m_known[known].batch];
  }

  void settleUnnumbered(std::size_t i) {
    const auto [from, to] = m_knownByContent.equal_range(contentHashOf(row(i)));
    for (auto it = from; it != to; ++it) {
      const Incident& known = m_known[it->second];
      if (m_inFile[it->second] || !sameContent(known, row(i)) || !listsCode(known, row(i))) continue;
      // Without a number only one row can be that incident.
      tellUnchanged(it->second);
      ++m_result.duplicates;
      return;
    }
    m_result.kept.push_back({i, {}, {}});
  }

  /// Takes out what the file says twice, and puts together what is one incident.
  std::vector<Candidate> candidatesOf(const std::vector<std::size_t>& group) {
    std::vector<std::size_t> fresh;
    for (const std::size_t i : group) {
      const bool again = std::any_of(fresh.begin(), fresh.end(), [&](std::size_t earlier) {
        return sameContent(row(earlier), row(i)) && sameOffence(row(earlier), row(i));
      });
      again ? void(++m_result.duplicates) : fresh.push_back(i);
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
  Incident incidentOf(const Candidate& candidate) const {
    Incident incident = row(candidate.leader);
    for (const std::size_t other : candidate.joining) addCodes(row(other).codes, incident);
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
          m_result.duplicates += 1 + static_cast<std::int64_t>(candidate.joining.size());
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
    if (old && !m_rules.outdates(m_known[*old].batch)) {
      m_inFile[*old] = true;
      ++m_result.older;
      m_result.duplicates += 1 + static_cast<std::int64_t>(candidate.joining.size());
      return;
    }
    if (old) m_inFile[*old] = true;
    keep(std::move(candidate), old);
  }

  void keep(const Candidate& candidate, std::optional<std::size_t> replaces) {
    m_result.merged += static_cast<std::int64_t>(candidate.joining.size());
    KeptRow& kept = m_result.kept.emplace_back();
    kept.row = candidate.leader;
    for (const std::size_t other : candidate.joining)
      kept.moreCodes.insert(kept.moreCodes.end(), row(other).codes.begin(), row(other).codes.end());
    if (replaces) kept.replaces = m_known[*replaces].id;
  }

  std::span<const ReadRow> m_rows;
  std::span<const Incident> m_known;
  const SettleRules& m_rules;
  std::vector<bool> m_inFile;  // of m_known: this file tells of it
  std::unordered_multimap<std::uint64_t, std::size_t> m_knownByContent = {};
  std::unordered_map<std::string_view, std::vector<std::size_t>> m_knownByNumber = {};
  Settlement m_result = {};
};

}  // namespace

bool SettleRules::outdates(Id<ImportBatch> batch) const {
  const auto found = standPerOf.find(batch);
  if (!standPer || found == standPerOf.end() || !found->second) return true;
  return *standPer >= *found->second;
}

Settlement settle(std::span<const ReadRow> rows, std::span<const Incident> known, const SettleRules& rules) {
  return Settler(rows, known, rules).run();
}

void addCodes(const std::vector<std::string>& codes, Incident& incident) {
  for (const std::string& code : codes) {
    if (std::find(incident.codes.begin(), incident.codes.end(), code) == incident.codes.end())
      incident.codes.push_back(code);
  }
}

void countAccepted(const Incident& incident, ImportReport& report) {
  ++report.accepted;
  ++report.byOffence[incident.offence];
  report.withoutLocation += incident.place ? 0 : 1;
  report.withoutTime += incident.start && incident.start->timeKnown ? 0 : 1;
  report.withoutEnd += incident.end ? 0 : 1;
  report.endBeforeStart += incident.start && incident.end && incident.end->at < incident.start->at ? 1 : 0;
  const std::optional<Date> day = dayOf(incident);
  if (!report.first || *day < *report.first) report.first = day;
  if (!report.last || *day > *report.last) report.last = day;
}

void countRejected(const RejectedRow& row, ImportReport& report) {
  ++report.rejected;
  ++report.byReason[row.reason];
  report.rejects.push_back(row);
}

}  // namespace brandpunt
