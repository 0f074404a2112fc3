// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/near_repeat/count_pairs.h"

#include <algorithm>
#include <cstring>

#include "base/expects.h"
#include "base/wide.h"

namespace brandpunt {
namespace {

/// 32 bytes of days; the compiler makes one AVX2 register or two SSE2 registers of it.
template <class Day>
struct Vector {
  typedef Day Type __attribute__((vector_size(32)));
  static constexpr std::size_t size = 32 / sizeof(Day);
};

/// Into a variable, not as a result: how a register is handed back depends on the processor.
template <class Day>
[[gnu::always_inline]] inline void load(const Day* from, typename Vector<Day>::Type& into) {
  std::memcpy(&into, from, sizeof into);
}

/// The loops over bounds and registers are unrolled, which keeps the counters in registers.
///
/// Counts all assignments in one pass, since those of an event share a line of the cache. A comparison gives -1 where it
/// holds, so subtracting it counts. Counters are emptied before they can overflow.
template <class Day, std::size_t Bounds>
[[gnu::always_inline]] inline void countAllLanes(const NearPairs& pairs, const Day* days, const Day* bounds,
                                                 std::int64_t* counts) {
  using Register = typename Vector<Day>::Type;
  constexpr std::size_t width = Vector<Day>::size;
  constexpr std::size_t registers = sideBySide / width;
  constexpr std::uint32_t mostBeforeEmptying = 32000;
  Register counter[Bounds][registers] = {};
  Register bound[Bounds];
#pragma GCC unroll 8
  for (std::size_t b = 0; b < Bounds; ++b) bound[b] = Register{} + bounds[b];
  const auto empty = [&]() __attribute__((always_inline)) {
#pragma GCC unroll 8
    for (std::size_t b = 0; b < Bounds; ++b) {
#pragma GCC unroll 4
      for (std::size_t r = 0; r < registers; ++r) {
        Day each[width];
        std::memcpy(each, &counter[b][r], sizeof each);
        for (std::size_t lane = 0; lane < width; ++lane)
          counts[b * sideBySide + r * width + lane] += each[lane];
        counter[b][r] = Register{};
      }
    }
  };
  const std::uint32_t* partners = pairs.partners.data();
  std::uint32_t counted = 0;
  std::uint32_t at = 0;
  for (const NearPairs::Run& run : pairs.runs) {
    Register day[registers];
#pragma GCC unroll 4
    for (std::size_t r = 0; r < registers; ++r) load(days + run.event * sideBySide + r * width, day[r]);
    while (at < run.end) {
      const std::uint32_t stop = std::min(run.end, at + mostBeforeEmptying - counted);
      counted += stop - at;
      for (; at < stop; ++at) {
        const Day* partner = days + partners[at] * sideBySide;
#pragma GCC unroll 4
        for (std::size_t r = 0; r < registers; ++r) {
          Register other;
          load(partner + r * width, other);
          // The larger less the smaller: two instructions each know, and one subtraction.
          const Register difference = (day[r] > other ? day[r] : other) - (day[r] > other ? other : day[r]);
#pragma GCC unroll 8
          for (std::size_t b = 0; b < Bounds; ++b) counter[b][r] -= difference < bound[b];
        }
      }
      if (counted == mostBeforeEmptying) {
        empty();
        counted = 0;
      }
    }
  }
  empty();
}

/// One loop for each number of bounds, so that the counters stay in registers.
template <class Day>
[[gnu::always_inline]] inline void count(const NearPairs& pairs, const Day* days, std::span<const Day> bounds,
                                         std::int64_t* counts) {
  std::fill_n(counts, bounds.size() * sideBySide, 0);
  const Day* b = bounds.data();
  switch (bounds.size()) {
    case 1:
      return countAllLanes<Day, 1>(pairs, days, b, counts);
    case 2:
      return countAllLanes<Day, 2>(pairs, days, b, counts);
    case 3:
      return countAllLanes<Day, 3>(pairs, days, b, counts);
    case 4:
      return countAllLanes<Day, 4>(pairs, days, b, counts);
    case 5:
      return countAllLanes<Day, 5>(pairs, days, b, counts);
    case 6:
      return countAllLanes<Day, 6>(pairs, days, b, counts);
    case 7:
      return countAllLanes<Day, 7>(pairs, days, b, counts);
    default:
      return countAllLanes<Day, 8>(pairs, days, b, counts);
  }
}

BRANDPUNT_WIDE void countShort(const NearPairs& pairs, const std::int16_t* days,
                               std::span<const std::int16_t> bounds, std::int64_t* counts) {
  count(pairs, days, bounds, counts);
}
BRANDPUNT_WIDE void countLong(const NearPairs& pairs, const std::int32_t* days,
                              std::span<const std::int32_t> bounds, std::int64_t* counts) {
  count(pairs, days, bounds, counts);
}

}  // namespace

void countPairs(const NearPairs& pairs, std::span<const std::int16_t> days,
                std::span<const std::int16_t> bounds, std::span<std::int64_t> counts) {
  expects(!bounds.empty() && bounds.size() <= mostBounds && counts.size() == bounds.size() * sideBySide);
  countShort(pairs, days.data(), bounds, counts.data());
}

void countPairs(const NearPairs& pairs, std::span<const std::int32_t> days,
                std::span<const std::int32_t> bounds, std::span<std::int64_t> counts) {
  expects(!bounds.empty() && bounds.size() <= mostBounds && counts.size() == bounds.size() * sideBySide);
  countLong(pairs, days.data(), bounds, counts.data());
}

}  // namespace brandpunt
