// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the privacy gate that is about site inspections.
#include <algorithm>
#include <array>

#include "document/privacy.h"
#include "document/redraw_outline.h"

namespace brandpunt {
namespace {

constexpr double smallestSide_m = 50;
constexpr std::array<double, 4> dwellingSides_m{50, 100, 250, 500};

int dwellingsIn(const MultiPolygon& area, const std::vector<Point>& dwellings) {
  const Box box = boundsOf(Geometry(area));
  return static_cast<int>(std::count_if(dwellings.begin(), dwellings.end(),
                                        [&](Point p) { return box.contains(p) && contains(area, p); }));
}

double sideFor(const VisitMaterial& material, int minimumDwellings) {
  if (!isAgainstDwellings(material.offence)) return smallestSide_m;
  for (const double side : dwellingSides_m) {
    if (!material.dwellings) break;
    if (dwellingsIn(redrawOutline(material.hotspot.outline, side), *material.dwellings) >= minimumDwellings)
      return side;
  }
  return dwellingSides_m.back();
}

}  // namespace

Result<PermittedVisit> permitVisit(const VisitMaterial& material) {
  const ClassRules& rules = rulesOf(ExportClass::Deelnemers);
  if (material.hotspot.n < rules.minimumCount) {
    const std::string least = std::to_string(rules.minimumCount);
    return Error{ErrorCode::Withheld,
                 {"Op deze plek zijn minder dan " + least +
                      " delicten bekend: wie meeloopt zou er een kunnen herkennen. Schouw hier met politie "
                      "en gemeente "
                      "alleen.",
                  "Fewer than " + least +
                      " offences are known at this place: a participant could recognise one. Inspect it with "
                      "police and "
                      "municipality alone."}};
  }
  PermittedVisit visit;
  visit.offence = material.offence;
  visit.name = material.hotspot.name;
  const bool figures = std::any_of(material.placeName.begin(), material.placeName.end(),
                                   [](char c) { return c >= '0' && c <= '9'; });
  if (!figures) visit.placeName = material.placeName;
  visit.areaSide_m = sideFor(material, rules.minimumDwellings);
  visit.area = redrawOutline(material.hotspot.outline, visit.areaSide_m);
  if (material.times) visit.window = visitWindow(material.times->table, rules.minimumCount);
  visit.withheld.push_back({"counts", 0, {"Aantallen en ontwikkeling.", "Counts and change."}});
  visit.withheld.push_back({"outlines",
                            1,
                            {"De rand van de hotspot: getekend is een ruimer gebied.",
                             "The hotspot's outline: a wider area is drawn."}});
  if (figures)
    visit.withheld.push_back(
        {"names",
         1,
         {"De naam van de plek: er staat een cijfer in.", "The name of the place: it holds a figure."}});
  return visit;
}

}  // namespace brandpunt
