// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <chrono>
#include <cstdlib>

#include "base/number.h"
#include "period/civil_time.h"

namespace brandpunt {

std::string nowUtc() {
  const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
  const auto seconds = fixed ? parseInteger(fixed) : std::nullopt;
  const auto clock =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
  return CivilTime{seconds ? *seconds : clock.count()}.toIso() + "Z";
}

}  // namespace brandpunt
