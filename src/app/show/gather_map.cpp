// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/gather_map.h"

#include <algorithm>
#include <map>

#include "base/number.h"
#include "base/version.h"
#include "crs/transform.h"
#include "document/sentences.h"
#include "find/expectation.h"
#include "find/period_of_study.h"
#include "hotspot/change/trend.h"
#include "hotspot/verdict/located.h"
#include "hotspot/when/hot_times.h"

namespace brandpunt::app {
namespace {

constexpr int mostYearsBack = 3;

std::vector<Incident> within(const std::vector<Incident>& all, Period period) {
  std::vector<Incident> found;
  for (const Incident& i : all) {
    if (const auto day = dayOf(i); day && period.contains(*day)) found.push_back(i);
  }
  return found;
}

std::string attributeName(const MapFeature& feature) {
  const auto found = feature.attributes.find("name");
  return found == feature.attributes.end() ? std::string() : found->second;
}

/// The neighbourhood in which the place lies, from the layer.
std::string neighbourhoodAt(const std::optional<MapLayer>& layer, Point place) {
  if (!layer) return {};
  for (const MapFeature& feature : layer->features) {
    const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
    if (area && boundsOf(feature.geometry).contains(place) && contains(*area, place))
      return attributeName(feature);
  }
  return {};
}

/// The neighbourhood that most of the members name; of equals the first by the alphabet.
std::string neighbourhoodOf(const std::vector<Incident>& members) {
  std::map<std::string, int> counts;
  for (const Incident& i : members) {
    if (!i.address.neighbourhood.empty()) ++counts[i.address.neighbourhood];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string() : most->first;
}

std::vector<Incident> membersOf(const Hotspot& hotspot, const std::vector<Incident>& incidents) {
  std::vector<Incident> members;
  for (const Incident& i : incidents) {
    if (std::binary_search(hotspot.members.begin(), hotspot.members.end(), i.id)) members.push_back(i);
  }
  return members;
}

/// Attempts, and when it happens.
void tellManner(const std::vector<Incident>& members, HotspotMaterial& hotspot) {
  for (const Incident& i : members) {
    if (i.attempt) hotspot.attempts = hotspot.attempts.value_or(0) + (*i.attempt ? 1 : 0);
  }
  const HotTimes times = hotTimes(members);
  hotspot.withTime = times.n;
  hotspot.shareLong = times.longShare;
  hotspot.peak = peakInBlocks(members, 4);
}

/// Each month of the period with what the same month of up to three covered years before leads to expect.
std::vector<MonthMaterial> monthsOf(const std::vector<Incident>& all, const Coverage& coverage,
                                    Period period) {
  std::vector<MonthMaterial> months;
  std::vector<std::vector<MonthCount>> earlier;
  for (int years = 1; years <= mostYearsBack; ++years) {
    const Period before = period.shiftedMonths(-12 * years);
    if (!coverage.covers(before)) break;
    earlier.push_back(countByMonth(all, before));
  }
  const std::vector<MonthCount> counts = countByMonth(all, period);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    MonthMaterial month{.first = {counts[i].year, counts[i].month, 1}, .n = counts[i].n};
    double sum = 0;
    for (const auto& year : earlier) sum += i < year.size() ? year[i].n : 0;
    if (!earlier.empty()) {
      const double mean = sum / static_cast<double>(earlier.size());
      month.expected = mean;
      // What would happen by chance around the mean: from the first count that leaves 5 % below it to the last.
      std::int64_t low = 0, high = 0;
      while (poissonAtMost(low, mean) < (1 - bandLevel) / 2) ++low;
      for (high = low; poissonAtMost(high, mean) < (1 + bandLevel) / 2;) ++high;
      month.low = static_cast<double>(low);
      month.high = static_cast<double>(high);
    }
    months.push_back(month);
  }
  return months;
}

std::string parametersInWords(const Run& run) {
  std::string words;
  for (const auto& [name, value] : run.parameters) {
    if (name != expectationParameter && name != replicationsParameter)
      words += (words.empty() ? "" : ", ") + name + " = " + value;
  }
  return words;
}

std::string methodInWords(const Run& run, Language language) {
  const bool dutch = language == Language::Dutch;
  std::string name = run.method;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return (dutch ? "Hotspots: dichte groepen volgens " : "Hotspots: dense groups by ") + name + " (" +
         parametersInWords(run) + ")" + "; " + testInWords(run).in(language) + ".";
}

std::string qualityInWords(const PermittedMap& map, Language language) {
  const bool dutch = language == Language::Dutch;
  if (map.n.below) return {};
  const int n = map.n.number;
  if (!map.onMap) {
    const std::string least = toPeople(rulesOf(map.exportClass).minimumCount, 0, language);
    return (dutch ? "Minder dan " : "Fewer than ") + least +
           (dutch ? " staan niet op de kaart." : " are not on the map.");
  }
  const int unplaced = n - map.onMap->number;
  if (unplaced == 0) return dutch ? "Alle hebben een bruikbare plaats." : "All have a usable place.";
  const double share = static_cast<double>(unplaced) / n;
  return toPeople(unplaced, 0, language) + (dutch ? " van de " : " of the ") + toPeople(n, 0, language) +
         " (" + (share < 0.005 ? std::string("<1") : toPeople(share * 100, 0, language)) +
         (dutch ? "%) staan niet op de kaart: zonder bruikbare plaats."
                : "%) are not on the map: without a usable place.");
}

}  // namespace

Result<Run> findRun(const store::Dossier& dossier, std::optional<Id<Run>> id) {
  if (id) return dossier.run(*id);
  Result<std::vector<Run>> runs = dossier.runs();
  if (!runs) return runs.error();
  if (!runs->empty()) return std::move(runs->back());
  return Error{
      ErrorCode::NotFound,
      {"In dit dossier is nog niet naar hotspots gezocht. Doe dat eerst: hotspots DOSSIER --offence ID.",
       "Nobody has looked for hotspots in this dossier yet. Do so first: hotspots DOSSIER --offence ID."}};
}

Result<MapMaterial> gatherMaterial(const store::Dossier& dossier, const Run& run, Detail detail) {
  const Result<std::vector<Incident>> all = dossier.incidents({.offence = run.offence});
  if (!all) return all.error();
  const Result<std::optional<MapLayer>> neighbourhoods = dossier.layer(LayerRole::Neighbourhoods);
  if (!neighbourhoods) return neighbourhoods.error();
  Result<std::optional<MapLayer>> addresses = dossier.layer(LayerRole::Addresses);
  if (!addresses) return addresses.error();

  const Result<Coverage> covered = coverageOf(dossier, run.offence);
  if (!covered) return covered.error();
  const Coverage& coverage = *covered;
  const std::vector<Incident> now = within(*all, run.period);
  const Period yearBefore = run.period.shiftedMonths(-12);

  MapMaterial material{.offence = run.offence, .period = run.period, .n = static_cast<int>(now.size())};
  for (const Incident& i : now) {
    if (isLocated(i)) material.places.push_back(*i.place);
  }
  // A period of more than a year would overlap with its own year before.
  if (run.period.days() <= 366 && coverage.covers(yearBefore)) {
    material.before = static_cast<int>(within(*all, yearBefore).size());
    material.change = changeBetween(material.before, static_cast<double>(yearBefore.days()), material.n,
                                    static_cast<double>(run.period.days()));
  }
  for (const Hotspot& hotspot : run.hotspots) {
    HotspotMaterial h{.hotspot = hotspot};
    const std::vector<Incident> members = membersOf(hotspot, now);
    h.placeName = neighbourhoodAt(*neighbourhoods, hotspot.centre);
    if (h.placeName.empty()) h.placeName = neighbourhoodOf(members);
    if (detail == Detail::Manner) tellManner(members, h);
    if (hotspot.nBefore) {
      h.change = changeBetween(hotspot.nBefore, static_cast<double>(yearBefore.days()), hotspot.n,
                               static_cast<double>(run.period.days()));
    }
    material.hotspots.push_back(std::move(h));
  }
  material.months = monthsOf(*all, coverage, run.period);
  const HotTimes times = hotTimes(now);
  if (times.n > 0) material.times = TimesMaterial{times.table, times.n, times.longShare};
  if (*addresses) {
    material.dwellings.emplace();
    for (const MapFeature& feature : (*addresses)->features) {
      if (const auto* place = std::get_if<Point>(&feature.geometry)) material.dwellings->push_back(*place);
    }
  }
  return material;
}

std::string describe(CrsId crs) {
  const Result<std::string> name = geo::nameOf(crs);
  return name ? *name + " (" + crs.name() + ")" : crs.name();
}

MapContext contextOf(const store::Dossier& dossier, const Run& run, const PermittedMap& map,
                     Language language) {
  MapContext context;
  context.language = language;
  context.areaName = dossier.info().name;
  context.crs = describe(dossier.info().crs);
  context.run = run.id;
  context.method = methodInWords(run, language);
  context.tooFew = run.tooFew;
  context.tested = isTested(run);
  context.inputHash = run.inputHash;
  context.seed = run.seed;
  context.program =
      "Brandpunt " + std::string(run.programVersion.empty() ? programVersion() : run.programVersion);
  context.dataDate = run.dataDate;
  context.quality = qualityInWords(map, language);
  if (run.stale) {
    context.quality += language == Language::Dutch
                           ? " Sinds deze berekening zijn gegevens gewijzigd: reken opnieuw."
                           : " Data changed since this run: run it again.";
  }
  context.sources.push_back(language == Language::Dutch ? "Politie, incidenten in dit dossier"
                                                        : "Police, incidents in this dossier");
  if (const auto layers = dossier.layers()) {
    for (const LayerSummary& layer : *layers) {
      const std::string& source = layer.source;
      if (source.empty() ||
          std::find(context.sources.begin(), context.sources.end(), source) != context.sources.end())
        continue;
      context.sources.push_back(source);
      context.invented = context.invented || source.find("verzonnen") != std::string::npos ||
                         source.find("invented") != std::string::npos;
    }
  }
  return context;
}

}  // namespace brandpunt::app
