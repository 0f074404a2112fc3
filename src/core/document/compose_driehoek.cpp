// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_driehoek.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/number.h"
#include "document/driehoek_writer.h"
#include "document/sentences.h"

namespace brandpunt {
namespace {

const HotspotProposal* proposalFor(const DriehoekPart& part, const std::string& hotspot) {
  const auto found = std::find_if(part.proposals.begin(), part.proposals.end(),
                                  [&](const HotspotProposal& p) { return p.hotspot == hotspot; });
  return found == part.proposals.end() ? nullptr : &*found;
}

bool isSmallerRank(const PermittedHotspot* a, const PermittedHotspot* b) { return a->rank < b->rank; }

bool isDecided(const DriehoekPart& part, const PermittedHotspot& hotspot) {
  const HotspotProposal* proposal = proposalFor(part, hotspot.name);
  return proposal && !proposal->plan.empty();
}

/// What somebody worked on must be on the paper, however small the place is; then the largest.
std::vector<const PermittedHotspot*> byImportance(const DriehoekPart& part) {
  std::vector<const PermittedHotspot*> sorted;
  for (const PermittedHotspot& h : part.map.hotspots) sorted.push_back(&h);
  std::ranges::stable_sort(sorted, isSmallerRank);
  std::ranges::stable_partition(sorted, [&](const auto* h) { return isDecided(part, *h); });
  return sorted;
}

void foot(const DriehoekWriter& w, PaperSpec& paper) {
  const DriehoekContext& context = w.context();
  const ExportClass c = w.parts().front().map.exportClass;
  paper.footLead = w.t(markOf(c));
  std::string first = context.receiver.empty() ? std::string() : context.receiver + " · ";
  first += c == ExportClass::Werk ? w.t("bevat politiegegevens; blijft binnen het team",
                                        "holds police data; stays inside the team")
                                  : w.t("niet verder verspreiden; vernietigen na het overleg",
                                        "do not pass on; destroy after the meeting");
  paper.foot.push_back(first);
  std::string runs = "Run ";
  Date dataDate = w.parts().front().context.dataDate;
  bool invented = false;
  for (const DriehoekPart& part : w.parts()) {
    if (&part != &w.parts().front()) runs += w.t(" en ", " and ");
    runs += std::string(1, infoOf(part.map.offence).letter) + "-" + fourDigits(part.context.run.number);
    dataDate = std::max(dataDate, part.context.dataDate);
    invented = invented || part.context.invented;
  }
  const MapContext& one = w.parts().front().context;
  runs += w.t(" · invoer ", " · input ") + one.inputHash.substr(0, 8) + " · " + one.program +
          w.t(" · startgetal ", " · seed ") + std::to_string(one.seed);
  paper.foot.push_back(runs);
  paper.foot.push_back((invented ? w.t("Voorbeeld: gemeente, plekken en cijfers zijn verzonnen. ",
                                       "Example: the municipality, places and numbers are invented. ")
                                 : std::string()) +
                       w.t(notAForecast()));
  paper.footRight = w.t("stand per ", "as of ") + shortDate(dataDate);
  paper.author = one.program;
}

}  // namespace

DriehoekWriter::DriehoekWriter(const std::vector<DriehoekPart>& parts, const DriehoekContext& context,
                               const DriehoekRoom& room)
    : m_parts(parts), m_context(context), m_room(room) {
  // Of each offence in turn, so that none crowds the other out; then by offence and rank.
  std::vector<std::vector<const PermittedHotspot*>> sorted;
  std::vector<std::size_t> taken(parts.size(), 0);
  std::size_t all = 0, total = 0;
  for (const DriehoekPart& part : parts) {
    sorted.push_back(byImportance(part));
    total += sorted.back().size();
  }
  const std::size_t most = std::min(room.hotspots, total);
  while (all < most) {
    for (std::size_t i = 0; i < parts.size() && all < most; ++i) {
      if (taken[i] < sorted[i].size()) ++taken[i], ++all;
    }
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto end = sorted[i].begin() + static_cast<std::ptrdiff_t>(taken[i]);
    std::stable_sort(sorted[i].begin(), end, isSmallerRank);
    for (const PermittedHotspot* h : std::span(sorted[i]).first(taken[i]))
      m_named.push_back({&parts[i], h, proposalFor(parts[i], h->name)});
    m_areStrongest =
        m_areStrongest && (taken[i] == 0 || std::none_of(end, sorted[i].end(), [&](const auto* h) {
                             return isSmallerRank(h, *(end - 1));
                           }));
  }
  m_leftOut = static_cast<int>(total - all);
  shareOutProposals();
}

void DriehoekWriter::shareOutProposals() {
  // A first for everybody, then what was agreed, then a second that is only proposed, ...: the strongest places first within
  // a round.
  constexpr std::size_t mostProposed = 4;
  const std::size_t room = m_room.proposals;
  std::size_t given = 0;
  for (NamedHotspot& h : m_named) {
    if (h.proposal) h.measures = proposedFor(*h.proposal, *m_context.rules);
  }
  std::vector<std::size_t> kept(m_named.size(), 0);
  const auto isAgreed = [](const ProposedMeasure& m) { return m.kind == ProposedMeasure::Kind::Agreed; };
  const auto rounds = [&](std::size_t most, auto mayStand) {
    for (std::size_t round = 0; round < most; ++round) {
      for (std::size_t i = 0; i < m_named.size() && given < room; ++i) {
        const auto& all = m_named[i].measures;
        if (kept[i] != round || round >= all.size() || !mayStand(all[round])) continue;
        ++kept[i], ++given;
      }
    }
  };
  const auto isAny = [](const ProposedMeasure&) { return true; };
  rounds(1, isAny);
  rounds(room, isAgreed);
  rounds(mostProposed, isAny);
  for (std::size_t i = 0; i < m_named.size(); ++i) {
    auto& all = m_named[i].measures;
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(kept[i]);
    m_named[i].agreedLeftOut = static_cast<int>(std::count_if(end, all.end(), isAgreed));
    all.erase(end, all.end());
  }
}

std::string DriehoekWriter::number(double n, int decimals) const {
  return toPeople(n, decimals, m_context.language);
}
std::string DriehoekWriter::percent(double share) const { return number(std::round(share * 100)) + "%"; }

std::string DriehoekWriter::list(const std::vector<std::string>& names) const {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? t(" en ", " and ") : ", ") + names[i];
  return text;
}

