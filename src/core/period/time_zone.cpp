// SPDX-License-Identifier: GPL-3.0-or-later
#include "period/time_zone.h"

#include <algorithm>

namespace brandpunt {

CivilTime TimeZone::toLocal(std::int64_t utcSeconds) const {
  const auto after =
      std::upper_bound(changes.begin(), changes.end(), utcSeconds,
                       [](std::int64_t t, const Change& change) { return t < change.utcSeconds; });
  const std::int32_t offset = after == changes.begin() ? firstOffsetSeconds : std::prev(after)->offsetSeconds;
  return {utcSeconds + offset};
}

}  // namespace brandpunt
