// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/geometry_blob.h"

#include <array>
#include <bit>
#include <cstdint>

namespace brandpunt::store {
namespace {

constexpr unsigned char littleEndian = 0x01;
constexpr unsigned char boundsOfTwoAxes = 0x02;
constexpr std::size_t headerBytes = 8;
// By the three bits that say which bounds follow; the codes above 4 do not exist.
constexpr std::array<std::size_t, 5> boundsBytes{0, 32, 48, 48, 64};

template <class Number>
void append(Bytes& bytes, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i)
    bytes.push_back(static_cast<unsigned char>(number >> (8 * i)));
}

}  // namespace

Bytes toBlob(const Geometry& geometry, CrsId crs) {
  const Box bounds = boundsOf(geometry);
  if (bounds.empty()) return {};
  const bool withBounds = !std::holds_alternative<Point>(geometry);
  Bytes bytes{'G', 'P', 0, static_cast<unsigned char>(littleEndian | (withBounds ? boundsOfTwoAxes : 0))};
  append(bytes, static_cast<std::uint32_t>(crs.epsg));
  if (withBounds) {
    for (const double edge : {bounds.minX, bounds.maxX, bounds.minY, bounds.maxY}) {
      append(bytes, std::bit_cast<std::uint64_t>(edge));
    }
  }
  const Bytes shape = toWkb(geometry);
  bytes.insert(bytes.end(), shape.begin(), shape.end());
  return bytes;
}

PointBlob toPointBlob(Point point, CrsId crs) {
  PointBlob blob{'G', 'P', 0, littleEndian};
  const auto put = [&blob](std::size_t at, std::uint64_t number, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) blob[at + i] = static_cast<unsigned char>(number >> (8 * i));
  };
  put(4, static_cast<std::uint32_t>(crs.epsg), 4);
  blob[headerBytes] = 1;  // little endian again, then a point
  put(headerBytes + 1, 1, 4);
  put(headerBytes + 5, std::bit_cast<std::uint64_t>(point.x), 8);
  put(headerBytes + 13, std::bit_cast<std::uint64_t>(point.y), 8);
  return blob;
}

Geometry fromBlob(std::span<const unsigned char> blob) {
  if (blob.size() < headerBytes || blob[0] != 'G' || blob[1] != 'P') return {};
  const std::size_t boundsKind = blob[3] >> 1 & 7;
  if (boundsKind >= boundsBytes.size()) return {};
  const std::size_t begin = headerBytes + boundsBytes[boundsKind];
  if (begin >= blob.size()) return {};
  return fromWkb(blob.data() + begin, blob.size() - begin);
}

}  // namespace brandpunt::store
