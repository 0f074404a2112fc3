// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_driehoek.h"

#include <algorithm>

#include "document/driehoek_writer.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

PermittedHotspot hotspot(int rank, char letter, int n) {
  PermittedHotspot h;
  h.name = std::string(1, letter) + std::to_string(rank);
  h.placeName = "Havenkwartier";
  h.rank = rank;
  h.outline = square(1000.0 * rank, 0, 200);
  h.n = {n, false};
  h.before = ShownCount{n, false};
  h.verdict = Verdict::Hotspot;
  return h;
}

DriehoekPart partOf(Offence offence, int hotspots) {
  DriehoekPart part;
  part.map.exportClass = ExportClass::Driehoek;
  part.map.offence = offence;
  part.map.period = {{2024, 11, 1}, {2025, 11, 1}};
  part.map.n = {400, false};
  part.map.onMap = ShownCount{390, false};
  part.map.before = ShownCount{380, false};
  for (int rank = 1; rank <= hotspots; ++rank)
    part.map.hotspots.push_back(hotspot(rank, infoOf(offence).letter, 60 - 5 * rank));
  part.context.dataDate = {2025, 10, 31};
  return part;
}

/// A rule base of two measures, and an advice that takes the first and keeps the second for later.
struct Rules {
  RuleBase base = {};
  Advice advice = {};
  FactSet facts = {};

  Rules() {
    Measure light{.id = "verlichting", .name = {"Verlichting verbeteren", "Improve lighting"}};
    Measure heavy{.id = "lokauto", .name = {"Lokauto", "Bait car"}, .decides = Decider::Prosecutor};
    base.measures = {heavy, light};
    advice.mix = {&base.measures[1]};
    advice.escalation = {{.measure = &base.measures[0]}};
  }
};

std::string wordsOf(const std::vector<PaperBlock>& blocks);

struct WordCollector {
  std::string operator()(const KeyMessages& m) const {
    std::string all;
    for (const KeyMessage& message : m.messages) all += message.lead + " " + message.text + "\n";
    return all;
  }
  std::string operator()(const Heading& h) const { return h.text + "\n"; }
  std::string operator()(const Paragraph& p) const { return p.text + "\n"; }
  std::string operator()(const PaperTable& t) const {
    std::string all = t.note + "\n";
    for (const PaperRow& row : t.rows) {
      for (const PaperCell& cell : row.cells) {
        if (const auto* text = std::get_if<TextCell>(&cell)) all += text->text + " " + text->detail + "|";
        if (const auto* badge = std::get_if<BadgeCell>(&cell)) all += badge->id + "|";
      }
      all += "\n";
    }
    return all;
  }
  std::string operator()(const SideBySide& s) const {
    std::string all;
    for (const auto& column : s.columns) all += wordsOf(column);
    return all;
  }
  std::string operator()(const Decisions& d) const {
    std::string all = d.who + ":\n";
    for (const auto& decision : d.decisions)
      all += std::to_string(decision.number) + " " + decision.text + "\n";
    return all;
  }
  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }
};

std::string wordsOf(const std::vector<PaperBlock>& blocks) {
  std::string all;
  for (const PaperBlock& block : blocks) all += std::visit(WordCollector{}, block.content);
  return all;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The paper names hotspots of both offences, the largest of each first", "[core][driehoek]") {
  const Rules rules;
  const std::vector parts{partOf(Offence::Autokraak, 5), partOf(Offence::Woninginbraak, 2)};
  const DriehoekContext context{.areaName = "Veldermonde", .rules = &rules.base};
  const DriehoekRoom room{.hotspots = 5};
  const DriehoekWriter writer(parts, context, room);
  std::vector<std::string> names;
  for (const NamedHotspot& h : writer.named()) names.push_back(h.hotspot->name);
  CHECK(names == std::vector<std::string>{"A1", "A2", "A3", "W1", "W2"});
  CHECK(writer.leftOut() == 2);
  const PaperSpec paper = composeDriehoek(parts, context, room);
  REQUIRE(paper.pages.size() == 2);
  CHECK(paper.pages[0].title == "Autokraak en woninginbraak: cijfers");
  CHECK(contains(wordsOf(paper.pages[0].blocks), "En 2 hotspots die niet in deze lijst staan."));
}

