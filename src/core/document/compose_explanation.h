// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "advice/advice.h"
#include "base/result.h"
#include "document/export_class.h"
#include "document/paper_spec.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt {

/// What the short advice on one hotspot is written from. References outlive the call.
struct ExplanationMaterial {
  Language language = Language::Dutch;
  ExportClass exportClass = ExportClass::Driehoek;
  std::string areaName = {};
  std::string program = {};
  const RuleBase& rules;
  const Hotspot& hotspot;
  Offence offence = Offence::Overig;
  Period period = {};  ///< that the hotspot was found in
  Date dataDate = {};
  const FactSet& facts;
  const Advice& advice;
  std::vector<PlanEntry> plan = {};
  bool invented = false;
};

/// One part of the advice: a heading and what stands under it, as whole sentences.
struct ExplanationPart {
  Text title = {};
  std::vector<Text> paragraphs = {};
};

/// The advice on one hotspot as a colleague would write it: what goes on, what to do first and why, under which condition,
/// what not and why not, what only if that does not help, what is not known, how one sees whether it worked, the sources.
/// Every number with its period and n. Names no address.
std::vector<ExplanationPart> explain(const ExplanationMaterial& material);

/// The same as a paper. \returns Error{Withheld} for a class that may not see advice, or a place with fewer incidents than
/// the class may know of.
Result<PaperSpec> composeExplanation(const ExplanationMaterial& material);

}  // namespace brandpunt
