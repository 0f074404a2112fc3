// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/make_paper.h"

#include <algorithm>
#include <memory>

#include "decide/advise.h"
#include "decide/local_rules.h"
#include "document/compose_driehoek.h"
#include "document/driehoek_writer.h"
#include "dossier/dossier.h"
#include "paper/flow_pages.h"
#include "paper/write_paper.h"
#include "show/export_tables.h"
#include "show/gather_map.h"

namespace brandpunt::app {
namespace {

/// The runs that the paper is about, in the order of the letters of their offences.
Result<std::vector<Run>> runsFor(const store::Dossier& dossier, const std::vector<Id<Run>>& wanted) {
  std::vector<Run> runs;
  for (const Id<Run> id : wanted) {
    Result<Run> run = dossier.run(id);
    if (!run) return run.error();
    const bool twice =
        std::any_of(runs.begin(), runs.end(), [&](const Run& r) { return r.offence == run->offence; });
    if (twice) {
      return Error{ErrorCode::WrongUsage,
                   {"Op een papier staat elk delict één keer; " + infoOf(run->offence).one.nl +
                        " is twee keer gegeven.",
                    "A paper has each offence once; " + infoOf(run->offence).one.en + " is given twice."}};
    }
    runs.push_back(std::move(*run));
  }
  if (wanted.empty()) {
    Result<std::vector<Run>> all = dossier.runs();
    if (!all) return all.error();
    for (const Offence offence : {Offence::Autokraak, Offence::Woninginbraak}) {
      const auto newest =
          std::find_if(all->rbegin(), all->rend(), [&](const Run& r) { return r.offence == offence; });
      if (newest != all->rend()) runs.push_back(*newest);
    }
    if (runs.empty()) {
      Result<Run> any = findRun(dossier, {});
      if (!any) return any.error();
      runs.push_back(std::move(*any));
    }
  }
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
    return infoOf(a.offence).letter < infoOf(b.offence).letter;
  });
  return runs;
}

/// What the paper rests on; holds what the proposals point into.
struct Ground {
  RuleBase rules = {};
  std::vector<AdviceGiven> given = {};
  std::vector<DriehoekPart> parts = {};
  std::vector<BaseFeature> base = {};
  std::string areaName = {};
};

Result<void> addPart(const store::Dossier& dossier, const Run& run, const PaperRequest& request,
                     Ground& ground, const Progress& progress) {
  const Result<MapMaterial> material = gatherMaterial(dossier, run, Detail::Manner);
  if (!material) return material.error();
  Result<PermittedMap> permitted = permit(*material, request.exportClass);
  if (!permitted) return permitted.error();
  if (progress.stopRequested()) return cancelled();
  DriehoekPart part;
  part.map = std::move(*permitted);
  part.context = contextOf(dossier, run, part.map, request.language);
  const bool advised = run.offence == Offence::Autokraak || run.offence == Offence::Woninginbraak;
  if (advised && !run.hotspots.empty()) {
    Result<std::vector<AdviceGiven>> given =
        adviseOnRun(request.dossier, run.id, {}, request.dataFolder, progress);
    if (!given) return given.error();
    for (AdviceGiven& one : *given) {
      const Result<std::vector<PlanEntry>> plan = dossier.plan(one.hotspot->id);
      if (!plan) return plan.error();
      part.proposals.push_back({.hotspot = one.hotspot->name, .plan = *plan});
      ground.given.push_back(std::move(one));
    }
  }
  ground.parts.push_back(std::move(part));
  return {};
}

/// Pointers are set when nothing moves any more.
void pointAtAdvice(Ground& ground) {
  std::size_t next = 0;
  for (DriehoekPart& part : ground.parts) {
    for (HotspotProposal& proposal : part.proposals) {
      proposal.facts = &ground.given[next].facts;
      proposal.advice = &ground.given[next].advice;
      ++next;
    }
  }
}

Result<std::unique_ptr<Ground>> groundOf(const store::Dossier& dossier, const PaperRequest& request,
                                         const Progress& progress) {
  Result<std::vector<Run>> runs = runsFor(dossier, request.runs);
  if (!runs) return runs.error();
  auto ground = std::make_unique<Ground>();
  Result<RuleBase> rules = rulesOf(dossier, request.dataFolder);
  if (!rules) return rules.error();
  ground->rules = std::move(*rules);
  for (const Run& run : *runs) {
    progress.report(0.1, {"Gegevens lezen", "Reading data"});
    if (const Result<void> added = addPart(dossier, run, request, *ground, progress); !added)
      return added.error();
  }
  Result<std::vector<BaseFeature>> base = gatherBase(dossier);
  if (!base) return base.error();
  ground->base = std::move(*base);
  ground->areaName = dossier.info().name;
  pointAtAdvice(*ground);
  return ground;
}

