// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the short advice on one hotspot.
#include <algorithm>
#include <set>

#include "advice/gates.h"
#include "advice/listed.h"
#include "advice/sentence.h"
#include "base/number.h"
#include "base/number_text.h"
#include "document/compose_explanation.h"
#include "document/sentences.h"
#include "hotspot/change/trend.h"

namespace brandpunt {
namespace {

constexpr std::size_t mostOthers = 4;  ///< of measures that wait or are excluded, and of questions

Text joined(const Text& a, const Text& b) {
  if (a.nl.empty()) return b;
  if (b.nl.empty()) return a;
  return {a.nl + " " + b.nl, a.en + " " + b.en};
}

/// "soort plek (woonstraat)".
Text named(const Expression& e, const RuleBase& rules, const FactSet& facts) {
  const FactKind* kind = rules.fact(e.fact);
  if (!kind) return {e.text, e.text};
  const FactValue& value = valueOf(facts, e.fact);
  return {kind->title.nl + " (" + describe(*kind, value, Language::Dutch) + ")",
          kind->title.en + " (" + describe(*kind, value, Language::English) + ")"};
}

class Writer {
 public:
  explicit Writer(const ExplanationMaterial& material) : m(material) {}

  std::vector<ExplanationPart> write() {
    std::vector<ExplanationPart> parts{situation()};
    if (m.advice.watchOnly) {
      parts.push_back({{"Advies", "Advice"}, {m.advice.notes.front().text, watching()}});
    } else if (m.advice.measures.empty()) {
      parts.push_back({{"Advies", "Advice"}, {m.advice.notes.front().text}});
    } else {
      parts.push_back(first());
      add(parts, conditional());
      add(parts, excluded());
      add(parts, later());
      add(parts, unknown());
      parts.push_back(afterwards());
    }
    parts.push_back(sources());
    return parts;
  }

 private:
  static void add(std::vector<ExplanationPart>& parts, ExplanationPart part) {
    if (!part.paragraphs.empty()) parts.push_back(std::move(part));
  }

  const Fact* fact(const std::string& id) const {
    const auto found = m.facts.find(id);
    return found == m.facts.end() || isUnknown(found->second.value) ? nullptr : &found->second;
  }

  std::optional<double> number(const std::string& id) const {
    const Fact* known = fact(id);
    const double* value = known ? std::get_if<double>(&known->value) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
  }

  std::string word(const std::string& id) const {
    const Fact* known = fact(id);
    const auto* value = known ? std::get_if<std::string>(&known->value) : nullptr;
    return value ? *value : std::string();
  }

  const Assessment& judged(const Measure* measure) const {
    return *std::ranges::find(m.advice.measures, measure, &Assessment::measure);
  }

  Text counting() const {
    const Text n = counted({m.hotspot.n}, m.offence), days = inWords(m.period);
    Text text{"Van " + days.nl + " zijn op deze plek " + n.nl + " geteld.",
              "From " + days.en + ", " + n.en + " were counted at this place."};
    if (!m.hotspot.nBefore) return text;
    const Text before = toPeople(std::int64_t{*m.hotspot.nBefore});
    const auto length = static_cast<double>(m.period.to.dayNumber() - m.period.from.dayNumber());
    const Change change = changeBetween(*m.hotspot.nBefore, length, m.hotspot.n, length);
    text = joined(text, {"Een jaar eerder waren het er " + before.nl + ";",
                         "A year before there were " + before.en + ";"});
    switch (change.verdict) {
      case ChangeVerdict::Rising:
        return joined(text, {"dat is een stijging die geen toeval is.", "that is a rise that is no chance."});
      case ChangeVerdict::Falling:
        return joined(text, {"dat is een daling die geen toeval is.", "that is a fall that is no chance."});
      default:
        return joined(text, {"het verschil kan toeval zijn.", "the difference may be chance."});
    }
  }

