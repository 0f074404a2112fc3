// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/take_findings.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/clock.h"
#include "decide/compute_facts.h"
#include "decide/local_rules.h"
#include "foreign/plain_layers.h"
#include "rule_file/read_checklist.h"
#include "table_file/incident_stream.h"

namespace brandpunt::app {
namespace {

/// Its answer by hand no longer holds once an inspection is in the dossier: it is counted from there.
constexpr const char* monthsSince = "schouw_maanden_geleden";

Result<AdviceGiven> adviceOn(const store::Dossier& dossier, const std::shared_ptr<const RuleBase>& rules,
                             const Run& run, const Hotspot& hotspot, const Progress& progress) {
  auto known = factsOf(dossier, *rules, run, {hotspot}, progress);
  if (!known) return std::move(known).error();
  return app::adviceOn(rules, std::move(known->front()));
}

/// The same but for what the dossier gives out: ids and dates of agreements.
bool isSame(Inspection a, Inspection b) {
  a.id = b.id = 0;
  for (Inspection* i : {&a, &b}) {
    for (Agreement& agreement : i->agreements) agreement.id = 0, agreement.madeOn = {}, agreement.doneOn = {};
    std::sort(i->findings.begin(), i->findings.end(), [](const ItemFinding& x, const ItemFinding& y) {
      return std::pair(x.item, x.round) < std::pair(y.item, y.round);
    });
    std::sort(i->fulfilled.begin(), i->fulfilled.end());
  }
  return a == b;
}

/// The inspection of the same place and days that this one would correct.
const PastInspection* earlier(const Inspection& inspection, const std::vector<PastInspection>& past) {
  const auto found = std::find_if(past.begin(), past.end(), [&](const PastInspection& p) {
    return p.hotspot == inspection.hotspot && p.dayRound == inspection.dayRound &&
           p.darkRound == inspection.darkRound;
  });
  return found == past.end() ? nullptr : &*found;
}

Result<void> keep(store::Dossier& dossier, const Inspection& inspection,
                  const std::vector<PastInspection>& past, FindingsTaken& taken) {
  const PastInspection* old = earlier(inspection, past);
  if (old) {
    auto stored = dossier.inspection(old->id);
    if (!stored) return std::move(stored).error();
    if (isSame(*stored, inspection)) {
      taken.known = true;
      taken.inspection = std::move(*stored);
      return {};
    }
    taken.corrected = true;
  }
  auto added = dossier.addInspection(inspection, old ? std::optional(old->id) : std::nullopt, {monthsSince});
  if (!added) return std::move(added).error();
  taken.inspection = std::move(*added);
  return {};
}

}  // namespace

Result<FindingsTaken> takeFindings(const std::filesystem::path& path, const RawTable& table,
                                   const std::filesystem::path& dataFolder, const Progress& progress) {
  auto dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  auto read = rulesOf(*dossier, dataFolder);
  if (!read) return std::move(read).error();
  const auto rules = std::make_shared<const RuleBase>(std::move(*read));
  const auto checklist = exchange::readChecklist(dataFolder / "checklists", *rules);
  if (!checklist) return checklist.error();
  const auto subject = subjectOf(table);
  if (!subject) return subject.error();
  FindingsTaken taken;
  auto run = dossier->run(subject->run);
  if (!run) return std::move(run).error();
  taken.run = std::move(*run);
  const auto hotspots = hotspotsNamed(taken.run, subject->hotspot);
  if (!hotspots) return hotspots.error();
  const Hotspot& hotspot = hotspots->front();
  const auto past = dossier->inspections();
  if (!past) return past.error();
  // A corrected form may still tell of agreements that the form before it found done.
  std::vector<Agreement> open = openAgreements(hotspot.outline, hotspot.centre, *past);
  const auto today = Date::fromIso(nowUtc().substr(0, 10));
  FormReading reading = readForm(table, {.rules = *rules,
                                         .checklist = *checklist,
                                         .offence = taken.run.offence,
                                         .hotspot = hotspot.id,
                                         .open = open,
                                         .today = today ? std::optional(today->plusDays(1)) : std::nullopt});
  if (!reading.problems.empty()) {
    Text all = describe(reading.problems);
    all.nl += ". Er is niets vastgelegd.";
    all.en += ". Nothing was recorded.";
    return Error{ErrorCode::WrongFormat, std::move(all)};
  }
  taken.rows = reading.rows, taken.answered = reading.answered;
  taken.empty = reading.empty, taken.subject = reading.subject;
  taken.removed = reading.removed;
  auto before = adviceOn(*dossier, rules, taken.run, hotspot, progress);
  if (!before) return std::move(before).error();
  taken.before = std::move(*before);
  if (progress.stopRequested()) return cancelled();
  if (auto stored = keep(*dossier, reading.inspection, *past, taken); !stored) return stored.error();
  auto after = adviceOn(*dossier, rules, taken.run, hotspot, {});
  if (!after) return std::move(after).error();
  taken.after = std::move(*after);
  taken.effects = effectsOf(taken.before.advice, taken.after.advice);
  return taken;
}

Result<FindingsTaken> readFindings(const std::filesystem::path& dossier, const std::filesystem::path& file,
                                   const std::filesystem::path& dataFolder,
                                   const std::filesystem::path& worker, const Progress& progress) {
  exchange::ReadOptions options;
  options.worker = worker;
  options.inspectDatabase = store::expectPlainLayers;
  const auto read = exchange::readIncidentFile(file, options, progress);
  if (!read) return read.error();
  auto taken = takeFindings(dossier, read->table, dataFolder, progress);
  if (!taken) {
    const std::string name = "'" + file.filename().string() + "'";
    return std::move(taken).error().within({name, name});
  }
  return taken;
}

}  // namespace brandpunt::app
