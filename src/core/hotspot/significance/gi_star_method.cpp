// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<GiStarParameters>>& giStarParameters() {
  static const std::vector<Parameter<GiStarParameters>> all{
      bound({.id = "distance",
             .title = {"Afstand tussen buren", "Distance of neighbours"},
             .help = {"Cellen waarvan de middens zo ver uit elkaar liggen, of dichter, zijn buren; "
                      "anderhalve cel geeft "
                      "op vierkanten de acht eromheen.",
                      "Cells whose centres lie this far apart, or closer, are neighbours; one and a half "
                      "cells gives "
                      "the eight around on squares."},
             .unit = "m",
             .least = 1e-3,
             .most = noLimit,
             .source = "OrdGetis1995"},
            &GiStarParameters::distance),
      bound(
          {.id = "permutations",
           .title = {"Herhalingen", "Permutations"},
           .help = {"0: p uit de normale verdeling; anders worden de waarden van de andere cellen zo vaak "
                    "willekeurig "
                    "over de buren verdeeld.",
                    "0: p from the normal distribution; else the values of the other cells are dealt to the "
                    "neighbours at random this often."},
           .unit = "",
           .least = 0,
           .most = 1e7,
           .source = "Anselin1995"},
          &GiStarParameters::permutations),
  };
  return all;
}

}  // namespace

const MethodInfo& giStarMethod() {
  static const MethodInfo info = described(
      {.id = "gistar",
       .version = "1",
       .title = {"Getis en Ord's Gi*", "Getis and Ord's Gi*"},
       .summary = {"In welke cellen ligt, met hun buren, meer of minder dan toeval zou geven?",
                   "In which cells, with their neighbours, is there more or less than chance would give?"},
       .formula = "z = (sum w x - m W) / (s sqrt((n W - W^2) / (n - 1))), w = 1 within the distance and 0 "
                  "beyond, W = sum w, m "
                  "and s^2 the mean and variance (over n) of all n cells; Gi leaves the cell itself out of "
                  "all three; p = 2 (1 - "
                  "Phi(|z|)); q by Benjamini and Hochberg. Permutations: p = 2 min(1 + at least, 1 + at "
                  "most) / (1 + permutations)",
       .limitations =
           {{"Bij kleine aantallen is z niet normaal verdeeld en p te klein; gebruik dan permutaties of een "
             "toets op "
             "aantallen.",
             "With small counts z is not normal and p too small; use permutations then, or a test for "
             "counts."},
            {"Lege cellen zonder woningen of auto's (water, weiland) maken elke stad tot hotspot; geef ze "
             "niet mee.",
             "Empty cells without dwellings or cars (water, meadow) make a hotspot of every town; leave them "
             "out."},
            {"Buren delen hun buren: de uitkomsten hangen samen, en q houdt daar maar ten dele rekening mee.",
             "Neighbours share neighbours: the results hang together, and q allows for that only in part."},
            {"Een ander raster geeft andere cellen; kijk of een plek bij een verschoven raster blijft staan.",
             "Another grid gives other cells; see whether a place stands when the grid is shifted."}},
       .sources =
           {{"OrdGetis1995",
             "Ord, J.K., Getis, A. (1995). Local spatial autocorrelation statistics: distributional issues "
             "and an "
             "application. Geographical Analysis 27(4), 286-306."},
            {"Anselin1995",
             "Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis "
             "27(2), "
             "93-115 (conditional permutation)."},
            {"BenjaminiHochberg1995",
             "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate: a practical and "
             "powerful "
             "approach to multiple testing. Journal of the Royal Statistical Society B 57(1), 289-300."}}},
      giStarParameters());
  return info;
}

Result<GiStarParameters> giStarParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(giStarParameters(), texts);
}

}  // namespace brandpunt