  Text chance() const {
    if (!m.hotspot.p || !m.hotspot.expected) return {};
    const Text expected{toPeople(*m.hotspot.expected, 0, Language::Dutch),
                        toPeople(*m.hotspot.expected, 0, Language::English)};
    if (m.hotspot.verdict == Verdict::Hotspot) {
      return {"Door toeval zouden er ongeveer " + expected.nl + " liggen: deze plek springt eruit.",
              "Chance would lay about " + expected.en + " here: this place stands out."};
    }
    return {"Door toeval zouden er ongeveer " + expected.nl +
                " liggen. Of dit meer is dan toeval, is niet zeker genoeg: blijf de plek volgen.",
            "Chance would lay about " + expected.en +
                " here. Whether this is more than chance is not certain enough: keep watching the place."};
  }

  Text when() const {
    Text text;
    if (const auto share = number("piekvenster_aandeel")) {
      const Text& how = fact("piekvenster_aandeel")->how;
      const auto rest = [](const std::string& words) {
        const std::size_t at = words.find("; ");
        return at == std::string::npos ? std::string() : " (" + words.substr(at + 2) + ")";
      };
      const std::string percent = toPeople(*share * 100, 0, Language::Dutch) + "%";
      const auto of = [](const std::string& words) {
        const std::size_t from = words.find(' '), to = words.find("; ");
        return from == std::string::npos ? std::string() : words.substr(from + 1, to - from - 1);
      };
      text = {"In de drukste vier uur" + rest(how.nl) + " valt " + percent + " " + of(how.nl) + ".",
              "The busiest four hours" + rest(how.en) + " hold " + percent + " " + of(how.en) + "."};
    }
    if (const auto dark = number("donkeraandeel")) {
      const std::string percent = toPeople(*dark * 100, 0, Language::Dutch) + "%";
      const Text& how = fact("donkeraandeel")->how;
      text = joined(text, {"In het donker valt " + percent + " (" + how.nl + ").",
                           "In the dark fall " + percent + " (" + how.en + ")."});
    }
    return text;
  }

  ExplanationPart situation() const {
    ExplanationPart part{{"Wat er aan de hand is", "What is going on"}, {joined(counting(), chance())}};
    if (const Text times = when(); !times.nl.empty()) part.paragraphs.push_back(times);
    Text place;
    if (const FactKind* kind = m.rules.fact("locatietype"); kind && fact("locatietype")) {
      const FactValue& value = fact("locatietype")->value;
      place = {"De plek is vooral: " + describe(*kind, value, Language::Dutch) + ".",
               "The place is mainly: " + describe(*kind, value, Language::English) + "."};
    }
    if (const auto months = number("duur_hotspot_mnd"); months && *months >= 1) {
      const std::string n = toPeople(*months, 0, Language::Dutch);
      place = joined(
          place, {"Het is hier al " + n + " maanden druk (" + fact("duur_hotspot_mnd")->how.nl + ").",
                  "It has been busy here for " + n + " months (" + fact("duur_hotspot_mnd")->how.en + ")."});
    }
    if (!place.nl.empty()) part.paragraphs.push_back(place);
    return part;
  }

  /// "Daarvoor pleit: soort plek (woonstraat) en ...".
  Text reasons(const Assessment& a) const {
    std::vector<Text> pro, con;
    // That something is unknown speaks for looking; it is told among what we do not know.
    for (const WeightedExpression* w : a.because) {
      if (!isUnknown(valueOf(m.facts, w->when.fact))) pro.push_back(named(w->when, m.rules, m.facts));
    }
    for (const WeightedExpression* w : a.against) con.push_back(named(w->when, m.rules, m.facts));
    Text text;
    if (const Text list = listed(pro); !list.nl.empty())
      text = {"Daarvoor pleit: " + list.nl + ".", "What speaks for it: " + list.en + "."};
    if (const Text list = listed(con); !list.nl.empty())
      text = joined(text, {"Ertegen pleit: " + list.nl + ".", "What speaks against it: " + list.en + "."});
    return text;
  }

