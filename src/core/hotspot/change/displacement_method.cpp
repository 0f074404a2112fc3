// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method.h"
#include "hotspot/declaration/method_table.h"

namespace brandpunt {

const MethodInfo& displacementMethod() {
  static const MethodInfo info = {
      .id = "wdd",
      .version = "1",
      .title = {"Effect en verplaatsing (WDD)", "Effect and displacement (WDD)"},
      .summary = {"Daalde het waar iets is gedaan, meer dan elders, en is het niet de hoek om gegaan?",
                  "Did it fall where something was done, more than elsewhere, and did it not move round the "
                  "corner?"},
      .formula =
          "WDD = change treated - change control + change around treated - change around control; SE = "
          "square root of the sum of all counts; detectable = (1.645 + 0.842) x SE",
      .limitations =
          {{"Aantallen moeten groot genoeg zijn: kijk vooraf welk effect te zien is.",
            "Counts must be large enough: see beforehand which effect could be seen."},
           {"Een controlegebied dat anders beweegt, geeft een effect dat er niet is.",
            "A control area that moves otherwise gives an effect that is not there."},
           {"Wie begint na een piek, ziet daarna altijd een daling; neem een lange periode ervoor.",
            "Who starts after a peak always sees a fall; take a long period before."}},
      .sources = {{"Wheeler2018",
                   "Wheeler, A.P., Ratcliffe, J.H. (2018). A simple weighted displacement difference test to "
                   "evaluate place based crime interventions. Crime Science 7, 11."}}};
  return info;
}

}  // namespace brandpunt
