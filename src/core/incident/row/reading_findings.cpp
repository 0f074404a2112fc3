// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/reading_findings.h"

#include <algorithm>

#include "base/number_text.h"

namespace brandpunt {
namespace {

class Findings {
 public:
  explicit Findings(const ReadingRules& rules) : m_rows(rules.rows), m_all(rules.findings) {}
  void add(const std::string& rule, Severity severity, std::int64_t count, Text said) {
    const double all = static_cast<double>(std::max<std::int64_t>(m_rows, 1));
    m_all.push_back({rule, severity, count, static_cast<double>(count) / all, std::move(said)});
  }
  std::vector<QualityFinding>& all() { return m_all; }

 private:
  std::int64_t m_rows;
  std::vector<QualityFinding> m_all;
};

void tellAboutLocations(const LocationEvidence& evidence, Findings& findings) {
  if (evidence.ownPoint == 0) return;
  const Text of = toPeople(evidence.ownPoint), all = toPeople(evidence.considered);
  findings.add(
      "own-points", Severity::Information, evidence.ownPoint,
      {of.nl + " van de " + all.nl +
           " rijen zonder huisnummer liggen op een eigen punt en gelden als adres; de andere liggen op het "
           "punt van hun straat of gebied.",
       of.en + " of the " + all.en +
           " rows without a house number lie on a point of their own and count as addresses; the others "
           "lie "
           "on the point of their street or area."});
}

void tellAboutPersonData(const PersonDataCounts& persons, Findings& findings) {
  std::int64_t all = 0;
  std::string kinds;
  for (const auto& [kind, n] : persons) {
    all += n;
    kinds += (kinds.empty() ? "" : ", ") + std::to_string(n) + " " + kind;
  }
  if (all == 0) return;
  findings.add("person-data-removed", Severity::Mind, all,
               {"Uit bewaarde velden zijn persoonsgegevens verwijderd (" + kinds + ").",
                "Personal data were removed from kept fields (" + kinds + ")."});
}

}  // namespace

std::vector<QualityFinding> findingsOf(const ReadingRules& rules, const RowTallies& tallies,
                                       const LocationEvidence& evidence) {
  Findings findings(rules);
  if (rules.monthMustShow && tallies.everyStartIsAFirst) findings.all().push_back(monthOnlyFinding(rules));
  tellAboutLocations(evidence, findings);
  tellAboutPersonData(tallies.personData, findings);
  if (tallies.roundedNumbers > 0) {
    findings.add("numbers-rounded", Severity::Mind, tallies.roundedNumbers,
                 {"De incidentnummers zijn door een rekenblad afgerond (2,19E+08); ze zijn niet gebruikt. "
                  "Dubbele rijen zijn "
                  "zo minder goed te herkennen: vraag de export met de nummers als tekst.",
                  "A spreadsheet rounded the incident numbers (2.19E+08); they were not used. Duplicates are "
                  "harder to tell "
                  "that way: ask for the export with the numbers as text."});
  }
  if (tallies.corrected > 0) {
    const Text n = toPeople(tallies.corrected);
    findings.add("rows-corrected", Severity::Information, tallies.corrected,
                 {n.nl + " keer is met de hand gezegd wat een rij miste (delict of datum).",
                  n.en + " times somebody said by hand what a row lacked (offence or date)."});
  }
  return std::move(findings.all());
}

}  // namespace brandpunt
