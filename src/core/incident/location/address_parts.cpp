// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/location/address_parts.h"

#include <algorithm>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t digitsAtStart(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
}

/// "10TH ST NW", "2nd Avenue": the name of a street begins with its number.
bool isOrdinal(std::string_view text) {
  const std::size_t digits = digitsAtStart(text);
  const std::string ending = foldWords(text.substr(digits, 2));
  const bool ends = text.size() > digits + 2 && text[digits + 2] == ' ';
  return digits > 0 && ends && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
}

bool beginsWithBlock(std::string_view folded) {
  return folded.starts_with("block") || folded.starts_with("blk") || folded.starts_with("blok");
}

std::string_view withoutSigns(std::string_view text) {
  while (!text.empty() && !isDigit(text.front()) && !isLetter(text.front())) text.remove_prefix(1);
  return trimmed(text);
}

}  // namespace

void splitHouseNumber(Address& address) {
  const std::string whole = address.houseNumber;
  const std::string_view text = trimmed(whole);
  const std::size_t digits = digitsAtStart(text);
  if (digits == 0) {
    address.houseNumber = text;
    return;
  }
  std::string_view rest = withoutSigns(text.substr(digits));
  address.houseNumber = text.substr(0, digits);
  const bool oneLetter = !rest.empty() && isLetter(rest[0]) && (rest.size() == 1 || !isLetter(rest[1]));
  if (oneLetter && address.houseLetter.empty()) {
    address.houseLetter = rest.substr(0, 1);
    rest = withoutSigns(rest.substr(1));
  }
  if (address.houseAddition.empty()) address.houseAddition = rest;
}

void splitStreet(Address& address) {
  if (const std::size_t at = address.street.find(" @"); at != std::string::npos && at > 0)
    address.street = std::string(trimmed(address.street.substr(0, at)));
  if (!address.houseNumber.empty()) return;
  const std::string_view street = trimmed(address.street);
  const std::size_t digits = digitsAtStart(street);
  if (digits > 0 && digits <= 6 && digits < street.size() && street[digits] == ' ') {
    const std::string_view rest = trimmed(street.substr(digits));
    const std::string folded = foldWords(rest);
    // Blocks are no house numbers.
    if (rest.empty() || (!isLetter(rest[0]) && !isOrdinal(rest)) || beginsWithBlock(folded)) return;
    const std::string name(rest);
    address.houseNumber = street.substr(0, digits);
    address.street = name;
    return;
  }
  const std::size_t blank = street.find_last_of(' ');
  if (blank == street.npos || blank < 3 || digits > 0) return;
  const std::string_view last = street.substr(blank + 1);
  const std::size_t lastDigits = digitsAtStart(last);
  if (lastDigits == 0 || lastDigits > 3 || last.size() > lastDigits + 3) return;
  const std::string name(trimmed(street.substr(0, blank)));
  address.houseNumber = last;
  address.street = name;
  splitHouseNumber(address);
}

void splitWholeAddress(Address& address) {
  if (!address.postcode.empty()) return;
  const std::string& text = address.street;
  for (std::size_t i = 0; i + 6 <= text.size(); ++i) {
    const bool begins = i == 0 || text[i - 1] == ' ' || text[i - 1] == ',';
    if (!begins || digitsAtStart(std::string_view(text).substr(i)) != 4) continue;
    const std::size_t letters = i + 4 + (text[i + 4] == ' ' ? 1 : 0);
    if (letters + 2 > text.size() || !isLetter(text[letters]) || !isLetter(text[letters + 1])) continue;
    const std::size_t after = letters + 2;
    if (after < text.size() && text[after] != ' ' && text[after] != ',') continue;
    address.postcode = normalPostcode(std::string_view(text).substr(i, after - i));
    if (address.place.empty()) address.place = withoutSigns(std::string_view(text).substr(after));
    std::string_view street = trimmed(std::string_view(text).substr(0, i));
    while (!street.empty() && (street.back() == ',' || street.back() == ' ')) street.remove_suffix(1);
    address.street = std::string(street);
    return;
  }
}

bool saysRoughly(std::string_view street) {
  const std::string folded = foldWords(street);
  const std::size_t digits = digitsAtStart(folded);
  const std::string_view rest = trimmed(std::string_view(folded).substr(digits));
  if (digits > 0 && (rest.starts_with("xx ") || rest.starts_with("x ") || beginsWithBlock(rest))) return true;
  return folded.starts_with("on or near") || folded.starts_with("near ") || folded.starts_with("nabij ") ||
         folded.starts_with("omgeving ");
}

std::string normalPostcode(std::string_view text) {
  text = trimmed(text);
  std::string compact;
  for (const char c : text) {
    if (c != ' ') compact += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  const bool dutch =
      compact.size() == 6 && digitsAtStart(compact) == 4 && isLetter(compact[4]) && isLetter(compact[5]);
  return dutch ? compact : std::string(text);
}

LocationQuality qualityOf(const Address& address) {
  const bool streetOrPostcode = !address.street.empty() || !address.postcode.empty();
  if (!address.houseNumber.empty() && streetOrPostcode) return LocationQuality::Address;
  if (!address.street.empty()) return LocationQuality::Street;
  if (!address.postcode.empty()) return LocationQuality::Postcode;
  if (!address.neighbourhood.empty() || !address.district.empty()) return LocationQuality::Neighbourhood;
  return LocationQuality::Unknown;
}

}  // namespace brandpunt
