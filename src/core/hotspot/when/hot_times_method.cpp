// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<HotTimesParameters>>& hotTimesParameters() {
  static const std::vector<Parameter<HotTimesParameters>> all{
      bound({.id = "max-hours",
             .title = {"Langste tijdvak", "Longest window"},
             .help =
                 {"Delicten met een langer tijdvak tussen 'van' en 'tot' tellen niet mee; hun aantal wordt "
                  "genoemd.",
                  "Incidents with a longer span between 'from' and 'to' do not count; their number is told."},
             .unit = "h",
             .least = 1e-6,
             .most = noLimit,
             .source = "Ratcliffe2000",
             .none = "inf"},
            &HotTimesParameters::longest),
  };
  return all;
}

}  // namespace

const MethodInfo& hotTimesMethod() {
  static const MethodInfo info = described(
      {.id = "hottimes",
       .version = "2",
       .title = {"Hete uren (aoristisch)", "Hot times (aoristic)"},
       .summary = {"Op welke uren en dagen gebeurt het, als alleen bekend is tussen wanneer en wanneer?",
                   "At which hours and days does it happen, when only between-when is known?"},
       .formula = "weight of hour h = sum over incidents of |[start, end) intersected with h| / |[start, "
                  "end)|; peak: the "
                  "window of 2 to 8 hours with the greatest excess over an even spread in standard "
                  "deviations; its p: "
                  "rotations of every window to a random time of day with as good a best window; its "
                  "interval: share less "
                  "the 95 % and 5 % points of how much 999 resamples flatter the window they choose",
       .limitations =
           {{"De spreiding binnen een tijdvak is een aanname: wie om elf uur parkeert en om zeven uur "
             "terugkomt, "
             "weet niet wanneer het gebeurde.",
             "The spread within a window is an assumption: who parks at eleven and returns at seven does not "
             "know when it happened."},
            {"Een piek smaller dan het mediane tijdvak wordt nooit genoemd.",
             "A peak narrower than the median window is never told."},
            {"De band geldt voor de uren van wie zijn tijd weet; wie die niet weet, gebeurt misschien op een "
             "ander uur.",
             "The interval speaks of those whose time is known; the others may happen at other hours."}},
       .sources =
           {{"Ratcliffe2000",
             "Ratcliffe, J.H. (2000). Aoristic analysis: the spatial interpretation of unspecific "
             "temporal events. International Journal of GIS 14(7), 669-679."},
            {"Efron1993",
             "Efron, B., Tibshirani, R.J. (1993). An introduction to the bootstrap. Chapman and Hall."}}},
      hotTimesParameters());
  return info;
}

Result<HotTimesParameters> hotTimesParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(hotTimesParameters(), texts);
}

}  // namespace brandpunt
