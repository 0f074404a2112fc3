// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "advice/fact.h"
#include "advice/plan.h"
#include "advice/rule_base.h"
#include "hotspot/verdict/hotspot.h"
#include "hotspot/when/dark_share.h"
#include "incident/incident.h"
#include "period/civil_time.h"
#include "place/map_layer.h"

namespace brandpunt {

/// Do offences follow each other within 200 m and 14 days, in the whole municipality? From knox().
struct NearRepeatTest {
  Period period = {};
  int n = 0;  ///< incidents that took part
  double ratio = 0;
  double p = 1;
};

/// What is known of a place and its surroundings before anybody is asked. References outlive the call.
struct FactInput {
  const RuleBase& rules;
  Offence offence = Offence::Autokraak;
  const Hotspot& hotspot;
  Date dataDate = {};
  /// Located incidents of the offence inside the outline, of all days, by id.
  const std::vector<Incident>& here;
  /// Do the imported files cover these days?
  std::function<bool(Period)> covered = {};
  std::optional<Date> countsBefore = {};  ///< incidents before that day became counts; nothing: none did
  std::optional<NearRepeatTest> nearRepeat = {};
  const std::map<LayerRole, MapLayer>& layers;
  std::optional<LonLat> centre = {};  ///< of the hotspot
  UtcOffset utcOffset = {};           ///< empty: the dossier's zone is not known well enough
  const std::vector<PlanEntry>& plan;
  std::optional<Date> lastInspection = {};  ///< of the place, in the dossier; nothing: there was none
};

/// Fewer known values than this say nothing.
inline constexpr int fewestKnown = 5;

/// Every fact that the incidents, the layers, the calendar and the plan tell; each with what it rests on. A fact
/// whose data are absent is in it as unknown, with the reason. Deterministic; independent of the order of `here`.
/// Source: data/rules/facts.toml, which says how each is established.
FactSet computeFacts(const FactInput& input);

/// Later knowledge over earlier: answers for the municipality, then those for the hotspot, over what was computed.
/// An answer that is unknown takes nothing away.
FactSet withAnswers(FactSet computed, const FactSet& municipality, const FactSet& hotspot);

}  // namespace brandpunt
