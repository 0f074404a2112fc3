// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/find_hotspots.h"

#include <algorithm>
#include <numeric>
#include <thread>
#include <tuple>

#include "base/sha256.h"
#include "base/version.h"
#include "find/delineate.h"
#include "find/expectation.h"
#include "find/export_hotspots.h"
#include "find/points_by_x.h"
#include "find/study_area.h"
#include "hotspot/change/trend.h"
#include "hotspot/clusters/propose.h"
#include "hotspot/declaration/method.h"
#include "hotspot/density/area_index.h"
#include "hotspot/significance/poisson.h"
#include "hotspot/verdict/chance.h"
#include "hotspot/verdict/judge.h"
#include "hotspot/verdict/located.h"
#include "hotspot/verdict/stability.h"
#include "show/write_table_file.h"

namespace brandpunt::app {
namespace {

constexpr int monthsOfAYear = 12;
// So far outside the study area incidents still help to make a place at its border.
constexpr double around_m = 2000;

struct Input {
  Date dataDate = {};
  Period period = {};
  Period before = {};
  bool beforeCovered = false;
  std::vector<Incident> now = {};      // of the period, all
  std::vector<Incident> located = {};  // of the period, in the study area, in the order of their content
  std::vector<Incident> locatedBefore = {};
  std::vector<Incident> around = {};  // of the period, just outside the study area
  std::size_t outside = 0;            // of the period, all outside the study area
  RealPlaces real = {};
};

bool isAttemptLeftOut(const Incident& incident, const HotspotRequest& request) {
  return !request.withAttempts && incident.attempt.value_or(false);
}

/// Does the request leave this located incident out?
bool isLeftOut(const Incident& incident, const HotspotRequest& request) {
  return isAttemptLeftOut(incident, request) ||
         (request.addressOnly && incident.locationQuality != LocationQuality::Address);
}

/// Takes those outside the study area away; those of the period near it stay in `around`, in their order.
/// \returns how many of the period went
Result<std::size_t> leaveOutside(const store::Dossier& dossier, Input& input) {
  const Result<MultiPolygon> area = studyAreaOf(dossier);
  if (!area) return area.error();
  if (area->empty()) return std::size_t{0};
  const AreaIndex studied(*area);
  const auto isOutside = [&](const Incident& i) { return !studied.contains(*i.place); };
  std::ranges::copy_if(input.located, std::back_inserter(input.around), [&](const Incident& i) {
    return isOutside(i) && distanceTo(*area, *i.place) <= around_m;
  });
  std::erase_if(input.locatedBefore, isOutside);
  return std::erase_if(input.located, isOutside);
}

Result<Input> inputOf(const store::Dossier& dossier, const HotspotRequest& request) {
  Input input;
  const auto coverage = coverageOf(dossier, request.offence);
  if (!coverage) return coverage.error();
  const auto dataDate = dateOfStudy(dossier, request.wish, *coverage);
  if (!dataDate) return dataDate.error();
  input.dataDate = *dataDate;
  const auto period = periodFor(request.wish, *dataDate);
  if (!period) return period.error();
  input.period = *period;
  input.before = period->shiftedMonths(-monthsOfAYear);
  auto now = dossier.incidents({request.offence, input.period});
  if (!now) return now.error();
  const auto before = dossier.incidents({request.offence, input.before});
  if (!before) return before.error();
  input.beforeCovered = coverage->covers(input.before) && coverage->covers(input.period);
  std::erase_if(*now, [&](const Incident& i) { return isAttemptLeftOut(i, request); });
  input.located = locatedInOrder(*now);
  input.locatedBefore = locatedInOrder(*before);
  std::erase_if(input.located, [&](const Incident& i) { return isLeftOut(i, request); });
  std::erase_if(input.locatedBefore, [&](const Incident& i) { return isLeftOut(i, request); });
  input.now = std::move(*now);
  const auto outside = leaveOutside(dossier, input);
  if (!outside) return outside.error();
  input.outside = *outside;
  const auto decisions = dossier.placeDecisions();
  if (!decisions) return decisions.error();
  const auto parking = dossier.layer(LayerRole::Parking);
  if (!parking) return parking.error();
  input.real = RealPlaces(request.offence, *decisions, *parking ? &**parking : nullptr);
  return input;
}

std::vector<Point> placesOf(const std::vector<Incident>& located) {
  std::vector<Point> places;
  places.reserve(located.size());
  for (const Incident& i : located) places.push_back(*i.place);
  return places;
}

bool areGiven(const std::map<std::string, std::string>& texts) {
  return texts.contains("eps") && texts.contains("min-points");
}

Result<DbscanParameters> parametersFor(const HotspotRequest& request, std::span<const Point> places,
                                       double accuracy_m, const Progress& progress) {
  std::map<std::string, std::string> texts = request.parameters;
  if (const auto given = dbscanParametersFrom(texts); !given) return given.error();
  if (!areGiven(texts)) {
    const auto proposal = proposeDbscan(places, Metres{accuracy_m}, progress);
    if (!proposal) return proposal.error();
    texts.merge(textsOf(proposal->parameters));
  }
  return dbscanParametersFrom(texts);
}

/// What stands of the clusters, by label.
struct Standings {
  bool streetsExpected = false;
  ChanceTest chance = {};
  std::vector<double> stability = {};
};

/// The last of the places are those around.
Result<Standings> standingsOf(std::span<const Point> places, const Clustering& clustering,
                              const ExpectedPlaces& expected, const ChanceParameters& parameters,
                              const Progress& progress) {
  const auto tested = places.first(places.size() - parameters.around.size());
  Result<ChanceTest> chance = testAgainstChance(tested, clustering, expected, parameters, progress);
  if (!chance) return chance.error();
  Result<std::vector<double>> stability = stabilityOf(places, clustering, parameters.clusters, progress);
  if (!stability) return stability.error();
  return Standings{.chance = *std::move(chance), .stability = *std::move(stability)};
}

/// From here on a replication is dear, and what is proposed hardly differs between samples.
constexpr std::size_t manyIncidents = 5000;

/// Enough to tell p = 0.05 well; of many incidents the fewest that still do.
int replicationsFor(std::size_t incidents) { return incidents > manyIncidents ? 199 : 999; }

int threadsOfTheMachine() { return static_cast<int>(std::max(1U, std::thread::hardware_concurrency())); }

/// The hotspot that an outline makes of the incidents in it.
Hotspot hotspotOf(const Delineated& place, const Input& input, const PointsByX& placesBefore,
                  const Standings& standings) {
  Hotspot hotspot;
  hotspot.outline = place.outline;
  hotspot.area_m2 = areaOf(place.outline);
  std::vector<Incident> members;
  double x = 0;
  double y = 0;
  for (const std::size_t index : place.members) {
    const Incident& member = input.located[index];
    x += member.place->x;
    y += member.place->y;
    hotspot.members.push_back(member.id);
    members.push_back(member);
  }
  std::sort(hotspot.members.begin(), hotspot.members.end());
  hotspot.n = static_cast<int>(members.size());
  hotspot.centre = {x / hotspot.n, y / hotspot.n};
  const Interval band = poissonInterval(hotspot.n, bandLevel);
  hotspot.nLow = band.low;
  hotspot.nHigh = band.high;
  if (input.beforeCovered) hotspot.nBefore = static_cast<int>(placesBefore.in(place.outline).size());
  const TestedCluster& tested = standings.chance.clusters[place.cluster];
  hotspot.expected = tested.expected;
  hotspot.p = hotspot.q = tested.p;
  hotspot.stability = standings.stability[place.cluster];
  const Doubt doubt = doubtOf(members, input.real, standings.streetsExpected);
  hotspot.verdict = verdictOf(members.size(), doubt, {hotspot.p, hotspot.stability});
  hotspot.inTime = classOf(members, hotspot.nBefore, input.period, input.before);
  return hotspot;
}

void rank(std::vector<Hotspot>& hotspots, Offence offence) {
  const auto key = [](const Hotspot& h) {
    return std::tuple(-h.excess(), h.area_m2, h.centre.x, h.centre.y);
  };
  std::sort(hotspots.begin(), hotspots.end(),
            [&](const Hotspot& a, const Hotspot& b) { return key(a) < key(b); });
  int next = 1;
  for (Hotspot& hotspot : hotspots) {
    hotspot.rank = next++;
    hotspot.name = infoOf(offence).letter + std::to_string(hotspot.rank);
  }
}

}  // namespace

Result<Run> previewHotspots(const store::Dossier& dossier, const HotspotRequest& request,
                            const Progress& progress) {
  if (request.method != dbscanMethod().id) {
    return Error{ErrorCode::WrongUsage,
                 {"De methode '" + request.method + "' vindt geen hotspots; kies dbscan.",
                  "The method '" + request.method + "' finds no hotspots; choose dbscan."}};
  }
  const auto input = inputOf(dossier, request);
  if (!input) return input.error();
  progress.report(0.1, {"Instellingen bepalen", "Choosing parameters"});
  const std::vector<Point> points = placesOf(input->located);
  const double accuracy_m = accuracyOf_m(input->located);
  const auto parameters = parametersFor(request, points, accuracy_m, progress);
  if (!parameters) return parameters.error();

  Run run;
  run.method = dbscanMethod().id;
  run.methodVersion = dbscanMethod().version;
  run.parameters = textsOf(*parameters);
  const auto expectation = expectationFor(dossier, request.offence, streetShareOf(input->located), progress);
  if (!expectation) return expectation.error();
  const int replications = replicationsFor(input->located.size());
  run.parameters[std::string(expectationParameter)] = expectation->basis;
  run.parameters[std::string(replicationsParameter)] = std::to_string(replications);
  if (!request.withAttempts) run.parameters["attempts"] = "left-out";
  if (request.addressOnly) run.parameters["places"] = "address";
  run.offence = request.offence;
  run.period = input->period;
  run.dataDate = input->dataDate;
  run.seed = request.seed;
  run.programVersion = programVersion();
  run.incidents = static_cast<int>(input->located.size());
  run.withoutPlace = static_cast<int>(input->now.size() - input->located.size() - input->outside);
  run.tooFew = run.incidents < fewestForHotspot;
  run.inputHash = Sha256()
                      .add(contentOf(input->located))
                      .add(input->beforeCovered ? "the year before:\n" : "the year before is not covered\n")
                      .add(input->beforeCovered ? contentOf(input->locatedBefore) : std::string{})
                      .add("around:\n" + contentOf(input->around))
                      .add(input->real.content())
                      .add(expectation->digest)
                      .hex();
  if (auto known = dossier.findRun(run); !known || *known) {
    return known ? Result<Run>(std::move(**known)) : Result<Run>(known.error());
  }

  if (!run.tooFew) {
    progress.report(0.4, {"Plekken zoeken", "Finding places"});
    const std::vector<Point> around = placesOf(input->around);
    std::vector<Point> all = points;
    all.insert(all.end(), around.begin(), around.end());
    const auto clustering = dbscan(all, *parameters, progress);
    if (!clustering) return clustering.error();
    const auto places = delineate(points, *clustering, *parameters, progress);
    if (!places) return places.error();
    ChanceParameters chance{.around = around,
                            .clusters = *parameters,
                            .replications = replications,
                            .seed = request.seed,
                            .threads = threadsOfTheMachine()};
    if (!areGiven(request.parameters) && points.size() <= manyIncidents) {
      chance.choose = [&](std::span<const Point> drawn) {
        return parametersFor(request, drawn, accuracy_m, Progress{});
      };
    }
    auto standings = standingsOf(all, *clustering, expectation->places, chance, progress);
    if (!standings) return standings.error();
    standings->streetsExpected = expectsOnStreets(run);
    const std::vector<Point> before = placesOf(input->locatedBefore);
    const PointsByX placesBefore(before);
    for (const Delineated& place : *places)
      run.hotspots.push_back(hotspotOf(place, *input, placesBefore, *standings));
    rank(run.hotspots, run.offence);
  }
  if (progress.stopRequested()) return cancelled();
  return run;
}

Result<Run> findHotspots(store::Dossier& dossier, const HotspotRequest& request, const Progress& progress) {
  auto run = previewHotspots(dossier, request, progress);
  if (!run || run->id.stored()) return run;
  return dossier.addRun(*std::move(run));
}

namespace {

/// What happened in that time is on no map any more, and a run over it would look as if it had been quiet.
QualityFinding partlyCounts(Date before) {
  const std::string day = before.toIso();
  QualityFinding finding;
  finding.rule = "partly-counts";
  finding.severity = Severity::ChangesTheMap;
  finding.text = {
      "Een deel van deze periode, voor " + day +
          ", is voorbij de bewaartermijn: daarvan zijn er alleen aantallen, en die tellen hier niet mee.",
      "Part of this period, before " + day +
          ", is past the retention term: of it there are counts only, which do not take part here."};
  return finding;
}

}  // namespace

Result<HotspotAnswer> findHotspotsIn(const std::filesystem::path& path, const HotspotRequest& request,
                                     const std::filesystem::path& out, const Progress& progress) {
  if (!out.empty()) {
    if (const auto checked = checkTableFile(out); !checked) return checked.error();
  }
  auto dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return dossier.error();
  auto run = findHotspots(*dossier, request, progress);
  if (!run) return run.error();
  const auto incidents = dossier->incidents({run->offence, run->period});
  if (!incidents) return incidents.error();
  const auto area = studyAreaOf(*dossier);
  if (!area) return area.error();
  if (!out.empty()) {
    const auto written = writeTableFile(out, hotspotTableOf(*run), dossier->info().crs);
    if (!written) return written.error();
  }
  const auto purged = dossier->purgedBefore();
  if (!purged) return purged.error();
  std::vector<QualityFinding> findings = findingsOnPlaces(*incidents, *area);
  if (*purged && run->period.from < **purged) findings.push_back(partlyCounts(**purged));
  return HotspotAnswer{std::move(*run), std::move(findings)};
}

}  // namespace brandpunt::app
