// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"

#include <array>

namespace brandpunt::fuzz {

std::span<const Target> targets() {
  static constexpr std::array all{
      Target{"address", readAddress},       Target{"csv", readCsvText},    Target{"date", readDate},
      Target{"expression", readExpression}, Target{"mapping", mapColumns}, Target{"number", readNumber},
      Target{"profile", readProfile},       Target{"xlsx", readWorkbook},
  };
  return all;
}

}  // namespace brandpunt::fuzz
