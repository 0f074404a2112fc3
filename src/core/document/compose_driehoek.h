// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "advice/advice.h"
#include "advice/plan.h"
#include "document/compose_map.h"
#include "document/paper_spec.h"
#include "document/privacy.h"

namespace brandpunt {

/// What is advised and decided for one hotspot, by its name.
struct HotspotProposal {
  std::string hotspot = {};
  const FactSet* facts = nullptr;
  const Advice* advice = nullptr;
  std::vector<PlanEntry> plan = {};
};

/// One offence of the paper.
struct DriehoekPart {
  PermittedMap map = {};
  MapContext context = {};
  std::vector<HotspotProposal> proposals = {};
};

struct DriehoekContext {
  Language language = Language::Dutch;
  std::string areaName = {};
  std::optional<Date> meeting = {};
  std::string receiver = {};  ///< "exemplaar 2 van 5, officier van justitie"; may be empty
  const RuleBase* rules = nullptr;
  std::vector<BaseFeature> base = {};
};

/// How much the paper holds. When two pages are too few it is composed again with less, never with smaller type.
struct DriehoekRoom {
  std::size_t hotspots = 6;  ///< in the table and on the map, of all offences together
  std::size_t proposals =
      24;  ///< rows of the table of measures; of what is not agreed at most four a hotspot
  bool methodDetail = true;
};
/// From all to least, in the order in which things may go: method detail, the third and fourth measure, the last hotspot.
const std::vector<DriehoekRoom>& driehoekRooms();

/// The paper for mayor, prosecutor and police chief: what we know on the first page, what runs, what is proposed and what
/// they decide on the second. Everything in it went through the gate; what was left out for room is counted.
PaperSpec composeDriehoek(const std::vector<DriehoekPart>& parts, const DriehoekContext& context,
                          const DriehoekRoom& room);

}  // namespace brandpunt
