// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.h"

namespace brandpunt {

/// What tells of a person or of somebody's home, and never enters the dossier.
enum class PersonalDetail { HouseNumber, Postcode, Plate, Telephone, Email, Name, LongNumber };
inline constexpr std::size_t personalDetailCount = 7;
std::string_view idOf(PersonalDetail detail);  ///< "house-number", "plate", ...
Text titleOf(PersonalDetail detail);           ///< "huisnummer" / "house number"

/// How often each kind was taken out.
using DetailCounts = std::array<int, personalDetailCount>;

struct CleanedText {
  std::string text = {};  ///< with "[...]" in the place of what was taken out
  DetailCounts removed = {};
  int total() const;
};

/// Takes out of a remark what looks like a house number behind a street, a postcode, a Dutch number plate, a telephone
/// number, an e-mail address, a name behind a title or initials, and any other number of eight digits or more.
///
/// A guard, no proof: a bare first name or a street that does not sound like one passes. The number of a lamp post, a
/// photo or a point stays: only behind a word that ends as streets do, or behind "nr" or "nummer", is a number one of a
/// house. O(length).
/// \par Source  Plates: sidecodes 1-14 of the RDW; streets: the commonest endings of names in the BAG.
CleanedText withoutPersonalDetails(std::string_view text);

}  // namespace brandpunt
