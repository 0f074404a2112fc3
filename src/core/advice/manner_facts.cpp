// SPDX-License-Identifier: GPL-3.0-or-later
// How it is done and what is taken, from the closed codes of the import.
#include "advice/fact_writer.h"
#include "document/sentences.h"
#include "hotspot/change/trend.h"

namespace brandpunt {
namespace {

struct Tally {
  int part = 0;
  int known = 0;
  void add(bool isKnown, bool isPart) {
    known += isKnown;
    part += isKnown && isPart;
  }
};

constexpr double deceptionShare = 0.10;

}  // namespace

void writeMannerFacts(FactWriter& w) {
  const Period year = lastTwelveMonths(w.input().dataDate);
  const bool cars = w.input().offence == Offence::Autokraak;
  if (w.isCounts(year)) {
    w.withoutRows("buit_elektronica", year);
    if (cars) return w.withoutRows("kentekenplaat_aandeel", year);
    for (const char* id : {"braak_aandeel", "insluiping", "achterzijde_aandeel", "babbeltruc"})
      w.withoutRows(id, year);
    return;
  }
  Tally plates, electronics, force, noForce, rear, deception;
  for (const Incident& i : inPeriod(w.input().here, year)) {
    plates.add(i.loot != Loot::Unknown, i.loot == Loot::PlateOnly);
    electronics.add(i.loot != Loot::Unknown, i.loot == Loot::Electronics);
    force.add(i.entry != Entry::Unknown, i.entry == Entry::Force);
    noForce.add(i.entry != Entry::Unknown, i.entry == Entry::NoForce);
    deception.add(i.entry != Entry::Unknown, i.entry == Entry::Deception);
    rear.add(i.entrySide != EntrySide::Unknown, i.entrySide == EntrySide::Rear);
  }
  const Text days = inWords(year);
  const Text goods{"met bekende buit, " + days.nl, "with known goods, " + days.en};
  const Text method{"met bekende werkwijze, " + days.nl, "with a known method, " + days.en};
  w.share("buit_elektronica", electronics.part, electronics.known, goods);
  if (cars) {
    w.share("kentekenplaat_aandeel", plates.part, plates.known, goods);
    return;
  }
  w.share("braak_aandeel", force.part, force.known, method);
  w.share("insluiping", noForce.part, noForce.known, method);
  w.share("achterzijde_aandeel", rear.part, rear.known, method);
  if (deception.known < fewestKnown) {
    w.unknown("babbeltruc", {"De werkwijze is te weinig bekend; vraag het de politie.",
                             "The method is known too rarely; ask the police."});
  } else {
    const std::string counts = std::to_string(deception.part) + "/" + std::to_string(deception.known);
    w.known("babbeltruc", deception.part >= deceptionShare * deception.known,
            {counts + " " + method.nl, counts + " " + method.en});
  }
}

}  // namespace brandpunt
