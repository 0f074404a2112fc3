// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/computed_facts.h"

#include <algorithm>

#include "advice/fact_writer.h"
#include "document/sentences.h"

namespace brandpunt {
namespace {

void writeCalendarFacts(FactWriter& w) {
  const MixRules& rules = w.input().rules.mix;
  const int month = w.input().dataDate.month;
  const bool dark = rules.darkFirstMonth <= rules.darkLastMonth
                        ? month >= rules.darkFirstMonth && month <= rules.darkLastMonth
                        : month >= rules.darkFirstMonth || month <= rules.darkLastMonth;
  const Text date = inWords(w.input().dataDate);
  const Text how{"stand van de gegevens: " + date.nl, "date of the data: " + date.en};
  w.known("ddo_nu", dark, how);
  const auto& months = rules.termMonths;
  w.known("start_studiejaar_vakantie", std::find(months.begin(), months.end(), month) != months.end(), how);
}

bool isDone(const PlanEntry& entry) { return entry.status != PlanStatus::Rejected; }

void writePlanFacts(FactWriter& w) {
  const FactInput& in = w.input();
  bool camera = false;
  bool tried = false;
  for (const PlanEntry& entry : in.plan) {
    const Measure* m = in.rules.measure(entry.measure);
    if (!m || !isDone(entry)) continue;
    camera = camera || m->exclusiveGroup == "camera";
    tried = tried || (!isHeavy(*m, in.rules.mix) && entry.date && *entry.date <= in.dataDate);
  }
  const std::string n = std::to_string(in.plan.size());
  const Text how{"het plan in het dossier (" + n + " besluiten)",
                 "the plan in the dossier (" + n + " decisions)"};
  w.known("camera_gepland", camera, how);
  if (tried) {
    w.known("andere_maatregelen_geprobeerd", true, how);
  } else {
    w.unknown(
        "andere_maatregelen_geprobeerd",
        {"In het plan staat geen lichtere maatregel die al is uitgevoerd; misschien was die er eerder wel.",
         "The plan holds no lighter measure that was carried out; there may have been one before."});
  }
}

/// Whole months from the last site inspection to the date of the data; one after that date is new: 0 months.
void writeInspectionFact(FactWriter& w) {
  const char* id = "schouw_maanden_geleden";
  const std::optional<Date>& last = w.input().lastInspection;
  if (!last) {
    w.unknown(id,
              {"Er is in het dossier geen schouw vastgelegd. Was er nog nooit een, antwoord dan 'nooit'.",
               "No site inspection is on record in the dossier. If there never was one, answer 'nooit'."});
    return;
  }
  int months = 0;
  while (last->plusMonths(months + 1) <= w.input().dataDate) ++months;
  const Text date = inWords(*last);
  w.known(id, static_cast<double>(months),
          {"laatste schouw in het dossier: " + date.nl, "last site inspection in the dossier: " + date.en});
}

}  // namespace

void FactWriter::withoutRows(const std::string& id, Period period) {
  if (!isCounts(period)) return unknown(id, notCovered(period));
  const Text before = inWords(*m_input.countsBefore), days = inWords(period);
  unknown(id, {"Incidenten van voor " + before.nl +
                   " zijn aantallen per vak van 125 meter geworden (bewaartermijn); die zeggen niet wat hier "
                   "gebeurde: " +
                   days.nl + ".",
               "Incidents from before " + before.en +
                   " became counts by cell of 125 metres (retention term), which do not tell what happened "
                   "here: " +
                   days.en + "."});
  m_facts[id].basis = FactBasis::Counts;
}

void FactWriter::cutShort(const std::string& id) {
  const Text before = inWords(*m_input.countsBefore);
  Fact& fact = m_facts[id];
  fact.how.nl += "; van voor " + before.nl + " zijn er alleen aantallen";
  fact.how.en += "; from before " + before.en + " there are counts only";
  fact.basis = FactBasis::RowsAndCounts;
}

void FactWriter::share(const std::string& id, int part, int knownCount, const Text& of) {
  const std::string k = std::to_string(knownCount);
  if (knownCount < fewestKnown) {
    const std::string least = std::to_string(fewestKnown);
    unknown(id, {"Bij " + k + " delicten bekend; er zijn er ten minste " + least + " nodig (" + of.nl + ").",
                 "Known of " + k + " offences; at least " + least + " are needed (" + of.en + ")."});
    return;
  }
  const std::string p = std::to_string(part);
  known(id, static_cast<double>(part) / knownCount,
        {p + " van " + k + " (" + of.nl + ")", p + " of " + k + " (" + of.en + ")"});
}

std::vector<Incident> inPeriod(const std::vector<Incident>& incidents, Period period) {
  std::vector<Incident> list;
  for (const Incident& i : incidents) {
    const auto day = dayOf(i);
    if (day && period.contains(*day)) list.push_back(i);
  }
  std::sort(list.begin(), list.end(), [](const Incident& a, const Incident& b) { return a.id < b.id; });
  return list;
}

Text countedIn(int n, Offence offence, Period period) {
  const OffenceInfo& info = infoOf(offence);
  const Text& word = n == 1 ? info.one : info.many;
  const Text days = inWords(period);
  const std::string number = std::to_string(n);
  return {number + " " + word.nl + ", " + days.nl, number + " " + word.en + ", " + days.en};
}

Text notCovered(Period period) {
  const Text days = inWords(period);
  return {"De ge\u00efmporteerde bestanden dekken deze periode niet: " + days.nl + ".",
          "The imported files do not cover this period: " + days.en + "."};
}

FactSet computeFacts(const FactInput& input) {
  FactSet facts;
  FactWriter writer(input, facts);
  writer.known("delict", std::string(infoOf(input.offence).id),
               {"het delict van de analyse", "the offence of the analysis"});
  writer.restOn(FactBasis::Rows);
  writeCountFacts(writer);
  writeTimeFacts(writer);
  writeMannerFacts(writer);
  writer.restOn(FactBasis::Other);
  writePlaceFacts(writer);
  writeCalendarFacts(writer);
  writePlanFacts(writer);
  writeInspectionFact(writer);
  return facts;
}

FactSet withAnswers(FactSet computed, const FactSet& municipality, const FactSet& hotspot) {
  for (const FactSet* answers : {&municipality, &hotspot}) {
    for (const auto& [id, fact] : *answers) {
      if (!isUnknown(fact.value)) computed[id] = fact;
    }
  }
  return computed;
}

}  // namespace brandpunt
