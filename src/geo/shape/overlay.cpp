// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/overlay.h"

#include <geos_c.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>

#include "shape/covering_points.h"

namespace brandpunt::geo {
namespace {

constexpr int segmentsPerQuarter = 8;

/// One reentrant GEOS session: its geometries must not outlive it.
class Session {
 public:
  Session() : m_handle(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(
        m_handle, [](const char* text, void* self) { static_cast<Session*>(self)->m_words = text; }, this);
  }
  ~Session() { GEOS_finish_r(m_handle); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  struct Free {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
  };
  using Handle = std::unique_ptr<GEOSGeometry, Free>;

  GEOSContextHandle_t get() const { return m_handle; }
  Handle own(GEOSGeometry* geometry) const { return Handle(geometry, Free{m_handle}); }

  Error failure() const {
    return {
        ErrorCode::OutsideLibrary,
        {"Een vlak kon niet worden berekend (GEOS: " + m_words +
             "). Controleer de coördinaten van de kaartlaag.",
         "A shape could not be computed (GEOS: " + m_words + "). Check the coordinates of the map layer."}};
  }

  /// The geometry in GEOS, valid; null on failure.
  Handle read(const Geometry& shape) const {
    if (std::holds_alternative<std::monostate>(shape)) return own(GEOSGeom_createEmptyPolygon_r(m_handle));
    const std::vector<unsigned char> bytes = toWkb(shape);
    GEOSWKBReader* reader = GEOSWKBReader_create_r(m_handle);
    Handle read = own(GEOSWKBReader_read_r(m_handle, reader, bytes.data(), bytes.size()));
    GEOSWKBReader_destroy_r(m_handle, reader);
    if (read && GEOSisValid_r(m_handle, read.get()) != 1) read = own(GEOSMakeValid_r(m_handle, read.get()));
    return read;
  }

  /// The areas in a geometry of any kind.
  Result<MultiPolygon> areasOf(Handle geometry) const {
    if (!geometry || GEOSNormalize_r(m_handle, geometry.get()) < 0) return failure();
    MultiPolygon areas;
    collect(geometry.get(), areas);
    return areas;
  }

 private:
  void collect(const GEOSGeometry* geometry, MultiPolygon& areas) const {
    if (GEOSisEmpty_r(m_handle, geometry) == 1) return;
    const int type = GEOSGeomTypeId_r(m_handle, geometry);
    if (type == GEOS_POLYGON) {
      Polygon area{.shell = ring(GEOSGetExteriorRing_r(m_handle, geometry), true)};
      const int holes = GEOSGetNumInteriorRings_r(m_handle, geometry);
      for (int i = 0; i < holes; ++i) {
        area.holes.push_back(ring(GEOSGetInteriorRingN_r(m_handle, geometry, i), false));
      }
      areas.push_back(std::move(area));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
      const int parts = GEOSGetNumGeometries_r(m_handle, geometry);
      for (int i = 0; i < parts; ++i) collect(GEOSGetGeometryN_r(m_handle, geometry, i), areas);
    }
  }

  Ring ring(const GEOSGeometry* line, bool counterClockwise) const {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(m_handle, line);
    unsigned int size = 0;
    GEOSCoordSeq_getSize_r(m_handle, sequence, &size);
    Ring points(size);
    for (unsigned int i = 0; i < size; ++i) {
      GEOSCoordSeq_getXY_r(m_handle, sequence, i, &points[i].x, &points[i].y);
    }
    char isCounterClockwise = 0;
    GEOSCoordSeq_isCCW_r(m_handle, sequence, &isCounterClockwise);
    if ((isCounterClockwise == 1) != counterClockwise) std::reverse(points.begin(), points.end());
    return points;
  }

  GEOSContextHandle_t m_handle;
  std::string m_words = {};
};

using Binary = GEOSGeometry* (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*);

Session::Handle combine(const Session& session, const Geometry& a, const Geometry& b, Binary operation) {
  const Session::Handle first = session.read(a);
  const Session::Handle second = session.read(b);
  if (!first || !second) return session.own(nullptr);
  return session.own(operation(session.get(), first.get(), second.get()));
}

Session::Handle collectionOf(const Session& session, std::vector<Session::Handle> parts) {
  std::vector<GEOSGeometry*> raw;
  raw.reserve(parts.size());
  for (Session::Handle& part : parts) raw.push_back(part.release());
  return session.own(GEOSGeom_createCollection_r(session.get(), GEOS_GEOMETRYCOLLECTION, raw.data(),
                                                 static_cast<unsigned int>(raw.size())));
}

Session::Handle united(const Session& session, std::vector<Session::Handle> parts) {
  const Session::Handle all = collectionOf(session, std::move(parts));
  return session.own(all ? GEOSUnaryUnion_r(session.get(), all.get()) : nullptr);
}

}  // namespace

Result<MultiPolygon> bufferOf(const Geometry& shape, Metres distance) {
  const Session session;
  const Session::Handle from = session.read(shape);
  if (!from) return session.failure();
  return session.areasOf(
      session.own(GEOSBuffer_r(session.get(), from.get(), distance.value, segmentsPerQuarter)));
}

Result<MultiPolygon> discsAround(std::span<const Point> points, Metres radius) {
  expects(radius > Metres{0});
  std::vector<Point> places(points.begin(), points.end());
  const auto byPlace = [](Point a, Point b) { return a.x < b.x || (a.x == b.x && a.y < b.y); };
  std::sort(places.begin(), places.end(), byPlace);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  places = coveringPoints(places, radius);
  const Session session;
  std::vector<Session::Handle> discs;
  discs.reserve(places.size());
  for (const Point p : places) {
    const Session::Handle centre = session.own(GEOSGeom_createPointFromXY_r(session.get(), p.x, p.y));
    Session::Handle disc = session.own(
        centre ? GEOSBuffer_r(session.get(), centre.get(), radius.value, segmentsPerQuarter) : nullptr);
    if (!disc) return session.failure();
    discs.push_back(std::move(disc));
  }
  return session.areasOf(united(session, std::move(discs)));
}

Result<MultiPolygon> unionOf(std::span<const MultiPolygon> areas) {
  const Session session;
  std::vector<Session::Handle> parts;
  for (const MultiPolygon& area : areas) {
    Session::Handle part = session.read(area);
    if (!part) return session.failure();
    parts.push_back(std::move(part));
  }
  return session.areasOf(united(session, std::move(parts)));
}

Result<MultiPolygon> clip(const MultiPolygon& area, const MultiPolygon& within) {
  const Session session;
  return session.areasOf(combine(session, area, within, GEOSIntersection_r));
}

Result<MultiPolygon> cutAway(const MultiPolygon& area, const MultiPolygon& without) {
  const Session session;
  return session.areasOf(combine(session, area, without, GEOSDifference_r));
}

Result<double> sharedArea_m2(const MultiPolygon& a, const MultiPolygon& b) {
  const Session session;
  const Session::Handle shared = combine(session, a, b, GEOSIntersection_r);
  double area = 0;
  if (!shared || GEOSArea_r(session.get(), shared.get(), &area) != 1) return session.failure();
  return area;
}

Result<double> lengthWithin_m(const MultiLine& lines, const MultiPolygon& area) {
  const Session session;
  const Session::Handle inside = combine(session, lines, area, GEOSIntersection_r);
  double length = 0;
  if (!inside || GEOSLength_r(session.get(), inside.get(), &length) != 1) return session.failure();
  return length;
}

}  // namespace brandpunt::geo
