// SPDX-License-Identifier: GPL-3.0-or-later
#include "geocode/geocoder.h"

#include <algorithm>
#include <iterator>

#include "base/words.h"
#include "geocode/name_key.h"
#include "incident/location/address_parts.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr Words<AddressMatch, addressMatches> matches{"house",  "corrected", "number",        "crossing",
                                                      "street", "postcode",  "neighbourhood", "nothing"};

constexpr double widestCrossing_m = 150;  // between the nearest houses of two streets that meet

/// 0 where there is none.
std::int32_t numberOf(std::string_view text) {
  std::int32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || number > 99'999) return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// The same postcode, or one sign of it written otherwise.
bool nearlySamePostcode(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  if (a.size() != b.size()) return a.size() == 4 && b.starts_with(a);
  std::size_t different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) different += a[i] != b[i] ? 1 : 0;
  return different <= 1;
}

/// The two streets of "A-straat / B-straat"; one of them where there is no second.
std::pair<std::string, std::string> crossingParts(std::string_view street) {
  std::string text(street);
  const auto cut = [&](std::string_view sign) -> std::optional<std::pair<std::string, std::string>> {
    const std::string lower = [&] {
      std::string folded = text;
      std::transform(folded.begin(), folded.end(), folded.begin(),
                     [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
      return folded;
    }();
    const std::size_t at = lower.find(sign);
    if (at == lower.npos) return {};
    return std::pair{std::string(trimmed(std::string_view(text).substr(0, at))),
                     std::string(trimmed(std::string_view(text).substr(at + sign.size())))};
  };
  for (const std::string_view before : {"hoek ", "kruising ", "kruispunt "}) {
    if (auto parts = cut(before); parts && parts->first.empty()) text = parts->second;
  }
  for (const std::string_view sign :
       {" hoek ", " kruising ", " t.h.v. ", " thv ", " nabij ", " / ", "/", " & ", " met ", " en ", ", "}) {
    if (auto parts = cut(sign); parts && !parts->first.empty() && !parts->second.empty()) return *parts;
  }
  return {text, {}};
}

Point middleOf(const MultiPolygon& area) {
  Box bounds;
  for (const Polygon& polygon : area) {
    for (const Point& p : polygon.shell) bounds.include(p);
  }
  return bounds.centre();
}

}  // namespace

std::string_view idOf(AddressMatch match) { return matches.of(match); }

Geocoder::Geocoder(const AddressIndex& index, const MapLayer& areas) : m_index(index) {
  std::unordered_map<std::string, std::pair<Point, double>> sums;
  for (const AddressEntry& entry : index.entries()) {
    for (const std::size_t length : {std::size_t{4}, std::size_t{6}}) {
      if (entry.postcode.size() != 6) continue;
      auto& [sum, n] = sums[entry.postcode.substr(0, length)];
      sum = {sum.x + entry.point.x, sum.y + entry.point.y};
      n += 1;
    }
  }
  for (const auto& [postcode, total] : sums)
    m_postcodes[postcode] = {total.first.x / total.second, total.first.y / total.second};
  for (const MapFeature& feature : areas.features) {
    const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
    const auto name = feature.attributes.find("name");
    if (area && !area->empty() && name != feature.attributes.end())
      m_areas.emplace(foldCompact(name->second), middleOf(*area));
  }
}

Geocoder::StreetMatch Geocoder::lookUp(const std::string& street, const std::string& place) const {
  const std::string plain = plainKey(street), brief = shortKey(street), town = placeKey(place);
  if (plain.empty()) return {};
  const bool placeKnown = m_index.knowsPlace(town);
  /// The only street among these that may be meant; several are none. A place that is not known may be misspelt, or be
  /// a municipality: then the street must be the only one of its name.
  const auto only = [&](std::vector<std::uint32_t> streets) -> std::optional<std::uint32_t> {
    const auto keep = [&](const auto& fits) {
      std::vector<std::uint32_t> kept;
      std::copy_if(streets.begin(), streets.end(), std::back_inserter(kept),
                   [&](std::uint32_t s) { return fits(m_index.street(s).placeKey); });
      return kept;
    };
    if (placeKnown) {
      streets = keep([&](const std::string& there) { return there == town; });
    } else if (const auto near = keep([&](const std::string& there) { return isOneLetterOff(there, town); });
               !near.empty()) {
      streets = near;
    }
    return streets.size() == 1 ? std::optional(streets.front()) : std::nullopt;
  };
  for (const std::string& key : {plain, brief}) {
    if (const auto found = only(m_index.streetsByKey(key))) return {found, !placeKnown && !town.empty(), {}};
  }
  std::vector<std::uint32_t> like = m_index.streetsLike(plain);
  for (const std::uint32_t s : m_index.streetsLike(brief)) like.push_back(s);
  std::sort(like.begin(), like.end());
  like.erase(std::unique(like.begin(), like.end()), like.end());
  if (const auto found = only(like)) return {found, true, {}};
  return {{}, false, like.empty() ? std::string{} : m_index.street(like.front()).name};
}

const Geocoder::StreetMatch& Geocoder::streetOf(const std::string& street, const std::string& place) {
  const std::string key = street + '\n' + place;
  const auto found = m_streets.find(key);
  if (found != m_streets.end()) return found->second;
  StreetMatch match = lookUp(street, place);
  match.plainKey = plainKey(street);
  match.shortKey = shortKey(street);
  return m_streets.emplace(key, std::move(match)).first->second;
}

std::optional<Geocoded> Geocoder::pick(const std::vector<std::uint32_t>& entries,
                                       const std::string& suffix) const {
  if (entries.empty()) return {};
  const auto house = [&](std::uint32_t e) {
    return Geocoded{AddressMatch::House, m_index.entries()[e].point, LocationQuality::Address, {}};
  };
  for (const std::uint32_t e : entries) {
    if (m_index.entries()[e].suffix == suffix) return house(e);
  }
  // Nobody told the addition, and there is only one house with this number.
  if (suffix.empty() && entries.size() == 1) return house(entries.front());
  Point sum;
  for (const std::uint32_t e : entries) {
    sum.x += m_index.entries()[e].point.x;
    sum.y += m_index.entries()[e].point.y;
  }
  const double n = static_cast<double>(entries.size());
  return Geocoded{AddressMatch::Number, Point{sum.x / n, sum.y / n}, LocationQuality::Postcode, {}};
}

/// Can the words stand for this street, with one wrong letter at most?
bool Geocoder::mayBe(const StreetMatch& written, std::uint32_t street) const {
  const AddressStreet& s = m_index.street(street);
  return written.street == street || s.plainKey == written.plainKey || s.shortKey == written.shortKey ||
         isOneLetterOff(s.plainKey, written.plainKey) || isOneLetterOff(s.shortKey, written.shortKey);
}

std::optional<Geocoded> Geocoder::byPostcode(const Address& address, std::int32_t number,
                                             const std::string& suffix) {
  std::vector<std::uint32_t> entries;
  for (const std::uint32_t e : m_index.withPostcode(address.postcode)) {
    if (m_index.entries()[e].number == number) entries.push_back(e);
  }
  if (entries.empty()) return {};
  if (!address.street.empty()) {
    // Another street under this postcode: one of the two was written wrong, and which cannot be known.
    const StreetMatch& written = streetOf(address.street, address.place);
    std::erase_if(entries, [&](std::uint32_t e) { return !mayBe(written, m_index.entries()[e].street); });
  }
  return pick(entries, suffix);
}

std::optional<Geocoded> Geocoder::byStreet(const Address& address, std::int32_t number,
                                           const std::string& suffix) {
  const StreetMatch& match = streetOf(address.street, address.place);
  if (!match.street) return {};
  const AddressStreet& street = m_index.street(*match.street);
  const auto& entries = m_index.entries();
  const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(street.from);
  const auto end = entries.begin() + static_cast<std::ptrdiff_t>(street.to);
  const auto first = std::lower_bound(begin, end, number,
                                      [](const AddressEntry& e, std::int32_t n) { return e.number < n; });
  std::vector<std::uint32_t> withNumber;
  bool postcodeDiffers = false;
  for (auto it = first; it != end && it->number == number; ++it) {
    if (!nearlySamePostcode(address.postcode, it->postcode)) continue;
    postcodeDiffers = postcodeDiffers || (!address.postcode.empty() && address.postcode != it->postcode);
    withNumber.push_back(static_cast<std::uint32_t>(it - entries.begin()));
  }
  auto found = pick(withNumber, suffix);
  if (found && found->match == AddressMatch::House && (match.corrected || postcodeDiffers))
    found->match = AddressMatch::Corrected;
  return found;
}

std::optional<Geocoded> Geocoder::byCrossing(const Address& address) {
  const auto [first, second] = crossingParts(address.street);
  if (second.empty()) return {};
  const std::optional<std::uint32_t> a = streetOf(first, address.place).street;
  const std::optional<std::uint32_t> b = streetOf(second, address.place).street;
  if (!a || !b || *a == *b) return {};
  double nearest = widestCrossing_m * widestCrossing_m;
  std::optional<Point> between;
  const AddressStreet &one = m_index.street(*a), &other = m_index.street(*b);
  for (std::size_t i = one.from; i < one.to; ++i) {
    for (std::size_t k = other.from; k < other.to; ++k) {
      const Point p = m_index.entries()[i].point, q = m_index.entries()[k].point;
      const double d = squaredDistance(p, q);
      if (d < nearest) nearest = d, between = Point{(p.x + q.x) / 2, (p.y + q.y) / 2};
    }
  }
  if (!between) return {};
  return Geocoded{AddressMatch::Crossing, between, LocationQuality::Street, {}};
}

Geocoded Geocoder::byMiddle(const Address& address) {
  Geocoded result;
  const StreetMatch& match = streetOf(crossingParts(address.street).first, address.place);
  result.nearMiss = match.nearMiss;
  const auto answer = [&](AddressMatch how, LocationQuality quality, Point point) {
    result.match = how;
    result.quality = quality;
    result.point = point;
    return result;
  };
  const auto postcode = m_postcodes.find(address.postcode);
  // A postcode is a part of a street, so it says more; four digits are a part of a town.
  if (postcode != m_postcodes.end() && address.postcode.size() == 6)
    return answer(AddressMatch::Postcode, LocationQuality::Postcode, postcode->second);
  if (match.street)
    return answer(AddressMatch::Street, LocationQuality::Street, m_index.middleOf(*match.street));
  for (const std::string* area : {&address.neighbourhood, &address.district}) {
    const auto found = area->empty() ? m_areas.end() : m_areas.find(foldCompact(*area));
    if (found != m_areas.end())
      return answer(AddressMatch::Neighbourhood, LocationQuality::Neighbourhood, found->second);
  }
  const auto area = m_postcodes.find(address.postcode.substr(0, 4));
  if (area != m_postcodes.end())
    return answer(AddressMatch::Neighbourhood, LocationQuality::Neighbourhood, area->second);
  return result;
}

Geocoded Geocoder::find(const Address& written) {
  const std::int32_t number = numberOf(written.houseNumber);
  if (number > 0) {
    const std::string suffix = suffixOf(written.houseLetter, written.houseAddition);
    const std::optional<Geocoded> byPlace = byPostcode(written, number, suffix);
    if (byPlace && byPlace->match == AddressMatch::House) return *byPlace;
    const std::optional<Geocoded> byName =
        written.street.empty() ? std::nullopt : byStreet(written, number, suffix);
    if (byName && byName->quality == LocationQuality::Address) return *byName;
    if (byPlace) return *byPlace;
    if (byName) return *byName;
  } else if (const std::optional<Geocoded> crossing = byCrossing(written)) {
    return *crossing;
  }
  return byMiddle(written);
}

}  // namespace brandpunt
