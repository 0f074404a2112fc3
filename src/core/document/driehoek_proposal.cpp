// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "advice/sentence.h"
#include "document/driehoek_writer.h"
#include "document/sentences.h"

// The second page of the driehoek paper: what is agreed, what is proposed, what is decided.

namespace brandpunt {
namespace {

/// By id: the advice may rest on another copy of the rules than the paper.
const Assessment* assessmentOf(const Advice& advice, const Measure* measure) {
  const auto found = std::find_if(advice.measures.begin(), advice.measures.end(),
                                  [&](const Assessment& a) { return a.measure->id == measure->id; });
  return found == advice.measures.end() ? nullptr : &*found;
}

const PlanEntry* planOf(const HotspotProposal& proposal, const std::string& measure) {
  const auto found = std::find_if(proposal.plan.begin(), proposal.plan.end(),
                                  [&](const PlanEntry& e) { return e.measure == measure; });
  return found == proposal.plan.end() ? nullptr : &*found;
}

/// The conditional measure that may become worth most; nothing where none could reach the least value.
const Assessment* bestConditional(const Advice& advice, const RuleBase& rules) {
  const Assessment* best = nullptr;
  for (const Assessment& a : advice.measures) {
    if (a.status != MeasureStatus::Conditional || a.measure->personFocused || isHeavy(*a.measure, rules.mix))
      continue;
    if (a.scoreMax * quarters < rules.mix.minimumValue) continue;
    if (!best || a.scoreMax > best->scoreMax) best = &a;
  }
  return best;
}

/// Without what stands between brackets: the table has one line for a name.
std::string shortName(const std::string& name) { return name.substr(0, name.find(" (")); }

class ProposalPage {
 public:
  explicit ProposalPage(const DriehoekWriter& writer) : w(writer) {}

  PaperPage write() {
    PaperPage page;
    page.over = (w.context().areaName.empty() ? "" : w.context().areaName + " · ") +
                w.t("openbare orde en veiligheid", "public order and safety");
    page.title = w.t("Wat wij voorstellen en wat u besluit", "What we propose and what you decide");
    page.subtitle = w.context().meeting
                        ? w.t("Bij het driehoeksoverleg van ", "For the triangle meeting of ") +
                              w.t(inWords(*w.context().meeting))
                        : w.t("Bij het driehoeksoverleg", "For the triangle meeting");
    proposals(page);
    decisions(page);
    page.blocks.push_back({FillLines{
        {{w.t("Besloten op", "Decided on"), {}, 0.6}, {w.t("Aantekening", "Note"), {}, 1}}, false}});
    page.blocks.push_back({SideBySide{{lawAndPrivacy(), dataAndMethod()}}});
    return page;
  }

 private:
  // --- proposals ---

  void proposals(PaperPage& page) {
    PaperTable table;
    table.columns = {{.width_mm = 5.6},
                     {.head = w.t("Maatregel", "Measure"), .share = 1.7},
                     {.head = w.t("Oordeel", "Verdict"), .width_mm = 19},
                     {.head = w.t("Wie", "Who"), .width_mm = 18},
                     {.head = w.t("Wanneer", "When"), .width_mm = 20},
                     {.head = w.t("Kosten", "Cost"), .width_mm = 11},
                     {.head = w.t("Waarom of voorwaarde", "Why or condition"), .share = 1.3}};
    bool external = false;
    std::vector<std::string> watched;
    for (const NamedHotspot& h : w.named()) {
      if (!h.proposal) continue;
      const std::vector<ProposedMeasure>& measures = h.measures;
      if (measures.empty()) watched.push_back(h.hotspot->name);
      for (std::size_t i = 0; i < measures.size(); ++i) {
        PaperRow row = rowOf(measures[i], *h.proposal);
        row.opensGroup = i == 0;
        row.cells.insert(row.cells.begin(), i == 0 ? w.badgeOf(h) : BadgeCell{});
        table.rows.push_back(std::move(row));
        external = external || measures[i].measure->external;
      }
    }
    if (table.rows.empty() && watched.empty()) {
      page.title = w.t("Afspraken", "Agreements");
      page.blocks.push_back({Paragraph{nothingToPropose(), false}});
      return;
    }
    page.blocks.push_back({Heading{w.t("Voorstel per hotspot", "Proposal for each hotspot"), {}}});
    table.note = tableNote(external, watched);
    if (table.rows.empty()) {
      page.blocks.push_back({Paragraph{table.note, true}});
    } else {
      page.blocks.push_back({std::move(table)});
    }
  }

