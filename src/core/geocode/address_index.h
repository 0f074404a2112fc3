// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "place/map_layer.h"
#include "place/point.h"

namespace brandpunt {

/// One address of the register.
struct AddressEntry {
  std::uint32_t street = 0;  ///< index of a street
  std::int32_t number = 0;
  std::string suffix = {};  ///< letter and addition in capitals, without signs: "A", "BIS", "A2"
  std::string postcode = {};
  Point point = {};
};

/// A street of one place; its addresses stand together, by number.
struct AddressStreet {
  std::string name = {};
  std::string place = {};
  std::string placeKey = {};
  std::string plainKey = {}, shortKey = {};  ///< of the name
  std::size_t from = 0, to = 0;              ///< of the entries
};

/// The addresses of a town, to be found by postcode and number or by street and number.
///
/// It reads the attributes street, house_no, house_letter, house_addition, postcode and place of the layer "addresses";
/// features without a point, a number or both street and postcode are passed over.
class AddressIndex {
 public:
  /// \par Cost  O(n log n); about 150 bytes an address.
  static AddressIndex of(const MapLayer& addresses);
  AddressIndex() = default;
  AddressIndex(AddressIndex&&) = default;
  AddressIndex& operator=(AddressIndex&&) = default;

  bool empty() const { return m_entries.empty(); }
  std::size_t size() const { return m_entries.size(); }
  const AddressStreet& street(std::uint32_t index) const { return m_streets[index]; }
  const std::vector<AddressEntry>& entries() const { return m_entries; }
  bool knowsPlace(const std::string& key) const { return m_places.contains(key); }

  /// Entries (indices) with this postcode; empty where there are none.
  const std::vector<std::uint32_t>& withPostcode(const std::string& postcode) const;
  /// Streets with this plain or short key, in any place.
  const std::vector<std::uint32_t>& streetsByKey(const std::string& key) const;
  /// Streets with a plain or short key that is one letter off, in any place; each once, in the order of the register.
  std::vector<std::uint32_t> streetsLike(std::string_view key) const;
  /// The street's address in the middle of its numbers.
  Point middleOf(std::uint32_t street) const;

 private:
  std::vector<AddressEntry> m_entries = {};
  std::vector<AddressStreet> m_streets = {};
  std::unordered_map<std::string, std::vector<std::uint32_t>> m_byPostcode = {};
  std::unordered_map<std::string, std::vector<std::uint32_t>> m_byKey = {};
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_byDeletion = {};  // numbers of m_keys
  std::vector<const std::string*> m_keys = {};                                      // the keys of m_byKey
  std::set<std::string> m_places = {};
};

/// Letter and addition as they are compared: "a" and "2-hoog" give "A2HOOG".
std::string suffixOf(std::string_view letter, std::string_view addition);

}  // namespace brandpunt
