// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/result.h"
#include "crs/transform.h"
#include "incident/incident.h"
#include "place/point.h"

namespace brandpunt::app {

/// The CRS for a dossier that is to hold incidents at these places. RD New in the Netherlands and where there is no place;
/// the file's own CRS where that is UTM; else the UTM zone of the middle of the data.
/// \param of  the CRS of the places; nothing: not known, because there are none
Result<CrsId> chooseCrs(std::span<const Point> places, std::optional<CrsId> of);

/// How places came into the dossier's CRS.
struct Moved {
  std::int64_t lost = 0;       ///< how many could not be there, and lost their place
  std::string operation = {};  ///< for the report; empty: none was needed
};

/// Brings places from one CRS into another. One thread at a time.
class PlaceMover {
 public:
  static Result<PlaceMover> between(CrsId from, CrsId to);
  /// A place that cannot be in the target is taken away.
  void move(Incident& incident);
  const Moved& moved() const { return m_moved; }

 private:
  explicit PlaceMover(CrsId to) : m_to(to) {}
  CrsId m_to;
  std::optional<geo::Transform> m_transform = {};
  Moved m_moved = {};
};

}  // namespace brandpunt::app
