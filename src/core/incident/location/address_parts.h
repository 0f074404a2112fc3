// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "incident/incident.h"

namespace brandpunt {

/// Takes a house number with what hangs on it apart, into empty parts only: "12-A bis" is 12, A, bis.
void splitHouseNumber(Address& address);

/// Takes the number out of a street cell: "1384 LUCILE AVE SW", "569 10TH ST NW", "Dorpsstraat 12b". A hundred block
/// ("10XX ALBERNI ST", "1200 BLOCK OF ...") and a street named after a year keep theirs. What stands after an @ is the
/// name of a shop or a building and is left out.
void splitStreet(Address& address);

/// Takes a whole address in the street's cell apart, into empty parts only: "Dorpsstraat 12b, 9721 JA Demostad" is
/// street and number, postcode, place. Without a Dutch postcode in it nothing changes.
void splitWholeAddress(Address& address);

/// Do the words themselves say that the point is not the place? A hundred block, "On or near ...", "nabij ...".
bool saysRoughly(std::string_view street);

/// "9721 ja" is 9721JA; what is no Dutch postcode stays as it is, without blanks at the ends.
std::string normalPostcode(std::string_view text);

/// The best place that the parts can give.
LocationQuality qualityOf(const Address& address);

}  // namespace brandpunt
