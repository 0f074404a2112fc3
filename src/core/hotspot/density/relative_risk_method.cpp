// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<RelativeRiskParameters>>& relativeRiskParameters() {
  using P = RelativeRiskParameters;
  static const std::vector<Parameter<P>> all{
      bound(
          {.id = "kernel",
           .title = {"Kernel", "Kernel"},
           .help =
               {"quartic: een heuvel met een rand op de bandbreedte; gaussian: zonder rand, de bandbreedte "
                "is "
                "de standaardafwijking.",
                "quartic: a hill that ends at the bandwidth; gaussian: without an end, the bandwidth is the "
                "standard deviation."},
           .source = "Kelsall1995",
           .choices = {"quartic", "gaussian"}},
          &P::kernel),
      bound({.id = "bandwidth",
             .title = {"Bandbreedte", "Bandwidth"},
             .help = {"Van beide verzamelingen gelijk; cv kiest haar door kruisvalidatie op beide samen.",
                      "Of both sets alike; cv chooses it by cross-validation on both together."},
             .unit = "m",
             .least = 1e-3,
             .most = noLimit,
             .source = "Kelsall1995",
             .none = "cv"},
            &P::bandwidth),
      bound({.id = "cell",
             .title = {"Celgrootte", "Cell size"},
             .help = {"Zijde van de cellen; hun randen liggen op hele veelvouden ervan.",
                      "Side of the cells; their edges lie on whole multiples of it."},
             .unit = "m",
             .least = 1e-3,
             .most = noLimit,
             .source = "Davies2010"},
            &P::cell),
      bound(
          {.id = "edge",
           .title = {"Randcorrectie", "Edge correction"},
           .help =
               {"none: geen; uniform: de som op een plek gedeeld door het deel van de kernel dat binnen het "
                "studiegebied ligt; diggle: elk punt gedeeld door het zijne.",
                "none; uniform: the sum at a place divided by the share of the kernel inside the study area; "
                "diggle: each point divided by its own."},
           .source = "Diggle1985",
           .choices = {"none", "uniform", "diggle"}},
          &P::edge),
      bound({.id = "accuracy",
             .title = {"Nauwkeurigheid van de plaatsen", "Accuracy of the places"},
             .help = {"Een bandbreedte door kruisvalidatie wordt nooit kleiner.",
                      "A cross-validated bandwidth is never less."},
             .unit = "m",
             .least = 0,
             .most = noLimit,
             .source = "Loader1999"},
            &P::accuracy),
      bound({.id = "least-count",
             .title = {"Kleinste aantal", "Least count"},
             .help = {"Waar van beide samen minder punten meewegen wordt niets gezegd.",
                      "Where fewer points of both together weigh in, nothing is said."},
             .least = 0,
             .most = 1e6,
             .source = "Davies2010"},
            &P::leastCount),
      bound(
          {.id = "floor",
           .title = {"Ondergrens", "Floor"},
           .help = {"Bij beide dichtheden opgeteld, als deel van de grootste van beide samen: zo blijft de "
                    "verhouding eindig.",
                    "Added to both densities, as a share of the largest of both together: so the ratio stays "
                    "finite."},
           .least = 1e-6,
           .most = 1,
           .source = "Davies2010"},
          &P::floor),
      bound({.id = "permutations",
             .title = {"Herhalingen", "Permutations"},
             .help = {"Zo vaak worden de twee namen willekeurig over alle punten verdeeld; 0: geen p.",
                      "The two labels are dealt to all points at random this often; 0: no p."},
             .least = 0,
             .most = 1e6,
             .source = "Kelsall1995"},
            &P::permutations),
  };
  return all;
}

}  // namespace

const MethodInfo& relativeRiskMethod() {
  static const MethodInfo info = described(
      {.id = "relative-risk",
       .version = "1",
       .title = {"Verhouding van twee dichtheden", "Relative risk of two densities"},
       .summary = {"Waar is het aandeel van de ene verzameling groter of kleiner dan dat van de andere: deze "
                   "periode "
                   "tegen die, autokraak tegen parkeerplaatsen?",
                   "Where is the share of one set larger or smaller than that of the other: this period "
                   "against that, "
                   "theft from cars against parking places?"},
       .formula =
           "log ratio = log((a / n_a + d) / (b / n_b + d)), a and b the kernel densities of both sets under "
           "one "
           "bandwidth, d = floor times the largest (a + b) / (n_a + n_b); nothing where a + b < least count "
           "times the integral of K^2: 9 / (5 pi h^2) quartic, 1 / (4 pi h^2) Gaussian. p = 2 min(1 + at "
           "least, "
           "1 + at most) / (1 + permutations) of random labellings; q by Benjamini and Hochberg over the "
           "cells; "
           "overall p = (1 + at least) / (1 + permutations) of the mean square of the log ratio, "
           "weighted by a + b",
       .limitations =
           {{"Het gaat om aandelen: verdubbelt het overal, dan is de uitkomst overal 0. Kijk naar de "
             "aantallen ernaast.",
             "It is about shares: where it doubles everywhere the outcome is 0 everywhere. Look at the "
             "counts beside "
             "it."},
            {"Een stijging op de ene plek maakt elke andere plek een daling, ook waar niets veranderde.",
             "A rise in one place makes a fall of every other, also where nothing changed."},
            {"De bandbreedte bepaalt wat men ziet; kleinere pieken verdwijnen erin.",
             "The bandwidth decides what is seen; smaller peaks vanish in it."},
            {"Herhaling op één adres telt als losse punten: p is dan te klein.",
             "Repeats at one address count as separate points: p is then too small."},
            {"p geldt voor één plek; q houdt rekening met alle cellen, de totale p met het geheel. Zegt de "
             "totale p "
             "niets, lees dan geen losse plekken.",
             "p holds for one place; q allows for all cells, the overall p for the whole. Where the overall "
             "p says "
             "nothing, read no single places."},
            {"Met N herhalingen wordt p nooit kleiner dan 2 / (N + 1); q kan dan alleen klein zijn waar veel "
             "cellen samen "
             "opvallen.",
             "With N permutations p never gets below 2 / (N + 1); q can then be small only where many cells "
             "stand out "
             "together."},
            {"De tweede verzameling moet meten waar het had kunnen gebeuren; een onvolledige lijst van "
             "parkeerplaatsen "
             "maakt hotspots waar zij ontbreken.",
             "The second set must measure where it could have happened; an incomplete list of parking places "
             "makes "
             "hotspots where they lack."}},
       .sources =
           {{"Kelsall1995",
             "Kelsall, J.E., Diggle, P.J. (1995). Kernel estimation of relative risk. Bernoulli 1(1/2), "
             "3-16."},
            {"Davies2010",
             "Davies, T.M., Hazelton, M.L. (2010). Adaptive kernel estimation of spatial relative risk. "
             "Statistics in "
             "Medicine 29(23), 2423-2437."},
            {"Diggle1985",
             "Diggle, P. (1985). A kernel method for smoothing point process data. Applied Statistics 34(2), "
             "138-147."},
            {"Loader1999",
             "Loader, C. (1999). Local regression and likelihood. Springer, chapter 5 (likelihood "
             "cross-validation)."},
            {"BenjaminiHochberg1995",
             "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate: a practical and "
             "powerful "
             "approach to multiple testing. Journal of the Royal Statistical Society B 57(1), 289-300."}}},
      relativeRiskParameters());
  return info;
}

Result<RelativeRiskParameters> relativeRiskParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(relativeRiskParameters(), texts);
}

}  // namespace brandpunt
