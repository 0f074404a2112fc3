// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace brandpunt {

/// The word of each value of an enum, in the enum's order: what stands in files, and back again.
template <class Enum, std::size_t count>
struct Words {
  std::array<std::string_view, count> words;

  template <class... Texts>
  constexpr Words(Texts... texts) : words{texts...} {
    static_assert(sizeof...(Texts) == count);
  }
  constexpr std::string_view of(Enum value) const { return words[static_cast<std::size_t>(value)]; }
  constexpr std::optional<Enum> find(std::string_view word) const {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return {};
    return static_cast<Enum>(found - words.begin());
  }
};

}  // namespace brandpunt
