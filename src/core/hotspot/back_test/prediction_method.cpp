// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {

const MethodInfo& predictionMethod() {
  static const MethodInfo info = {
      .id = "pai",
      .version = "1",
      .title = {"Raak voorspeld (PAI, PEI)", "Predicted well (PAI, PEI)"},
      .summary = {"Hoe goed kiest een voorspelling de plekken waar het gebeurt?",
                  "How well does a prediction pick the places where it happens?"},
      .formula =
          "PAI = (hits / incidents) / (area / all area); PEI = PAI / the best PAI that so large an area "
          "could have; hit rate = hits / incidents with its exact interval (Clopper and Pearson)",
      .limitations = {{"PAI wordt vanzelf groot bij een klein gebied; vergelijk alleen bij gelijk gebied.",
                       "PAI grows by itself for a small area; compare at equal areas only."},
                      {"De band neemt delicten als los van elkaar; herhaling maakt haar te smal.",
                       "The band takes incidents as independent; repeats make it too narrow."}},
      .sources = {{"Chainey2008",
                   "Chainey, S., Tompson, L., Uhlig, S. (2008). The utility of hotspot mapping for "
                   "predicting spatial patterns of crime. Security Journal 21, 4-28."},
                  {"Hunt2016",
                   "Hunt, J. (2016). Do crime hot spots move? Exploring the effects of the modifiable areal "
                   "unit problem and modifiable temporal unit problem on crime hot spot stability. "
                   "Dissertation, American University."},
                  {"Clopper1934",
                   "Clopper, C.J., Pearson, E.S. (1934). The use of confidence or fiducial limits "
                   "illustrated in the case of the binomial. Biometrika 26, 404-413."}}};
  return info;
}

}  // namespace brandpunt
