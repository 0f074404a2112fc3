// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/advice_page.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "advice/sentence.h"

namespace brandpunt {
namespace {

constexpr std::size_t pageWidth = 100;

/// Columns that the text takes: bytes that begin a character.
std::size_t columnsOf(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Writes paragraphs with an indent and a label, wrapped at words.
class Page {
 public:
  explicit Page(Language language) : m_language(language) {}

  const std::string& say(const Text& text) const { return text.in(m_language); }
  Language language() const { return m_language; }
  void heading(const Text& text) {
    const std::string& words = say(text);
    m_text += (m_text.empty() ? "" : "\n") + words + "\n";
    for (std::size_t i = 0; i < columnsOf(words); ++i) m_text += "\u2500";
    m_text += "\n";
  }
  void paragraph(const std::string& text, std::size_t indent = 0, const std::string& label = {}) {
    if (text.empty()) return;
    std::string line(indent, ' ');
    line += label;
    const std::size_t hang = indent + columnsOf(label);
    std::size_t column = hang;
    bool first = true;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = text.find(' ', at);
      if (end == std::string::npos) end = text.size();
      const std::string_view word = std::string_view(text).substr(at, end - at);
      if (!first && column + 1 + columnsOf(word) > pageWidth) {
        m_text += line + "\n";
        line = std::string(hang, ' ');
        column = hang;
        first = true;
      }
      if (!first) line += ' ', ++column;
      line += word;
      column += columnsOf(word);
      first = false;
      at = end + 1;
    }
    m_text += line + "\n";
  }
  void gap() { m_text += "\n"; }
  std::string take() { return std::move(m_text); }

 private:
  Language m_language;
  std::string m_text = {};
};

const Assessment* judgementOf(const Advice& advice, const Measure* m) {
  const auto found = std::find_if(advice.measures.begin(), advice.measures.end(),
                                  [&](const Assessment& a) { return a.measure == m; });
  return found == advice.measures.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? std::string() : std::string(between)) + part;
  return text;
}

class Writer {
 public:
  Writer(const RuleBase& rules, const FactSet& facts, const Advice& advice, Language language)
      : m_rules(rules), m_facts(facts), m_advice(advice), m_page(language) {}

  std::string write(const std::string& title) {
    m_page.heading({title, title});
    generalNotes();
    if (!m_advice.watchOnly) {
      theMix();
      quickWins();
      escalation();
      agenda();
      questions();
    }
    others();
    discontinued();
    m_page.gap();
    m_page.paragraph(
        say({"Dit is advies: de adviseur beslist en kan met een reden afwijken. Het beschrijft een plek, "
             "nooit een persoon. Het is geen voorspelling.",
             "This is advice: the adviser decides and may deviate with a reason. It describes a place, "
             "never a person. It is no forecast."}));
    return m_page.take();
  }

 private:
  std::string say(const Text& text) const { return text.in(m_page.language()); }

  std::string nameOf(const Measure& m) const { return say(m.name) + (m.external ? "\u2020" : ""); }

  std::string range(const Assessment& a) const {
    std::string text = std::to_string(a.score);
    if (a.scoreMin != a.scoreMax) {
      text += say({" (tussen ", " (between "}) + std::to_string(a.scoreMin) + say({" en ", " and "}) +
              std::to_string(a.scoreMax) + ")";
    }
    return text;
  }

  void generalNotes() {
    for (const Note& note : m_advice.notes) {
      if (!note.measure && note.rule != "R12") m_page.paragraph(say(note.text), 0, "! ");
    }
  }

  void notesOf(const Measure* m) {
    for (const Note& note : m_advice.notes) {
      if (note.measure == m && note.rule != "R12") m_page.paragraph(say(note.text), 4, "! ");
    }
  }

  std::string bandLine(const Measure& m) const {
    const std::string weeks = std::to_string(m.leadWeeks);
    return say({"kosten ", "cost "}) + std::string(idOf(m.cost)) + say({", arbeid ", ", labour "}) +
           std::string(idOf(m.labour)) +
           say({", start na " + weeks + (m.leadWeeks == 1 ? " week" : " weken"),
                ", starts after " + weeks + (m.leadWeeks == 1 ? " week" : " weeks")}) +
           (m.structural ? say({", blijvend", ", lasting"}) : say({", tijdelijk", ", temporary"}));
  }

