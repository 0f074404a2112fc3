// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace brandpunt {

/// SHA-256, fed piece by piece: the same bytes in other pieces give the same digest. Source: FIPS 180-4.
class Sha256 {
 public:
  Sha256& add(std::string_view bytes);
  /// The digest of all that was added, as 64 lower-case hexadecimal digits. Ends the work: add no more.
  std::string hex();

 private:
  void eatBlock(const unsigned char* block);
  std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> m_block{};
  std::uint64_t m_bytes = 0;
};

/// The digest of one text.
inline std::string sha256Of(std::string_view bytes) { return Sha256().add(bytes).hex(); }

}  // namespace brandpunt
