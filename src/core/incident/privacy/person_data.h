// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace brandpunt {

/// How many values of each kind were taken out of kept fields: "bsn", "plate", "phone", "email", "iban", "name".
using PersonDataCounts = std::map<std::string, std::int64_t>;

/// Takes out of a kept text what points at a person, and counts it: e-mail addresses; telephone numbers (ten digits that
/// begin with 0, or +31 and nine); citizen service numbers (nine digits that pass the eleven test); bank accounts (NL..);
/// registration plates in a Dutch pattern (three groups of letters or digits with dashes between).
/// \param names  also take out what follows "dhr.", "mevr.", "de heer", "mw." and the like: in free text, not in
///               streets, which are named after people
void removePersonData(std::string& text, bool names, PersonDataCounts& counts);

/// The eleven test of a citizen service number (BSN): 9 digits, 9a + 8b + ... + 2h - i divisible by 11, not all zero.
/// \par Source  Besluit BSN; Rijksdienst voor Identiteitsgegevens, logisch ontwerp BSN.
bool passesElevenTest(std::string_view nineDigits);

}  // namespace brandpunt