BadgeCell DriehoekWriter::badgeOf(const NamedHotspot& h) const {
  return {h.hotspot->name, isAgainstDwellings(h.part->map.offence) ? BadgeShape::Square : BadgeShape::Disc};
}

const std::vector<DriehoekRoom>& driehoekRooms() {
  static const std::vector<DriehoekRoom> rooms{{6, 24, true},  {6, 24, false}, {6, 22, false}, {6, 20, false},
                                               {6, 18, false}, {6, 16, false}, {6, 14, false}, {6, 12, false},
                                               {5, 10, false}, {4, 8, false},  {3, 6, false},  {2, 4, false},
                                               {1, 2, false}};
  return rooms;
}

PaperSpec composeDriehoek(const std::vector<DriehoekPart>& parts, const DriehoekContext& context,
                          const DriehoekRoom& room) {
  const DriehoekWriter writer(parts, context, room);
  PaperSpec paper;
  paper.language = context.language;
  paper.marks.push_back({writer.t(markOf(parts.front().map.exportClass)), true});
  paper.pages.push_back(firstDriehoekPage(writer));
  paper.pages.push_back(secondDriehoekPage(writer));
  paper.pageWords = writer.t("bladzijde {page} van {pages}", "page {page} of {pages}");
  paper.title = paper.pages.front().title;
  foot(writer, paper);
  return paper;
}

}  // namespace brandpunt