TEST_CASE("A place about which something was decided is on the paper, however small it is",
          "[core][driehoek]") {
  const Rules rules;
  std::vector parts{partOf(Offence::Autokraak, 12)};
  HotspotProposal proposal{.hotspot = "A9", .facts = &rules.facts, .advice = &rules.advice};
  proposal.plan = {{.measure = "verlichting", .status = PlanStatus::Accepted}};
  parts.front().proposals = {proposal};
  const DriehoekContext context{.areaName = "Veldermonde", .rules = &rules.base};
  const DriehoekRoom room{.hotspots = 3};
  const DriehoekWriter writer(parts, context, room);
  std::vector<std::string> names;
  for (const NamedHotspot& h : writer.named()) names.push_back(h.hotspot->name);
  CHECK(names == std::vector<std::string>{"A1", "A2", "A9"});
  CHECK_FALSE(writer.areStrongest());
  const PaperSpec paper = composeDriehoek(parts, context, room);
  CHECK(contains(wordsOf(paper.pages[1].blocks), "A9|Verlichting verbeteren"));
  const std::string words = wordsOf(paper.pages[0].blocks);
  CHECK(contains(words, "Plekken waarover is besloten, gaan voor."));
  CHECK_FALSE(contains(words, "sterkste"));
  for (const PaperBlock& block : paper.pages[0].blocks) {
    if (const auto* picture = std::get_if<MapPicture>(&block.content)) {
      REQUIRE(picture->map.outlines.size() == 3);
      CHECK(picture->map.outlines.back().badge == "A9");
      CHECK_FALSE(picture->map.outlines.back().name.empty());
    }
  }
}

TEST_CASE("A paper that proposes nothing says so, and why", "[core][driehoek]") {
  const Rules rules;
  const DriehoekContext context{.areaName = "Veldermonde", .rules = &rules.base};
  const auto secondPage = [&](Offence offence, int hotspots) {
    const PaperSpec paper = composeDriehoek({partOf(offence, hotspots)}, context, {});
    CHECK(paper.pages[1].title == "Afspraken");
    return wordsOf(paper.pages[1].blocks);
  };
  CHECK(contains(secondPage(Offence::Fietsdiefstal, 2), "De regels kennen voor dit delict geen maatregelen"));
  const std::string known = secondPage(Offence::Autokraak, 2);
  CHECK(contains(known, "Dit stuk doet geen voorstel."));
  CHECK_FALSE(contains(known, "geen maatregelen"));
  CHECK(contains(secondPage(Offence::Autokraak, 0), "Er zijn geen hotspots"));
}

TEST_CASE("What is proposed becomes a decision for the person who decides it", "[core][driehoek]") {
  const Rules rules;
  std::vector parts{partOf(Offence::Autokraak, 2)};
  for (const char* name : {"A1", "A2"})
    parts[0].proposals.push_back({.hotspot = name, .facts = &rules.facts, .advice = &rules.advice});
  const DriehoekContext context{.areaName = "Veldermonde", .rules = &rules.base};
  const DriehoekRoom room;
  const std::string words = wordsOf(composeDriehoek(parts, context, room).pages[1].blocks);
  CHECK(contains(words, "De burgemeester:\n1 Stelt de mix vast voor A1 en A2."));
  CHECK(
      contains(words, "De officier van justitie:\n2 Zegt of dit kan als opschaling bij A1 en A2: lokauto."));
  CHECK(contains(words, "De gemeente:\n3 Voert de maatregelen van de gemeente uit bij A1 en A2"));
  CHECK(contains(words, "Verlichting verbeteren"));
}

