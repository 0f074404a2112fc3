// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "incident/incident.h"

namespace brandpunt::app {

/// A place and how much is expected there.
struct Weighed {
  Point place = {};
  double weight = 0;
};

/// Where the police put incidents of which they know the street only.
class StreetPoints {
 public:
  /// Learns the point of a street from an incident known to the street only; others say nothing.
  void see(const Incident& incident);

  /// What is expected of such incidents along the addresses of one street name: at the point where the police put that
  /// street, the nearest within 2 km; where no point of it was seen, at the middle of its addresses, those of one street
  /// that lie apart (in another village) by themselves.
  std::vector<Weighed> expectedAt(const std::string& street, std::span<const Weighed> addresses) const;

 private:
  std::map<std::string, std::vector<Point>> m_seen = {};
};

}  // namespace brandpunt::app
