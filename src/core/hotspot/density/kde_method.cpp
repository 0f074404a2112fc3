// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<KernelDensityParameters>>& kdeParameters() {
  static const std::vector<Parameter<KernelDensityParameters>> all{
      bound(
          {.id = "kernel",
           .title = {"Kernel", "Kernel"},
           .help =
               {"quartic: een heuvel met een rand op de bandbreedte; gaussian: zonder rand, de bandbreedte "
                "is de "
                "standaardafwijking.",
                "quartic: a hill that ends at the bandwidth; gaussian: without an end, the bandwidth is the "
                "standard deviation."},
           .source = "Silverman1986",
           .choices = {"quartic", "gaussian"}},
          &KernelDensityParameters::kernel),
      bound(
          {.id = "bandwidth",
           .title = {"Bandbreedte", "Bandwidth"},
           .help =
               {"Hoe ver een delict uitstraalt; cv kiest haar door kruisvalidatie, tussen de nauwkeurigheid "
                "van "
                "de plaatsen en een tiende van het gebied.",
                "How far an incident spreads; cv chooses it by cross-validation, between the accuracy of the "
                "places and a tenth of the area."},
           .unit = "m",
           .least = 1e-3,
           .most = noLimit,
           .source = "Loader1999",
           .none = "cv"},
          &KernelDensityParameters::bandwidth),
      bound({.id = "cell",
             .title = {"Celgrootte", "Cell size"},
             .help = {"Zijde van de cellen; hun randen liggen op hele veelvouden ervan.",
                      "Side of the cells; their edges lie on whole multiples of it."},
             .unit = "m",
             .least = 1e-3,
             .most = noLimit,
             .source = "Silverman1986"},
            &KernelDensityParameters::cell),
      bound({.id = "edge",
             .title = {"Randcorrectie", "Edge correction"},
             .help =
                 {"Wat over de grens van het studiegebied hangt: none laat het weg; uniform deelt de som op "
                  "een "
                  "plek door het deel van de kernel dat binnen ligt; diggle deelt elk delict door het zijne.",
                  "What hangs over the edge of the study area: none leaves it out; uniform divides the sum "
                  "at a "
                  "place by the share of the kernel that lies inside; diggle divides each incident by its "
                  "own."},
             .source = "Diggle1985",
             .choices = {"none", "uniform", "diggle"}},
            &KernelDensityParameters::edge),
      bound({.id = "accuracy",
             .title = {"Nauwkeurigheid van de plaatsen", "Accuracy of the places"},
             .help = {"Een bandbreedte door kruisvalidatie wordt nooit kleiner.",
                      "A cross-validated bandwidth is never less."},
             .unit = "m",
             .least = 0,
             .most = noLimit,
             .source = "Loader1999"},
            &KernelDensityParameters::accuracy),
  };
  return all;
}

}  // namespace

const MethodInfo& kdeMethod() {
  static const MethodInfo info = described(
      {.id = "kde",
       .version = "1",
       .title = {"Dichtheid met een kernel", "Kernel density"},
       .summary = {"Hoeveel delicten per vierkante kilometer zijn er rond een plek?",
                   "How many incidents per square kilometre are there around a place?"},
       .formula = "density(x) = sum over incidents of w K(|x - x_i|) / e(x); quartic K(d) = 3 / (pi h^2) (1 "
                  "- (d / h)^2)^2 for "
                  "d < h; Gaussian K(d) = exp(-d^2 / 2 h^2) / (2 pi h^2), up to 8.5 h. No correction: w = e "
                  "= 1; uniform: "
                  "e(x) = the integral of K(|x - u|) over the study area; diggle: w = 1 / e(x_i)",
       .limitations =
           {{"Een kaart van de dichtheid is een beeld, geen toets: ook toeval geeft heuvels.",
             "A map of the density is a picture, not a test: chance makes hills too."},
            {"De bandbreedte bepaalt wat men ziet; lees haar mee, en kijk of het beeld bij een andere "
             "standhoudt.",
             "The bandwidth decides what is seen; read it along, and look whether the picture stands with "
             "another."},
            {"Het is een aantal per oppervlakte, geen kans: waar meer auto's staan wordt meer gestolen.",
             "It is a number per area, not a risk: where more cars stand more is stolen."},
            {"Zonder randcorrectie is de dichtheid bij de gemeentegrens te laag; met een correctie is zij "
             "daar onzekerder.",
             "Without a correction the density near the border is too low; with one it is less certain "
             "there."}},
       .sources =
           {{"Silverman1986",
             "Silverman, B.W. (1986). Density estimation for statistics and data analysis. Chapman and Hall, "
             "chapter 4."},
            {"Diggle1985",
             "Diggle, P. (1985). A kernel method for smoothing point process data. Applied Statistics 34(2), "
             "138-147."},
            {"Loader1999",
             "Loader, C. (1999). Local regression and likelihood. Springer, chapter 5 (likelihood "
             "cross-validation)."},
            {"Greengard1991",
             "Greengard, L., Strain, J. (1991). The fast Gauss transform. SIAM Journal on Scientific and "
             "Statistical Computing 12(1), 79-94."}}},
      kdeParameters());
  return info;
}

Result<KernelDensityParameters> kdeParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(kdeParameters(), texts);
}

}  // namespace brandpunt
