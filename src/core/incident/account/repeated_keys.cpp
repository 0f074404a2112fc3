// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/account/repeated_keys.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace brandpunt {
namespace {

constexpr std::uint64_t fewestBits = 1 << 10, mostBits = 1ull << 28;
constexpr std::uint64_t bitsPerKey = 64, bitsPerBlock = 512;

// Source: the finaliser of SplitMix64.
std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

}  // namespace

std::uint64_t keyOf(std::string_view text) {
  std::uint64_t key = mixed(text.size() + 0x9E3779B97F4A7C15);
  while (!text.empty()) {
    std::uint64_t word = 0;
    const std::size_t taken = std::min(text.size(), sizeof word);
    std::memcpy(&word, text.data(), taken);
    key = mixed((key ^ word) + 0x9E3779B97F4A7C15);
    text.remove_prefix(taken);
  }
  return key;
}

RepeatedKeys::RepeatedKeys(std::uint64_t expected) {
  const std::uint64_t wanted = std::min(expected, mostBits / bitsPerKey) * bitsPerKey;
  const std::uint64_t blocks = std::clamp(std::bit_ceil(wanted), fewestBits, mostBits) / bitsPerBlock;
  m_seen.resize(blocks);
  m_again.resize(blocks);
  m_mask = blocks - 1;
}

// One bit in each of the eight words of the block: the low bits of the key choose the block, six others each bit.

bool RepeatedKeys::holds(const Blocks& blocks, std::uint64_t key) const {
  const Block& block = blocks[key & m_mask];
  std::uint64_t choice = mixed(key);
  bool all = true;
  for (const std::uint64_t word : block.words) {
    all = all && (word >> (choice & 63) & 1) != 0;
    choice >>= 6;
  }
  return all;
}

void RepeatedKeys::put(Blocks& blocks, std::uint64_t key) const {
  Block& block = blocks[key & m_mask];
  std::uint64_t choice = mixed(key);
  for (std::uint64_t& word : block.words) {
    word |= 1ull << (choice & 63);
    choice >>= 6;
  }
}

void RepeatedKeys::add(std::uint64_t key) {
  if (holds(m_seen, key)) {
    suspect(key);
    ++m_repeats;
  } else {
    put(m_seen, key);
  }
}

void RepeatedKeys::suspect(std::uint64_t key) {
  put(m_again, key);
  m_any = true;
}

}  // namespace brandpunt
