// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<ScanParameters>>& scanParameters() {
  static const std::vector<Parameter<ScanParameters>> all{
      bound({.id = "model",
             .title = {"Model", "Model"},
             .help = {"poisson: verwacht naar bevolking (geef --population); space-time-permutation: "
                      "verwacht naar plaats en tijd apart, zonder bevolking.",
                      "poisson: expected by population (give --population); space-time-permutation: expected "
                      "by place and time apart, without a population."},
             .unit = "",
             .least = 0,
             .most = 0,
             .source = "Kulldorff2005",
             .choices = {"poisson", "space-time-permutation"}},
            &ScanParameters::model),
      bound({.id = "max-radius",
             .title = {"Grootste straal", "Largest radius"},
             .help = {"Tot zo ver groeien de cirkels om elke plaats.",
                      "How far the circles around every place grow."},
             .unit = "m",
             .least = 1e-6,
             .most = noLimit,
             .source = "Kulldorff1997"},
            &ScanParameters::maxRadius),
      bound({.id = "max-share",
             .title = {"Grootste aandeel", "Largest share"},
             .help = {"Cirkels houden hoogstens dit deel van de bevolking, of van de delicten, in.",
                      "Circles hold at most this part of the population, or of the cases."},
             .unit = "",
             .least = 1e-9,
             .most = 1,
             .source = "Kulldorff1997"},
            &ScanParameters::maxShare),
      bound({.id = "max-days",
             .title = {"Langste tijdvak", "Longest span"},
             .help = {"Zo lang duurt een cluster hoogstens; inf: de hele studieperiode als één tijdvak "
                      "(alleen poisson).",
                      "How long a cluster may last; inf: the whole study as one span (poisson only)."},
             .unit = "d",
             .least = 1,
             .most = noLimit,
             .source = "Kulldorff2005",
             .none = "inf"},
            &ScanParameters::maxDays),
      bound({.id = "time-step",
             .title = {"Tijdstap", "Time step"},
             .help = {"Dagen worden per zoveel samengenomen, teruggeteld vanaf de laatste.",
                      "So many days are taken together, counted back from the last."},
             .unit = "d",
             .least = 1,
             .most = 100000,
             .source = "Kulldorff2005"},
            &ScanParameters::timeStep),
      bound({.id = "min-cases",
             .title = {"Minimumaantal", "Minimum number"},
             .help = {"Met minder delicten is een cirkel geen cluster.",
                      "With fewer cases a circle is no cluster."},
             .unit = "",
             .least = 1,
             .most = noLimit,
             .source = "Kulldorff2005"},
            &ScanParameters::minCases),
      bound(
          {.id = "metric",
           .title = {"Afstand", "Distance"},
           .help =
               {"euclidean: x en y in meters; great-circle: lengte- en breedtegraad, bol met straal 6367 km.",
                "euclidean: x and y in metres; great-circle: longitude and latitude, sphere of radius 6367 "
                "km."},
           .unit = "",
           .least = 0,
           .most = 0,
           .source = "Kulldorff1997",
           .choices = {"euclidean", "great-circle"}},
          &ScanParameters::metric),
      bound({.id = "permutations",
             .title = {"Herhalingen", "Replications"},
             .help = {"Zo vaak wordt de toets op toeval herhaald; 0: geen p.",
                      "How often chance is tried; 0: no p."},
             .unit = "",
             .least = 0,
             .most = 1e7,
             .source = "Kulldorff1997"},
            &ScanParameters::permutations),
  };
  return all;
}

}  // namespace

const MethodInfo& scanMethod() {
  static const MethodInfo info = described(
      {.id = "scan",
       .version = "1",
       .title = {"Scan op clusters in ruimte en tijd", "Scan for clusters in space and time"},
       .summary =
           {"Waar en wanneer zijn er meer delicten dan verwacht, waar men ook kijkt en hoe lang ook?",
            "Where and when are there more incidents than expected, wherever one looks and however long?"},
       .formula = "LLR = c ln(c / e) + (C - c) ln((C - c) / (C - e)) for c > e, over all circles and spans; "
                  "poisson: e = C x share of population x share of days; permutation: e = cases in the "
                  "circle x cases in the span / C; p = (1 + replications whose greatest LLR is at least "
                  "this) / (1 + replications)",
       .limitations =
           {{"Een cirkel is een grove vorm: plaatsen binnen de straal horen niet allemaal bij het cluster.",
             "A circle is a coarse shape: not every place within the radius belongs to the cluster."},
            {"De permutatie vindt alleen wat komt en gaat; wat er altijd is, valt weg tegen zichzelf.",
             "The permutation finds only what comes and goes; what is always there cancels itself out."},
            {"De p van een tweede cluster is getoetst tegen het sterkste toeval en dus aan de voorzichtige "
             "kant.",
             "The p of a second cluster is tested against the strongest chance, so it errs on the careful "
             "side."},
            {"Bij een verkeerde bevolking (bewoners in plaats van geparkeerde auto's) wijst poisson de "
             "plekken aan waar die het meest scheelt.",
             "With a wrong population (residents instead of parked cars) poisson points to where it is most "
             "wrong."}},
       .sources =
           {{"Kulldorff1997",
             "Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics: Theory and "
             "Methods 26(6), 1481-1496."},
            {"Kulldorff2005",
             "Kulldorff, M., Heffernan, R., Hartman, J., Assuncao, R., Mostashari, F. (2005). A space-time "
             "permutation scan statistic for disease outbreak detection. PLoS Medicine 2(3), e59."}}},
      scanParameters());
  return info;
}

Result<ScanParameters> scanParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(scanParameters(), texts);
}

}  // namespace brandpunt
