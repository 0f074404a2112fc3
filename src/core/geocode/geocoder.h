// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geocode/address_index.h"
#include "incident/incident.h"

namespace brandpunt {

/// How an address was found.
enum class AddressMatch {
  House,      ///< as written
  Corrected,  ///< the house, after one letter of the street, the place or the postcode was put right
  Number,     ///< the house number is there, but not this letter or addition, or several and none was told
  Crossing,   ///< where two streets meet
  Street,     ///< the middle of the street
  Postcode,   ///< the middle of the postcode
  Neighbourhood,  ///< the middle of the neighbourhood or district
  Nothing,
};
inline constexpr std::size_t addressMatches = 8;
std::string_view idOf(AddressMatch match);  ///< "house", "corrected", "number", ...

struct Geocoded {
  AddressMatch match = AddressMatch::Nothing;
  std::optional<Point> point = {};
  LocationQuality quality = LocationQuality::Unknown;
  /// Why not the house, where its street is not known: the street most like it in the register, if there is one.
  std::string nearMiss = {};
};

/// Finds the point of a written address in the dossier's own register.
///
/// Tried in this order, and rather a coarser answer than a wrong house:
/// 1. postcode and number, with letter and addition; a street that is told too must be the same one, written in any
///    usual way or with one wrong letter;
/// 2. street, number and place, abbreviated in any usual way or with one wrong letter, where only one street fits;
///    a postcode that is told too may differ in one sign;
/// 3. where two streets meet ("A-straat / B-straat", "hoek A-straat B-straat", "A-straat t.h.v. B-straat");
/// 4. the middle of the street, the postcode (of its first four digits where the letters are missing or unknown), the
///    neighbourhood or the district.
/// A place that the register does not have (a municipality, say) is passed over where the street is the only one of
/// its name.
/// Streets are looked up once each: a second incident in a street costs a hash. Not for two threads at once.
/// \par Cost  O(1) an address; over 200,000 a second.
class Geocoder {
 public:
  /// \param areas  the neighbourhoods layer, for rows that tell no more; may be without features
  Geocoder(const AddressIndex& index, const MapLayer& areas);
  Geocoded find(const Address& address);

 private:
  struct StreetMatch {
    std::optional<std::uint32_t> street = {};
    bool corrected = false;
    std::string nearMiss = {};
    std::string plainKey = {}, shortKey = {};  // of the street as written
  };
  const StreetMatch& streetOf(const std::string& street, const std::string& place);
  bool mayBe(const StreetMatch& written, std::uint32_t street) const;
  StreetMatch lookUp(const std::string& street, const std::string& place) const;
  std::optional<Geocoded> byPostcode(const Address& address, std::int32_t number, const std::string& suffix);
  std::optional<Geocoded> byStreet(const Address& address, std::int32_t number, const std::string& suffix);
  std::optional<Geocoded> byCrossing(const Address& address);
  Geocoded byMiddle(const Address& address);
  std::optional<Geocoded> pick(const std::vector<std::uint32_t>& entries, const std::string& suffix) const;

  const AddressIndex& m_index;
  std::unordered_map<std::string, StreetMatch> m_streets = {};
  std::unordered_map<std::string, Point> m_postcodes = {};  // of four and of six signs
  std::map<std::string, Point> m_areas = {};
};

}  // namespace brandpunt
