// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/make_explanation.h"

#include <algorithm>
#include <utility>

#include "base/version.h"
#include "decide/advise.h"
#include "decide/local_rules.h"
#include "dossier/dossier.h"
#include "paper/flow_pages.h"
#include "paper/write_paper.h"
#include "show/export_tables.h"

namespace brandpunt::app {

Result<ExplanationMade> makeExplanation(const ExplanationRequest& request, const Progress& progress) {
  if (!request.out.empty() && endingOf(request.out) != ".pdf") {
    return Error{ErrorCode::WrongUsage,
                 {"Een advies wordt .pdf; niet " + request.out.filename().string() + ".",
                  "An advice becomes .pdf; not " + request.out.filename().string() + "."}};
  }
  auto dossier = store::Dossier::open(
      request.dossier, request.out.empty() ? store::Access::ReadOnly : store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  auto read = rulesOf(*dossier, request.dataFolder);
  if (!read) return std::move(read).error();
  const auto rules = std::make_shared<const RuleBase>(std::move(*read));
  const auto run = dossier->run(request.run);
  if (!run) return run.error();
  auto hotspots = hotspotsNamed(*run, request.hotspot);
  if (!hotspots) return std::move(hotspots).error();
  auto known = factsOf(*dossier, *rules, *run, std::move(*hotspots), progress);
  if (!known) return std::move(known).error();
  const AdviceGiven given = adviceOn(rules, std::move(known->front()));
  auto plan = dossier->plan(given.hotspot->id);
  if (!plan) return std::move(plan).error();
  const auto layers = dossier->layers();
  if (!layers) return layers.error();
  const bool invented = std::ranges::any_of(
      *layers, [](const LayerSummary& layer) { return layer.source.find("verzonnen") != std::string::npos; });
  const ExplanationMaterial material{.language = request.language,
                                     .exportClass = request.exportClass,
                                     .areaName = dossier->info().name,
                                     .program = "Brandpunt " + std::string(programVersion()),
                                     .rules = *rules,
                                     .hotspot = *given.hotspot,
                                     .offence = run->offence,
                                     .period = run->period,
                                     .dataDate = run->dataDate,
                                     .facts = given.facts,
                                     .advice = given.advice,
                                     .plan = std::move(*plan),
                                     .invented = invented};
  auto paper = composeExplanation(material);
  if (!paper) return std::move(paper).error();
  ExplanationMade made{.hotspot = given.hotspot->name, .title = paper->title, .parts = explain(material)};
  if (request.out.empty()) return made;
  if (auto r = output::writePaper(output::flowed(*std::move(paper)), request.out); !r) return r.error();
  if (auto r = logExport(*dossier, "short advice", request.exportClass, request.out, {}); !r)
    return r.error();
  made.file = request.out;
  return made;
}

}  // namespace brandpunt::app
