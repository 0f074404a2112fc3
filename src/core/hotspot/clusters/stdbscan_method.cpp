// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<StdbscanParameters>>& stdbscanParameters() {
  static const std::vector<Parameter<StdbscanParameters>> all{
      bound({.id = "eps",
             .title = {"Afstand", "Distance"},
             .help = {"Zo dicht moeten delicten bij elkaar liggen om buren te zijn.",
                      "How close incidents must lie to be neighbours."},
             .unit = "m",
             .least = 1e-6,
             .most = noLimit,
             .source = "Ester1996"},
            &StdbscanParameters::eps),
      bound(
          {.id = "eps-time",
           .title = {"Tijd", "Time"},
           .help =
               {"Zo kort moeten delicten na elkaar komen om buren te zijn; in dagen, tot op de milliseconde.",
                "How soon incidents must follow each other to be neighbours; in days, to the millisecond."},
           .unit = "d",
           .least = 0,
           .most = 1e7,
           .source = "BirantKut2007"},
          &StdbscanParameters::epsTime),
      bound({.id = "min-points",
             .title = {"Minimumaantal", "Minimum number"},
             .help = {"Zoveel delicten, het delict zelf meegeteld, moeten binnen afstand en tijd liggen.",
                      "This many incidents, the incident itself included, must lie within both."},
             .unit = "",
             .least = 1,
             .most = noLimit,
             .source = "Ester1996"},
            &StdbscanParameters::minimumPoints),
  };
  return all;
}

}  // namespace

const MethodInfo& stdbscanMethod() {
  static const MethodInfo info = described(
      {.id = "stdbscan",
       .version = "1",
       .title = {"Clusters naar dichtheid in plaats en tijd (ST-DBSCAN)",
                 "Density-based clusters in space and time (ST-DBSCAN)"},
       .summary = {"Waar liggen delicten in plaats en tijd dichter bij elkaar dan elders?",
                   "Where do incidents lie closer together in space and time than elsewhere?"},
       .formula = "p is core when #{q : |pq| <= eps and |t_p - t_q| <= eps-time} >= min-points, p included; "
                  "clusters are "
                  "the connected sets of core points that are neighbours, with the points that are "
                  "neighbours of them",
       .limitations =
           {{"Een cluster is een vorm, geen bewijs: of toeval hem ook had gemaakt, wordt niet getoetst.",
             "A cluster is a shape, not evidence: whether chance would have made it too is not tested."},
            {"Clusters rijgen zich aaneen: een reeks kan maanden duren terwijl elk delict dicht op het "
             "vorige volgt.",
             "Clusters string together: a series may last for months while each incident follows the one "
             "before it soon."},
            {"De tijd is een moment; van een tijdvak (een nacht) telt alleen het begin.",
             "Time is a moment; of a window (a night) only the start counts."}},
       .sources = {{"BirantKut2007",
                    "Birant, D., Kut, A. (2007). ST-DBSCAN: an algorithm for clustering spatial-temporal "
                    "data. Data and "
                    "Knowledge Engineering 60(1), 208-221."},
                   {"Ester1996",
                    "Ester, M., Kriegel, H.-P., Sander, J., Xu, X. (1996). A density-based algorithm for "
                    "discovering clusters in large spatial databases with noise. KDD-96, 226-231."}}},
      stdbscanParameters());
  return info;
}

Result<StdbscanParameters> stdbscanParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(stdbscanParameters(), texts);
}

}  // namespace brandpunt
