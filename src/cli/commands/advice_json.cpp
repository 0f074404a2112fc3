// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/advice_json.h"

#include <cmath>

#include "advice/sentence.h"

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
  Writer(const Advice& advice, const RuleBase& rules, const FactSet& facts, Language language)
      : m_advice(advice), m_rules(rules), m_facts(facts), m_language(language) {}

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

  Json one(const Note& note) const { return note.text.in(m_language); }

  const Advice& m_advice;
  const RuleBase& m_rules;
  const FactSet& m_facts;
  Language m_language;
};

}  // namespace

Json jsonOf(const Advice& advice, const RuleBase& rules, const FactSet& facts, Language language) {
  return Writer(advice, rules, facts, language).write();
}

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
