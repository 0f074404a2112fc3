// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/notes.h"

#include <algorithm>
#include <set>

#include "advice/listed.h"
#include "base/number.h"
#include "document/sentences.h"
#include "hotspot/change/detectable.h"

namespace brandpunt {
namespace {

bool has(const std::vector<const Measure*>& list, const Measure* m) {
  return std::find(list.begin(), list.end(), m) != list.end();
}

Text factTitle(const RuleBase& rules, const std::string& id) {
  const FactKind* kind = rules.fact(id);
  return kind ? kind->title : Text{id, id};
}

void smallNumbers(const NoteInput& in, std::vector<Note>& notes) {
  if (!in.count) {
    notes.push_back({"R14",
                     nullptr,
                     {"Het aantal delicten in de laatste 12 maanden is onbekend. Onder de " +
                          std::to_string(in.rules.mix.watchBelow) + " past alleen volgen.",
                      "The number of offences in the last 12 months is unknown. Below " +
                          std::to_string(in.rules.mix.watchBelow) + " only watching fits."}});
  }
  if (in.cheapOnly) {
    const std::string n = toText(*in.count, 0);
    notes.push_back(
        {"R14",
         nullptr,
         {"Hier waren in 12 maanden " + n + " delicten. Bij zo weinig passen alleen goedkope maatregelen.",
          "There were " + n + " offences here in 12 months. So few bear cheap measures only."}});
  }
}

void beginnings(const NoteInput& in, std::vector<Note>& notes) {
  for (const ForcedRule* rule : in.forced) {
    for (const std::string& id : rule->measures) {
      const Measure* m = in.rules.measure(id);
      if (has(in.advice.mix, m)) notes.push_back({rule->rule, m, rule->why});
    }
  }
  for (const Measure* m : in.dropped) {
    notes.push_back({"R4",
                     m,
                     {m->name.nl + " hoort in de mix, maar past niet binnen de ingestelde grenzen.",
                      m->name.en + " belongs in the mix, but does not fit the limits that were set."}});
  }
}

/// What is missing to judge the measures of a category: the facts of their unknown hard conditions.
std::vector<Text> missingFor(const NoteInput& in, Category category) {
  std::vector<Text> missing;
  for (const Assessment& a : in.advice.measures) {
    if (a.measure->category != category || a.status != MeasureStatus::Conditional) continue;
    for (const Expression* e : a.unknownHard) missing.push_back(factTitle(in.rules, e->fact));
  }
  return missing;
}

/// Does a measure of the category run here already?
bool runs(const NoteInput& in, Category category) {
  return std::ranges::any_of(in.advice.measures, [&](const Assessment& a) {
    return a.isRunning() && a.measure->category == category;
  });
}

void missingCategories(const NoteInput& in, std::vector<Note>& notes) {
  for (const Category c : in.rules.mix.required) {
    const bool covered =
        runs(in, c) || std::ranges::any_of(in.advice.mix, [&](const Measure* m) { return m->category == c; });
    if (covered) continue;
    Text text{"Geen geschikte maatregel in de categorie " + std::string(idOf(c)),
              "No suitable measure in the category '" + titleOf(c).en + "'"};
    const std::vector<Text> missing = missingFor(in, c);
    if (missing.empty()) {
      text.nl += "; er is niets dat hier past en genoeg effect belooft.";
      text.en += "; nothing that fits here promises enough effect.";
    } else {
      text.nl += "; ontbrekende invoer: " + listed(missing).nl + ".";
      text.en += "; missing input: " + listed(missing).en + ".";
    }
    notes.push_back({"R2", nullptr, text});
  }
}

void tempo(const NoteInput& in, std::vector<Note>& notes) {
  const auto& mix = in.advice.mix;
  if (mix.empty()) return;
  const int weeks = in.rules.mix.soonWeeks;
  if (std::none_of(mix.begin(), mix.end(), [&](auto* m) { return m->leadWeeks <= weeks; })) {
    notes.push_back(
        {"R7",
         nullptr,
         {"Geen enkele maatregel in de mix kan binnen " + std::to_string(weeks) + " weken beginnen.",
          "No measure in the mix can begin within " + std::to_string(weeks) + " weeks."}});
  }
  if (std::none_of(mix.begin(), mix.end(), [](auto* m) { return m->structural; })) {
    notes.push_back({"R7",
                     nullptr,
                     {"Alle maatregelen in de mix zijn tijdelijk; er is niets dat blijft.",
                      "All measures in the mix are temporary; nothing stays."}});
  }
}

void waterbed(const NoteInput& in, std::vector<Note>& notes) {
  std::vector<const Measure*> moving;
  for (const Measure* m : in.advice.mix) {
    if (m->displacement >= in.rules.mix.waterbedFrom) moving.push_back(m);
  }
  if (moving.empty()) return;
  const Text names = namesOf(moving);
  const std::string ring = std::to_string(in.rules.mix.ring_m);
  notes.push_back({"R9",
                   nullptr,
                   {"Kans op verplaatsing bij " + names.nl + ": volg ook een ring van " + ring +
                        " m om de plek en een gebied om mee te vergelijken.",
                    "Offences may move with " + names.en + ": also follow a ring of " + ring +
                        " m around the place and an area to compare with."}});
}

void standing(const NoteInput& in, std::vector<Note>& notes) {
  for (const std::string& id : in.rules.mix.standing) {
    const Measure* m = in.rules.measure(id);
    const bool here = std::any_of(
        in.advice.measures.begin(), in.advice.measures.end(),
        [&](const Assessment& a) { return a.measure == m && a.status == MeasureStatus::Suitable; });
    if (!here || has(in.advice.mix, m)) continue;
    notes.push_back({"R8",
                     m,
                     {m->name.nl + " hoort er het hele jaar bij, ook buiten deze mix.",
                      m->name.en + " goes with it all year round, also outside this mix."}});
  }
}

void substitutes(const NoteInput& in, std::vector<Note>& notes) {
  for (const Substitution& s : in.rules.mix.substitutions) {
    for (const Assessment& a : in.advice.measures) {
      const bool blocked = std::any_of(a.blockedBy.begin(), a.blockedBy.end(),
                                       [&](const Expression* e) { return e->text == s.blockedBy; });
      const Measure* instead = in.rules.measure(s.instead);
      if (a.measure->id != s.measure || !blocked || !instead) continue;
      notes.push_back({"R11",
                       instead,
                       {s.why.nl + " Kijk naar: " + instead->name.nl + ".",
                        s.why.en + " See: " + instead->name.en + "."}});
    }
  }
}

void cautions(const NoteInput& in, std::vector<Note>& notes) {
  for (const Caution& c : in.rules.mix.cautions) {
    const Measure* m = in.rules.measure(c.measure);
    if (!has(in.advice.mix, m)) continue;
    notes.push_back({"R18", m, {m->name.nl + ": " + c.text.nl, m->name.en + ": " + c.text.en}});
  }
}

void dependencies(const NoteInput& in, std::vector<Note>& notes) {
  for (const Assessment& a : in.advice.measures) {
    if (!has(in.advice.mix, a.measure) || has(in.cautious, a.measure)) continue;
    std::vector<Text> facts;
    for (const auto* list : {&a.measure->indications, &a.measure->contras}) {
      for (const WeightedExpression& e : *list) {
        if (isUnknown(valueOf(in.facts, e.when.fact))) facts.push_back(factTitle(in.rules, e.when.fact));
      }
    }
    // Nothing unknown of its own: another measure of the mix that it competes with hangs on something
    // unknown.
    if (facts.empty())
      facts.push_back({"antwoorden over andere maatregelen", "answers about other measures"});
    const Text list = listed(facts);
    notes.push_back({"depends",
                     a.measure,
                     {a.measure->name.nl + " is afhankelijk van: " + list.nl + ".",
                      a.measure->name.en + " depends on: " + list.en + "."}});
  }
}

/// R13 and R17: what runs is looked at instead of proposed; what failed says what that cost it.
void remembered(const NoteInput& in, std::vector<Note>& notes) {
  for (const Assessment& a : in.advice.measures) {
    if (!a.before) continue;
    const Text& name = a.measure->name;
    const std::string outcome = a.before->outcome.empty() ? "" : " (\"" + a.before->outcome + "\")";
    if (a.isRunning()) {
      const std::optional<Date>& look = a.before->evaluation;
      Text next{
          " Spreek een dag af om te zien of het werkt, en dan te stoppen, door te gaan of op te schalen.",
          " Agree on a day to see whether it works, and then to stop, go on or scale up."};
      if (look) {
        next = {" Kijk op " + inWords(*look).nl +
                    " of het werkt, en besluit dan te stoppen, door te gaan of op te schalen.",
                " On " + inWords(*look).en +
                    ", see whether it works, and decide then to stop, go on or scale up."};
      }
      notes.push_back({"R13",
                       a.measure,
                       {name.nl + " loopt hier al en is niet opnieuw voorgesteld." + next.nl,
                        name.en + " runs here already and is not proposed again." + next.en}});
    } else if (a.lostToFailure > 0) {
      const std::string points = std::to_string(a.lostToFailure);
      notes.push_back({"R13",
                       a.measure,
                       {name.nl + " werkte hier eerder niet" + outcome + ": " + points + " punten eraf.",
                        name.en + " did not work here before" + outcome + ": " + points + " points less."}});
    }
  }
}

/// R16: from which count on a fall is more than chance, so that nobody celebrates or despairs too early.
void evaluation(const NoteInput& in, std::vector<Note>& notes) {
  if (!in.count || in.advice.mix.empty()) return;
  const auto before = static_cast<std::int64_t>(*in.count);
  const std::string n = std::to_string(before);
  const auto fallingTo = detectableChange(before, 1, 1).fallingTo;
  if (!fallingTo) {
    notes.push_back({"R16",
                     nullptr,
                     {"Evaluatie: bij " + n +
                          " delicten in 12 maanden is zelfs een daling tot nul niet van toeval te "
                          "onderscheiden.",
                      "Evaluation: from " + n +
                          " offences in 12 months, even a fall to none cannot be told from chance."}});
    return;
  }
  const std::string line = std::to_string(*fallingTo);
  notes.push_back({"R16",
                   nullptr,
                   {"Evaluatie: nu " + n + " delicten in 12 maanden. Pas bij " + line +
                        " of minder in de 12 maanden erna is een daling meer dan toeval.",
                    "Evaluation: now " + n + " offences in 12 months. Only at " + line +
                        " or fewer in the 12 months after it is a fall more than chance."}});
}

void agendaPoints(const NoteInput& in, std::vector<Note>& notes) {
  for (const Measure* m : in.advice.agenda) {
    notes.push_back(
        {"R12",
         m,
         {m->name.nl + ": past mogelijk; bespreek dit in de driehoek of het Zorg- en Veiligheidshuis.",
          m->name.en + ": may fit; discuss it in the triangle meeting or the care and safety house."}});
  }
}

}  // namespace

Note watchOnlyNote(double count) {
  const std::string n = toText(count, 0);
  return {
      "R14",
      nullptr,
      {"Alleen volgen: hier waren in 12 maanden " + n + " delicten, te weinig voor een mix van maatregelen.",
       "Only watch: there were " + n + " offences here in 12 months, too few for a mix of measures."}};
}

Note noMeasuresNote() {
  return {"",
          nullptr,
          {"De bronnen noemen maatregelen tegen autokraak en woninginbraak. Voor dit delict zijn er geen.",
           "The sources name measures against theft from vehicles and residential burglary. There are none "
           "for this "
           "offence."}};
}

std::vector<Note> notesFor(const NoteInput& in) {
  std::vector<Note> notes;
  smallNumbers(in, notes);
  beginnings(in, notes);
  missingCategories(in, notes);
  tempo(in, notes);
  standing(in, notes);
  waterbed(in, notes);
  substitutes(in, notes);
  cautions(in, notes);
  remembered(in, notes);
  evaluation(in, notes);
  dependencies(in, notes);
  agendaPoints(in, notes);
  return notes;
}

}  // namespace brandpunt
