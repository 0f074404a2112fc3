// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/compute_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "advice/computed_facts.h"
#include "base/clock.h"
#include "base/number.h"
#include "crs/transform.h"
#include "decide/local_rules.h"
#include "decide/place_history.h"
#include "find/period_of_study.h"
#include "hotspot/change/trend.h"
#include "hotspot/near_repeat/knox.h"
#include "hotspot/verdict/located.h"
#include "period/sun.h"

namespace brandpunt::app {
namespace {

constexpr std::array<LayerRole, 8> factLayers{
    LayerRole::Neighbourhoods, LayerRole::Parking,       LayerRole::Buildings,     LayerRole::Addresses,
    LayerRole::Streets,        LayerRole::BusinessAreas, LayerRole::ShoppingAreas, LayerRole::Green};

/// Zones whose clock runs as in Amsterdam, and where on earth that can be.
constexpr std::array<std::string_view, 6> centralZones{"Europe/Amsterdam",  "Europe/Brussels",
                                                       "Europe/Berlin",     "Europe/Paris",
                                                       "Europe/Luxembourg", "Europe/Copenhagen"};
bool runsOnCentralTime(const std::string& zone, const LonLat& place) {
  const bool named = std::find(centralZones.begin(), centralZones.end(), zone) != centralZones.end();
  return named && place.longitude > -10 && place.longitude < 25 && place.latitude > 35;
}

Result<std::map<LayerRole, MapLayer>> layersFor(const store::Dossier& dossier) {
  std::map<LayerRole, MapLayer> layers;
  const auto read = [&](LayerRole role) -> Result<void> {
    auto layer = dossier.layer(role);
    if (!layer) return std::move(layer).error();
    if (*layer) layers.emplace(role, std::move(**layer));
    return {};
  };
  for (const LayerRole role : factLayers) {
    if (auto r = read(role); !r) return r.error();
  }
  if (auto r = read(LayerRole::PreventionTeams); !r) return r.error();
  return layers;
}

Result<NearRepeatTest> testNearRepeat(const std::vector<Incident>& located, const Run& run,
                                      const Progress& progress) {
  NearRepeatTest test{lastTwelveMonths(run.dataDate)};
  std::vector<PointInTime> events;
  for (const Incident& i : located) {
    const auto day = dayOf(i);
    if (day && test.period.contains(*day)) events.push_back({*i.place, day->dayNumber()});
  }
  test.n = static_cast<int>(events.size());
  KnoxParameters parameters;
  parameters.distanceBounds = {0, 200};
  parameters.timeBounds = {0, 14};
  parameters.seed = run.seed;
  const auto table = knox(events, parameters, progress);
  if (!table) return table.error();
  // Nothing expected: nothing to compare with, so no pattern.
  const bool expected = table->expected[0][0] > 0;
  test.ratio = expected ? table->ratio[0][0] : 0;
  test.p = expected ? table->p[0][0] : 1;
  return test;
}

struct Assignment {
  const FactKind* kind = nullptr;
  FactValue value = {};
};

Result<std::vector<Assignment>> parse(const std::vector<std::string>& texts, const RuleBase& rules) {
  std::vector<Assignment> list;
  for (const std::string& text : texts) {
    const std::size_t at = text.find('=');
    const std::string id = text.substr(0, at);
    const FactKind* kind = rules.fact(id);
    if (at == std::string::npos) {
      return Error{ErrorCode::WrongUsage,
                   {"--set " + text + ": schrijf FEIT=WAARDE, zoals verlichting=slecht.",
                    "--set " + text + ": write FACT=VALUE, such as verlichting=slecht."}};
    }
    if (!kind || id == "delict") {
      return Error{ErrorCode::WrongUsage,
                   {"Het feit '" + id + "' bestaat niet of is niet te beantwoorden.",
                    "The fact '" + id + "' does not exist or cannot be answered."}};
    }
    auto value = factValueFrom(*kind, text.substr(at + 1));
    if (!value) return std::move(value).error();
    list.push_back({kind, std::move(*value)});
  }
  return list;
}

FactOrigin originOf(const FactKind& kind) {
  if (kind.source == FactSource::Profile) return FactOrigin::Municipality;
  return kind.source == FactSource::SiteInspection ? FactOrigin::SiteInspection : FactOrigin::Answered;
}

Result<void> record(store::Dossier& dossier, const std::vector<Assignment>& answers,
                    const std::optional<Id<Hotspot>>& hotspot) {
  for (const Assignment& a : answers) {
    const bool ofProfile = a.kind->source == FactSource::Profile;
    const Fact fact{
        a.value, originOf(*a.kind), {"opgegeven antwoord", "answer given"}, nowUtc().substr(0, 10)};
    if (auto r = dossier.setAnswer(ofProfile ? std::nullopt : hotspot, a.kind->id, fact); !r)
      return r.error();
    if (auto r = dossier.log("answer", a.kind->id); !r) return r.error();
  }
  return {};
}

}  // namespace

UtcOffset localOffset(const std::string& zone, const LonLat& place) {
  return runsOnCentralTime(zone, place) ? UtcOffset(centralEuropeanOffset_min) : UtcOffset{};
}

Result<std::vector<Hotspot>> hotspotsNamed(const Run& run, const std::optional<std::string>& name) {
  if (!name) return run.hotspots;
  const auto number = parseInteger(*name);
  for (const Hotspot& h : run.hotspots) {
    if (h.name == *name || (number && h.id.number == *number)) return std::vector<Hotspot>{h};
  }
  const std::string runNumber = std::to_string(run.id.number);
  return Error{
      ErrorCode::NotFound,
      {"Run " + runNumber + " heeft geen hotspot '" + *name + "'. Noem de naam (zoals A1) of het nummer.",
       "Run " + runNumber + " has no hotspot '" + *name + "'. Give its name (such as A1) or number."}};
}

Result<std::vector<HotspotFacts>> factsOf(const store::Dossier& dossier, const RuleBase& rules,
                                          const Run& run, std::vector<Hotspot> hotspots,
                                          const Progress& progress) {
  auto incidents = dossier.incidents({run.offence, {}});
  if (!incidents) return std::move(incidents).error();
  std::erase_if(*incidents, [](const Incident& i) { return !isLocated(i); });
  const auto coverage = coverageOf(dossier, run.offence);
  if (!coverage) return coverage.error();
  const auto countsBefore = dossier.purgedBefore();
  if (!countsBefore) return countsBefore.error();
  const auto layers = layersFor(dossier);
  if (!layers) return layers.error();
  const auto nearRepeat = testNearRepeat(*incidents, run, progress);
  if (!nearRepeat) return nearRepeat.error();
  const auto toDegrees = geo::Transform::between(dossier.info().crs, CrsId{wgs84Epsg});
  const auto profile = dossier.answers({});
  if (!profile) return profile.error();
  const auto inspections = dossier.inspections();
  if (!inspections) return inspections.error();

  const auto history = PlaceHistory::read(dossier, run.offence);
  if (!history) return history.error();

  std::vector<HotspotFacts> all;
  for (Hotspot& hotspot : hotspots) {
    if (progress.stopRequested()) return cancelled();
    progress.report(static_cast<double>(all.size()) / static_cast<double>(hotspots.size()),
                    {"Feiten verzamelen", "Gathering facts"});
    std::vector<Incident> here;
    const Box box = boundsOf(Geometry(hotspot.outline));
    std::copy_if(incidents->begin(), incidents->end(), std::back_inserter(here), [&](const Incident& i) {
      return box.contains(*i.place) && contains(hotspot.outline, *i.place);
    });
    const std::vector<PlanEntry> plan = history->at(hotspot);
    const auto answers = dossier.answers(hotspot.id);
    if (!answers) return answers.error();
    std::optional<LonLat> centre;
    if (toDegrees) centre = toDegrees->toLonLat(hotspot.centre);
    const UtcOffset offset = centre ? localOffset(dossier.info().timeZone, *centre) : UtcOffset{};
    const FactInput input{.rules = rules,
                          .offence = run.offence,
                          .hotspot = hotspot,
                          .dataDate = run.dataDate,
                          .here = here,
                          .covered = [&](Period period) { return coverage->covers(period); },
                          .countsBefore = *countsBefore,
                          .nearRepeat = *nearRepeat,
                          .layers = *layers,
                          .centre = centre,
                          .utcOffset = offset,
                          .plan = plan,
                          .lastInspection = lastInspected(hotspot.outline, hotspot.centre, *inspections)};
    auto checks = dossier.gateChecks(hotspot.id);
    if (!checks) return std::move(checks).error();
    FactSet facts = withAnswers(computeFacts(input), *profile, *answers);
    all.push_back({std::move(hotspot), std::move(facts), memoryOf(plan), std::move(*checks)});
  }
  return all;
}

Result<FactsKnown> askFacts(const FactRequest& request, const Progress& progress) {
  FactsKnown known;
  if (request.hotspot && !request.run) {
    return Error{ErrorCode::WrongUsage,
                 {"Noem bij --hotspot ook de --run waar hij in staat.",
                  "With --hotspot, also give the --run that it is in."}};
  }
  if (request.run && !request.hotspot) {
    return Error{
        ErrorCode::WrongUsage,
        {"Noem bij --run ook een --hotspot, zoals A1.", "With --run, also give a --hotspot, such as A1."}};
  }
  auto dossier = store::Dossier::open(
      request.dossier, request.assignments.empty() ? store::Access::ReadOnly : store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  auto rules = rulesOf(*dossier, request.dataFolder);
  if (!rules) return std::move(rules).error();
  known.rules = std::move(*rules);
  const auto answers = parse(request.assignments, known.rules);
  if (!answers) return answers.error();
  if (!request.run) {
    if (auto r = record(*dossier, *answers, {}); !r) return r.error();
    auto profile = dossier->answers({});
    if (!profile) return std::move(profile).error();
    known.facts = std::move(*profile);
    return known;
  }
  const auto run = dossier->run(*request.run);
  if (!run) return run.error();
  auto hotspots = hotspotsNamed(*run, request.hotspot);
  if (!hotspots) return std::move(hotspots).error();
  if (auto r = record(*dossier, *answers, hotspots->front().id); !r) return r.error();
  auto facts = factsOf(*dossier, known.rules, *run, std::move(*hotspots), progress);
  if (!facts) return std::move(facts).error();
  known.hotspot = std::move(facts->front().hotspot);
  known.facts = std::move(facts->front().facts);
  known.memory = std::move(facts->front().memory);
  return known;
}

}  // namespace brandpunt::app
