// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "hotspot/near_repeat/near_pairs.h"

namespace brandpunt {

/// How many assignments of days to events are counted side by side.
inline constexpr std::size_t sideBySide = 32;

/// Counts pairs that lie fewer than a bound of days apart, for `sideBySide` assignments at once.
///
/// \param days    event x lane: the day of each event, from 0, under each assignment
/// \param bounds  1 to 8 bounds in days, >= 1
/// \param counts  bound x lane: becomes the number of pairs with |difference| < bound
/// \par Cost  pairs x sideBySide x bounds, 16 sideBySide an instruction with AVX2.
void countPairs(const NearPairs& pairs, std::span<const std::int16_t> days,
                std::span<const std::int16_t> bounds, std::span<std::int64_t> counts);
/// The same for days that span more than 32,767.
void countPairs(const NearPairs& pairs, std::span<const std::int32_t> days,
                std::span<const std::int32_t> bounds, std::span<std::int64_t> counts);

inline constexpr std::size_t mostBounds = 8;

}  // namespace brandpunt