  std::string sourcesOf(const std::vector<Citation>& citations) const {
    std::vector<std::string> parts;
    for (const Citation& c : citations) {
      const Source* source = m_rules.source(c.source);
      parts.push_back((source ? source->title : c.source) + " (" + c.part + ")");
    }
    return joined(parts, "; ");
  }

  std::string terms(const std::vector<const WeightedExpression*>& list, const char* sign) const {
    std::vector<std::string> parts;
    for (const WeightedExpression* w : list) {
      parts.push_back(say(sentenceOf(w->when, m_rules, m_facts)) + " " + sign + std::to_string(w->weight));
    }
    return joined(parts, "; ");
  }

  std::string factTitles(const Assessment& a) const {
    std::vector<std::string> titles;
    for (const auto* list : {&a.unknown, &a.unknownAgainst}) {
      for (const Expression* e : *list) {
        const FactKind* kind = m_rules.fact(e->fact);
        const std::string title = kind ? say(kind->title) : e->fact;
        if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(title);
      }
    }
    return joined(titles, ", ");
  }

  /// Everything that a reader needs to defend the measure.
  void full(const Measure& m) {
    const Assessment* a = judgementOf(m_advice, &m);
    if (!a) return;
    m_shown.insert(&m);
    m_page.paragraph(nameOf(m) + " \u2014 " + bandLine(m), 2, "\u2022 ");
    const std::string evidence =
        say({"bewijs ", "evidence "}) + m.evidence + " +" + std::to_string(m.evidencePoints);
    const std::string because = terms(a->because, "+");
    m_page.paragraph(evidence + (because.empty() ? "" : "; " + because), 4, say({"voor: ", "for: "}));
    m_page.paragraph(terms(a->against, "\u2212"), 4, say({"tegen: ", "against: "}));
    m_page.paragraph(range(*a), 4, "score: ");
    m_page.paragraph(factTitles(*a), 4, say({"nog onbekend: ", "still unknown: "}));
    m_page.paragraph(say(m.worksIf) + " " + say(m.consider), 4);
    m_page.paragraph(say(m.legal), 4, say({"recht: ", "law: "}));
    m_page.paragraph(say(m.partners), 4, say({"wie: ", "who: "}));
    m_page.paragraph(sourcesOf(m.sources), 4, say({"bron: ", "source: "}));
    notesOf(&m);
  }

  void theMix() {
    m_page.heading({"Voorgestelde mix", "Proposed mix"});
    if (m_advice.mix.empty()) {
      m_page.paragraph(say(
          {"Geen maatregel past en belooft genoeg effect.", "No measure fits and promises enough effect."}));
    }
    for (const Measure* m : m_advice.mix) full(*m);
  }

  void quickWins() {
    if (m_advice.quickWins.empty()) return;
    m_page.heading(
        {"Makkelijk erbij (weinig kosten, weinig werk)", "Easy to add (little cost, little work)"});
    for (const Measure* m : m_advice.quickWins) full(*m);
  }

  void escalation() {
    if (m_advice.escalation.empty()) return;
    m_page.heading({"Opschalen", "Scaling up"});
    m_page.paragraph(say(m_advice.escalation.front().trigger));
    for (const Escalation& step : m_advice.escalation) {
      full(*step.measure);
      if (step.littleEffect) {
        m_page.paragraph(say({"Mogelijk, maar er is weinig effect te verwachten.",
                              "Possible, but little effect is expected."}),
                         4, "! ");
      }
    }
  }

  void agenda() {
    if (m_advice.agenda.empty()) return;
    m_page.heading(
        {"Bespreken in de driehoek of het Zorg- en Veiligheidshuis", "To discuss in the triangle meeting"});
    for (const Measure* m : m_advice.agenda) full(*m);
  }

  void questions() {
    if (m_advice.questions.empty()) return;
    m_page.heading({"Wat nog te vragen is", "What is still to be asked"});
    std::size_t number = 0;
    for (const Question& q : m_advice.questions) {
      const std::string label = std::to_string(++number) + ". ";
      m_page.paragraph(say(q.fact->question) + " [" + q.fact->who + "]", number < 10 ? 1 : 0, label);
      std::vector<std::string> names;
      for (const Measure* m : q.decides) names.push_back(say(m->name));
      m_page.paragraph(joined(names, "; "), 4, say({"beslist over: ", "decides: "}));
      if (!names.empty()) continue;
      for (const Measure* m : q.weighs) names.push_back(say(m->name));
      m_page.paragraph(joined(names, "; "), 4, say({"weegt mee bij: ", "weighs for: "}));
    }
  }

