// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/text.h"

namespace brandpunt {

/// What is known of a fact: a yes or no, a number, or a word of its list. Unknown is neither yes nor no.
using FactValue = std::variant<std::monostate, bool, double, std::string>;
inline bool isUnknown(const FactValue& v) { return std::holds_alternative<std::monostate>(v); }

/// Where a fact comes from.
enum class FactOrigin { Unknown, Computed, Answered, SiteInspection, Municipality };
std::string_view idOf(
    FactOrigin origin);  ///< "unknown", "computed", "answered", "site-inspection", "municipality"
std::optional<FactOrigin> factOriginFromId(std::string_view id);

/// What is behind a fact that incidents tell. Past the retention term incidents are counts by cell of 125 m, which do not
/// tell what lies within an outline.
enum class FactBasis {
  Other,          ///< it is not about incidents, or a person told it
  Rows,           ///< the incidents themselves, of the whole period
  RowsAndCounts,  ///< the incidents that are left: for the rest of its time there are counts
  Counts,         ///< its period is, or begins, in the time that is counts, so it is unknown
};
std::string_view idOf(FactBasis basis);  ///< "" for Other, "rows", "rows-and-counts", "counts"

/// A fact about a hotspot, with its provenance: every number has a unit, a period and an n.
struct Fact {
  FactValue value = {};
  FactOrigin origin = FactOrigin::Unknown;
  Text how = {};          ///< what it rests on: "34 autokraken, 1-11-2024 t/m 31-10-2025"; why it is unknown
  std::string date = {};  ///< ISO date of the answer or of the data
  FactBasis basis = FactBasis::Other;
};

/// By fact id (Dutch slugs of data/facts.toml). A fact that is not in it is unknown.
using FactSet = std::map<std::string, Fact>;

}  // namespace brandpunt
