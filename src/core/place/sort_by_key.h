// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace brandpunt {

/// A thing by its place in some order.
struct Keyed {
  std::uint64_t key = 0;
  std::uint32_t index = 0;
};

/// Stable least-significant-digit radix sort: the number of passes follows from the largest key.
inline void sortByKey(std::vector<Keyed>& all, std::uint64_t largestKey) {
  constexpr int digitBits = 11;
  constexpr std::size_t digits = std::size_t{1} << digitBits;
  std::vector<Keyed> other(all.size());
  for (int shift = 0; shift < 64 && (largestKey >> shift) != 0; shift += digitBits) {
    std::array<std::size_t, digits> place{};
    for (const Keyed& k : all) ++place[(k.key >> shift) & (digits - 1)];
    std::size_t sum = 0;
    for (std::size_t& p : place) sum += std::exchange(p, sum);
    for (const Keyed& k : all) other[place[(k.key >> shift) & (digits - 1)]++] = k;
    all.swap(other);
  }
}

}  // namespace brandpunt
