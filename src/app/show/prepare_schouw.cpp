// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/prepare_schouw.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/version.h"
#include "crs/transform.h"
#include "decide/compute_facts.h"
#include "decide/local_rules.h"
#include "find/when.h"
#include "paper/flow_pages.h"
#include "paper/write_paper.h"
#include "rule_file/read_checklist.h"
#include "show/export_tables.h"
#include "show/gather_map.h"
#include "text_file/write_form.h"

namespace brandpunt::app {
namespace {

constexpr std::array<LayerRole, 6> lookLayers{LayerRole::Parking, LayerRole::Streets, LayerRole::Lighting,
                                              LayerRole::Green,   LayerRole::Basemap, LayerRole::Buildings};
constexpr double shownAround_m = 600;

/// The advice on the one hotspot, with its rules.
Result<AdviceGiven> adviceOn(const store::Dossier& dossier, const std::shared_ptr<const RuleBase>& rules,
                             const Run& run, const std::string& hotspot, const Progress& progress) {
  auto hotspots = hotspotsNamed(run, hotspot);
  if (!hotspots) return std::move(hotspots).error();
  auto known = factsOf(dossier, *rules, run, std::move(*hotspots), progress);
  if (!known) return std::move(known).error();
  return app::adviceOn(rules, std::move(known->front()));
}

/// What stands in front of the gate.
Result<VisitMaterial> materialFor(const store::Dossier& dossier, const Run& run, const Hotspot& hotspot) {
  Run one = run;
  one.hotspots = {hotspot};
  auto map = gatherMaterial(dossier, one);
  if (!map) return std::move(map).error();
  VisitMaterial material;
  material.offence = run.offence;
  material.hotspot = hotspot;
  if (!map->hotspots.empty()) material.placeName = map->hotspots.front().placeName;
  material.dwellings = std::move(map->dwellings);
  IncidentQuestion question;
  question.offence = run.offence;
  question.where = {run.id, hotspot.id, {}};
  const auto answer = incidentsFor(dossier, question);
  if (!answer) return answer.error();
  const HotTimes times = hotTimes(answer->incidents);
  // Only where an hour stands out: the best of many even blocks means nothing.
  if (times.peak) material.times = TimesMaterial{times.table, times.n, times.longShare};
  return material;
}

Result<SchouwWalk> walkIn(const store::Dossier& dossier, const PermittedVisit& visit) {
  std::map<LayerRole, MapLayer> layers;
  for (const LayerRole role : lookLayers) {
    auto layer = dossier.layer(role);
    if (!layer) return std::move(layer).error();
    if (*layer) layers.emplace(role, std::move(**layer));
  }
  return schouwWalk(visit.area, layers, visit.offence);
}

/// The base map around the area: the whole town in every pack would make it slow to open.
Result<std::vector<BaseFeature>> baseAround(const store::Dossier& dossier, const MultiPolygon& area) {
  auto base = gatherBase(dossier);
  if (!base) return base;
  const Box near = boundsOf(Geometry(area)).grown(shownAround_m);
  std::erase_if(*base, [&](const BaseFeature& f) {
    const Box box = boundsOf(f.geometry);
    return box.empty() || !near.meets(box);
  });
  return base;
}

std::string placeIn(const FactSet& facts) {
  const auto found = facts.find("locatietype");
  const std::string* word = found == facts.end() ? nullptr : std::get_if<std::string>(&found->second.value);
  return word ? *word : std::string();
}

Error wrongEnding(const std::filesystem::path& file, const Text& what, const std::string& ending) {
  const std::string name = file.filename().string();
  return {ErrorCode::WrongUsage,
          {what.nl + " wordt " + ending + "; niet " + name + ".",
           what.en + " becomes " + ending + "; not " + name + "."}};
}

/// Sunrise and sunset there; nothing where the dossier's clock is not known.
std::optional<SunTimes> sunOn(Date date, const store::Dossier& dossier, const MultiPolygon& area) {
  const auto toDegrees = geo::Transform::between(dossier.info().crs, CrsId{wgs84Epsg});
  if (!toDegrees || area.empty()) return {};
  const std::optional<LonLat> centre = toDegrees->toLonLat(boundsOf(Geometry(area)).centre());
  const UtcOffset offset = centre ? localOffset(dossier.info().timeZone, *centre) : UtcOffset{};
  if (!offset) return {};
  return sunTimes(date, *centre, offset(CivilTime::at(date, 12)));
}

/// Do the pages with the map (first 0) or those with the checklist (first 1) hold what stands on them?
bool pagesFit(PaperSpec paper, std::size_t first) {
  std::vector<PaperPage> pages;
  for (std::size_t i = first; i < paper.pages.size(); i += 2) pages.push_back(std::move(paper.pages[i]));
  paper.pages = std::move(pages);
  return output::fits(paper);
}

Result<PaperSpec> paperFor(const store::Dossier& dossier, const SchouwPrepared& prepared,
                           const SchouwRequest& request) {
  auto base = baseAround(dossier, prepared.visit.area);
  if (!base) return std::move(base).error();
  const MapContext map = contextOf(dossier, prepared.run, PermittedMap{}, request.language);
  SchouwContext context{.language = request.language,
                        .checklist = *prepared.checklist,
                        .advice = prepared.given.advice,
                        .place = prepared.place,
                        .placeWords = {},
                        .walk = prepared.walk,
                        .base = std::move(*base),
                        .open = prepared.open,
                        .date = request.date,
                        .sun = {},
                        .areaName = dossier.info().name,
                        .crs = map.crs,
                        .run = prepared.run.id,
                        .program = "Brandpunt " + std::string(programVersion()),
                        .sources = {}};
  const FactKind* kind = prepared.given.rules->fact("locatietype");
  if (kind && !prepared.place.empty())
    context.placeWords = describe(*kind, FactValue(prepared.place), request.language);
  // The police is no source of this paper: nothing of theirs is on it.
  if (map.sources.size() > 1) context.sources.assign(map.sources.begin() + 1, map.sources.end());
  if (request.date) context.sun = sunOn(*request.date, dossier, prepared.visit.area);
  const auto fitted = [&](std::size_t first, bool (*tighten)(SchouwRoom&)) {
    while (!pagesFit(composeSchouw(prepared.visit, context), first) && tighten(context.room)) {
    }
  };
  fitted(0, tightenWalkPages);
  fitted(1, tightenChecklistPages);
  return output::flowed(composeSchouw(prepared.visit, context));
}

}  // namespace

Result<SchouwPrepared> gatherSchouw(const store::Dossier& dossier, Id<Run> runId, const std::string& hotspot,
                                    const std::filesystem::path& dataFolder, const Progress& progress) {
  auto read = rulesOf(dossier, dataFolder);
  if (!read) return std::move(read).error();
  const auto rules = std::make_shared<const RuleBase>(std::move(*read));
  auto checklist = exchange::readChecklist(dataFolder / "checklists", *rules);
  if (!checklist) return std::move(checklist).error();
  SchouwPrepared prepared;
  prepared.checklist = std::make_shared<const Checklist>(std::move(*checklist));
  auto run = dossier.run(runId);
  if (!run) return std::move(run).error();
  prepared.run = std::move(*run);
  progress.report(0.1, {"Advies maken", "Making the advice"});
  auto given = adviceOn(dossier, rules, prepared.run, hotspot, progress);
  if (!given) return std::move(given).error();
  prepared.given = std::move(*given);
  if (progress.stopRequested()) return cancelled();
  progress.report(0.5, {"Punten zoeken", "Finding the points"});
  prepared.place = placeIn(prepared.given.facts);
  const Hotspot& place = *prepared.given.hotspot;
  const auto material = materialFor(dossier, prepared.run, place);
  if (!material) return material.error();
  auto visit = permitVisit(*material);
  if (!visit) return std::move(visit).error();
  prepared.visit = std::move(*visit);
  auto walk = walkIn(dossier, prepared.visit);
  if (!walk) return std::move(walk).error();
  prepared.walk = std::move(*walk);
  prepared.questions =
      packQuestions(*prepared.checklist, prepared.given.advice, prepared.run.offence, prepared.place);
  const auto past = dossier.inspections();
  if (!past) return past.error();
  prepared.open = openAgreements(place.outline, place.centre, *past);
  return prepared;
}

Result<SchouwPrepared> gatherSchouw(const std::filesystem::path& path, Id<Run> run,
                                    const std::string& hotspot, const std::filesystem::path& dataFolder,
                                    const Progress& progress) {
  const auto dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return dossier.error();
  return gatherSchouw(*dossier, run, hotspot, dataFolder, progress);
}

FormRows formFor(const SchouwPrepared& prepared, std::optional<Date> date, Language language) {
  const FormInput input{.subject = {prepared.run.id, prepared.given.hotspot->name},
                        .checklist = *prepared.checklist,
                        .offence = prepared.run.offence,
                        .place = prepared.place,
                        .questions = prepared.questions,
                        .open = prepared.open,
                        .date = date};
  return findingsForm(input, language);
}

Result<SchouwMade> prepareSchouw(const SchouwRequest& request, const Progress& progress) {
  if (endingOf(request.out) != ".pdf")
    return wrongEnding(request.out, {"Een schouwpakket", "An inspection pack"}, ".pdf");
  if (!request.form.empty() && endingOf(request.form) != ".csv")
    return wrongEnding(request.form, {"Een formulier", "A form"}, ".csv");
  auto dossier = store::Dossier::open(request.dossier, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  auto prepared = gatherSchouw(*dossier, request.run, request.hotspot, request.dataFolder, progress);
  if (!prepared) return std::move(prepared).error();
  const auto paper = paperFor(*dossier, *prepared, request);
  if (!paper) return paper.error();
  if (progress.stopRequested()) return cancelled();
  progress.report(0.8, {"Tekenen", "Drawing"});
  if (const auto drawn = output::writePaper(*paper, request.out); !drawn) return drawn.error();
  if (!request.form.empty()) {
    const char separator = request.language == Language::Dutch ? ';' : ',';
    const FormRows rows = formFor(*prepared, request.date, request.language);
    if (auto written = exchange::writeForm(request.form, rows, separator); !written) return written.error();
  }
  if (const auto logged = logExport(*dossier, "schouw", ExportClass::Deelnemers, request.out, request.run);
      !logged)
    return logged.error();
  return SchouwMade{request.out, request.form, static_cast<int>(paper->pages.size()), std::move(*prepared)};
}

}  // namespace brandpunt::app
