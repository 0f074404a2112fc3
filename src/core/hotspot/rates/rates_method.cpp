// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<RateParameters>>& rateParameters() {
  static const std::vector<Parameter<RateParameters>> all{
      bound({.id = "min-denominator",
             .title = {"Kleinste noemer", "Smallest denominator"},
             .help = {"Onder dit aantal woningen, plaatsen of meters wordt geen verhouding gegeven.",
                      "Below this number of dwellings, spaces or metres no ratio is given."},
             .unit = "",
             .least = 0,
             .most = noLimit,
             .source = "Marshall1991"},
            &RateParameters::minDenominator),
      bound({.id = "distance",
             .title = {"Buurafstand", "Distance"},
             .help = {"Zo ver reikt de omgeving waar de ruimtelijke krimp naartoe trekt.",
                      "How far the neighbourhood reaches that the spatial shrinkage draws towards."},
             .unit = "m",
             .least = 0,
             .most = noLimit,
             .source = "Marshall1991"},
            &RateParameters::distance),
  };
  return all;
}

}  // namespace

const MethodInfo& ratesMethod() {
  static const MethodInfo info =
      described({.id = "rates",
                 .version = "1",
                 .title = {"Per woning of parkeerplaats (empirisch Bayes)",
                           "Per dwelling or parking place (empirical Bayes)"},
                 .summary = {"Hoeveel delicten per woning, parkeerplaats of meter, als het toeval van kleine "
                             "aantallen eruit is?",
                             "How many incidents per dwelling, parking place or metre, once the chance of "
                             "small numbers is taken out?"},
                 .formula = "rate = m + (r - m) A / (A + m / d), with r = count / d, m and s2 the mean and "
                            "variance of rates weighted by d, A = max(0, s2 - m / mean d); global over all "
                            "places, spatial over those within the distance",
                 .limitations = {{"De noemer moet bij het delict horen: woningen voor inbraak, geparkeerde "
                                  "auto's of plaatsen voor autokraak, geen inwoners.",
                                  "The denominator must fit the offence: dwellings for burglary, parked cars "
                                  "or spaces for theft from cars, not residents."},
                                 {"Een gekrompen waarde is een betere schatting, geen toets; voor bewijs is "
                                  "er de exacte toets of de scan.",
                                  "A shrunk value is a better estimate, not a test; for evidence there is "
                                  "the exact test or the scan."}},
                 .sources = {{"Marshall1991",
                              "Marshall, R.J. (1991). Mapping disease and mortality rates using empirical "
                              "Bayes estimators. Applied Statistics 40(2), 283-294."}}},
                rateParameters());
  return info;
}

Result<RateParameters> rateParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(rateParameters(), texts);
}

}  // namespace brandpunt
