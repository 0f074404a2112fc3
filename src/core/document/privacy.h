// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/export_class.h"
#include "document/map_material.h"
#include "schouw/visit_window.h"

namespace brandpunt {

/// What one class lets out: the whole of the rules, as numbers. Nothing else in the program decides this.
struct ClassRules {
  ExportClass exportClass = ExportClass::Werk;
  int minimumCount = 1;      ///< a smaller count stands as "<3", "<5"; a smaller cell is not drawn
  double cellSize_m = 125;   ///< side of the square cells; cells lie on whole multiples of it
  int minimumDwellings = 0;  ///< under the outline of an offence against dwellings
  int hoursPerBlock = 1;     ///< of the time table; 0: no time table
  int largestScale = 0;      ///< the map is not drawn larger than 1 : this; 0: any scale
  int minimumDays = 1;       ///< of the period: a quarter is 90 days or more
  bool points = true;        ///< incidents as points
  bool outlines = true;      ///< hotspots with an edge
  bool months = true;        ///< counts by month
  bool ids = true;           ///< the police's incident numbers
  bool counts = true;        ///< any number of incidents at all; without them there is no map, only a visit
};
const ClassRules& rulesOf(ExportClass c);

/// Is the place of such an offence somebody's home? Then cells are no cover and dwellings are counted.
bool isAgainstDwellings(Offence offence);

/// A count as a class may show it: the number, or that it lies below the class's minimum (zero included, so that
/// "<3" does not tell none from some).
struct ShownCount {
  int number = 0;
  bool below = false;  ///< then number is the minimum
  bool operator==(const ShownCount&) const = default;
};
ShownCount shownCount(int n, ExportClass c);
/// "26", "<3".
std::string textOf(const ShownCount& count, Language language);

/// Which of the counts must not be shown, so that none below the minimum can be worked out: the small ones, and
/// then the smallest of the others until what is hidden adds up to nothing or to the minimum at least, by somebody
/// who knows the total (complementary suppression). One hidden count always gets company.
/// \param counts  not negative; fractions (aoristic) count as what they round to
/// \returns true where the count is kept back. Cost O(n log n).
std::vector<bool> suppressed(std::span<const double> counts, int minimum);

/// A square of the grid with what happened in it.
struct CountCell {
  Point corner = {};  ///< south-west
  double side_m = 0;
  int n = 0;
  Box box() const { return {corner.x, corner.y, corner.x + side_m, corner.y + side_m}; }
};
/// All cells with something in them, by row from the south and then from the west. No rule is applied yet.
std::vector<CountCell> countCells(std::span<const Point> places, double side_m);

/// The outline as the class may draw it: redrawn on a grid with its corners cut. An outline made of discs round
/// incidents gives the incidents away: each arc has one in its centre. In class werk it stays as found.
MultiPolygon drawnOutline(const MultiPolygon& outline, ExportClass c, Offence offence);

/// Something the class kept back, said so that nobody mistakes silence for zero.
struct Withheld {
  std::string what = {};  ///< slug: "cells", "outlines", "points", "months", "times", "counts", "names"
  int count = 0;          ///< how many, where that can be said without telling too much; else 0
  Text reason = {};
};

/// A hotspot after the gate. What the class does not let out is not in it at all.
struct PermittedHotspot {
  std::string name = {};       ///< "A1"
  std::string placeName = {};  ///< a neighbourhood; never a street or an address outside werk
  int rank = 0;
  MultiPolygon outline = {};  ///< empty: not drawn
  ShownCount n = {};
  std::optional<ShownCount> before = {};  ///< nothing: the year before is not known
  std::optional<Change> change =
      {};  ///< has its band; nothing: not known, too few, or it would tell `before`
  bool tooFewToCompare = false;
  Verdict verdict = Verdict::TooFew;
  std::optional<HotspotClass> inTime = {};
  std::optional<double> p = {}, q = {}, stability = {};
  std::optional<ShownCount> attempts = {};  ///< nothing: not known, or it would tell how few were completed
  std::optional<Peak> peak = {};            ///< in whole blocks of four hours
  bool tooFewForTimes = false;
  bool manyLong = false;  ///< over a quarter of the windows are longer than 8 hours
};

/// One month of the chart.
struct PermittedMonth {
  Date first = {};
  std::optional<int> n = {};  ///< nothing: kept back
  std::optional<double> expected = {}, low = {}, high = {};
};

/// Estimated numbers by block of the day and weekday.
struct PermittedTimes {
  int hoursPerBlock = 4;
  std::vector<std::array<std::optional<int>, 7>> blocks = {};  ///< Monday first; nothing: kept back
  int n = 0;                                                   ///< incidents with a usable time
  double shareLong = 0;                                        ///< of these, a window of over 8 hours
};

/// What a map of the class may show, and what was kept back. The only way from incidents to a page.
struct PermittedMap {
  ExportClass exportClass = ExportClass::Werk;
  Offence offence = Offence::Overig;
  Period period = {};
  ShownCount n = {};
  std::optional<ShownCount> onMap = {};  ///< nothing: would tell a small number without a place
  std::optional<ShownCount> before = {};
  std::optional<Change> change = {};
  double cellSize_m = 0;
  std::vector<CountCell> cells = {};
  std::vector<Point> points = {};
  std::vector<PermittedHotspot> hotspots = {};
  std::vector<PermittedMonth> months = {};
  std::optional<PermittedTimes> times = {};
  int largestScale = 0;
  std::vector<Withheld> withheld = {};
};

/// Applies the rules of the class to everything a map could show.
///
/// Beside the plain rules it subtracts, as a careful reader would: the total less the cells, an outline less the
/// cells that lie in it, that have their centre in it or that touch it, and groups of outlines that share a cell;
/// cells go until no difference is a small number. It does not compare with papers of earlier dates.
/// \returns Error{Withheld} where the question itself is not for the class (openbaar for less than a quarter).
Result<PermittedMap> permit(const MapMaterial& material, ExportClass c);

/// Everything that a site inspection could show of a hotspot, before any rule of privacy.
struct VisitMaterial {
  Offence offence = Offence::Overig;
  Hotspot hotspot = {};
  std::string placeName = {};               ///< the neighbourhood
  std::optional<TimesMaterial> times = {};  ///< nothing: no hour stands out
  std::optional<std::vector<Point>> dwellings = {};
};

/// What people who walk along may see: an area, and when to go there. The only way from a hotspot to a schouw pack:
/// where to look is worked out from this area, not from the hotspot.
struct PermittedVisit {
  Offence offence = Offence::Overig;
  std::string name = {};       ///< "A1"
  std::string placeName = {};  ///< never with a figure in it
  MultiPolygon area = {};      ///< redrawn on squares of this side
  double areaSide_m = 0;
  std::optional<VisitWindow> window = {};
  std::vector<Withheld> withheld = {};
};

/// Applies the rules of class deelnemers: an area redrawn on squares of 50 m; for offences against dwellings on the
/// smallest of 50, 100, 250 and 500 m under which at least 20 dwellings lie, and on 500 m, as in openbaar, where no
/// layer tells of dwellings; one block of four hours, on days or groups of days with five incidents or more. Never a
/// count, a change or the outline itself.
/// \returns Error{Withheld} for a place of fewer than five incidents.
Result<PermittedVisit> permitVisit(const VisitMaterial& material);

}  // namespace brandpunt