  /// An empty page would look like a page that went wrong.
  std::string nothingToPropose() const {
    if (w.named().empty())
      return w.t("Er zijn geen hotspots; er is dus geen voorstel.",
                 "There are no hotspots, so there is no proposal.");
    const bool ruled = std::ranges::any_of(w.parts(), [](const DriehoekPart& part) {
      return part.map.offence == Offence::Autokraak || part.map.offence == Offence::Woninginbraak;
    });
    return w.t("Dit stuk doet geen voorstel.", "This paper proposes nothing.") +
           (ruled
                ? std::string()
                : w.t(" De regels kennen voor dit delict geen maatregelen; zij gaan over autokraak en "
                      "woninginbraak.",
                      " The rules know no measures for this offence; they are about theft from vehicles and "
                      "residential burglary."));
  }

  PaperRow rowOf(const ProposedMeasure& proposed, const HotspotProposal& proposal) const {
    static const std::array<Text, 4> words{{{"afgesproken", "agreed"},
                                            {"geschikt", "suitable"},
                                            {"mits", "provided"},
                                            {"opschalen", "step up"}}};
    const Measure& m = *proposed.measure;
    PaperRow row;
    row.cells = {TextCell{.text = shortName(w.t(m.name)) + (m.external ? " †" : ""), .strong = true},
                 TextCell{.text = w.t(words[static_cast<std::size_t>(proposed.kind)])},
                 TextCell{.text = whoDoes(proposed)},
                 TextCell{.text = when(proposed)},
                 TextCell{.text = costWord(m.cost)},
                 TextCell{.text = why(proposed, proposal)}};
    return row;
  }

  std::string whoDoes(const ProposedMeasure& proposed) const {
    if (proposed.plan && !proposed.plan->owner.empty()) return proposed.plan->owner;
    static const std::array<Text, deciderCount> who{{{"burgemeester", "mayor"},
                                                     {"officier", "prosecutor"},
                                                     {"politie", "police"},
                                                     {"gemeente", "municipality"},
                                                     {"eigenaar", "owner"}}};
    return w.t(who[static_cast<std::size_t>(proposed.measure->decides)]);
  }

  std::string when(const ProposedMeasure& proposed) const {
    if (proposed.plan && proposed.plan->date)
      return w.t("uiterlijk ", "by ") + w.t(inWords(*proposed.plan->date));
    const MixRules& mix = w.context().rules->mix;
    if (proposed.kind == ProposedMeasure::Kind::Escalation) {
      return w.t("na ", "after ") + w.number(mix.firstTriggerWeeks) + "–" + w.number(mix.lastTriggerWeeks) +
             w.t(" weken", " weeks");
    }
    const int weeks = proposed.measure->leadWeeks;
    return w.t("na ", "after ") + w.number(weeks) +
           (weeks == 1 ? w.t(" week", " week") : w.t(" weken", " weeks"));
  }

  std::string costWord(Band band) const {
    static const std::array<Text, 3> words{{{"laag", "low"}, {"midden", "middle"}, {"hoog", "high"}}};
    return w.t(words[static_cast<std::size_t>(band)]);
  }

  /// Only what rests on the place or on what people answered: what is computed from incidents stands on page 1, where the
  /// gate let it through.
  bool maySay(const Expression& e) const {
    const FactKind* kind = w.context().rules->fact(e.fact);
    return kind && kind->source != FactSource::Computed && kind->source != FactSource::ComputedOrAsked &&
           e.fact != "delict";
  }

  std::string why(const ProposedMeasure& proposed, const HotspotProposal& proposal) const {
    const RuleBase& rules = *w.context().rules;
    if (proposed.kind == ProposedMeasure::Kind::Escalation)
      return w.t("alleen als het aantal dan niet is gedaald", "only if the count has not fallen by then");
    if (proposed.kind == ProposedMeasure::Kind::Conditional && proposed.assessment &&
        !proposed.assessment->unknownHard.empty()) {
      return w.t("nog te beantwoorden: ", "still to be answered: ") +
             w.t(conditionOf(*proposed.assessment->unknownHard.front(), rules));
    }
    if (proposed.assessment) {
      for (const WeightedExpression* reason : proposed.assessment->because) {
        if (maySay(reason->when)) return w.t(sentenceOf(reason->when, rules, *proposal.facts));
      }
    }
    return w.t("bewijs: ", "evidence: ") + evidenceWord(proposed.measure->evidence);
  }

