// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own rule base: what it must say, whoever changes its texts or weights.
#include <algorithm>
#include <cmath>

#include "advice/advice.h"
#include "base/random.h"
#include "rule_file/read_rule_base.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

const RuleBase& rules() {
  static const RuleBase base = exchange::readRuleBase(test::projectFolder() / "data" / "rules").value();
  return base;
}

FactSet factSet(const std::vector<std::pair<std::string, FactValue>>& values) {
  FactSet facts;
  for (const auto& [id, value] : values) {
    REQUIRE(rules().fact(id));
    REQUIRE_FALSE(misfit(*rules().fact(id), value));
    facts[id].value = value;
  }
  return facts;
}

FactValue word(const char* text) { return std::string(text); }

const Assessment& find(const std::vector<Assessment>& all, const std::string& id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Assessment& a) { return a.measure->id == id; });
  REQUIRE(found != all.end());
  return *found;
}

MeasureStatus statusOf(const FactSet& facts, const std::string& id) {
  return find(assess(rules(), facts), id).status;
}
int scoreOf(const FactSet& facts, const std::string& id) { return find(assess(rules(), facts), id).score; }

bool holds(const std::vector<const Measure*>& list, const std::string& id) {
  return std::any_of(list.begin(), list.end(), [&](const Measure* m) { return m->id == id; });
}

/// Every value worth trying for a fact: both sides of a threshold, each word of a list.
std::vector<FactValue> valuesNear(const Expression& e) {
  const FactKind& kind = *rules().fact(e.fact);
  if (kind.type == FactType::YesNo) return {true, false};
  std::vector<FactValue> values;
  if (kind.type == FactType::Choice) {
    for (const std::string& value : kind.values) values.emplace_back(value);
    return values;
  }
  const double step = kind.type == FactType::Share ? 0.01 : 1;
  for (const double value : {e.number, e.number - step, e.number + step}) {
    if (!misfit(kind, value)) values.emplace_back(value);
  }
  return values;
}

FactValue valueFor(const Expression& e, Truth wanted) {
  const auto values = valuesNear(e);
  const auto found =
      std::find_if(values.begin(), values.end(), [&](auto& v) { return evaluate(e, v).truth == wanted; });
  REQUIRE(found != values.end());
  return *found;
}

FactSet satisfying(const Measure& m) {
  FactSet facts = factSet({{"delict", std::string(infoOf(m.offences.front()).id)}});
  for (const Expression& e : m.hard) facts[e.fact].value = valueFor(e, Truth::Yes);
  return facts;
}

FactSet randomFacts(std::uint64_t seed) {
  Random random(seed);
  FactSet facts;
  for (const FactKind& kind : rules().facts) {
    if (kind.id != "delict" && random.chance(0.3)) continue;
    FactValue& value = facts[kind.id].value;
    switch (kind.type) {
      case FactType::YesNo:
        value = random.chance(0.5);
        break;
      case FactType::Choice:
        value = kind.values[random.below(kind.values.size())];
        break;
      case FactType::Whole:
        value = static_cast<double>(random.below(40));
        break;
      case FactType::Number:
        value = static_cast<double>(random.below(2000));
        break;
      case FactType::Share:
        value = static_cast<double>(random.below(101)) / 100;
        break;
      case FactType::Percent:
        value = static_cast<double>(random.below(101));
        break;
    }
    if (kind.canBeNever && random.chance(0.3)) value = std::string(never);
  }
  return facts;
}

}  // namespace

TEST_CASE("Every measure is suitable when its conditions hold, and each condition alone excludes it",
          "[app][decide]") {
  for (const Measure& m : rules().measures) {
    CAPTURE(m.id);
    const FactSet facts = satisfying(m);
    CHECK(statusOf(facts, m.id) == MeasureStatus::Suitable);
    for (const Expression& e : m.hard) {
      CAPTURE(e.text);
      FactSet flipped = facts;
      flipped[e.fact].value = valueFor(e, Truth::No);
      CHECK(statusOf(flipped, m.id) == MeasureStatus::Excluded);
      const Assessment a = find(assess(rules(), flipped), m.id);
      CHECK(std::any_of(a.blockedBy.begin(), a.blockedBy.end(), [&](auto* b) { return b->text == e.text; }));
      FactSet without = facts;
      without.erase(e.fact);
      CHECK(statusOf(without, m.id) == MeasureStatus::Conditional);
    }
  }
}

TEST_CASE("Taking away any one fact never makes a measure suitable or loses an exclusion to it",
          "[app][decide]") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const FactSet facts = randomFacts(seed);
    const auto before = assess(rules(), facts);
    for (const auto& [id, fact] : facts) {
      if (id == "delict") continue;
      FactSet fewer = facts;
      fewer.erase(id);
      const auto after = assess(rules(), fewer);
      REQUIRE(after.size() == before.size());
      for (std::size_t i = 0; i < after.size(); ++i) {
        CAPTURE(seed, id, after[i].measure->id);
        const bool became =
            after[i].status == MeasureStatus::Suitable && before[i].status != MeasureStatus::Suitable;
        REQUIRE_FALSE(became);
        REQUIRE(after[i].scoreMin <= before[i].scoreMin);
        REQUIRE(after[i].scoreMax >= before[i].scoreMax);
      }
    }
  }
}

