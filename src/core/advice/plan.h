// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/text.h"
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
Text titleOf(PlanStatus status);  ///< "aanvaard"

/// How far a measure is that was decided on. What runs is not proposed again; what failed here counts against itself.
enum class Course {
  Planned,    ///< it has yet to begin
  Running,    ///< it is being done
  Completed,  ///< it is over, and did what was hoped or nobody knows
  Failed,     ///< it was done and did not work here
};

std::string_view idOf(Course course);  ///< "planned", "running", "completed", "failed"
std::optional<Course> courseFromId(std::string_view id);
Text titleOf(Course course);  ///< "loopt"

/// One measure in the plan of one hotspot. At most one entry per hotspot and measure: the newest stands.
struct PlanEntry {
  Id<Hotspot> hotspot = {};
  std::string measure = {};  ///< slug of data/rules/measures
  PlanStatus status = PlanStatus::Accepted;
  std::string reason = {};  ///< must be there for Rejected and Overridden
  std::string owner = {};   ///< the role that acts: "beheerder openbare verlichting", never a private person
  std::optional<Date> date = {};  ///< by when
  std::optional<double> cost_euro = {};
  std::string goal = {};                ///< what it must bring about: "fewer than 30 in twelve months"
  std::optional<Date> evaluation = {};  ///< when its effect is looked at
  Course course = Course::Planned;
  std::string outcome = {};       ///< what came of it, where that is known: "nobody turned up"
  std::string decidedAtUtc = {};  ///< ISO; the dossier fills it in where it is empty
  bool operator==(const PlanEntry&) const = default;
};

/// A condition of a measure that somebody looked at, or took that back.
struct GateCheck {
  Id<Hotspot> hotspot = {};
  std::string measure = {};  ///< slug
  std::string gate = {};     ///< id within the measure, see Gate
  bool checked = true;
  std::string by = {};  ///< role; never a person's name
  std::string atUtc = {};
};

/// One line of a plan as it was adopted: the decision, and what the rules said then.
struct AdoptedEntry {
  PlanEntry entry = {};
  Text name = {};            ///< of the measure, as it was called then
  std::string verdict = {};  ///< "geschikt", "voorwaardelijk", "uitgesloten"
  int score = 0;
};

/// A plan as it was adopted ("vastgesteld"). Never changed: who agrees to something else adopts a next version.
struct PlanVersion {
  Id<Hotspot> hotspot = {};
  int number = 0;  ///< from 1, a hotspot
  std::string adoptedAtUtc = {};
  std::string by = {};                     ///< role: "driehoek"
  Date dataDate = {};                      ///< of the police data it rests on
  std::vector<AdoptedEntry> entries = {};  ///< by measure
};

}  // namespace brandpunt
