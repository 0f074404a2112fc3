// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/mix.h"

#include <deque>

#include "support/catch.h"

using namespace brandpunt;

namespace {

/// Measures with an address that stays, as the mix points at them.
struct Shelf {
  std::deque<Measure> measures = {};
  const Measure* put(std::string id, Category category, Band cost = Band::Low, Band labour = Band::Low) {
    Measure& m = measures.emplace_back();
    m.id = std::move(id);
    m.category = category;
    m.cost = cost;
    m.labour = labour;
    return &m;
  }
};

std::vector<std::string> idsOf(const std::vector<const Measure*>& list) {
  std::vector<std::string> ids;
  for (const Measure* m : list) ids.push_back(m->id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("Nothing to choose from gives an empty mix", "[core][advice]") {
  CHECK(bestMix({}, {}, {}).chosen.empty());
}

TEST_CASE("A measure below the least value stays out, unless it is forced or strengthened",
          "[core][advice]") {
  Shelf shelf;
  const Measure* weak = shelf.put("zwak", Category::Cooperation);
  const Measure* strong = shelf.put("sterk", Category::Situational);
  CHECK(idsOf(bestMix({{weak, 3}, {strong, 5}}, {}, {}).chosen) == Ids{"sterk"});
  CHECK(idsOf(bestMix({{weak, 3, true}, {strong, 5}}, {}, {}).chosen) == Ids{"zwak", "sterk"});
  shelf.measures[0].synergies = {"sterk"};
  CHECK(idsOf(bestMix({{weak, 3}, {strong, 5}}, {}, {}).chosen) == Ids{"sterk", "zwak"});
}

TEST_CASE("The second and third of a category count for a half and a quarter", "[core][advice]") {
  Shelf shelf;
  const Measure* a = shelf.put("a", Category::Situational);
  const Measure* b = shelf.put("b", Category::Situational);
  const Measure* c = shelf.put("c", Category::Situational);
  const Mix mix = bestMix({{c, 8}, {a, 10}, {b, 9}}, {}, {});
  CHECK(idsOf(mix.chosen) == Ids{"a", "b", "c"});
  CHECK(mix.worth == 16 * 10 + 8 * 9 + 4 * 8);
}

TEST_CASE("One strong measure is not crowded out by two cheap ones", "[core][advice]") {
  Shelf shelf;
  const Measure* light = shelf.put("verlichting", Category::Situational, Band::Middle);
  const Measure* one = shelf.put("een", Category::Situational);
  const Measure* two = shelf.put("twee", Category::Situational);
  MixLimits limits;
  limits.cost = 2;
  CHECK(idsOf(bestMix({{one, 7}, {two, 7}, {light, 12}}, limits, {}).chosen) == Ids{"verlichting"});
}

TEST_CASE("A required category is covered even where something else is worth more", "[core][advice]") {
  Shelf shelf;
  const Measure* rich = shelf.put("rijk", Category::Situational);
  const Measure* poor = shelf.put("arm", Category::OffenderDirected);
  MixLimits limits;
  limits.measures = 1;
  MixRules rules;
  CHECK(idsOf(bestMix({{rich, 9}, {poor, 4}}, limits, rules).chosen) == Ids{"rijk"});
  rules.required = {Category::OffenderDirected};
  CHECK(idsOf(bestMix({{rich, 9}, {poor, 4}}, limits, rules).chosen) == Ids{"arm"});
}

TEST_CASE("One of an exclusive group, the better one", "[core][advice]") {
  Shelf shelf;
  const Measure* a = shelf.put("a", Category::Situational);
  const Measure* b = shelf.put("b", Category::Cooperation);
  for (Measure& m : shelf.measures) m.exclusiveGroup = "camera";
  CHECK(idsOf(bestMix({{a, 5}, {b, 6}}, {}, {}).chosen) == Ids{"b"});
}

TEST_CASE("Equal worth: cheaper, then less laborious, then the smallest list of ids", "[core][advice]") {
  Shelf shelf;
  const Measure* b = shelf.put("b", Category::Situational);
  const Measure* a = shelf.put("a", Category::Situational);
  MixLimits limits;
  limits.measures = 1;
  MixRules rules;
  CHECK(idsOf(bestMix({{b, 6}, {a, 6}}, limits, rules).chosen) == Ids{"a"});
  rules.costPenalty = rules.labourPenalty = 0;
  shelf.measures[1].labour = Band::High;
  CHECK(idsOf(bestMix({{b, 6}, {a, 6}}, limits, rules).chosen) == Ids{"b"});
  shelf.measures[0].cost = Band::Middle;
  CHECK(idsOf(bestMix({{b, 6}, {a, 6}}, limits, rules).chosen) == Ids{"a"});
}

TEST_CASE("A forced measure that the limits leave no room for is reported", "[core][advice]") {
  Shelf shelf;
  const Measure* first = shelf.put("schouw", Category::Cooperation);
  const Measure* second = shelf.put("popnagels", Category::VictimDirected, Band::Low, Band::Middle);
  MixLimits limits;
  limits.labour = 2;
  const Mix mix = bestMix({{first, 5, true}, {second, 5, true}}, limits, {});
  CHECK(idsOf(mix.chosen) == Ids{"schouw"});
  CHECK(idsOf(mix.dropped) == Ids{"popnagels"});
}
