// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>
#include <string>

#include "base/random.h"
#include "demo_town/town.h"

namespace brandpunt::demo {

/// Gives streets names as Dutch councils do: a theme a quarter, an ending that fits the kind of street, no name
/// twice in the municipality.
class StreetNames {
 public:
  explicit StreetNames(Random& random) : m_random(random) {}
  std::string nameFor(const Neighbourhood& quarter, int quarterIndex, StreetClass kind);

 private:
  Random& m_random;
  std::set<std::string> m_given = {};
};

}  // namespace brandpunt::demo
