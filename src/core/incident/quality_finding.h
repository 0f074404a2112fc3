// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"

namespace brandpunt {

/// How much a finding matters for what may be concluded.
enum class Severity { Information, Mind, ChangesTheMap };
std::string_view idOf(Severity severity);  ///< "information", "mind", "changes-the-map"
std::optional<Severity> severityFromId(std::string_view id);

/// Something about the data that a person should know: bad data is a finding, never an error.
struct QualityFinding {
  std::string rule = {};  ///< stable slug, "same-place", "end-before-start"
  Severity severity = Severity::Information;
  std::int64_t count = 0;  ///< incidents it concerns
  double share = 0;        ///< of the incidents looked at, 0..1
  Text text = {};          ///< what, how many, what it means, what was done
  Text what = {};     ///< "zonder plek": of it only what it is, without number and without naming a place
  Text meaning = {};  ///< "Ze staan op geen kaart."
};

}  // namespace brandpunt