  std::string evidenceWord(const std::string& grade) const {
    static const std::map<std::string, Text> words{{"E1", {"sterk", "strong"}},
                                                   {"E2", {"redelijk", "fair"}},
                                                   {"E3", {"wisselend", "mixed"}},
                                                   {"E4", {"praktijk", "practice"}},
                                                   {"E0", {"geen onderzoek", "no study"}}};
    const auto found = words.find(grade);
    return found == words.end() ? grade : w.t(found->second);
  }

  std::string tableNote(bool external, const std::vector<std::string>& watched) const {
    std::string text =
        w.t("Kosten per hotspot per jaar: laag minder dan € 5.000, midden € 5.000–25.000, hoog meer dan "
            "€ 25.000.",
            "Cost for a hotspot and year: low under € 5,000, middle € 5,000–25,000, high over € 25,000.");
    if (!watched.empty()) {
      text += " " + w.list(watched) +
              w.t(": volgen, te weinig zaken voor maatregelen.", ": to watch, too few for measures.");
    }
    text += agreedLeftOut() + missing();
    if (external) {
      text += w.t(" † Niet uit de CCV-bronnen; toegevoegd op grond van onderzoek of praktijk elders.",
                  " † Not from the CCV sources; added from studies or practice elsewhere.");
    }
    return text;
  }

  /// " Ook afgesproken, zonder regel in de tabel: nog 2 bij A1."
  std::string agreedLeftOut() const {
    std::vector<std::string> places;
    for (const NamedHotspot& h : w.named()) {
      if (h.agreedLeftOut > 0)
        places.push_back(w.number(h.agreedLeftOut) + w.t(" bij ", " at ") + h.hotspot->name);
    }
    if (places.empty()) return {};
    return w.t(" Ook afgesproken, zonder regel in de tabel: nog ",
               " Also agreed, without a line in the table: ") +
           w.list(places) + w.t(".", " more.");
  }

  /// "Geen geschikte maatregel gericht op daders bij A1 en W1; ontbreekt: beeld van de daders", once however many
  /// hotspots miss it.
  std::string missing() const {
    std::map<std::pair<Category, std::string>, std::vector<std::string>> places;
    for (const NamedHotspot& h : w.named()) {
      if (!h.proposal || h.proposal->advice->watchOnly) continue;
      const Advice& advice = *h.proposal->advice;
      for (const Category category : w.context().rules->mix.required) {
        const bool covered = std::any_of(advice.mix.begin(), advice.mix.end(),
                                         [&](const Measure* m) { return m->category == category; });
        if (!covered) places[{category, missingFor(advice, category)}].push_back(h.hotspot->name);
      }
    }
    std::string text;
    for (const auto& [what, names] : places) {
      text += w.t(" Geen geschikte maatregel (", " No suitable measure (") + w.t(titleOf(what.first)) +
              w.t(") bij ", ") at ") + w.list(names);
      text += what.second.empty() ? "." : w.t("; ontbreekt: ", "; missing: ") + what.second + ".";
    }
    return text;
  }

  /// The most decisive unknown fact of that category.
  std::string missingFor(const Advice& advice, Category category) const {
    for (const Question& question : advice.questions) {
      const bool decides =
          std::any_of(question.decides.begin(), question.decides.end(),
                      [&](const Measure* m) { return m->category == category && !m->personFocused; });
      if (decides) return w.t(question.fact->title);
    }
    return {};
  }

  // --- decisions ---

  void decisions(PaperPage& page) {
    const std::vector<AskedDecision> asked = decisionsOf(w);
    if (asked.empty()) return;
    page.blocks.push_back({Heading{w.t("Gevraagde besluiten", "Decisions asked for"), {}}});
    int number = 0;
    std::vector<Decisions> boxes;
    for (std::size_t d = 0; d < deciderCount; ++d) {
      Decisions box{.who = capitalised(w.t(titleOf(static_cast<Decider>(d)))),
                    .answers = {w.t("ja", "yes"), w.t("anders", "other")}};
      for (const AskedDecision& decision : asked) {
        if (decision.who == static_cast<Decider>(d)) box.decisions.push_back({++number, decision.text});
      }
      if (!box.decisions.empty()) boxes.push_back(std::move(box));
    }
    for (std::size_t i = 0; i < boxes.size(); i += 2) {
      SideBySide pair{{{{boxes[i]}}, {}}};
      if (i + 1 < boxes.size()) pair.columns[1].push_back({boxes[i + 1]});
      page.blocks.push_back({std::move(pair)});
    }
  }

  // --- law, data ---