TEST_CASE("Whatever the facts, the mix keeps its rules", "[app][decide]") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Advice advice = advise(rules(), randomFacts(seed));
    int cost = 0, labour = 0;
    for (const Measure* m : advice.mix) {
      CAPTURE(m->id);
      CHECK(find(advice.measures, m->id).status == MeasureStatus::Suitable);
      CHECK_FALSE(m->personFocused);
      CHECK_FALSE(isHeavy(*m, rules().mix));
      cost += rules().mix.costPoints[static_cast<std::size_t>(m->cost)];
      labour += rules().mix.labourPoints[static_cast<std::size_t>(m->labour)];
    }
    CHECK(cost <= 9);
    CHECK(labour <= 14);
    CHECK(advice.mix.size() <= 8);
    for (const Measure* m : advice.quickWins) CHECK_FALSE(holds(advice.mix, m->id));
    for (const Escalation& e : advice.escalation) CHECK_FALSE(e.measure->personFocused);
    for (const Measure* m : advice.agenda) CHECK(m->personFocused);
    CHECK(advice.questions.size() <= 25);
    CHECK(std::is_sorted(advice.questions.begin(), advice.questions.end(),
                         [](auto& a, auto& b) { return a.valueOfInformation > b.valueOfInformation; }));
  }
}

TEST_CASE("A parking garage gets the owner's cameras and the ban only with other garages", "[app][decide]") {
  FactSet facts = factSet({{"delict", word("autokraak")},
                           {"locatietype", word("parkeergarage")},
                           {"openbare_plaats", false},
                           {"n_12m", 20.0},
                           {"garages_in_omgeving", 1.0}});
  CHECK(statusOf(facts, "cameratoezicht-openbaar") == MeasureStatus::Excluded);
  CHECK(statusOf(facts, "cameratoezicht-privaat") == MeasureStatus::Suitable);
  CHECK(statusOf(facts, "collectieve-ontzegging") == MeasureStatus::Excluded);
  facts["garages_in_omgeving"].value = 2.0;
  CHECK(statusOf(facts, "collectieve-ontzegging") == MeasureStatus::Suitable);
  facts["locatietype"].value = word("parkeerterrein");
  CHECK(statusOf(facts, "collectieve-ontzegging") == MeasureStatus::Excluded);
}

TEST_CASE("Without a picture of the offenders nothing about persons is suitable", "[app][decide]") {
  const FactSet facts = factSet({{"delict", word("autokraak")}, {"n_12m", 30.0}, {"om_akkoord", word("ja")}});
  for (const char* id : {"veelplegeraanpak-isd", "first-offenders", "re-integratie-officier"}) {
    CHECK(statusOf(facts, id) == MeasureStatus::Conditional);
  }
  const FactSet burglary = factSet({{"delict", word("woninginbraak")}, {"politie_capaciteit", word("ja")}});
  CHECK(statusOf(burglary, "very-important-policing") == MeasureStatus::Conditional);
}

TEST_CASE("Many stolen plates force the rivet campaign, few exclude it", "[app][decide]") {
  FactSet facts = factSet({{"delict", word("autokraak")}, {"n_12m", 20.0}, {"kentekenplaat_aandeel", 0.05}});
  CHECK(statusOf(facts, "popnagelactie") == MeasureStatus::Excluded);
  facts["kentekenplaat_aandeel"].value = 0.35;
  const Advice advice = advise(rules(), facts);
  CHECK(find(advice.measures, "popnagelactie").status == MeasureStatus::Suitable);
  CHECK(holds(advice.mix, "popnagelactie"));
  CHECK(std::any_of(advice.notes.begin(), advice.notes.end(), [](auto& n) { return n.rule == "R10"; }));
}

TEST_CASE("Poor light weighs against cameras and puts lighting above them", "[app][decide]") {
  FactSet facts = factSet({{"delict", word("autokraak")},
                           {"openbare_plaats", true},
                           {"apv_cameratoezicht", true},
                           {"n_12m", 30.0}});
  const int before = scoreOf(facts, "cameratoezicht-openbaar");
  facts["verlichting"].value = word("slecht");
  CHECK(scoreOf(facts, "cameratoezicht-openbaar") == before - 4);
  CHECK(scoreOf(facts, "verlichting") > scoreOf(facts, "cameratoezicht-openbaar"));
}

