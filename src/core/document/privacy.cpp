// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/privacy.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/number.h"
#include "document/cell_subtraction.h"
#include "document/redraw_outline.h"

namespace brandpunt {
namespace {

constexpr int hoursPerBlockOnAMap = 4;
constexpr int fewestForTimes = 8;  // below, nothing is said of the hours
constexpr double outlineGrid_m = 25;
constexpr double dwellingOutlineGrid_m = 50;

constexpr std::array<ClassRules, 4> classRules{{
    {.exportClass = ExportClass::Werk},
    {.exportClass = ExportClass::Driehoek,
     .minimumCount = 3,
     .cellSize_m = 125,
     .minimumDwellings = 20,
     .hoursPerBlock = 4,
     .points = false,
     .ids = false},
    {.exportClass = ExportClass::Openbaar,
     .minimumCount = 5,
     .cellSize_m = 500,
     .minimumDwellings = 20,
     .hoursPerBlock = 0,
     .largestScale = 15000,
     .minimumDays = 90,
     .points = false,
     .outlines = false,
     .months = false,
     .ids = false},
    {.exportClass = ExportClass::Deelnemers,
     .minimumCount = 5,
     .minimumDwellings = 20,
     .hoursPerBlock = 4,
     .points = false,
     .outlines = false,
     .months = false,
     .ids = false,
     .counts = false},
}};

std::string number(int n) { return std::to_string(n); }

void keepBack(PermittedMap& map, std::string what, int count, Text reason) {
  map.withheld.push_back({std::move(what), count, std::move(reason)});
}

int dwellingsIn(const MultiPolygon& area, const std::vector<Point>& dwellings) {
  const Box box = boundsOf(Geometry(area));
  return static_cast<int>(std::count_if(dwellings.begin(), dwellings.end(),
                                        [&](Point p) { return box.contains(p) && contains(area, p); }));
}

/// Is the comparison too small for a verdict, whatever the kept-back number is? If the answer hangs on that number
/// it would tell it, and then nothing is said.
bool tooFewToCompare(int n, const std::optional<int>& before, int minimum) {
  if (!before) return false;
  if (*before >= minimum) return n + *before < fewestForChange;
  return n < fewestForChange;
}

/// A change is told with its band or not at all.
std::optional<Change> withBand(const std::optional<Change>& change) {
  return change && change->ratio && change->low && change->high ? change : std::nullopt;
}

bool looksLikeAnAddress(const std::string& name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// How many were attempts, and when it happens: neither may tell a small number of the others.
void permitManner(const HotspotMaterial& material, const ClassRules& rules, PermittedHotspot& shown) {
  if (material.attempts) {
    const int completed = material.hotspot.n - *material.attempts;
    if (completed == 0 || completed >= rules.minimumCount)
      shown.attempts = shownCount(*material.attempts, rules.exportClass);
  }
  shown.tooFewForTimes = material.withTime < fewestForTimes;
  shown.manyLong = material.shareLong > 0.25;
  if (!material.peak) return;
  const double inside = material.peak->window.share * material.withTime;
  const bool tells = std::lround(inside) < rules.minimumCount ||
                     std::lround(material.withTime - inside) < rules.minimumCount;
  if (rules.minimumCount == 1 || !tells) shown.peak = material.peak;
}

PermittedHotspot withoutPlace(const HotspotMaterial& material, const ClassRules& rules) {
  const Hotspot& h = material.hotspot;
  PermittedHotspot shown;
  shown.name = h.name;
  shown.rank = h.rank;
  shown.n = shownCount(h.n, rules.exportClass);
  if (h.nBefore) shown.before = shownCount(*h.nBefore, rules.exportClass);
  shown.tooFewToCompare = tooFewToCompare(h.n, h.nBefore, rules.minimumCount);
  if (!shown.tooFewToCompare && h.nBefore && !shown.before->below) shown.change = withBand(material.change);
  shown.verdict = h.verdict;
  // From this many on, a year before of none, one or two gives the same class; below, the class would tell which.
  constexpr int enoughForAnyBefore = 9;
  if (!shown.before || !shown.before->below || h.n >= enoughForAnyBefore) shown.inTime = h.inTime;
  shown.p = h.p, shown.q = h.q, shown.stability = h.stability;
  permitManner(material, rules, shown);
  return shown;
}

void permitHotspots(const MapMaterial& material, const ClassRules& rules, PermittedMap& map) {
  if (!rules.outlines) {
    if (!material.hotspots.empty()) {
      keepBack(map, "outlines", static_cast<int>(material.hotspots.size()),
               {"Hotspots met hun rand: in een openbare kaart staan alleen grote vakken.",
                "Hotspots with their outline: a public map shows large cells only."});
    }
    return;
  }
  const bool protectDwellings = rules.minimumDwellings > 0 && isAgainstDwellings(material.offence);
  int small = 0, unknownDwellings = 0, fewDwellings = 0, names = 0;
  for (const HotspotMaterial& candidate : material.hotspots) {
    if (candidate.hotspot.n < rules.minimumCount) {
      ++small;
      continue;
    }
    PermittedHotspot shown = withoutPlace(candidate, rules);
    MultiPolygon outline = drawnOutline(candidate.hotspot.outline, rules.exportClass, material.offence);
    if (!protectDwellings) {
      shown.outline = std::move(outline);
    } else if (!material.dwellings) {
      ++unknownDwellings;
    } else if (dwellingsIn(outline, *material.dwellings) < rules.minimumDwellings) {
      ++fewDwellings;
    } else {
      shown.outline = std::move(outline);
    }
    if (rules.exportClass == ExportClass::Werk || !looksLikeAnAddress(candidate.placeName)) {
      shown.placeName = candidate.placeName;
    } else {
      ++names;
    }
    map.hotspots.push_back(std::move(shown));
  }
  if (small > 0) {
    keepBack(map, "hotspots", small,
             {"Hotspots met minder dan " + number(rules.minimumCount) + " incidenten.",
              "Hotspots with fewer than " + number(rules.minimumCount) + " incidents."});
  }
  if (unknownDwellings > 0) {
    keepBack(
        map, "outlines", unknownDwellings,
        {"De plek van hotspots: er is geen laag met adressen geladen, dus niet bekend is of er ten minste " +
             number(rules.minimumDwellings) + " woningen liggen. Laad eerst een laag met adressen.",
         "Where hotspots lie: no layer of addresses is loaded, so nobody knows whether at least " +
             number(rules.minimumDwellings) + " dwellings lie there. Load a layer of addresses first."});
  }
  if (fewDwellings > 0) {
    keepBack(map, "outlines", fewDwellings,
             {"De plek van hotspots waar minder dan " + number(rules.minimumDwellings) + " woningen liggen.",
              "Where hotspots lie that have fewer than " + number(rules.minimumDwellings) + " dwellings."});
  }
  if (names > 0) {
    keepBack(map, "names", names,
             {"Namen van plekken waar een cijfer in staat: dat kan een adres zijn.",
              "Names of places with a digit in them: that may be an address."});
  }
}

/// What lies outside all hotspots is a count as well.
void guardTheRestOutsideHotspots(const MapMaterial& material, const ClassRules& rules, PermittedMap& map) {
  const auto tells = [&](int total) {
    const int inside = std::accumulate(map.hotspots.begin(), map.hotspots.end(), 0,
                                       [](int sum, const PermittedHotspot& h) { return sum + h.n.number; });
    return total - inside > 0 && total - inside < rules.minimumCount;
  };
  int taken = 0;
  while (!map.hotspots.empty() && (tells(material.n) || tells(static_cast<int>(material.places.size())))) {
    const auto least = std::min_element(map.hotspots.begin(), map.hotspots.end(),
                                        [](const auto& a, const auto& b) { return a.n.number < b.n.number; });
    map.hotspots.erase(least);
    ++taken;
  }
  if (taken > 0) {
    keepBack(map, "hotspots", taken,
             {"Een hotspot waaruit een klein aantal daarbuiten te berekenen was.",
              "A hotspot from which a small number outside it could be worked out."});
  }
  int before = 0;
  for (const PermittedHotspot& h : map.hotspots)
    before += h.before && !h.before->below ? h.before->number : 0;
  if (map.before && material.before && *material.before - before > 0 &&
      *material.before - before < rules.minimumCount) {
    map.before.reset();
    map.change.reset();
    keepBack(map, "counts", 1, {"Het totaal van het jaar ervoor.", "The total of the year before."});
  }
}

void permitCells(const MapMaterial& material, const ClassRules& rules, PermittedMap& map) {
  if (rules.exportClass == ExportClass::Driehoek && isAgainstDwellings(material.offence)) {
    keepBack(map, "cells", 0,
             {"Vakken: bij " + infoOf(material.offence).one.nl +
                  " is een vak te klein om een woning te verbergen.",
              "Cells: with " + infoOf(material.offence).one.en + " a cell is too small to hide a home."});
    return;
  }
  map.cellSize_m = rules.cellSize_m;
  std::vector<CellOutline> outlines;
  for (const PermittedHotspot& h : map.hotspots) {
    if (!h.outline.empty()) outlines.push_back({h.outline, h.n.number});
  }
  map.cells = cellsThatTellNothingSmall(countCells(material.places, rules.cellSize_m), outlines, material.n,
                                        rules.minimumCount);
  if (rules.minimumCount > 1) {
    const std::string least = number(rules.minimumCount);
    keepBack(
        map, "cells", 0,
        {"Vakken met minder dan " + least + ", en vakken waaruit zo'n klein aantal te berekenen was.",
         "Cells with fewer than " + least + ", and cells from which so small a number could be worked out."});
  }
}

void permitMonths(const MapMaterial& material, const ClassRules& rules, PermittedMap& map) {
  if (material.months.empty()) return;
  if (!rules.months) {
    keepBack(map, "months", static_cast<int>(material.months.size()),
             {"Aantallen per maand: openbaar is een kwartaal of een jaar.",
              "Counts by month: public means a quarter or a year."});
    return;
  }
  std::vector<double> counts;
  for (const MonthMaterial& m : material.months) counts.push_back(m.n);
  const std::vector<bool> hidden = suppressed(counts, rules.minimumCount);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const MonthMaterial& from = material.months[i];
    PermittedMonth month{.first = from.first};
    if (!hidden[i]) month.n = from.n;
    // An expectation is a count of earlier years: a small one stays inside as well.
    if (from.expected && (rules.minimumCount == 1 || *from.expected >= rules.minimumCount)) {
      month.expected = from.expected, month.low = from.low, month.high = from.high;
    }
    map.months.push_back(month);
  }
  if (const auto n = std::count(hidden.begin(), hidden.end(), true); n > 0) {
    keepBack(map, "months", static_cast<int>(n),
             {"Maanden met een klein aantal.", "Months with a small count."});
  }
}

void permitTimes(const MapMaterial& material, const ClassRules& rules, PermittedMap& map) {
  if (!material.times) return;
  if (rules.hoursPerBlock == 0) {
    keepBack(map, "times", 0, {"Tijden van de dag.", "Times of the day."});
    return;
  }
  PermittedTimes times{.hoursPerBlock = std::max(rules.hoursPerBlock, hoursPerBlockOnAMap),
                       .n = material.times->n,
                       .shareLong = material.times->shareLong};
  const auto perBlock = static_cast<std::size_t>(times.hoursPerBlock);
  std::vector<double> counts(24 / perBlock * 7);
  for (std::size_t hour = 0; hour < 24; ++hour) {
    for (std::size_t day = 0; day < 7; ++day)
      counts[hour / perBlock * 7 + day] += material.times->table[hour][day];
  }
  const std::vector<bool> hidden = suppressed(counts, rules.minimumCount);
  const auto kept = std::count(hidden.begin(), hidden.end(), true);
  if (material.times->n < rules.minimumCount || kept * 2 > static_cast<std::ptrdiff_t>(counts.size())) {
    keepBack(map, "times", 0,
             {"De tijdtabel: de meeste aantallen zijn te klein.",
              "The table of times: most counts are too small."});
    return;
  }
  for (std::size_t block = 0; block < 24 / perBlock; ++block) {
    std::array<std::optional<int>, 7> row{};
    for (std::size_t day = 0; day < 7; ++day) {
      if (!hidden[block * 7 + day]) row[day] = static_cast<int>(std::lround(counts[block * 7 + day]));
    }
    times.blocks.push_back(row);
  }
  map.times = std::move(times);
  if (kept > 0) {
    keepBack(map, "times", static_cast<int>(kept),
             {"Tijdvakken met een klein aantal.", "Times with a small count."});
  }
}

}  // namespace

const ClassRules& rulesOf(ExportClass c) { return classRules[static_cast<std::size_t>(c)]; }

bool isAgainstDwellings(Offence offence) {
  return offence == Offence::Woninginbraak || offence == Offence::BoxGarageSchuur;
}

ShownCount shownCount(int n, ExportClass c) {
  const int minimum = rulesOf(c).minimumCount;
  return minimum > 1 && n < minimum ? ShownCount{minimum, true} : ShownCount{n, false};
}

std::string textOf(const ShownCount& count, Language language) {
  return (count.below ? "<" : "") + toPeople(count.number, 0, language);
}

std::vector<bool> suppressed(std::span<const double> counts, int minimum) {
  std::vector<bool> hidden(counts.size(), false);
  if (minimum <= 1) return hidden;
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return counts[a] < counts[b]; });
  double sum = 0;
  std::size_t taken = 0;
  for (const std::size_t i : order) {
    const bool small = std::lround(counts[i]) < minimum;
    const bool needsCompany = taken == 1 || (taken > 1 && sum > 0 && std::lround(sum) < minimum);
    if (!small && !needsCompany) break;
    hidden[i] = true;
    sum += counts[i];
    ++taken;
  }
  return hidden;
}

