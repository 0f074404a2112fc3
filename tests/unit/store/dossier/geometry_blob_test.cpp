// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/geometry_blob.h"

#include <limits>

#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::store;

TEST_CASE("A point is stored as the standard's example bytes", "[store][dossier]") {
  const Bytes expected{'G', 'P', 0, 1, 0x40, 0x71, 0,    0,  // header: little-endian, EPSG:28992
                       1,   1,   0, 0, 0,                    // a point
                       0,   0,   0, 0, 0,    0,    0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0x40};  // 1, 2
  CHECK(toBlob(Point{1, 2}, CrsId{28992}) == expected);
}

TEST_CASE("Every shape reads back, with the bounds of others skipped", "[store][dossier]") {
  const MultiPolygon ring{{{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}}, {{{1, 1}, {1, 2}, {2, 2}, {1, 1}}}}};
  for (const Geometry& shape :
       {Geometry{Point{-1.5, 1e9}}, Geometry{MultiLine{{{0, 0}, {3, 4}}}}, Geometry{ring}}) {
    CHECK(fromBlob(toBlob(shape, CrsId{})) == shape);
  }
  // Bounds with a third and fourth axis, as other programs write them.
  Bytes four{'G', 'P', 0, 1 | 4 << 1, 0, 0, 0, 0};
  four.insert(four.end(), 64, 0xff);
  const Bytes shape = toWkb(Point{7, 8});
  four.insert(four.end(), shape.begin(), shape.end());
  CHECK(fromBlob(four) == Geometry{Point{7, 8}});
}

TEST_CASE("No place, an empty shape and a place that is no number give no bytes", "[store][dossier]") {
  CHECK(toBlob({}, CrsId{}).empty());
  CHECK(toBlob(MultiPolygon{}, CrsId{}).empty());
  CHECK(toBlob(MultiLine{}, CrsId{}).empty());
  CHECK(toBlob(Point{std::numeric_limits<double>::quiet_NaN(), 1}, CrsId{}).empty());
}

TEST_CASE("Damaged bytes are no place", "[store][dossier]") {
  const Bytes whole = toBlob(MultiLine{{{0, 0}, {3, 4}}}, CrsId{});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CHECK(std::holds_alternative<std::monostate>(fromBlob({whole.data(), length})));
  }
  Bytes bytes = whole;
  bytes[0] = 'X';
  CHECK(std::holds_alternative<std::monostate>(fromBlob(bytes)));
  bytes = whole;
  bytes[3] = 7 << 1;  // bounds of a kind that does not exist
  CHECK(std::holds_alternative<std::monostate>(fromBlob(bytes)));
}
