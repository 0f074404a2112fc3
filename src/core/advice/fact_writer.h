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
  void known(const std::string& id, FactValue value, Text how) {
    m_facts[id] = {std::move(value), FactOrigin::Computed, std::move(how), m_input.dataDate.toIso()};
  }
  void unknown(const std::string& id, Text why) {
    m_facts[id] = {FactValue{}, FactOrigin::Unknown, std::move(why), m_input.dataDate.toIso()};
  }
  /// A share of counted things, unknown where fewer than `fewestKnown` tell anything.
  void share(const std::string& id, int part, int known, const Text& of);

 private:
  const FactInput& m_input;
  FactSet& m_facts;
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
