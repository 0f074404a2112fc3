// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<DbscanParameters>>& dbscanParameters() {
  static const std::vector<Parameter<DbscanParameters>> all{
      bound({.id = "eps",
             .title = {"Afstand", "Distance"},
             .help =
                 {"Zo dicht moeten delicten bij elkaar liggen om buren te zijn; niet kleiner dan de "
                  "nauwkeurigheid van "
                  "de plaatsen.",
                  "How close incidents must lie to be neighbours; not less than the accuracy of the places."},
             .unit = "m",
             .least = 1e-6,
             .most = noLimit,
             .source = "Ester1996"},
            &DbscanParameters::eps),
      bound({.id = "min-points",
             .title = {"Minimumaantal", "Minimum number"},
             .help = {"Zoveel delicten, het delict zelf meegeteld, moeten binnen de afstand liggen.",
                      "This many incidents, the incident itself included, must lie within the distance."},
             .unit = "",
             .least = 1,
             .most = noLimit,
             .source = "Ester1996"},
            &DbscanParameters::minimumPoints),
  };
  return all;
}

}  // namespace

const MethodInfo& dbscanMethod() {
  static const MethodInfo info = described(
      {.id = "dbscan",
       .version = "2",
       .title = {"Clusters naar dichtheid (DBSCAN)", "Density-based clusters (DBSCAN)"},
       .summary = {"Waar liggen delicten dichter bij elkaar dan elders?",
                   "Where do incidents lie closer together than elsewhere?"},
       .formula = "p is core when #{q : |pq| <= eps} >= min-points, p included; clusters are the connected "
                  "sets of core "
                  "points within eps of each other, with the points within eps of them",
       .limitations =
           {{"Een cluster is een vorm, geen bewijs: of toeval hem ook had gemaakt, wordt hier niet getoetst; "
             "'hotspots' doet dat wel, met dezelfde methode op toevallige incidenten.",
             "A cluster is a shape, not evidence: whether chance would have made it too is not tested here; "
             "'hotspots' does, with the same method on incidents by chance."},
            {"Een vaste afstand ziet in een drukke binnenstad één groot cluster en in een dorp niets.",
             "One distance for all sees one large cluster in a busy centre and nothing in a village."},
            {"Afstand is hemelsbreed: een kanaal of spoorlijn ertussen telt niet.",
             "Distance is as the crow flies: a canal or railway in between does not count."}},
       .sources = {{"Ester1996",
                    "Ester, M., Kriegel, H.-P., Sander, J., Xu, X. (1996). A density-based algorithm for "
                    "discovering clusters in large spatial databases with noise. KDD-96, 226-231."},
                   {"Gunawan2013",
                    "Gunawan, A. (2013). A faster algorithm for DBSCAN. Master's thesis, Technische "
                    "Universiteit Eindhoven."}}},
      dbscanParameters());
  return info;
}

Result<DbscanParameters> dbscanParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(dbscanParameters(), texts);
}

std::map<std::string, std::string> textsOf(const DbscanParameters& parameters) {
  return textsOf(parameters, dbscanParameters());
}

}  // namespace brandpunt
