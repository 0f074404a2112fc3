// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace brandpunt {

/// Where something that a source names lives in this program.
enum class NamedKind {
  Measure,
  Fact,
  Layer,  ///< a map layer, by its role
  Check,  ///< an item of the checklist of the site inspection
  Calendar,
  Series,        ///< figures to put the own ones beside
  Gate,          ///< a condition of a measure: "lokauto/uitlokking"
  Discontinued,  ///< ended or failed, and not advised
  Feature,       ///< a part of the program, told by the note
  Explanation,   ///< the note itself
  OutOfScope,    ///< left out, for the reason in the note
};
std::string_view idOf(NamedKind kind);  ///< "measure", "fact", ..., "feature", "text", "out"
std::optional<NamedKind> namedKindFromId(std::string_view id);

struct NamedPlace {
  NamedKind kind = NamedKind::Explanation;
  std::string id = {};  ///< of a measure, fact, ...; empty for a feature, an explanation and what is left out
};

/// One thing that the source documents name, as declared in data/rules/named.csv.
struct Named {
  std::string id = {};      ///< "T24"
  std::string source = {};  ///< "S0"
  Text name = {};
  std::vector<NamedPlace> places = {};  ///< at least one
  Text note = {};
};

}  // namespace brandpunt
