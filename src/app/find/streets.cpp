// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/streets.h"

#include <algorithm>

#include "find/expectation.h"
#include "find/export_streets.h"
#include "find/study_area.h"
#include "hotspot/density/area_index.h"
#include "show/write_table_file.h"

namespace brandpunt::app {
namespace {

constexpr double addressToStreet_m = 100;
constexpr double widestSite_m = 400;  // a wider one lies anywhere

bool isExact(const Incident& incident) {
  return incident.place && (incident.locationQuality == LocationQuality::Address ||
                            incident.locationQuality == LocationQuality::Unknown);
}

/// What stands along each segment. What lies anywhere, lies along all in proportion to their length.
std::vector<double> weightsOf(const StreetNetwork& network, const ExpectedPlaces& expected) {
  std::vector<double> weights(network.segments().size(), 0);
  double anywhere = 0;
  for (const ExpectedSite& site : expected.sites()) {
    const auto spot =
        site.side_m < widestSite_m ? network.nearest(site.place, addressToStreet_m) : std::nullopt;
    spot ? weights[spot->segment] += site.weight : anywhere += site.weight;
  }
  const double length_m = network.length_m();
  for (std::size_t s = 0; s < weights.size(); ++s)
    weights[s] += anywhere * network.segments()[s].length_m / length_m;
  return weights;
}

std::vector<std::size_t> standingOut(const std::vector<StreetCount>& counts) {
  std::vector<std::size_t> segments;
  for (std::size_t s = 0; s < counts.size(); ++s) {
    if (counts[s].test.tested && counts[s].test.q <= mostFalseStreets) segments.push_back(s);
  }
  const auto excess = [&](std::size_t s) { return static_cast<double>(counts[s].n) - counts[s].expected; };
  std::ranges::stable_sort(segments, std::ranges::greater(), excess);
  return segments;
}

}  // namespace

Result<StreetAnswer> streetsIn(const std::filesystem::path& path, const StreetQuestion& question,
                               const std::filesystem::path& out, const Progress& progress) {
  if (!out.empty()) {
    if (const auto checked = checkTableFile(out); !checked) return checked.error();
  }
  const auto dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return dossier.error();
  const auto layer = dossier->layer(LayerRole::Streets);
  if (!layer) return layer.error();
  if (!*layer) {
    return Error{
        ErrorCode::NothingUsable,
        {"Dit dossier heeft geen kaartlaag met straten; laad er een met: layer DOSSIER BESTAND --as "
         "streets",
         "This dossier has no map layer of streets; load one with: layer DOSSIER FILE --as streets"}};
  }
  const auto period = periodOfStudy(*dossier, question.offence, question.wish);
  if (!period) return period.error();
  auto incidents = dossier->incidents({question.offence, *period});
  if (!incidents) return incidents.error();
  const auto area = studyAreaOf(*dossier);
  if (!area) return area.error();
  const AreaIndex studied(*area);
  const auto outside = std::erase_if(*incidents, [&](const Incident& i) {
    return !area->empty() && i.place && !studied.contains(*i.place);
  });

  StreetLayer streets = streetsOf(**layer);
  StreetAnswer answer{.period = *period, .network = StreetNetwork(streets.streets)};
  answer.layer = std::move(streets);
  std::vector<Point> places;
  for (const Incident& incident : *incidents) {
    if (isExact(incident)) places.push_back(*incident.place);
  }
  const std::vector<StreetSpot> spots = snapped(answer.network, places, question.density.snap.value);
  answer.n = static_cast<std::int64_t>(spots.size());
  answer.outside = static_cast<std::int64_t>(outside);
  answer.farAway = static_cast<std::int64_t>(places.size() - spots.size());
  answer.streetOnly = static_cast<std::int64_t>(incidents->size() - places.size());
  if (progress.stopRequested()) return cancelled();

  const auto expected = expectationFor(*dossier, question.offence, 0, progress);
  if (!expected) return expected.error();
  answer.basis = expected->basis;
  answer.counts = countByStreet(answer.network, spots, weightsOf(answer.network, expected->places));
  answer.standing = standingOut(answer.counts);
  const auto lixels = networkDensity(answer.network, spots, question.density, progress);
  if (!lixels) return lixels.error();
  answer.perKilometre = densityBySegment(answer.network, *lixels);
  if (!out.empty()) {
    const ExportTable table =
        streetTableOf(answer.network, answer.layer.names, answer.counts, answer.perKilometre);
    const auto written = writeTableFile(out, table, dossier->info().crs);
    if (!written) return written.error();
  }
  return answer;
}

}  // namespace brandpunt::app