  Text measureText(const Measure& measure) const {
    const Assessment& a = judged(&measure);
    Text text{measure.name.nl + ".", measure.name.en + "."};
    for (const Note& note : m.advice.notes) {
      if (note.measure == &measure && (note.rule == "R1" || note.rule == "R8" || note.rule == "R10"))
        text = joined(text, note.text);
    }
    text = joined(joined(text, reasons(a)), measure.worksIf);
    const Text decider = titleOf(measure.decides);
    const std::string weeks = std::to_string(measure.leadWeeks);
    text = joined(text, {"Hierover beslist " + decider.nl + "; het kan over " + weeks +
                             (measure.leadWeeks == 1 ? " week" : " weken") + " beginnen.",
                         "The decision is with " + decider.en + "; it can begin in " + weeks +
                             (measure.leadWeeks == 1 ? " week." : " weeks.")});
    const auto planned = std::ranges::find(m.plan, measure.id, &PlanEntry::measure);
    if (planned != m.plan.end() && planned->status != PlanStatus::Rejected && !planned->owner.empty())
      text = joined(text, {"In het plan doet " + planned->owner + " dit.",
                           "In the plan " + planned->owner + " does this."});
    return text;
  }

  ExplanationPart first() const {
    ExplanationPart part{{"Wat we nu adviseren", "What we advise now"}, {}};
    if (m.advice.mix.empty())
      part.paragraphs.push_back(
          {"Er is nog geen maatregel die zeker past en genoeg oplevert; eerst is meer kennis nodig.",
           "There is no measure yet that surely fits and brings enough; more must be known first."});
    for (const Measure* measure : m.advice.mix) part.paragraphs.push_back(measureText(*measure));
    for (const Note& note : m.advice.notes) {
      if (note.rule == "R9" || note.rule == "R13" || note.rule == "R18") part.paragraphs.push_back(note.text);
    }
    return part;
  }

  /// Assessments of a status, the most promising first.
  std::vector<const Assessment*> of(MeasureStatus status) const {
    std::vector<const Assessment*> list;
    for (const Assessment& a : m.advice.measures) {
      if (a.status == status && !a.measure->personFocused) list.push_back(&a);
    }
    std::ranges::stable_sort(list, {}, [](const Assessment* a) { return -a->score; });
    if (list.size() > mostOthers) list.resize(mostOthers);
    return list;
  }

  ExplanationPart conditional() const {
    ExplanationPart part{{"Wat ook kan, mits", "What is possible too, if"}, {}};
    for (const Assessment* a : of(MeasureStatus::Conditional)) {
      std::vector<Text> conditions;
      for (const Expression* e : a->unknownHard) conditions.push_back(conditionOf(*e, m.rules));
      const Text list = listed(conditions);
      part.paragraphs.push_back({a->measure->name.nl + ", mits dit klopt: " + list.nl + ".",
                                 a->measure->name.en + ", if this holds: " + list.en + "."});
    }
    return part;
  }

  ExplanationPart excluded() const {
    ExplanationPart part{{"Wat hier niet past", "What does not fit here"}, {}};
    for (const Assessment* a : of(MeasureStatus::Excluded)) {
      std::vector<Text> because;
      for (const Expression* e : a->blockedBy) because.push_back(sentenceOf(*e, m.rules, m.facts));
      const Text list = listed(because);
      part.paragraphs.push_back(
          {a->measure->name.nl + " niet, omdat een voorwaarde niet geldt: " + list.nl + ".",
           a->measure->name.en + " not, since a condition does not hold: " + list.en + "."});
    }
    return part;
  }

