// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<ExpectationParameters>>& expectationParameters() {
  static const std::vector<Parameter<ExpectationParameters>> all{
      bound({.id = "alternative",
             .title = {"Richting", "Alternative"},
             .help = {"greater: meer dan verwacht; less: minder; two-sided: tweemaal de kleinste staart.",
                      "greater: more than expected; less: fewer; two-sided: twice the smaller tail."},
             .unit = "",
             .least = 0,
             .most = 0,
             .source = "Garwood1936",
             .choices = {"greater", "less", "two-sided"}},
            &ExpectationParameters::alternative),
      bound({.id = "level",
             .title = {"Betrouwbaarheid", "Level"},
             .help = {"Van de band om de verhouding.", "Of the band around the ratio."},
             .unit = "",
             .least = 0.01,
             .most = 0.9999,
             .source = "Garwood1936"},
            &ExpectationParameters::level),
  };
  return all;
}

}  // namespace

const MethodInfo& poissonMethod() {
  static const MethodInfo info = described(
      {.id = "poisson",
       .version = "1",
       .title = {"Meer dan verwacht (exacte Poisson)", "More than expected (exact Poisson)"},
       .summary = {"Telt een plek meer delicten dan verwacht, gegeven de verwachting?",
                   "Does a place count more incidents than expected, given the expectation?"},
       .formula = "p = P(X >= observed) for X ~ Poisson(expected); mid-p takes off half of P(X = observed); "
                  "q = Benjamini-Hochberg over all cells that were tested; band: exact (Garwood); against "
                  "the period "
                  "before: p = P(X >= observed) for X ~ Binomial(observed + before, all now / (all now + all "
                  "before))",
       .limitations =
           {{"De verwachting geldt als bekend. Komt zij uit dezelfde telling (uniform, naar noemer), dan "
             "drukt een grote uitschieter haar eigen p wat omhoog.",
             "The expectation is taken as known. Where it comes from the same counts (uniform, by "
             "denominator), a large outlier raises its own p a little."},
            {"Herhaling op één adres telt als los toeval; waar veel herhaald wordt, is p te klein.",
             "Repeats at one address count as separate chance; where there are many, p is too small."},
            {"Cellen die naast elkaar liggen lijken op elkaar; q blijft dan geldig, maar één hotspot kan "
             "meer cellen beslaan.",
             "Cells side by side resemble each other; q then still holds, but one hotspot may cover several "
             "cells."}},
       .sources =
           {{"Garwood1936",
             "Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437-442."},
            {"Przyborowski1940",
             "Przyborowski, J., Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson "
             "series. Biometrika 31, 313-323."},
            {"Benjamini1995",
             "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal "
             "Statistical Society B 57(1), 289-300."}}},
      expectationParameters());
  return info;
}

Result<ExpectationParameters> expectationParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(expectationParameters(), texts);
}

}  // namespace brandpunt
