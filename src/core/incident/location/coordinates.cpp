// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/location/coordinates.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

/// 0/0, -1/-1, 999999/999999: the same whole number twice is nobody's place.
bool nothingThere(RawCoordinate c) {
  return (c.x == c.y && c.x == std::floor(c.x)) || !std::isfinite(c.x) || !std::isfinite(c.y);
}

/// Where the Netherlands lie in other systems than RD New. The ranges do not overlap.
struct DutchRange {
  int epsg;
  Box box;
};
constexpr std::array dutchRanges{DutchRange{32631, {505'000, 5'615'000, 800'000, 5'960'000}},
                                 DutchRange{32632, {225'000, 5'615'000, 400'000, 5'960'000}},
                                 DutchRange{3857, {350'000, 6'560'000, 810'000, 7'100'000}}};

constexpr std::array rdScales{1.0, 0.001, 1000.0};

bool isDegrees(double longitude, double latitude) {
  return std::abs(longitude) <= 180 && std::abs(latitude) <= 90;
}

}  // namespace

std::optional<double> parseCoordinate(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return {};
  const std::size_t comma = text.rfind(',');
  if (comma == text.npos) {
    if (const auto value = parseNumber(text)) return std::isfinite(*value) ? value : std::nullopt;
  }
  // A comma is the decimal sign unless a point comes after it; what else stands between the digits groups them.
  const std::size_t point = text.rfind('.');
  const bool decimalComma = comma != text.npos && (point == text.npos || comma > point);
  const std::size_t decimal = decimalComma ? comma : (text.find('.') == point ? point : text.npos);
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == decimal) {
      plain += '.';
    } else if (text[i] != '.' && text[i] != ',' && text[i] != ' ' && text[i] != '\'') {
      plain += text[i];
    }
  }
  const auto value = parseNumber(plain);
  return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<RawCoordinate> parseCoordinatePair(std::string_view text) {
  text = trimmed(text);
  constexpr std::size_t longest = 80;
  if (text.size() < 3 || text.size() > longest) return {};
  const bool wellKnown = text.starts_with("POINT") || text.starts_with("Point") || text.starts_with("point");
  if (wellKnown) text.remove_prefix(5);
  const std::size_t from = text.find_first_not_of("( [");
  const std::size_t to = text.find_last_not_of(") ]");
  if (from == text.npos || to == text.npos || to < from) return {};
  text = text.substr(from, to - from + 1);
  std::size_t cut = text.npos, width = 1;
  for (const std::string_view sign : {";", "/", "|", ", ", " ", ","}) {
    cut = text.find(sign);
    width = sign.size();
    if (cut != text.npos) break;
  }
  if (cut == text.npos) return {};
  const auto first = parseCoordinate(text.substr(0, cut));
  const auto second = parseCoordinate(text.substr(cut + width));
  const auto oneNumber = [](std::string_view part) { return trimmed(part).find(' ') == part.npos; };
  if (!first || !second || !oneNumber(trimmed(text.substr(0, cut))) ||
      !oneNumber(trimmed(text.substr(cut + width))))
    return {};
  // A decimal comma makes a pair out of one number: "53,2071730". Real pairs have points or large numbers.
  const bool lone = text[cut] == ',' && width == 1 && text.find('.') == text.npos;
  if (lone && (*first < 1000 || *second < 1000)) return {};
  const bool latitudeFirst = !wellKnown && isDegrees(*second, *first);
  return latitudeFirst ? RawCoordinate{*second, *first} : RawCoordinate{*first, *second};
}