std::vector<CountCell> countCells(std::span<const Point> places, double side_m) {
  std::map<std::pair<double, double>, int> counts;  // by row and column, as whole multiples of the side
  for (const Point p : places) ++counts[{std::floor(p.y / side_m), std::floor(p.x / side_m)}];
  std::vector<CountCell> cells;
  cells.reserve(counts.size());
  for (const auto& [index, n] : counts)
    cells.push_back({{index.second * side_m, index.first * side_m}, side_m, n});
  return cells;
}

MultiPolygon drawnOutline(const MultiPolygon& outline, ExportClass c, Offence offence) {
  if (c == ExportClass::Werk) return outline;
  return redrawOutline(outline, isAgainstDwellings(offence) ? dwellingOutlineGrid_m : outlineGrid_m);
}

Result<PermittedMap> permit(const MapMaterial& material, ExportClass c) {
  const ClassRules& rules = rulesOf(c);
  if (!rules.counts) {
    return Error{ErrorCode::Withheld,
                 {"Deelnemers aan een schouw krijgen geen kaart met aantallen; maak een schouwpakket.",
                  "Participants in a site inspection get no map with counts; make an inspection pack."}};
  }
  if (material.period.days() < rules.minimumDays) {
    return Error{ErrorCode::Withheld,
                 {"Een openbare kaart gaat over ten minste een kwartaal (" + number(rules.minimumDays) +
                      " dagen); deze periode heeft er " + std::to_string(material.period.days()) + ".",
                  "A public map covers a quarter (" + number(rules.minimumDays) +
                      " days) at least; this period has " + std::to_string(material.period.days()) + "."}};
  }
  PermittedMap map;
  map.exportClass = c;
  map.offence = material.offence;
  map.period = material.period;
  map.largestScale = rules.largestScale;
  map.n = shownCount(material.n, c);
  const int onMap = static_cast<int>(material.places.size());
  const int unplaced = material.n - onMap;
  if (!map.n.below && (unplaced == 0 || unplaced >= rules.minimumCount)) map.onMap = shownCount(onMap, c);
  if (material.before) map.before = shownCount(*material.before, c);
  const bool told = map.before && !map.before->below && !map.n.below;
  if (told && material.n + *material.before >= fewestForChange) map.change = withBand(material.change);
  if (rules.points) {
    map.points = material.places;
  } else if (!material.places.empty()) {
    keepBack(map, "points", 0, {"Losse incidenten.", "Single incidents."});
  }
  permitHotspots(material, rules, map);
  guardTheRestOutsideHotspots(material, rules, map);
  permitCells(material, rules, map);
  permitMonths(material, rules, map);
  permitTimes(material, rules, map);
  return map;
}

}  // namespace brandpunt
