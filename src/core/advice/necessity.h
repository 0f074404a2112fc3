// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "advice/advice.h"

namespace brandpunt {

/// One of the grounds that a decision about cameras must give.
struct Ground {
  Text title = {};                 ///< "Noodzaak"
  std::vector<Text> lines = {};    ///< what the figures of the place say, each with period and n
  std::vector<Text> missing = {};  ///< what is not known and must be filled in
};

/// The grounds for CCTV in a public place (art. 151c Gemeentewet): necessity, proportionality, subsidiarity, term. Built from
/// the facts of the place, to be finished by a person: what the facts do not tell is listed as missing.
std::vector<Ground> groundsForCameras(const RuleBase& rules, const FactSet& facts, const Advice& advice);

}  // namespace brandpunt
