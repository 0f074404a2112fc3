// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {
namespace {

const std::vector<Parameter<BacktestParameters>>& backtestParameters() {
  static const std::vector<Parameter<BacktestParameters>> all{
      bound({.id = "cell",
             .title = {"Cel", "Cell"},
             .help = {"Zijde van de vierkante cellen.", "Side of the square cells."},
             .unit = "m",
             .least = 1e-3,
             .most = noLimit,
             .source = "Chainey2008"},
            &BacktestParameters::cell),
      bound({.id = "horizon",
             .title = {"Vooruit", "Horizon"},
             .help = {"Zoveel dagen worden telkens voorspeld; inf: de hele toets in één keer.",
                      "So many days are predicted at a time; inf: the whole test at once."},
             .unit = "d",
             .least = 1,
             .most = noLimit,
             .source = "Bowers2004",
             .none = "inf"},
            &BacktestParameters::horizon),
      bound({.id = "shares",
             .title = {"Aandelen", "Shares"},
             .help = {"Delen van het gebied die het team kan bedienen, oplopend.",
                      "Shares of the area that the team can serve, rising."},
             .unit = "",
             .least = 0,
             .most = 1,
             .source = "Chainey2008"},
            &BacktestParameters::shares),
      bound({.id = "bandwidth",
             .title = {"Bandbreedte", "Bandwidth"},
             .help = {"Van de kwartische kern.", "Of the quartic kernel."},
             .unit = "m",
             .least = 1e-3,
             .most = noLimit,
             .source = "Chainey2008"},
            &BacktestParameters::bandwidth),
      bound({.id = "boost-distance",
             .title = {"Afstand van herhaling", "Repeat distance"},
             .help = {"Tot zo ver verhoogt een vers delict de kans ernaast.",
                      "How far a fresh incident raises the risk beside it."},
             .unit = "m",
             .least = 1e-3,
             .most = noLimit,
             .source = "Bowers2004"},
            &BacktestParameters::boostDistance),
      bound({.id = "boost-days",
             .title = {"Duur van herhaling", "Repeat days"},
             .help = {"Zo lang blijft een delict vers.", "How long an incident stays fresh."},
             .unit = "d",
             .least = 1,
             .most = noLimit,
             .source = "Bowers2004"},
            &BacktestParameters::boostDays),
  };
  return all;
}

}  // namespace

const MethodInfo& backtestMethod() {
  static const MethodInfo info = described(
      {.id = "backtest",
       .version = "1",
       .title = {"Is het de moeite waard (terugtoets)", "Is it worth it (back test)"},
       .summary =
           {"Had kiezen naar het verleden de delicten gevangen die kwamen, en meer dan gewoon tellen?",
            "Would choosing by the past have caught the incidents that came, and more than plain counting?"},
       .formula =
           "PAI = (hits / incidents) / share of the area; PEI = hits / the most that so large an area could "
           "have held; counts: earlier incidents in the cell, of equal counts the densest first; kernel: sum "
           "of (1 - d2 / h2)^2; near-repeat: counts + sum of (1 - d / D)(1 - t / T) over fresh incidents",
       .limitations =
           {{"Het gebied is het omhulsel van de punten; water en weiland erin maken alle PAI's hoger, maar "
             "niet de volgorde.",
             "The area is the hull of the points; water and meadow in it raise every PAI, but not their "
             "order."},
            {"Waar extra toezicht was, kan minder gebeurd zijn: dan lijkt een goede voorspelling slecht.",
             "Where there was extra attention less may have happened: a good prediction then looks bad."},
            {"De celgrootte kan de winnaar veranderen; probeer er meer dan een.",
             "The size of the cells may change the winner; try more than one."}},
       .sources = {{"Chainey2008",
                    "Chainey, S., Tompson, L., Uhlig, S. (2008). The utility of hotspot mapping for "
                    "predicting spatial patterns of crime. Security Journal 21, 4-28."},
                   {"Hunt2016",
                    "Hunt, J. (2016). Do crime hot spots move? Exploring the effects of the modifiable areal "
                    "unit problem and modifiable temporal unit problem on crime hot spot stability. "
                    "Dissertation, American University."},
                   {"Bowers2004",
                    "Bowers, K.J., Johnson, S.D., Pease, K. (2004). Prospective hot-spotting: the future of "
                    "crime mapping? British Journal of Criminology 44(5), 641-658."},
                   {"Clopper1934",
                    "Clopper, C.J., Pearson, E.S. (1934). The use of confidence or fiducial limits "
                    "illustrated in the case of the binomial. Biometrika 26, 404-413."}}},
      backtestParameters());
  return info;
}

Result<BacktestParameters> backtestParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(backtestParameters(), texts);
}

}  // namespace brandpunt
