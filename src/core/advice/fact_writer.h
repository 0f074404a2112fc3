// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>

#include "advice/computed_facts.h"

namespace brandpunt {

/// Puts facts into a set, each with its reason and the date of the data.
class FactWriter {
 public:
  FactWriter(const FactInput& input, FactSet& facts) : m_input(input), m_facts(facts) {}
  const FactInput& input() const { return m_input; }
  /// What the facts that follow rest on.
  void restOn(FactBasis basis) { m_basis = basis; }
  void known(const std::string& id, FactValue value, Text how) {
    m_facts[id] = {std::move(value), FactOrigin::Computed, std::move(how), m_input.dataDate.toIso(), m_basis};
  }
  void unknown(const std::string& id, Text why) {
    m_facts[id] = {FactValue{}, FactOrigin::Unknown, std::move(why), m_input.dataDate.toIso(), m_basis};
  }
  /// Are there incidents for all these days: imported, and not counts since?
  bool hasRows(Period period) const { return !isCounts(period) && m_input.covered(period); }
  /// Does any of these days lie in the time of which counts are left?
  bool isCounts(Period period) const { return m_input.countsBefore && period.from < *m_input.countsBefore; }
  /// Unknown because there are not, and why.
  void withoutRows(const std::string& id, Period period);
  /// Says of a fact that it would reach further back, were the incidents of then not counts.
  void cutShort(const std::string& id);
  /// A share of counted things, unknown where fewer than `fewestKnown` tell anything.
  void share(const std::string& id, int part, int known, const Text& of);

 private:
  const FactInput& m_input;
  FactSet& m_facts;
  FactBasis m_basis = FactBasis::Other;
};

/// The parts of computeFacts(), one file each.
void writeCountFacts(FactWriter& writer);
void writeTimeFacts(FactWriter& writer);
void writeMannerFacts(FactWriter& writer);
void writePlaceFacts(FactWriter& writer);

/// The incidents of these days, by id.
std::vector<Incident> inPeriod(const std::vector<Incident>& incidents, Period period);
/// "34 autokraken, 1 november 2024 t/m 31 oktober 2025".
Text countedIn(int n, Offence offence, Period period);
/// "De geïmporteerde bestanden dekken ... niet."
Text notCovered(Period period);

}  // namespace brandpunt
