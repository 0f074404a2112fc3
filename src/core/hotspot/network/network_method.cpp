// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<NetworkDensityParameters>>& networkDensityParameters() {
  static const std::vector<Parameter<NetworkDensityParameters>> all{
      bound({.id = "bandwidth",
             .title = {"Bandbreedte", "Bandwidth"},
             .help = {"Zo ver smeert een delict uit langs de straat (standaardafwijking).",
                      "How far an incident spreads along the street (standard deviation)."},
             .unit = "m",
             .least = 0.1,
             .most = 20'000,
             .source = "McSwiggan2017"},
            &NetworkDensityParameters::bandwidth),
      bound({.id = "lixel",
             .title = {"Straatstukje", "Piece of street"},
             .help = {"Straten worden in stukjes van ongeveer deze lengte geknipt; hoogstens de bandbreedte, "
                      "liefst een tiende daarvan of minder.",
                      "Streets are cut into pieces about this long; at most the bandwidth, a tenth of it or "
                      "less is better."},
             .unit = "m",
             .least = 0.1,
             .most = 20'000,
             .source = "McSwiggan2017"},
            &NetworkDensityParameters::lixel),
      bound({.id = "snap",
             .title = {"Grootste afstand tot een straat", "Largest distance to a street"},
             .help = {"Delicten verder van een straat doen niet mee, en worden geteld.",
                      "Incidents farther from a street do not take part, and are counted."},
             .unit = "m",
             .least = 0,
             .most = 2000,
             .source = "Okabe2012"},
            &NetworkDensityParameters::snap),
  };
  return all;
}

constexpr MethodSource okabe{
    "Okabe2012", "Okabe, A., Sugihara, K. (2012). Spatial analysis along networks. Wiley, Chichester."};

}  // namespace

const MethodInfo& networkDensityMethod() {
  static const MethodInfo info = described(
      {.id = "network-kde",
       .version = "1",
       .title = {"Dichtheid langs de straten (warmtekern)", "Density along the streets (heat kernel)"},
       .summary = {"Hoeveel delicten per kilometer straat, gesmeerd langs de straten in plaats van over "
                   "grachten en huizenblokken?",
                   "How many incidents per kilometre of street, smoothed along the streets instead of over "
                   "canals and blocks?"},
       .formula = "f = exp(-t L) (1/side at each incident) * 1000, t = bandwidth^2 / 2, L the flow of heat "
                  "between lixels: "
                  "(u_i - u_j) / distance along the street, in equal height at a junction",
       .limitations =
           {{"Een dichtheid is een beeld, geen toets: zie de tellingen per straatvak voor de kans op toeval.",
             "A density is a picture, not a test: see the counts by segment for what chance would do."},
            {"Een laag waarin straten niet op elkaar aansluiten, of bruggen niet als brug zijn aangegeven, "
             "geeft een ander netwerk dan de stad heeft.",
             "A layer whose streets do not join, or that does not mark bridges, gives another network than "
             "the town has."},
            {"Aan de rand van de laag stopt de straat: daar ligt de dichtheid hoger dan wanneer zij "
             "doorliep.",
             "At the edge of the layer the street stops: the density there is higher than if it went on."}},
       .sources = {{"McSwiggan2017",
                    "McSwiggan, G., Baddeley, A., Nair, G. (2017). Kernel density estimation on a linear "
                    "network. Scandinavian Journal of Statistics 44(2), 324-345."},
                   {"Tal-Ezer1989",
                    "Tal-Ezer, H. (1989). Polynomial approximation of functions of matrices and "
                    "applications. Journal of Scientific Computing 4(1), 25-60."},
                   okabe}},
      networkDensityParameters());
  return info;
}

const MethodInfo& streetsMethod() {
  static const MethodInfo info = described(
      {.id = "streets",
       .version = "1",
       .title = {"Tellingen per straatvak", "Counts by street segment"},
       .summary = {"Welke straatvakken tellen meer delicten dan verwacht?",
                   "Which street segments count more incidents than expected?"},
       .formula =
           "n = incidents nearest to the segment; expected = total * weight / total weight, weight the "
           "length or "
           "what stands along it; p = P(X >= n), X ~ Poisson(expected); q = Benjamini-Hochberg over "
           "all segments",
       .limitations =
           {{"Een delict telt bij de dichtstbijzijnde straat, ook als de auto of deur aan een andere stond.",
             "An incident counts for the nearest street, even if the car or door stood at another."},
            {"Een straatvak is kort: veel vakken tellen 0 of 1, en een vak met 2 zegt niets.",
             "A segment is short: many count 0 or 1, and one with 2 says nothing."},
            {"Delicten waarvan alleen de straat bekend is horen bij geen vak en doen niet mee.",
             "Incidents known to the street only belong to no segment and take no part."}},
       .sources =
           {{"Weisburd2015",
             "Weisburd, D. (2015). The law of crime concentration and the criminology of place. "
             "Criminology 53(2), 133-157."},
            {"Benjamini1995",
             "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the "
             "Royal Statistical Society B 57(1), 289-300."},
            okabe}},
      std::vector<Parameter<NetworkDensityParameters>>{networkDensityParameters().back()});
  return info;
}

Result<NetworkDensityParameters> networkDensityParametersFrom(
    const std::map<std::string, std::string>& texts) {
  return parametersFrom(networkDensityParameters(), texts);
}

}  // namespace brandpunt