TEST_CASE("An agreed measure is told with its owner and asks no decision; a rejected one is gone",
          "[core][driehoek]") {
  const Rules rules;
  HotspotProposal proposal{.hotspot = "A1", .facts = &rules.facts, .advice = &rules.advice};
  proposal.plan = {
      {.measure = "verlichting", .status = PlanStatus::Accepted, .owner = "beheer", .date = Date{2026, 3, 1}},
      {.measure = "lokauto", .status = PlanStatus::Rejected, .reason = "geen capaciteit"}};
  const auto measures = proposedFor(proposal, rules.base);
  REQUIRE(measures.size() == 1);
  CHECK(measures[0].kind == ProposedMeasure::Kind::Agreed);
  std::vector parts{partOf(Offence::Autokraak, 1)};
  parts[0].proposals = {proposal};
  const DriehoekContext context{.rules = &rules.base};
  const std::string words = wordsOf(composeDriehoek(parts, context, {}).pages[1].blocks);
  CHECK(contains(words, "beheer"));
  CHECK(contains(words, "uiterlijk 1 maart 2026"));
  CHECK_FALSE(contains(words, "Voert de maatregelen"));
  CHECK_FALSE(contains(words, "Lokauto"));
}

TEST_CASE("A paper without any hotspot still has two finished pages", "[core][driehoek]") {
  const Rules rules;
  const std::vector parts{partOf(Offence::Autokraak, 0)};
  const DriehoekContext context{.language = Language::English, .rules = &rules.base};
  const PaperSpec paper = composeDriehoek(parts, context, {});
  REQUIRE(paper.pages.size() == 2);
  CHECK(contains(wordsOf(paper.pages[0].blocks), "no hotspot that may stand on this paper"));
}

TEST_CASE("Less room means fewer measures before fewer hotspots", "[core][driehoek]") {
  const auto& rooms = driehoekRooms();
  for (std::size_t i = 1; i < rooms.size(); ++i) {
    CHECK(rooms[i].hotspots <= rooms[i - 1].hotspots);
    CHECK(rooms[i].proposals <= rooms[i - 1].proposals);
    if (rooms[i].hotspots < rooms.front().hotspots) CHECK(rooms[i].proposals <= 2 * rooms[i].hotspots);
  }
}

TEST_CASE("What was agreed stands before proposals, by score, and what finds no room is counted",
          "[core][driehoek]") {
  Rules rules;
  std::vector parts{partOf(Offence::Autokraak, 2)};
  std::vector<PlanEntry> agreed;
  for (int i = 0; i < 7; ++i) {
    rules.base.measures.push_back(
        {.id = "m" + std::to_string(i), .name = {"Maatregel " + std::to_string(i), "Measure"}});
    agreed.push_back({.measure = rules.base.measures.back().id, .status = PlanStatus::Accepted});
  }
  std::ranges::sort(rules.base.measures, {}, &Measure::id);
  rules.advice = {};
  const RuleBase copy = rules.base;  // an advice may rest on rules that were read another time
  for (int i = 0; i < 7; ++i) {
    rules.advice.measures.push_back({.measure = copy.measure("m" + std::to_string(i)), .score = i});
  }
  Advice other;
  other.mix = {rules.base.measure("lokauto"), rules.base.measure("verlichting")};
  parts.front().proposals = {
      {.hotspot = "A1", .facts = &rules.facts, .advice = &other},
      {.hotspot = "A2", .facts = &rules.facts, .advice = &rules.advice, .plan = agreed}};
  const DriehoekContext context{.areaName = "Veldermonde", .rules = &rules.base};
  const DriehoekWriter roomy(parts, context, {.hotspots = 2, .proposals = 24});
  REQUIRE(roomy.named()[1].measures.size() == 7);
  CHECK(roomy.named()[1].measures.front().measure->id == "m6");
  CHECK(roomy.named()[0].measures.size() == 2);
  CHECK(roomy.named()[1].agreedLeftOut == 0);
  const DriehoekRoom tight{.hotspots = 2, .proposals = 5};
  const DriehoekWriter writer(parts, context, tight);
  CHECK(writer.named()[0].measures.size() == 1);
  CHECK(writer.named()[1].measures.size() == 4);
  CHECK(writer.named()[1].agreedLeftOut == 3);
  const PaperSpec paper = composeDriehoek(parts, context, tight);
  CHECK(contains(wordsOf(paper.pages[1].blocks), "Ook afgesproken, zonder regel in de tabel: nog 3 bij A2."));
}