TEST_CASE("Without wardens the dealers' register is worth less", "[app][decide]") {
  FactSet facts = factSet(
      {{"delict", word("autokraak")}, {"opkopers_nabij", 4.0}, {"dol", word("nee")}, {"boa_uren_pw", 5.0}});
  const int register5 = scoreOf(facts, "helingcontrole-dor");
  const int desk5 = scoreOf(facts, "digitaal-opkopersloket");
  facts["boa_uren_pw"].value = 2.0;
  CHECK(scoreOf(facts, "helingcontrole-dor") == register5 - 2);
  CHECK(scoreOf(facts, "digitaal-opkopersloket") == desk5 - 2);
  facts["dol"].value = word("ja");
  CHECK(statusOf(facts, "digitaal-opkopersloket") == MeasureStatus::Excluded);
  const FactSet burglary = factSet({{"delict", word("woninginbraak")}, {"nieuwbouwplannen", false}});
  CHECK(statusOf(burglary, "pkvw-nieuwbouw") == MeasureStatus::Excluded);
}

TEST_CASE("Four offences a year are only watched; five to seven bear cheap measures only", "[app][decide]") {
  FactSet facts = factSet({{"delict", word("woninginbraak")},
                           {"n_12m", 4.0},
                           {"woonfunctie", true},
                           {"near_repeat", true},
                           {"aandeel_voor_1999", 0.9},
                           {"braak_aandeel", 0.9},
                           {"n_3m", 4.0}});
  Advice advice = advise(rules(), facts);
  CHECK(advice.watchOnly);
  CHECK(advice.mix.empty());
  CHECK(advice.quickWins.empty());
  CHECK(advice.escalation.empty());
  REQUIRE(advice.notes.size() == 1);
  CHECK(advice.notes.front().text.nl.find("volgen") != std::string::npos);
  facts["n_12m"].value = 7.0;
  advice = advise(rules(), facts);
  CHECK_FALSE(advice.mix.empty());
  for (const Measure* m : advice.mix) CHECK(m->cost == Band::Low);
  CHECK(advice.escalation.empty());
  facts["n_12m"].value = 8.0;
  advice = advise(rules(), facts);
  CHECK(holds(advice.mix, "preventieadvies"));
  CHECK_FALSE(advice.escalation.empty());
}

TEST_CASE("A site inspection comes first where none is on record", "[app][decide]") {
  FactSet facts = factSet({{"delict", word("autokraak")},
                           {"locatietype", word("woonstraat")},
                           {"n_12m", 12.0},
                           {"verlichting", word("slecht")}});
  CHECK(advise(rules(), facts).mix.front()->id == "schouw-parkeerlocatie");
  facts["schouw_maanden_geleden"].value = word("nooit");
  CHECK(advise(rules(), facts).mix.front()->id == "schouw-parkeerlocatie");
  facts["schouw_maanden_geleden"].value = 2.0;
  const Advice later = advise(rules(), facts);
  CHECK(later.mix.front()->id == "verlichting");
  CHECK(std::none_of(later.notes.begin(), later.notes.end(), [](auto& n) { return n.rule == "R1"; }));
}

TEST_CASE("Unlit parking gets lighting, whatever is cheaper", "[app][decide]") {
  const FactSet facts = factSet({{"delict", word("autokraak")},
                                 {"locatietype", word("station_pr")},
                                 {"n_12m", 20.0},
                                 {"n_3m", 6.0},
                                 {"verlichting", word("slecht")},
                                 {"zichtlijnen", word("slecht")},
                                 {"donkeraandeel", 0.7},
                                 {"piekvenster_aandeel", 0.5},
                                 {"politie_capaciteit", word("ja")},
                                 {"boa_uren_pw", 10.0},
                                 {"schouw_maanden_geleden", 2.0}});
  CHECK(holds(advise(rules(), facts).mix, "verlichting"));
}

TEST_CASE("What hangs on an answer says so, with the question", "[app][decide]") {
  // Enough only through the synergy of indications that are true because nobody looked yet.
  const FactSet facts = factSet({{"delict", word("woninginbraak")},
                                 {"n_12m", 12.0},
                                 {"woonfunctie", true},
                                 {"avondaandeel", 0.5},
                                 {"buurtpreventieteam", word("nee")}});
  const Advice advice = advise(rules(), facts);
  REQUIRE(holds(advice.mix, "buurtpreventieteam"));
  CHECK_FALSE(advice.questions.empty());
  for (const Question& q : advice.questions) CHECK(isUnknown(valueOf(facts, q.fact->id)));
}

TEST_CASE("Every measure has its texts, law and sources", "[app][decide]") {
  for (const Measure& m : rules().measures) {
    CAPTURE(m.id);
    for (const Text* text : {&m.name, &m.worksIf, &m.consider, &m.legal, &m.partners}) {
      CHECK_FALSE(text->nl.empty());
      CHECK_FALSE(text->en.empty());
      CHECK(text->nl != text->en);
    }
    CHECK_FALSE(m.sources.empty());
    const bool seeded = std::any_of(m.sources.begin(), m.sources.end(),
                                    [](auto& c) { return rules().source(c.source)->seed; });
    CHECK((seeded || m.external));
  }
}
