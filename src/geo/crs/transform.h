// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "place/point.h"

namespace brandpunt::geo {

/// Coordinates from one reference system to another.
///
/// Axis order is traditional on both sides: x is east or longitude, y is north or latitude (degrees). One
/// PROJ operation serves a whole file, the first that PROJ ranks for the two systems and can carry out with
/// the grids on this machine, so that distances within the file stay true; its name stands with every output.
/// The network is never asked for grids. Without the RDNAPTRANS grid, RD New from WGS 84 is good to about 1
/// m.
///
/// Move-only, and one thread at a time.
class Transform {
 public:
  /// \returns Error{NotFound} for a code that is not in PROJ's database, Error{OutsideLibrary} where no
  /// operation
  ///          joins the two systems.
  static Result<Transform> between(CrsId from, CrsId to);

  /// Nothing where the coordinate is not finite or lies outside what the operation can express.
  std::optional<Point> operator()(Point from) const;
  /// For a `from` system in degrees.
  std::optional<Point> operator()(LonLat from) const { return (*this)(Point{from.longitude, from.latitude}); }
  /// For a `to` system in degrees.
  std::optional<LonLat> toLonLat(Point from) const;

  /// PROJ's name of the operation: "Inverse of Amersfoort to WGS 84 (4) + RD New".
  const std::string& operationName() const { return m_operationName; }
  /// PROJ's estimate of its accuracy in metres; nothing where it has none.
  std::optional<double> accuracy_m() const { return m_accuracy_m; }

  Transform(Transform&&) noexcept;
  Transform& operator=(Transform&&) noexcept;
  ~Transform();

 private:
  struct Operation;
  explicit Transform(std::unique_ptr<Operation> operation);
  std::unique_ptr<Operation> m_operation;
  std::string m_operationName = {};
  std::optional<double> m_accuracy_m = {};
};

/// The definition as well-known text (version 1, GDAL's dialect), as a GeoPackage wants it. Error{NotFound}
/// for an unknown code.
Result<std::string> definitionWkt(CrsId crs);

/// "Amersfoort / RD New". Error{NotFound} for an unknown code.
Result<std::string> nameOf(CrsId crs);

/// Can distances be measured in it? False also for an unknown code.
bool isProjectedInMetres(CrsId crs);

/// Is it in degrees of longitude and latitude? False also for an unknown code.
bool isGeographic(CrsId crs);

/// The UTM zone on WGS 84 that the place lies in, with the exceptions for Norway and Svalbard:
/// EPSG:32601..32660 north and EPSG:32701..32760 south of the equator. Source: EPSG Guidance Note 7-2;
/// NGA.STND.0037, section 2.
CrsId utmZoneOf(LonLat place);

}  // namespace brandpunt::geo
