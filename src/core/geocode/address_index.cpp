// SPDX-License-Identifier: GPL-3.0-or-later
#include "geocode/address_index.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "geocode/name_key.h"
#include "incident/location/address_parts.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

const std::vector<std::uint32_t> none;

std::string_view attribute(const MapFeature& feature, const char* name) {
  const auto found = feature.attributes.find(name);
  return found == feature.attributes.end() ? std::string_view{} : trimmed(found->second);
}

/// Takes "12 A bis" in one attribute apart too.
std::optional<AddressEntry> entryOf(const MapFeature& feature) {
  const auto* point = std::get_if<Point>(&feature.geometry);
  Address address;
  address.houseNumber = attribute(feature, "house_no");
  address.houseLetter = attribute(feature, "house_letter");
  address.houseAddition = attribute(feature, "house_addition");
  splitHouseNumber(address);
  std::int32_t number = 0;
  for (const char c : address.houseNumber) {
    if (c < '0' || c > '9' || number > 99'999) return {};
    number = number * 10 + (c - '0');
  }
  if (!point || number == 0) return {};
  AddressEntry entry;
  entry.number = number;
  entry.suffix = suffixOf(address.houseLetter, address.houseAddition);
  entry.postcode = normalPostcode(attribute(feature, "postcode"));
  entry.point = *point;
  return entry;
}

}  // namespace

std::string suffixOf(std::string_view letter, std::string_view addition) {
  std::string suffix = foldCompact(letter) + foldCompact(addition);
  std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return suffix;
}

AddressIndex AddressIndex::of(const MapLayer& addresses) {
  AddressIndex index;
  std::map<std::pair<std::string, std::string>, std::uint32_t> streetNumber;
  for (const MapFeature& feature : addresses.features) {
    std::optional<AddressEntry> entry = entryOf(feature);
    const std::string name(attribute(feature, "street")), place(attribute(feature, "place"));
    if (!entry || (name.empty() && entry->postcode.empty())) continue;
    const auto [street, isNew] =
        streetNumber.try_emplace({name, place}, static_cast<std::uint32_t>(index.m_streets.size()));
    if (isNew)
      index.m_streets.push_back({name, place, placeKey(place), plainKey(name), shortKey(name), 0, 0});
    entry->street = street->second;
    index.m_entries.push_back(*std::move(entry));
  }
  std::stable_sort(index.m_entries.begin(), index.m_entries.end(), [](const auto& a, const auto& b) {
    return std::tie(a.street, a.number, a.suffix) < std::tie(b.street, b.number, b.suffix);
  });
  for (std::size_t i = 0; i < index.m_entries.size(); ++i) {
    const AddressEntry& entry = index.m_entries[i];
    AddressStreet& street = index.m_streets[entry.street];
    if (street.to == 0) street.from = i;
    street.to = i + 1;
    if (!entry.postcode.empty()) index.m_byPostcode[entry.postcode].push_back(static_cast<std::uint32_t>(i));
  }
  for (std::uint32_t s = 0; s < index.m_streets.size(); ++s) {
    const AddressStreet& street = index.m_streets[s];
    index.m_places.insert(street.placeKey);
    const std::string &plain = street.plainKey, &brief = street.shortKey;
    if (!plain.empty()) index.m_byKey[plain].push_back(s);
    if (!brief.empty() && brief != plain) index.m_byKey[brief].push_back(s);
  }
  for (const auto& [key, streets] : index.m_byKey) index.m_keys.push_back(&key);
  std::sort(index.m_keys.begin(), index.m_keys.end(), [](const auto* a, const auto* b) { return *a < *b; });
  std::vector<std::uint64_t> hashes;
  for (std::uint32_t k = 0; k < index.m_keys.size(); ++k) {
    deletionHashes(*index.m_keys[k], hashes);
    for (const std::uint64_t hash : hashes) index.m_byDeletion[hash].push_back(k);
  }
  return index;
}

const std::vector<std::uint32_t>& AddressIndex::withPostcode(const std::string& postcode) const {
  const auto found = m_byPostcode.find(postcode);
  return found == m_byPostcode.end() ? none : found->second;
}

const std::vector<std::uint32_t>& AddressIndex::streetsByKey(const std::string& key) const {
  const auto found = m_byKey.find(key);
  return found == m_byKey.end() ? none : found->second;
}

std::vector<std::uint32_t> AddressIndex::streetsLike(std::string_view key) const {
  std::vector<std::uint64_t> hashes;
  deletionHashes(key, hashes);
  std::vector<std::uint32_t> streets;
  for (const std::uint64_t hash : hashes) {
    const auto found = m_byDeletion.find(hash);
    if (found == m_byDeletion.end()) continue;
    for (const std::uint32_t k : found->second) {
      if (!isOneLetterOff(*m_keys[k], key)) continue;
      const std::vector<std::uint32_t>& owners = m_byKey.at(*m_keys[k]);
      streets.insert(streets.end(), owners.begin(), owners.end());
    }
  }
  std::sort(streets.begin(), streets.end());
  streets.erase(std::unique(streets.begin(), streets.end()), streets.end());
  return streets;
}

Point AddressIndex::middleOf(std::uint32_t street) const {
  const AddressStreet& s = m_streets[street];
  return m_entries[(s.from + s.to) / 2].point;
}

}  // namespace brandpunt