  std::vector<PaperBlock> lawAndPrivacy() const {
    Bullets bullets;
    if (w.parts().front().map.exportClass == ExportClass::Driehoek) {
      bullets.texts = {
          w.t("Politiegegevens; u bent tot geheimhouding verplicht (art. 7 lid 2 Wpg).",
              "Police data; you are bound to secrecy (art. 7(2) Wpg)."),
          w.t("Geen adressen, namen of kentekens. Aantallen onder de 3 staan er als <3, vakken onder de 3 "
              "niet.",
              "No addresses, names or plates. Counts below 3 stand as <3, cells below 3 not at all.")};
    } else {
      bullets.texts = {
          w.t("Bevat politiegegevens in klasse werk: niet voor het overleg, alleen binnen het team.",
              "Holds police data in class werk: not for the meeting, only inside the team.")};
    }
    bullets.texts.push_back(
        w.t("Maatregelen gaan over plekken, nooit over personen. Wetsartikelen zijn verwijzingen, "
            "geen juridisch advies.",
            "Measures are about places, never persons. Articles of law are references, no legal "
            "advice."));
    std::vector<std::string> said;
    for (const NamedHotspot& h : w.named()) {
      if (!h.proposal) continue;
      for (const ProposedMeasure& proposed : h.measures) {
        const Decider who = proposed.measure->decides;
        if (who != Decider::Mayor && who != Decider::Prosecutor) continue;
        const std::string law = w.t(proposed.measure->legal);
        if (law.empty() || std::find(said.begin(), said.end(), law) != said.end()) continue;
        said.push_back(law);
      }
    }
    for (const std::string& law : said) {
      if (w.room().methodDetail) bullets.texts.push_back(law);
    }
    return {{Heading{w.t("Recht en privacy", "Law and privacy"), {}}}, {std::move(bullets)}};
  }

  std::vector<PaperBlock> dataAndMethod() const {
    Bullets bullets;
    for (const DriehoekPart& part : w.parts()) {
      bullets.texts.push_back(capitalised(w.t(infoOf(part.map.offence).one)) + ": " + part.context.quality);
    }
    bullets.texts.push_back(w.parts().front().context.method);
    if (w.room().methodDetail) {
      bullets.texts.push_back(w.t("Verandering: exacte toets van twee aantallen; toevalsband 90%.",
                                  "Change: exact test of two counts; chance band 90%."));
    }
    bullets.texts.push_back(w.t(notAForecast()));
    return {{Heading{w.t("Gegevens en methode", "Data and method"), {}}}, {std::move(bullets)}};
  }

  const DriehoekWriter& w;
};

/// Which hotspots want the same measure.
struct Wanted {
  const Measure* measure = nullptr;
  ProposedMeasure::Kind kind = ProposedMeasure::Kind::Suitable;
  std::vector<std::string> places = {};
};

std::vector<Wanted> wantedIn(const DriehoekWriter& w) {
  std::vector<Wanted> all;
  for (const NamedHotspot& h : w.named()) {
    for (const ProposedMeasure& proposed : h.measures) {
      if (proposed.kind == ProposedMeasure::Kind::Agreed) continue;
      auto found = std::find_if(all.begin(), all.end(), [&](const Wanted& other) {
        return other.measure == proposed.measure && other.kind == proposed.kind;
      });
      if (found == all.end()) {
        all.push_back({proposed.measure, proposed.kind, {}});
        found = std::prev(all.end());
      }
      found->places.push_back(h.hotspot->name);
    }
  }
  return all;
}

/// A name inside a sentence: its first letter small, unless the word is an abbreviation or a proper name.
std::string inSentence(const std::string& name) {
  const bool capitals = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
  if (name.empty() || capitals || name.find("Burgernet") == 0 || name.find("WhatsApp") == 0) return name;
  std::string small = name;
  if (small[0] >= 'A' && small[0] <= 'Z') small[0] = static_cast<char>(small[0] - 'A' + 'a');
  return small;
}

}  // namespace

std::vector<ProposedMeasure> proposedFor(const HotspotProposal& proposal, const RuleBase& rules) {
  std::vector<ProposedMeasure> list;
  const auto add = [&](const Measure* measure, const PlanEntry* plan, ProposedMeasure::Kind kind) {
    list.push_back({measure, assessmentOf(*proposal.advice, measure), plan, kind});
  };
  for (const PlanEntry& entry : proposal.plan) {
    const Measure* measure = rules.measure(entry.measure);
    if (measure && entry.status != PlanStatus::Rejected) add(measure, &entry, ProposedMeasure::Kind::Agreed);
  }
  std::ranges::stable_sort(list, std::greater(),
                           [](const ProposedMeasure& m) { return m.assessment ? m.assessment->score : 0; });
  if (proposal.advice->watchOnly) return list;
  for (const Measure* measure : proposal.advice->mix) {
    if (!planOf(proposal, measure->id)) add(measure, nullptr, ProposedMeasure::Kind::Suitable);
  }
  // A step up and an open question are worth a line each even where the mix is long.
  std::vector<ProposedMeasure> last;
  for (const Escalation& step : proposal.advice->escalation) {
    if (step.littleEffect || planOf(proposal, step.measure->id)) continue;
    last.push_back({step.measure, assessmentOf(*proposal.advice, step.measure), nullptr,
                    ProposedMeasure::Kind::Escalation});
    break;
  }
  if (const Assessment* open = bestConditional(*proposal.advice, rules);
      open && !planOf(proposal, open->measure->id))
    last.push_back({open->measure, open, nullptr, ProposedMeasure::Kind::Conditional});
  const auto agreed =
      static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [](const auto& m) { return m.plan; }));
  const auto at = static_cast<std::ptrdiff_t>(std::min(list.size(), std::max<std::size_t>(agreed, 2)));
  list.insert(list.begin() + at, last.begin(), last.end());
  return list;
}

