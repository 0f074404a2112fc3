// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brandpunt {

/// A street's name without case, accents, blanks and signs, "ij" as "y": "Burg. v. Dijkstraat" is "burgvdykstraat".
std::string plainKey(std::string_view name);

/// The same with every word in its shortest usual form and without articles, so that all ways to abbreviate it meet:
/// "Burgemeester van Dijkstraat", "Burg. v Dijkstr" and "Bgm. van Dijkstraat" are one. Titles, "van (der)", "Sint",
/// ordinals and the endings -straat, -laan, -plein are known.
std::string shortKey(std::string_view name);

/// "Den Haag" and "'s-Gravenhage" are one place, "Den Bosch" and "'s-Hertogenbosch" too.
std::string placeKey(std::string_view place);

/// May one be a misspelling of the other: one letter more, less or other, or two neighbours changed? Never where a
/// digit differs ("1e" and "2e Dwarsstraat" are two streets), nor in texts of fewer than five letters.
bool isOneLetterOff(std::string_view a, std::string_view b);

/// Hashes of the text and of each text that is one letter shorter: two texts that are one letter off have one in common.
/// \par Source  Garbe's symmetric delete algorithm (SymSpell), for distance 1.
void deletionHashes(std::string_view text, std::vector<std::uint64_t>& into);

}  // namespace brandpunt