  ExplanationPart later() const {
    ExplanationPart part{{"Als dat niet genoeg helpt", "If that does not help enough"}, {}};
    std::vector<const Measure*> heavy;
    for (const Escalation& step : m.advice.escalation) {
      if (!step.littleEffect) heavy.push_back(step.measure);
    }
    if (!heavy.empty()) {
      const Text names = namesOf(heavy);
      const std::string weeks = std::to_string(m.rules.mix.firstTriggerWeeks) + " ";
      const std::string last = std::to_string(m.rules.mix.lastTriggerWeeks);
      part.paragraphs.push_back(
          {"Ligt het aantal na " + weeks + "tot " + last +
               " weken niet onder de afgesproken lijn, dan is het de beurt aan: " + names.nl + ".",
           "If after " + weeks + "to " + last +
               " weeks the count is not below the agreed line, it is the turn of: " + names.en + "."});
    }
    if (!m.advice.agenda.empty()) {
      const Text names = namesOf(m.advice.agenda);
      part.paragraphs.push_back(
          {"Voor de driehoek of het Zorg- en Veiligheidshuis, zonder namen in dit programma: " + names.nl +
               ".",
           "For the triangle meeting or the care and safety house, without names in this program: " +
               names.en + "."});
    }
    return part;
  }

  ExplanationPart unknown() const {
    ExplanationPart part{{"Wat we nog niet weten", "What we do not know yet"}, {}};
    for (std::size_t i = 0; i < m.advice.questions.size() && i < mostOthers; ++i) {
      const Question& q = m.advice.questions[i];
      Text text = q.fact->question;
      if (!q.decides.empty()) {
        const Text names = namesOf(q.decides);
        text = joined(text, {"Het antwoord bepaalt of dit past: " + names.nl + ".",
                             "The answer decides whether this fits: " + names.en + "."});
      } else if (!q.weighs.empty()) {
        const Text names = namesOf(q.weighs);
        text = joined(text, {"Het antwoord weegt mee voor: " + names.nl + ".",
                             "The answer counts for: " + names.en + "."});
      }
      part.paragraphs.push_back(text);
    }
    return part;
  }

  ExplanationPart afterwards() const {
    ExplanationPart part{{"Of het werkt", "Whether it works"}, {}};
    for (const Note& note : m.advice.notes) {
      if (note.rule == "R16" || note.rule == "R7") part.paragraphs.push_back(note.text);
    }
    if (const auto goal = suggestedGoal(m.rules, m.facts))
      part.paragraphs.push_back({"Een meetbaar doel is daarom: " + goal->nl + ".",
                                 "A goal that can be measured is therefore: " + goal->en + "."});
    if (part.paragraphs.empty())
      part.paragraphs.push_back({"Spreek een aantal en een dag af waarop u kijkt of het werkt.",
                                 "Agree on a number and a day to see whether it works."});
    return part;
  }

  static Text watching() {
    return {"Kijk na de volgende export opnieuw; een plek die groeit, komt dan vanzelf naar voren.",
            "Look again after the next export; a place that grows will come forward by itself."};
  }

  ExplanationPart sources() const {
    std::set<std::string> ids;
    for (const Measure* measure : m.advice.mix) {
      for (const Citation& citation : measure->sources) ids.insert(citation.source);
    }
    // Titles hold commas of their own.
    Text list;
    for (const Source& source : m.rules.sources) {
      if (!ids.contains(source.id)) continue;
      const std::string between = list.nl.empty() ? "" : "; ";
      list = {list.nl + between + source.title, list.en + between + source.title};
    }
    const Text date = inWords(m.dataDate);
    Text text{"Gegevens van de politie tot en met " + date.nl + ".", "Police data up to " + date.en + "."};
    if (!list.nl.empty())
      text = joined(
          text, {"De maatregelen komen uit: " + list.nl + ".", "The measures come from: " + list.en + "."});
    return {{"Waar dit op rust", "What this rests on"}, {text}};
  }

  const ExplanationMaterial& m;
};

}  // namespace

std::vector<ExplanationPart> explain(const ExplanationMaterial& material) { return Writer(material).write(); }

}  // namespace brandpunt
