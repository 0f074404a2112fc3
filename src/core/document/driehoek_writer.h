// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "document/compose_driehoek.h"

namespace brandpunt {

/// A measure as the paper proposes it.
struct ProposedMeasure {
  const Measure* measure = nullptr;
  const Assessment* assessment = nullptr;
  const PlanEntry* plan = nullptr;  ///< nothing: not decided yet
  enum class Kind { Agreed, Suitable, Conditional, Escalation } kind = Kind::Suitable;
};
/// What is proposed for a hotspot, most important first: agreed measures by their score, the mix without what was rejected, the best
/// conditional one, the first step up. Empty where there is too little for measures.
std::vector<ProposedMeasure> proposedFor(const HotspotProposal& proposal, const RuleBase& rules);

/// A hotspot that the paper names, with the offence it is of.
struct NamedHotspot {
  const DriehoekPart* part = nullptr;
  const PermittedHotspot* hotspot = nullptr;
  const HotspotProposal* proposal = nullptr;   ///< nothing: no rules for the offence
  std::vector<ProposedMeasure> measures = {};  ///< as many of proposedFor as there is room for
  int agreedLeftOut = 0;                       ///< agreed measures for which there is none
};

/// What both pages of the paper share: language, and which hotspots are named, by offence and then by rank. Those with
/// decisions come before all others, then the largest.
class DriehoekWriter {
 public:
  DriehoekWriter(const std::vector<DriehoekPart>& parts, const DriehoekContext& context,
                 const DriehoekRoom& room);

  const std::string& t(const Text& text) const { return text.in(m_context.language); }
  std::string t(const char* nl, const char* en) const { return dutch() ? nl : en; }
  bool dutch() const { return m_context.language == Language::Dutch; }
  std::string number(double n, int decimals = 0) const;
  std::string percent(double share) const;
  std::string shown(const ShownCount& n) const { return textOf(n, m_context.language); }
  /// "A1, A2 en W1"; empty for none.
  std::string list(const std::vector<std::string>& names) const;

  const std::vector<DriehoekPart>& parts() const { return m_parts; }
  const DriehoekContext& context() const { return m_context; }
  const DriehoekRoom& room() const { return m_room; }
  const std::vector<NamedHotspot>& named() const { return m_named; }
  /// Hotspots that the gate let through and the paper does not name.
  int leftOut() const { return m_leftOut; }
  /// Whether none that is left out is larger than one of its offence that is named.
  bool areStrongest() const { return m_areStrongest; }
  BadgeCell badgeOf(const NamedHotspot& h) const;

 private:
  void shareOutProposals();

  const std::vector<DriehoekPart>& m_parts;
  const DriehoekContext& m_context;
  const DriehoekRoom& m_room;
  std::vector<NamedHotspot> m_named = {};
  int m_leftOut = 0;
  bool m_areStrongest = true;
};

/// A decision that is asked for.
struct AskedDecision {
  Decider who = Decider::Municipality;
  std::string text = {};
};
/// One sentence each, verb first, by decider and in the order of the hotspots.
std::vector<AskedDecision> decisionsOf(const DriehoekWriter& writer);

/// What we know.
PaperPage firstDriehoekPage(const DriehoekWriter& writer);
/// What runs, what is proposed, what is decided.
PaperPage secondDriehoekPage(const DriehoekWriter& writer);

}  // namespace brandpunt
