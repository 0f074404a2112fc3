// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/place_memory.h"

#include <algorithm>

#include "advice/advice.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

PlanEntry decided(const std::string& measure, Course course, const std::string& at,
                  std::int64_t hotspot = 1) {
  return {.hotspot = Id<Hotspot>(hotspot), .measure = measure, .course = course, .decidedAtUtc = at};
}

Measure measure(const std::string& id, int points, const std::string& group = {}) {
  Measure m;
  m.id = id;
  m.name = {id, id};
  m.offences = {Offence::Autokraak};
  m.evidencePoints = points;
  m.exclusiveGroup = group;
  return m;
}

Advice adviceWith(const RuleBase& rules, const PlaceMemory& memory) {
  FactSet facts;
  facts["delict"].value = std::string("autokraak");
  return advise(rules, facts, memory);
}

bool holds(const std::vector<const Measure*>& list, const std::string& id) {
  return std::ranges::any_of(list, [&](const Measure* m) { return m->id == id; });
}

}  // namespace

TEST_CASE("The newest decision about a measure is what is remembered, in any order", "[core][advice]") {
  std::vector<PlanEntry> entries{decided("a", Course::Running, "2026-01-01T00:00:00Z"),
                                 decided("a", Course::Failed, "2026-02-01T00:00:00Z", 2),
                                 decided("b", Course::Planned, "2026-01-01T00:00:00Z"),
                                 decided("c", Course::Running, "2026-01-01T00:00:00Z")};
  entries.push_back(decided("c", Course::Running, "2026-03-01T00:00:00Z"));
  entries.back().status = PlanStatus::Rejected;
  for (int turn = 0; turn < 2; ++turn) {
    const PlaceMemory memory = memoryOf(entries);
    REQUIRE(memory.size() == 1);
    CHECK(memory.front().measure == "a");
    CHECK(memory.front().course == Course::Failed);
    std::ranges::reverse(entries);
  }
}

TEST_CASE("What runs is not proposed again, nor another of its group; it is looked at", "[core][advice]") {
  RuleBase rules;
  rules.measures = {measure("kvo-b", 8, "kvo"), measure("kvo-w", 9, "kvo"), measure("licht", 7)};
  REQUIRE(holds(adviceWith(rules, {}).mix, "kvo-w"));
  const Advice advice =
      adviceWith(rules, {{.measure = "kvo-b", .course = Course::Running, .evaluation = Date{2026, 6, 1}}});
  CHECK(!holds(advice.mix, "kvo-b"));
  CHECK(!holds(advice.mix, "kvo-w"));
  CHECK(holds(advice.mix, "licht"));
  CHECK(!holds(advice.quickWins, "kvo-b"));
  const auto note = std::ranges::find(advice.notes, std::string("R13"), &Note::rule);
  REQUIRE(note != advice.notes.end());
  CHECK(note->text.nl.find("1 juni 2026") != std::string::npos);
}

TEST_CASE("What failed here before loses points and says why, but can still be chosen", "[core][advice]") {
  RuleBase rules;
  rules.measures = {measure("a", 6), measure("b", 8)};
  const Advice advice =
      adviceWith(rules, {{.measure = "a", .course = Course::Failed, .outcome = "niemand deed mee"},
                         {.measure = "b", .course = Course::Failed}});
  REQUIRE(advice.measures.size() == 2);
  const Assessment& a = advice.measures[0];
  CHECK(a.score == 3);
  CHECK(a.scoreMin == 3);
  CHECK(a.scoreMax == 3);
  CHECK(a.lostToFailure == 3);
  CHECK(a.status == MeasureStatus::Suitable);
  CHECK(!holds(advice.mix, "a"));  // 3 is below the least value of 4
  CHECK(holds(advice.mix, "b"));
  CHECK(std::ranges::any_of(advice.notes, [](const Note& n) {
    return n.rule == "R13" && n.text.nl.find("niemand deed mee") != std::string::npos;
  }));
}

TEST_CASE("What was completed changes nothing", "[core][advice]") {
  RuleBase rules;
  rules.measures = {measure("a", 6)};
  const Advice advice = adviceWith(rules, {{.measure = "a", .course = Course::Completed}});
  CHECK(advice.measures[0].score == 6);
  CHECK(holds(advice.mix, "a"));
}