void CoordinateEvidence::add(RawCoordinate c) {
  if (nothingThere(c)) return;
  ++m_considered;
  for (std::size_t i = 0; i < rdScales.size(); ++i) {
    const Point scaled{c.x * rdScales[i], c.y * rdScales[i]};
    m_rd[i][0] += rdNewRange.contains(scaled) ? 1 : 0;
    m_rd[i][1] += rdNewRange.contains({scaled.y, scaled.x}) ? 1 : 0;
  }
  for (std::size_t i = 0; i < dutchRanges.size(); ++i) {
    m_dutch[i][0] += dutchRanges[i].box.contains({c.x, c.y}) ? 1 : 0;
    m_dutch[i][1] += dutchRanges[i].box.contains({c.y, c.x}) ? 1 : 0;
  }
  constexpr double livedIn = 72;
  constexpr Box netherlands{3.0, 50.5, 7.5, 53.8};
  const bool degrees = isDegrees(c.x, c.y), turned = isDegrees(c.y, c.x);
  m_degrees[0] += degrees ? 1 : 0;
  m_degrees[1] += turned ? 1 : 0;
  m_livedIn[0] += degrees && std::abs(c.y) <= livedIn ? 1 : 0;
  m_livedIn[1] += turned && std::abs(c.x) <= livedIn ? 1 : 0;
  m_dutchDegreesTurned += netherlands.contains({c.y, c.x}) ? 1 : 0;
}

CoordinateReading CoordinateEvidence::reading(bool dutch) const {
  CoordinateReading best;
  best.considered = m_considered;
  if (m_considered == 0) return best;
  const auto consider = [&](CoordinateReading candidate, std::int64_t fitting) {
    constexpr double mostRows = 0.5;
    if (fitting <= best.fitting ||
        static_cast<double>(fitting) < mostRows * static_cast<double>(m_considered))
      return;
    candidate.considered = m_considered;
    candidate.fitting = fitting;
    best = candidate;
  };
  for (std::size_t i = 0; i < rdScales.size(); ++i) {
    consider({CrsId{rdNewEpsg}, false, false, rdScales[i], 0, 0}, m_rd[i][0]);
    consider({CrsId{rdNewEpsg}, false, true, rdScales[i], 0, 0}, m_rd[i][1]);
  }
  if (best.crs) return best;
  for (std::size_t i = 0; dutch && i < dutchRanges.size(); ++i) {
    consider({CrsId{dutchRanges[i].epsg}, true, false, 1, 0, 0}, m_dutch[i][0]);
    consider({CrsId{dutchRanges[i].epsg}, true, true, 1, 0, 0}, m_dutch[i][1]);
  }
  if (best.crs) return best;
  // Swapped degrees show where the "latitude" is impossible, or lies where nobody lives and the other way round is
  // fine, or where the Netherlands come out.
  const bool swapped = m_livedIn[1] > 2 * m_livedIn[0] || 2 * m_dutchDegreesTurned > m_considered;
  consider({CrsId{wgs84Epsg}, false, swapped, 1, 0, 0}, m_degrees[swapped ? 1 : 0]);
  return best;
}

CoordinateReading recogniseCoordinates(std::span<const RawCoordinate> coordinates, bool dutch) {
  CoordinateEvidence evidence;
  for (const RawCoordinate& c : coordinates) evidence.add(c);
  return evidence.reading(dutch);
}

std::optional<Point> placeOf(RawCoordinate c, const CoordinateReading& reading) {
  if (nothingThere(c)) return {};
  Point p{c.x * reading.scale, c.y * reading.scale};
  if (reading.swapped) std::swap(p.x, p.y);
  if (reading.crs && reading.crs->epsg == wgs84Epsg && !isDegrees(p.x, p.y)) return {};
  if (reading.crs && reading.crs->epsg == rdNewEpsg && !rdNewRange.contains(p)) return {};
  return p;
}

bool isSane(Point p, CrsId crs) {
  if (!std::isfinite(p.x) || !std::isfinite(p.y)) return false;
  if (crs.epsg == rdNewEpsg) return rdNewRange.contains(p);
  const bool utm = (crs.epsg > 32600 && crs.epsg <= 32660) || (crs.epsg > 32700 && crs.epsg <= 32760) ||
                   (crs.epsg >= 25828 && crs.epsg <= 25838) || (crs.epsg >= 26901 && crs.epsg <= 26923);
  if (utm) return p.x >= -200'000 && p.x <= 1'200'000 && p.y >= 0 && p.y <= 10'000'000;
  return std::abs(p.x) < 1e8 && std::abs(p.y) < 1e8;
}

}  // namespace brandpunt
