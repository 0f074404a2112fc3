// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace brandpunt {

/// A key as 64 well-mixed bits; equal texts give equal bits.
std::uint64_t keyOf(std::string_view text);

/// Tells which keys of a long row may occur more than once, in memory that does not grow with it (a Bloom filter of what
/// was seen, and one of what was seen again). It may suspect a key that occurs once (of a million, one in a hundred times
/// any at all), never clear one that repeats.
class RepeatedKeys {
 public:
  /// \param expected  how many keys will come, at most; with more it suspects more. 64 MB at most.
  explicit RepeatedKeys(std::uint64_t expected);
  /// One more key of the row.
  void add(std::uint64_t key);
  /// A key that counts as repeated even where the row holds it once.
  void suspect(std::uint64_t key);
  /// After the last: may it repeat?
  bool mayRepeat(std::uint64_t key) const { return m_any && holds(m_again, key); }
  /// How often a key came that had been there before, about.
  std::int64_t repeats() const { return m_repeats; }

 private:
  /// The bits of a key lie in one block, which is one line of the processor's cache.
  struct alignas(64) Block {
    std::array<std::uint64_t, 8> words = {};
  };
  using Blocks = std::vector<Block>;
  bool holds(const Blocks& blocks, std::uint64_t key) const;
  void put(Blocks& blocks, std::uint64_t key) const;
  Blocks m_seen, m_again;
  std::uint64_t m_mask = 0;
  std::int64_t m_repeats = 0;
  bool m_any = false;
};

}  // namespace brandpunt
