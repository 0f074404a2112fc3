// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <initializer_list>

namespace brandpunt {

/// Random numbers by counting: the n-th number of a stream is a pure function of seed, stream and n.
///
/// Streams make work independent of order and threads: replication i draws from `Random(seed, {i})` and gets
/// the same numbers whoever computes it. Same bits on every machine: whole-number arithmetic only, except
/// gaussian() and exponential(), which rest on the C library's logarithm. Period 2^64 per stream; not for
/// secrets. Source: the SplitMix64 finaliser of Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014, with Stafford's mix 13 constants.
class Random {
 public:
  explicit Random(std::uint64_t seed, std::initializer_list<std::uint64_t> stream = {}) : m_key(mix(seed)) {
    for (const std::uint64_t part : stream) m_key = mix(m_key ^ mix(part + goldenGamma));
  }

  /// The n-th number of the stream, without moving on.
  std::uint64_t at(std::uint64_t n) const { return mix(m_key + (n + 1) * goldenGamma); }
  std::uint64_t next() { return at(m_counter++); }

  /// 0 <= u < 1, 53 bits.
  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  double between(double low, double high) { return low + (high - low) * uniform(); }
  bool chance(double share) { return uniform() < share; }
  /// 0 <= k < n without bias, by rejection. n = 0 gives 0.
  std::uint64_t below(std::uint64_t n);
  /// Normal with mean 0 and deviation 1 (Box and Muller 1958, one of the two).
  double gaussian();
  /// Exponential with the given mean.
  double exponential(double mean);
  /// Poisson, exact by multiplication of uniforms in pieces of at most 16; O(mean).
  int poisson(double mean);

 private:
  static constexpr std::uint64_t goldenGamma = 0x9E3779B97F4A7C15U;
  static constexpr std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  std::uint64_t m_key = 0;
  std::uint64_t m_counter = 0;
};

}  // namespace brandpunt