  std::vector<const Assessment*> notShown(MeasureStatus status) const {
    std::vector<const Assessment*> list;
    for (const Assessment& a : m_advice.measures) {
      if (a.status == status && !m_shown.contains(a.measure)) list.push_back(&a);
    }
    std::stable_sort(list.begin(), list.end(), [](auto* a, auto* b) { return a->score > b->score; });
    return list;
  }

  std::string conditions(const std::vector<const Expression*>& list) const {
    std::vector<std::string> parts;
    for (const Expression* e : list) parts.push_back(say(conditionOf(*e, m_rules)));
    return joined(parts, "; ");
  }

  std::string reasons(const std::vector<const Expression*>& list) const {
    std::vector<std::string> parts;
    for (const Expression* e : list) {
      const FactKind* kind = m_rules.fact(e->fact);
      const std::string now =
          kind ? describe(*kind, valueOf(m_facts, e->fact), m_page.language()) : std::string();
      parts.push_back(say(conditionOf(*e, m_rules)) + say({" (is: ", " (is: "}) + now + ")");
    }
    return joined(parts, "; ");
  }

  void others() {
    const auto rest = notShown(MeasureStatus::Suitable);
    if (!rest.empty()) {
      m_page.heading(m_advice.watchOnly ? Text{"Past, maar hier zijn te weinig delicten",
                                               "Fits, but there are too few offences here"}
                                        : Text{"Past ook, niet gekozen", "Fits too, not chosen"});
      for (const Assessment* a : rest) {
        const bool weak =
            valueInQuarters(*a->measure, a->score, m_advice.mix, m_rules.mix) < m_rules.mix.minimumValue;
        m_page.paragraph(
            nameOf(*a->measure) + " \u2014 score " + range(*a) +
                (weak ? say({": mogelijk, weinig effect verwacht", ": possible, little effect expected"})
                      : ""),
            2, "\u2022 ");
      }
    }
    const auto conditional = notShown(MeasureStatus::Conditional);
    if (!conditional.empty()) m_page.heading({"Voorwaardelijk", "Conditional"});
    for (const Assessment* a : conditional) {
      m_page.paragraph(nameOf(*a->measure) + " \u2014 score " + range(*a), 2, "\u2022 ");
      m_page.paragraph(conditions(a->unknownHard), 4, say({"mits ", "provided "}));
    }
    const auto excluded = notShown(MeasureStatus::Excluded);
    if (!excluded.empty()) m_page.heading({"Uitgesloten", "Excluded"});
    for (const Assessment* a : excluded) {
      m_page.paragraph(nameOf(*a->measure), 2, "\u2022 ");
      m_page.paragraph(reasons(a->blockedBy), 4, say({"omdat nodig is: ", "because it needs: "}));
      notesOf(a->measure);
    }
    const bool external = std::any_of(m_advice.measures.begin(), m_advice.measures.end(),
                                      [](auto& a) { return a.measure->external; });
    if (external) {
      m_page.gap();
      m_page.paragraph(say({"niet uit de brondocumenten, maar uit gepubliceerde praktijk elders",
                            "not from the source documents, but from published practice elsewhere"}),
                       0, "\u2020 ");
    }
  }

  void discontinued() {
    if (m_advice.discontinued.empty()) return;
    m_page.heading(
        {"Genoemd in de bronnen, niet meer geadviseerd", "Named by the sources, no longer advised"});
    for (const Discontinued* d : m_advice.discontinued)
      m_page.paragraph(say(d->name) + ": " + say(d->why), 2, "\u2022 ");
  }

  const RuleBase& m_rules;
  const FactSet& m_facts;
  const Advice& m_advice;
  Page m_page;
  std::set<const Measure*> m_shown = {};
};

}  // namespace

std::string advicePage(const RuleBase& rules, const FactSet& facts, const Advice& advice,
                       const std::string& title, Language language) {
  return Writer(rules, facts, advice, language).write(title);
}

}  // namespace brandpunt
