// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "incident/incident.h"

namespace brandpunt {

/// Takes a house number with what hangs on it apart, into empty parts only: "12-A bis" is 12, A, bis.
void splitHouseNumber(Address& address);

/// Takes the number out of a street cell: "1384 LUCILE AVE SW", "Dorpsstraat 12b". A hundred block ("10XX ALBERNI
/// ST", "1200 BLOCK OF ...") and a street named after a year keep theirs.
void splitStreet(Address& address);

/// "9721 ja" is 9721JA; what is no Dutch postcode stays as it is, without blanks at the ends.
std::string normalPostcode(std::string_view text);

/// The best place that the parts can give.
LocationQuality qualityOf(const Address& address);

}  // namespace brandpunt
