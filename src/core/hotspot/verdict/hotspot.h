// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "incident/incident.h"
#include "place/geometry.h"

namespace brandpunt {

struct Run;

/// How a hotspot stands in time. Nothing where the earlier period is not covered or the counts are too low.
enum class HotspotClass { New, Emerging, Persistent, Fading, Sporadic };
/// What may be said of a place.
enum class Verdict { Hotspot, Watch, TooFew };

std::string_view idOf(HotspotClass c);  ///< "new", "emerging", ...
std::string_view idOf(Verdict v);       ///< "hotspot", "watch", "too-few"
std::optional<HotspotClass> hotspotClassFromId(std::string_view id);
std::optional<Verdict> verdictFromId(std::string_view id);

/// A place where an offence concentrates in a period.
struct Hotspot {
  Id<Hotspot> id = {};
  int rank = 0;                     ///< from 1; the largest excess first
  std::string name = {};            ///< "A1": letter of the offence and rank at first naming
  MultiPolygon outline = {};        ///< dossier CRS
  Point centre = {};                ///< mean of the members
  int n = 0;                        ///< incidents of the period inside
  std::optional<int> nBefore = {};  ///< in the outline, same period a year earlier; nothing: not covered
  double nLow = 0, nHigh = 0;       ///< exact Poisson band of n, 90 %
  double area_m2 = 0;
  std::optional<double> expected =
      {};  ///< how many of n chance would lay on this ground; nothing: not tested
  /// Against chance, over all places together (see testAgainstChance), so that q, a bound of the false discovery rate,
  /// is the same. Nothing: not tested ("niet getoetst").
  std::optional<double> p = {}, q = {};
  std::optional<double> stability = {};  ///< share of variants in which it returns; nothing: not tested
  std::optional<HotspotClass> inTime = {};
  Verdict verdict = Verdict::TooFew;
  std::vector<Id<Incident>> members = {};  ///< ascending

  /// How many more than chance would lay here; n itself where that was not tested. Its band is that of n, less as many.
  double excess() const { return n - expected.value_or(0); }
};

/// One analysis: what was asked, of what data, by which program. Appended, never edited.
struct Run {
  Id<Run> id = {};
  std::string method = {};         ///< "dbscan"
  std::string methodVersion = {};  ///< goes up when the numbers change
  std::map<std::string, std::string> parameters = {};
  Offence offence = Offence::Autokraak;
  Period period = {};
  Date dataDate = {};          ///< last reported date in the dossier, else last start
  std::string inputHash = {};  ///< SHA-256 over the incidents the run rests on
  std::uint64_t seed = 1;
  std::string programVersion = {};
  std::string createdAtUtc = {};
  int incidents = 0;     ///< with a place, in the period
  int withoutPlace = 0;  ///< in the period, not on the map
  bool tooFew = false;   ///< fewer than 5: nothing can be said
  bool stale = false;    ///< data under it changed since
  std::vector<Hotspot> hotspots = {};
};

}  // namespace brandpunt
