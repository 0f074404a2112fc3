// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<HdbscanParameters>>& hdbscanParameters() {
  static const std::vector<Parameter<HdbscanParameters>> all{
      bound({.id = "min-points",
             .title = {"Minimumaantal", "Minimum number"},
             .help = {"De kernafstand van een delict is die tot het zoveelste delict, het delict zelf "
                      "meegeteld: meer "
                      "maakt gladder.",
                      "The core distance of an incident is that to the incident of this number, itself "
                      "counted: more "
                      "makes smoother."},
             .unit = "",
             .least = 2,
             .most = 1000,
             .source = "Campello2013"},
            &HdbscanParameters::minimumPoints),
      bound(
          {.id = "min-cluster-size",
           .title = {"Kleinste cluster", "Smallest cluster"},
           .help = {"Wat kleiner is, is geen cluster maar wat een cluster verliest; same: het minimumaantal.",
                    "What is smaller is no cluster but what a cluster loses; same: the minimum number."},
           .unit = "",
           .least = 2,
           .most = noLimit,
           .source = "Campello2013",
           .none = "same"},
          &HdbscanParameters::minimumClusterSize),
  };
  return all;
}

}  // namespace

const MethodInfo& hdbscanMethod() {
  static const MethodInfo info = described(
      {.id = "hdbscan",
       .version = "1",
       .title = {"Clusters van wisselende dichtheid (HDBSCAN)", "Clusters of varying density (HDBSCAN)"},
       .summary = {"Welke groepen houden het langst stand als de vereiste dichtheid stijgt?",
                   "Which groups last longest while the required density rises?"},
       .formula =
           "core(p) = distance to the min-points-th incident, p counted; d(p, q) = max(core(p), "
           "core(q), |pq|); clusters "
           "of the single-linkage tree of d with at least min-cluster-size members; stability = sum "
           "over members of "
           "(1 / d at which the member stands alone or the cluster ends - 1 / d at which the cluster "
           "begins); the disjoint clusters with the "
           "largest total stability, never the whole, and never one of infinite stability (incidents at one "
           "place) where it has a larger one around it; probability = 1 - core(p) / the largest core "
           "of its cluster",
       .limitations =
           {{"Een cluster is een vorm, geen bewijs: of toeval hem ook had gemaakt, wordt niet getoetst.",
             "A cluster is a shape, not evidence: whether chance would have made it too is not tested."},
            {"Ook zuiver toeval valt in clusters uiteen; er komt nooit 'geen' uit zolang er twee dichte "
             "plekken zijn.",
             "Pure chance falls apart into clusters too; it never answers 'none' while there are two dense "
             "places."},
            {"De waarschijnlijkheid is een maat voor hoe diep een delict in zijn cluster ligt, geen kans.",
             "The probability measures how deep an incident lies in its cluster; it is no chance."}},
       .sources = {{"Campello2013",
                    "Campello, R.J.G.B., Moulavi, D., Sander, J. (2013). Density-based clustering based on "
                    "hierarchical "
                    "density estimates. PAKDD 2013, LNCS 7819, 160-172."},
                   {"March2010",
                    "March, W.B., Ram, P., Gray, A.G. (2010). Fast Euclidean minimum spanning tree: "
                    "algorithm, analysis, "
                    "and applications. KDD-10, 603-612."}}},
      hdbscanParameters());
  return info;
}

Result<HdbscanParameters> hdbscanParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(hdbscanParameters(), texts);
}

}  // namespace brandpunt
