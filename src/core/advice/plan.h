// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "hotspot/verdict/hotspot.h"
#include "period/civil_time.h"

namespace brandpunt {

/// What the adviser decided about a measure. The program proposes; a person decides, and says why.
enum class PlanStatus {
  Accepted,    ///< will be done
  Rejected,    ///< will not be done, with the reason
  Overridden,  ///< done although the rules say otherwise, with the reason
};

std::string_view idOf(PlanStatus status);  ///< "accepted", "rejected", "overridden"
std::optional<PlanStatus> planStatusFromId(std::string_view id);

/// One measure in the plan of one hotspot. At most one entry per hotspot and measure: the newest stands.
struct PlanEntry {
  Id<Hotspot> hotspot = {};
  std::string measure = {};  ///< slug of data/rules/measures
  PlanStatus status = PlanStatus::Accepted;
  std::string reason = {};  ///< must be there for Rejected and Overridden
  std::string owner = {};   ///< the role that acts: "beheerder openbare verlichting", never a private person
  std::optional<Date> date = {};  ///< by when
  std::optional<double> cost_euro = {};
  std::string goal = {};                ///< what it must bring about: "a third fewer in twelve months"
  std::optional<Date> evaluation = {};  ///< when its effect is looked at
  std::string decidedAtUtc = {};        ///< ISO; the dossier fills it in where it is empty
  bool operator==(const PlanEntry&) const = default;
};

}  // namespace brandpunt
