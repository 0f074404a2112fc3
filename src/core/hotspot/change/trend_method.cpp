// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {

const MethodInfo& trendMethod() {
  static const MethodInfo info = {
      .id = "trend",
      .version = "1",
      .title = {"Verandering (aantallen en maanden)", "Change (counts and months)"},
      .summary = {"Is er meer of minder dan voorheen, of is dat toeval?",
                  "Is there more or less than before, or is that chance?"},
      .formula =
          "conditional test: given a + b, b ~ Binomial(a + b, days after / all days); E-test: Krishnamoorthy "
          "and Thomson; Mann-Kendall: S = rising pairs - falling pairs, corrected for ties; against the "
          "region: Fisher's exact test of place and rest, before and after; smallest change: "
          "the rate at which the conditional test would say so in 80 of 100 cases",
      .limitations =
          {{"Een hotspot wordt getekend waar het veel was; een jaar later is het daar vanzelf wat minder.",
            "A hotspot is drawn where there was much; a year later there is somewhat less of itself."},
           {"'Geen duidelijk verschil' is geen gelijk: kijk welke verandering gezien had kunnen worden.",
            "'No clear difference' is not equality: look which change could have been seen."},
           {"De klassen: new (gestegen vanaf minder dan 5), emerging (gestegen), fading (gedaald), sporadic "
            "(geen verschil, de helft in één maand), persistent (anders).",
            "The classes: new (risen from fewer than 5), emerging (risen), fading (fallen), sporadic (no "
            "difference, half of it in one month), persistent (otherwise)."}},
      .sources = {
          {"Przyborowski1940",
           "Przyborowski, J., Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson "
           "series. Biometrika 31, 313-323."},
          {"Krishnamoorthy2004",
           "Krishnamoorthy, K., Thomson, J. (2004). A more powerful test for comparing two Poisson means. "
           "Journal of Statistical Planning and Inference 119, 23-35."},
          {"Fisher1935",
           "Fisher, R.A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society "
           "98, 39-82."},
          {"Woolf1955",
           "Woolf, B. (1955). On estimating the relation between blood group and disease. Annals of Human "
           "Genetics 19, 251-253."},
          {"Mann1945", "Mann, H.B. (1945). Nonparametric tests against trend. Econometrica 13, 245-259."},
          {"Kendall1975", "Kendall, M.G. (1975). Rank correlation methods. 4th edition, Griffin."},
          {"Hirsch1982",
           "Hirsch, R.M., Slack, J.R., Smith, R.A. (1982). Techniques of trend analysis for monthly water "
           "quality data. Water Resources Research 18(1), 107-121."},
          {"Sen1968",
           "Sen, P.K. (1968). Estimates of the regression coefficient based on Kendall's tau. JASA 63, "
           "1379-1389."}}};
  return info;
}

}  // namespace brandpunt