std::vector<AskedDecision> decisionsOf(const DriehoekWriter& w) {
  std::vector<AskedDecision> asked;
  std::vector<std::string> withMix;
  std::vector<std::string> withoutOffenders;
  for (const NamedHotspot& h : w.named()) {
    if (!h.proposal || h.proposal->advice->watchOnly) continue;
    if (!h.proposal->advice->mix.empty()) withMix.push_back(h.hotspot->name);
    const auto& questions = h.proposal->advice->questions;
    if (std::any_of(questions.begin(), questions.end(),
                    [](const Question& q) { return q.fact->id == "dadertype"; }))
      withoutOffenders.push_back(h.hotspot->name);
  }
  if (!withMix.empty()) {
    asked.push_back(
        {Decider::Mayor, w.t("Stelt de mix vast voor ", "Adopts the mix for ") + w.list(withMix) + "."});
  }
  for (const Wanted& wanted : wantedIn(w)) {
    const Decider who = wanted.measure->decides;
    const std::string name = inSentence(shortName(w.t(wanted.measure->name))), places = w.list(wanted.places);
    if (wanted.kind == ProposedMeasure::Kind::Escalation) {
      asked.push_back(
          {who, w.t("Zegt of dit kan als opschaling bij ", "Says whether this can be a step up at ") +
                    places + ": " + name + "."});
    } else if (who == Decider::Police) {
      asked.push_back(
          {who, w.t("Zegt capaciteit toe bij ", "Commits capacity at ") + places + ": " + name + "."});
    } else if (who == Decider::Mayor || who == Decider::Prosecutor) {
      asked.push_back({who, w.t("Besluit bij ", "Decides at ") + places + ": " + name + "."});
    }
  }
  if (!withoutOffenders.empty()) {
    asked.push_back({Decider::Police, w.t("Levert een daderbeeld zonder personen voor ",
                                          "Gives a picture of offenders without persons for ") +
                                          w.list(withoutOffenders) + "."});
  }
  std::vector<std::string> own, owners;
  for (const Wanted& wanted : wantedIn(w)) {
    if (wanted.kind == ProposedMeasure::Kind::Escalation) continue;
    std::vector<std::string>& names = wanted.measure->decides == Decider::Owner ? owners : own;
    if (wanted.measure->decides != Decider::Municipality && wanted.measure->decides != Decider::Owner)
      continue;
    for (const std::string& place : wanted.places) {
      if (std::find(names.begin(), names.end(), place) == names.end()) names.push_back(place);
    }
  }
  if (!own.empty()) {
    asked.push_back(
        {Decider::Municipality,
         w.t("Voert de maatregelen van de gemeente uit bij ", "Carries out the municipality's measures at ") +
             w.list(own) + w.t(", zoals in de tabel.", ", as in the table.")});
  }
  if (!owners.empty()) {
    asked.push_back({Decider::Municipality, w.t("Vraagt de eigenaars bij ", "Asks the owners at ") +
                                                w.list(owners) +
                                                w.t(" om hun deel te doen.", " to do their part.")});
  }
  return asked;
}

PaperPage secondDriehoekPage(const DriehoekWriter& writer) { return ProposalPage(writer).write(); }

}  // namespace brandpunt
