// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace brandpunt {

/// The text for comparing: lower case, without accents, every run of punctuation and blanks one blank, none at
/// the ends. "Diefstal uit/vanaf  Auto's" becomes "diefstal uit vanaf auto s". Letters of other scripts stay.
std::string foldWords(std::string_view text);

/// The same without blanks: headers differ in those most. "X_COORD_CD" and "X coord. cd" become "xcoordcd".
std::string foldCompact(std::string_view text);

/// Without blanks (line ends included, and the no-break space) at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace brandpunt
