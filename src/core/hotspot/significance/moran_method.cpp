// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<MoranParameters>>& moranParameters() {
  static const std::vector<Parameter<MoranParameters>> all{
      bound(
          {.id = "weights",
           .title = {"Buren", "Neighbours"},
           .help =
               {"queen: vierkanten met een zijde of hoek gemeen; rook: met een zijde; bij zeshoeken beide de "
                "zes eromheen; distance: middens binnen een afstand; nearest: de dichtstbijzijnde.",
                "queen: squares that share an edge or a corner; rook: an edge; for hexagons both are the six "
                "around; distance: centres within a distance; nearest: the nearest ones."},
           .source = "Anselin1995",
           .choices = {"queen", "rook", "distance", "nearest"}},
          &MoranParameters::rule),
      bound({.id = "distance",
             .title = {"Afstand tussen buren", "Distance of neighbours"},
             .help =
                 {"Bij distance: cellen waarvan de middens zo ver uit elkaar liggen, of dichter, zijn buren.",
                  "With distance: cells whose centres lie this far apart, or closer, are neighbours."},
             .unit = "m",
             .least = 1e-3,
             .most = noLimit,
             .source = "Anselin1995"},
            &MoranParameters::distance),
      bound({.id = "nearest",
             .title = {"Aantal buren", "Number of neighbours"},
             .help = {"Bij nearest: zoveel dichtstbijzijnde cellen zijn buren.",
                      "With nearest: this many nearest cells are neighbours."},
             .least = 1,
             .most = 1000,
             .source = "Anselin1995"},
            &MoranParameters::nearest),
      bound({.id = "permutations",
             .title = {"Herhalingen", "Permutations"},
             .help = {"Zo vaak worden de waarden van de andere cellen willekeurig over de buren verdeeld; 0: "
                      "p uit de "
                      "normale verdeling.",
                      "The values of the other cells are dealt to the neighbours at random this often; 0: p "
                      "from the "
                      "normal distribution."},
             .least = 0,
             .most = 1e7,
             .source = "Anselin1995"},
            &MoranParameters::permutations),
      bound(
          {.id = "variance",
           .title = {"Momenten", "Moments"},
           .help =
               {"Van z. conditional: de eigen waarde ligt vast, als bij de herhalingen; total: alle waarden "
                "worden verdeeld.",
                "Of z. conditional: the cell's own value is fixed, as in the permutations; total: all values "
                "are dealt."},
           .source = "SokalOden1998",
           .choices = {"conditional", "total"}},
          &MoranParameters::variance),
  };
  return all;
}

}  // namespace

const MethodInfo& moranMethod() {
  static const MethodInfo info = described(
      {.id = "moran",
       .version = "1",
       .title = {"Anselins lokale Moran", "Anselin's local Moran"},
       .summary =
           {"Welke cellen lijken op hun buren (hoog bij hoog, laag bij laag), en welke steken er juist bij "
            "af?",
            "Which cells are like their neighbours (high among high, low among low), and which stand out "
            "from them?"},
       .formula =
           "I = (x - m) / m2 (lag - m), lag = the mean of the neighbours, m and m2 = sum (x - m)^2 / n of "
           "all "
           "cells; z = (I - E) / sqrt V; conditional: E = -(x - m)^2 / ((n - 1) m2), V = ((x - m) / m2)^2 "
           "s^2 / "
           "k (n - 1 - k) / (n - 2) with s^2 the variance of the other n - 1 cells and k neighbours; total: "
           "E = "
           "-1 / (n - 1). p = 2 min(1 + at least, 1 + at most) / (1 + permutations), without permutations 2 "
           "(1 "
           "- Phi(|z|)); q by Benjamini and Hochberg. HH, LL, HL, LH: the cell and its lag above or below m. "
           "Global: I = sum (x - m) (lag - m) / (S0 m2), E = -1 / (n - 1), S0 = cells with neighbours",
       .limitations =
           {{"Met N herhalingen wordt p nooit kleiner dan 2 / (N + 1); bij veel cellen kan dan geen enkele "
             "los gevonden "
             "worden. De uitvoer noemt het nodige aantal.",
             "With N permutations p never gets below 2 / (N + 1); with many cells no single one can then be "
             "found. "
             "The output tells how many it takes."},
            {"p is tweezijdig; GeoDa en esda geven een eenzijdige p, de helft.",
             "p is two-sided; GeoDa and esda give a one-sided p, half of it."},
            {"Lege cellen zonder woningen of auto's (water, weiland) drukken het gemiddelde en maken elke "
             "stad HH; geef "
             "ze niet mee, of geef het studiegebied.",
             "Empty cells without dwellings or cars (water, meadow) lower the mean and make every town HH; "
             "leave them "
             "out, or give the study area."},
            {"Aantallen zijn geen kansen: waar meer staat, gebeurt meer. Toets verhoudingen door ze als "
             "value te geven.",
             "Counts are no risks: where more stands, more happens. Test rates by giving them as value."},
            {"Is het geheel samengeklonterd (globale Moran), dan is willekeurig verdelen niet het toeval "
             "waar men mee "
             "vergelijken wil, en zijn de p's te klein.",
             "Where the whole is clustered (global Moran), dealing at random is not the chance to compare "
             "with, and "
             "the p's are too small."},
            {"HL en LH zeggen iets over één cel tegen haar omgeving; bij kleine aantallen is één delict al "
             "genoeg.",
             "HL and LH are about one cell against its surroundings; with small counts a single incident "
             "will do."}},
       .sources =
           {{"Anselin1995",
             "Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis "
             "27(2), 93-115."},
            {"SokalOden1998",
             "Sokal, R.R., Oden, N.L., Thomson, B.A. (1998). Local spatial autocorrelation in a biological "
             "model. "
             "Geographical Analysis 30(4), 331-354 (moments)."},
            {"CliffOrd1981",
             "Cliff, A.D., Ord, J.K. (1981). Spatial processes: models and applications. Pion, chapter 2 "
             "(the global "
             "variance under randomisation)."},
            {"BenjaminiHochberg1995",
             "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate: a practical and "
             "powerful "
             "approach to multiple testing. Journal of the Royal Statistical Society B 57(1), 289-300."}}},
      moranParameters());
  return info;
}

Result<MoranParameters> moranParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(moranParameters(), texts);
}

}  // namespace brandpunt
