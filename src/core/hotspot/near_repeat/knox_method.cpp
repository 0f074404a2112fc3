// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<KnoxParameters>>& knoxParameters() {
  static const std::vector<Parameter<KnoxParameters>> all{
      bound({.id = "distance-bands",
             .title = {"Grenzen van afstand", "Bounds of distance"},
             .help = {"Oplopend, half open: 0,100 is 0 tot (niet met) 100 meter; de laatste mag inf zijn.",
                      "Rising, half-open: 0,100 is 0 up to, not including, 100 metres; the last may be inf."},
             .unit = "m",
             .least = 0,
             .most = noLimit,
             .source = "Knox1964"},
            &KnoxParameters::distanceBounds),
      bound({.id = "time-bands",
             .title = {"Grenzen van tijd", "Bounds of time"},
             .help =
                 {"Oplopend, half open, in hele dagen: 0,7 is 0 tot en met 6 dagen; de laatste mag inf zijn.",
                  "Rising, half-open, in whole days: 0,7 is 0 to 6 days; the last may be inf."},
             .unit = "d",
             .least = 0,
             .most = noLimit,
             .source = "Knox1964"},
            &KnoxParameters::timeBounds),
      bound({.id = "permutations",
             .title = {"Herhalingen", "Permutations"},
             .help = {"Zo vaak worden de dagen willekeurig over de plaatsen verdeeld; 0: geen p.",
                      "How often the days are dealt to the places at random; 0: no p."},
             .unit = "",
             .least = 0,
             .most = 1e7,
             .source = "Knox1964"},
            &KnoxParameters::permutations),
  };
  return all;
}

}  // namespace

const MethodInfo& knoxMethod() {
  static const MethodInfo info = described(
      {.id = "knox",
       .version = "1",
       .title = {"Herhaling in de buurt (Knox)", "Near repeats (Knox)"},
       .summary = {"Volgen delicten elkaar dichtbij sneller op dan toeval zou geven?",
                   "Do incidents follow each other nearby sooner than chance would have it?"},
       .formula = "ratio = observed pairs / (pairs in the space band x pairs in the time band / all pairs); "
                  "p = (1 + permutations with at least as many) / (1 + permutations); q = Benjamini-Hochberg "
                  "over all "
                  "cells",
       .limitations =
           {{"Een gunstige p zegt dat er samenhang is, niet waar de volgende inbraak komt.",
             "A small p says that there is a link, not where the next burglary will be."},
            {"Plaatsen op straat- of postcodeniveau stapelen paren op één punt.",
             "Places at street or postcode level pile pairs on one point."},
            {"Elke cel is een toets; wie er zestien leest, vindt er bij toeval bijna één met p onder 0,05: "
             "lees q.",
             "Each cell is a test; who reads sixteen finds almost one with p below 0.05 by chance: read q."}},
       .sources =
           {{"Knox1964",
             "Knox, E.G. (1964). The detection of space-time interactions. Applied Statistics 13(1), "
             "25-29."},
            {"Benjamini1995",
             "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the "
             "Royal Statistical Society B 57(1), 289-300."}}},
      knoxParameters());
  return info;
}

Result<KnoxParameters> knoxParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(knoxParameters(), texts);
}

}  // namespace brandpunt
