// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/advice_json.h"

#include <array>
#include <cmath>

#include "advice/alternatives.h"
#include "advice/gates.h"
#include "advice/necessity.h"
#include "advice/sentence.h"
#include "advice/why_not.h"

namespace brandpunt::cli {
namespace {

Json texts(const std::vector<const Expression*>& expressions) {
  Json list = Json::array();
  for (const Expression* e : expressions) list.push_back(e->text);
  return list;
}

Json texts(const std::vector<const WeightedExpression*>& expressions) {
  Json list = Json::array();
  for (const WeightedExpression* w : expressions) list.push_back(w->when.text);
  return list;
}

Json ids(const std::vector<const Measure*>& measures) {
  Json list = Json::array();
  for (const Measure* m : measures) list.push_back(m->id);
  return list;
}

class Writer {
 public:
  Writer(const app::AdviceGiven& given, Language language)
      : m_advice(given.advice),
        m_rules(*given.rules),
        m_facts(given.facts),
        m_checks(given.checks),
        m_language(language) {}

  Json write() const {
    Json json;
    json["measures"] = list(m_advice.measures);
    json["mix"] = ids(m_advice.mix);
    json["quick_wins"] = ids(m_advice.quickWins);
    json["escalation"] = Json::array();
    json["escalation_triggers"] = Json::object();
    for (const Escalation& step : m_advice.escalation) {
      json["escalation"].push_back(step.measure->id);
      json["escalation_triggers"][step.measure->id] = step.trigger.in(m_language);
    }
    json["alternatives"] = Json::array();
    for (const Alternative& other : alternativesTo(m_rules, m_facts, m_advice)) {
      json["alternatives"].push_back({{"mix", ids(other.mix)},
                                      {"added", ids(other.added)},
                                      {"dropped", ids(other.dropped)},
                                      {"text", describe(other).in(m_language)}});
    }
    json["agenda"] = ids(m_advice.agenda);
    json["questions"] = list(m_advice.questions);
    json["notes"] = list(m_advice.notes);
    json["watch_only"] = m_advice.watchOnly;
    json["discontinued"] = Json::array();
    for (const Discontinued* d : m_advice.discontinued) {
      json["discontinued"].push_back(
          {{"id", d->id}, {"why", d->why.in(m_language)}, {"instead", d->instead}});
    }
    return json;
  }

 private:
  template <class Item>
  Json list(const std::vector<Item>& items) const {
    Json json = Json::array();
    for (const Item& item : items) json.push_back(one(item));
    return json;
  }

  Json one(const Assessment& a) const {
    const Measure& m = *a.measure;
    Json json;
    json["id"] = m.id;
    json["name"] = m.name.in(m_language);
    json["category"] = idOf(m.category);
    json["status"] = idOf(a.status);
    json["score"] = a.score;
    json["score_min"] = a.scoreMin;
    json["score_max"] = a.scoreMax;
    json["blocked_by"] = texts(a.blockedBy);
    json["unknown"] = texts(a.unknown);
    json["unknown_against"] = texts(a.unknownAgainst);
    json["because"] = texts(a.because);
    json["against"] = texts(a.against);
    json["reasons"] = Json::array();
    for (const WeightedExpression* w : a.because) json["reasons"].push_back(reason(*w, w->weight));
    for (const WeightedExpression* w : a.against) json["reasons"].push_back(reason(*w, -w->weight));
    if (a.before) {
      json["before"] = {
          {"course", idOf(a.before->course)}, {"outcome", a.before->outcome}, {"points", -a.lostToFailure}};
    }
    json["why_not"] = whyNot(m_rules, m_facts, m_advice, m).in(m_language);
    json["gates"] = Json::array();
    for (const GateStep& step : gatesOf(m_rules, m_facts, m, m_checks)) json["gates"].push_back(one(step));
    if (m.exclusiveGroup == "camera" && m.decides == Decider::Mayor)
      json["grounds"] = list(groundsForCameras(m_rules, m_facts, m_advice));
    json["decides"] = idOf(m.decides);
    json["evidence"] = m.evidence;
    json["external"] = m.external;
    json["cost"] = idOf(m.cost);
    json["labour"] = idOf(m.labour);
    json["lead_weeks"] = m.leadWeeks;
    json["legal"] = m.legal.in(m_language);
    json["partners"] = m.partners.in(m_language);
    json["sources"] = Json::array();
    for (const Citation& c : m.sources) {
      const Source* source = m_rules.source(c.source);
      json["sources"].push_back({{"title", source ? source->title : c.source}, {"part", c.part}});
    }
    return json;
  }

  Json reason(const WeightedExpression& w, int weight) const {
    return {{"text", sentenceOf(w.when, m_rules, m_facts).in(m_language)}, {"weight", weight}};
  }

  Json one(const Question& q) const {
    return {{"fact", q.fact->id},
            {"value_of_information", q.valueOfInformation},
            {"question", q.fact->question.in(m_language)},
            {"who", q.fact->who},
            {"decides", ids(q.decides)},
            {"weighs", ids(q.weighs)}};
  }

  Json one(const GateStep& step) const {
    static constexpr std::array states{"met", "open", "fails"};
    Json json{{"id", step.gate ? step.gate->id : step.condition->text},
              {"state", states[static_cast<std::size_t>(step.state)]},
              {"text", step.text.in(m_language)},
              {"note", step.note.in(m_language)}};
    if (!step.gate) return json;
    json["who"] = step.gate->who.in(m_language);
    json["must"] = step.gate->must;
    json["law"] = step.gate->law;
    return json;
  }

  Json one(const Ground& ground) const {
    const auto texts = [&](const std::vector<Text>& all) {
      Json json = Json::array();
      for (const Text& text : all) json.push_back(text.in(m_language));
      return json;
    };
    return {{"title", ground.title.in(m_language)},
            {"lines", texts(ground.lines)},
            {"missing", texts(ground.missing)}};
  }

  Json one(const Note& note) const { return note.text.in(m_language); }

  const Advice& m_advice;
  const RuleBase& m_rules;
  const FactSet& m_facts;
  const std::vector<GateCheck>& m_checks;
  Language m_language;
};

}  // namespace

Json jsonOf(const app::AdviceGiven& given, Language language) { return Writer(given, language).write(); }

Json jsonOf(const FactValue& value) {
  if (const bool* yes = std::get_if<bool>(&value)) return *yes;
  if (const auto* word = std::get_if<std::string>(&value)) return *word;
  if (const double* number = std::get_if<double>(&value)) {
    if (*number == std::floor(*number) && std::abs(*number) < 1e15) return static_cast<std::int64_t>(*number);
    return *number;
  }
  return nullptr;
}

}  // namespace brandpunt::cli
