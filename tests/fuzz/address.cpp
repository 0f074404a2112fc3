// SPDX-License-Identifier: GPL-3.0-or-later
// A written address, cut at ';' into street, number, letter, addition and postcode.
#include <array>
#include <string>

#include "base/expects.h"
#include "fuzz/target.h"
#include "incident/location/address_parts.h"
#include "incident/privacy/person_data.h"

namespace brandpunt::fuzz {

void readAddress(std::string_view input) {
  Address address;
  const std::array parts{&address.street, &address.houseNumber, &address.houseLetter, &address.houseAddition,
                         &address.postcode};
  for (std::string* part : parts) {
    const std::size_t cut = input.find(';');
    *part = input.substr(0, cut);
    input.remove_prefix(cut == input.npos ? input.size() : cut + 1);
  }
  address.postcode = normalPostcode(address.postcode);
  expects(normalPostcode(address.postcode) == address.postcode);
  splitHouseNumber(address);
  splitWholeAddress(address);
  splitStreet(address);
  static_cast<void>(qualityOf(address));
  static_cast<void>(saysRoughly(address.street));
  for (std::string* part : parts) {
    PersonDataCounts first, second;
    removePersonData(*part, true, first);
    removePersonData(*part, true, second);
    expects(second.empty());  // nothing that it knows is left over
  }
}

}  // namespace brandpunt::fuzz