Result<void> mayBeMade(const PaperRequest& request) {
  if (request.exportClass != ExportClass::Openbaar && rulesOf(request.exportClass).counts) return {};
  return Error{ErrorCode::Withheld,
               {"Een papier voor de driehoek is er niet in deze klasse: besluiten en plekken zijn niet "
                "voor iedereen. "
                "Kies driehoek, of maak een openbare kaart.",
                "There is no paper for the triangle meeting in this class: decisions and places are not "
                "for everybody. "
                "Choose driehoek, or make a public map."}};
}

Result<PaperSpec> composeFrom(const store::Dossier& dossier, const PaperRequest& request, PaperMade& made,
                              const Progress& progress) {
  Result<std::unique_ptr<Ground>> ground = groundOf(dossier, request, progress);
  if (!ground) return ground.error();
  progress.report(0.8, {"Papier maken", "Making the paper"});
  const DriehoekContext context{.language = request.language,
                                .areaName = (*ground)->areaName,
                                .meeting = request.meeting,
                                .receiver = request.receiver,
                                .rules = &(*ground)->rules,
                                .base = (*ground)->base};
  PaperSpec paper;
  for (const DriehoekRoom& room : driehoekRooms()) {
    paper = composeDriehoek((*ground)->parts, context, room);
    const DriehoekWriter writer((*ground)->parts, context, room);
    made.decisions = static_cast<int>(decisionsOf(writer).size());
    made.hotspotsLeftOut = writer.leftOut();
    if (output::fits(paper)) break;
    if (progress.stopRequested()) return cancelled();
  }
  paper = output::flowed(std::move(paper));
  made.title = paper.title;
  made.pages = static_cast<int>(paper.pages.size());
  // What both offences keep back for the same reason is said once.
  for (const DriehoekPart& part : (*ground)->parts) {
    for (const Withheld& kept : part.map.withheld) {
      const auto same = std::find_if(made.withheld.begin(), made.withheld.end(),
                                     [&](const Withheld& w) { return w.reason.nl == kept.reason.nl; });
      if (same == made.withheld.end())
        made.withheld.push_back(kept);
      else
        same->count += kept.count;
    }
  }
  return paper;
}

}  // namespace

Result<PaperMade> previewPaper(const PaperRequest& request, const std::filesystem::path& folder,
                               const Progress& progress) {
  if (const Result<void> may = mayBeMade(request); !may) return may.error();
  const Result<store::Dossier> dossier = store::Dossier::open(request.dossier, store::Access::ReadOnly);
  if (!dossier) return dossier.error();
  PaperMade made;
  const Result<PaperSpec> paper = composeFrom(*dossier, request, made, progress);
  if (!paper) return paper.error();
  for (std::size_t page = 0; page < paper->pages.size(); ++page) {
    if (progress.stopRequested()) return cancelled();
    const auto drawn = output::writePage(*paper, page, folder / (std::to_string(page + 1) + ".png"));
    if (!drawn) return drawn.error();
  }
  return made;
}

Result<PaperMade> makePaper(const PaperRequest& request, const Progress& progress) {
  if (endingOf(request.out) != ".pdf") {
    return Error{ErrorCode::WrongUsage,
                 {"Een papier wordt .pdf; niet " + request.out.filename().string() + ".",
                  "A paper becomes .pdf; not " + request.out.filename().string() + "."}};
  }
  if (const Result<void> may = mayBeMade(request); !may) return may.error();
  Result<store::Dossier> dossier = store::Dossier::open(request.dossier, store::Access::ReadWrite);
  if (!dossier) return dossier.error();
  PaperMade made{.file = request.out};
  const Result<PaperSpec> paper = composeFrom(*dossier, request, made, progress);
  if (!paper) return paper.error();
  if (const Result<void> written = output::writePaper(*paper, request.out); !written) return written.error();
  const std::optional<Id<Run>> run =
      request.runs.empty() ? std::nullopt : std::optional(request.runs.front());
  if (const Result<void> logged = logExport(*dossier, "paper", request.exportClass, request.out, run);
      !logged)
    return logged.error();
  return made;
}

}  // namespace brandpunt::app
