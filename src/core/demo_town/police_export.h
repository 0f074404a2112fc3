// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "demo_town/crime.h"

namespace brandpunt::demo {

/// A cell of an export. Numbers are written as numbers, moments as the date cells of a police export.
using PoliceCell = std::variant<std::monostate, std::string, double, CivilTime>;

/// A table as the police's query tool writes it, with the lines of its second sheet.
struct PoliceTable {
  std::vector<std::string> header = {};
  std::vector<std::vector<PoliceCell>> rows = {};
  std::vector<std::string> information = {};
};

/// The dirt of a real export: how many rows have each fault. A row can have several.
using DirtCounts = std::map<std::string, int>;

struct PoliceExports {
  PoliceTable firstYear = {};  ///< the 33 columns of the national layout
  PoliceTable secondYear =
      {};  ///< with the neighbourhood number, as its text export has, and two columns asked for
  PoliceTable thirdYear =
      {};                ///< overlaps the year before by three months: late reports; two columns asked for
  DirtCounts dirt = {};  ///< over the three
};

/// Writes down what the police know of the crimes: places without a house number on the middle of the street,
/// unknown times, the police station as the place, 0/0, doubles, several codes an incident, ends before starts,
/// reports that come months later.
PoliceExports exportPolice(const Town& town, const CrimeHistory& history, std::uint64_t seed = 1);

}  // namespace brandpunt::demo
