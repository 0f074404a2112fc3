// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_rule_base.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "rule_file/read_gates.h"
#include "rule_file/read_means.h"
#include "rule_file/rule_path.h"
#include "rule_file/toml_table.h"

namespace brandpunt::exchange {
namespace {

const std::vector<std::string> evidenceGrades{"E0", "E1", "E2", "E3", "E4"};

/// Where a record stands, to name its line when something that it names turns out not to exist.
struct Place {
  std::filesystem::path file;
  unsigned line;
};

template <class List>
bool knows(const List& list, const std::string& id) {
  return std::any_of(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
}

bool holdsId(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <class List>
void refuseDouble(TomlTable& table, const List& list, const std::string& id) {
  if (knows(list, id))
    table.problem("id", {"'" + id + "' komt twee keer voor.", "'" + id + "' occurs twice."});
}

void refuseEmpty(TomlTable& table, const std::string& key, const Text& value) {
  for (const auto& [name, words] : {std::pair(key + "_nl", value.nl), std::pair(key + "_en", value.en)}) {
    // One that is missing is told as missing.
    if (words.empty() && table.has(name))
      table.problem(name, {"'" + name + "' is leeg.", "'" + name + "' is empty."});
  }
}

/// How the values of a choice are called, in both languages; as many words as values.
std::vector<Text> wordsFor(const std::vector<std::string>& values, TomlTable& t) {
  const std::vector<std::string> dutch = t.textsOrNone("words_nl");
  const std::vector<std::string> english = t.textsOrNone("words_en");
  if (dutch.size() != values.size() || english.size() != values.size()) {
    t.problem("words_nl", {"'words_nl' en 'words_en' hebben evenveel woorden als 'values'.",
                           "'words_nl' and 'words_en' have as many words as 'values'."});
    return {};
  }
  std::vector<Text> words;
  for (std::size_t i = 0; i < values.size(); ++i) words.push_back({dutch[i], english[i]});
  return words;
}

std::vector<Offence> offences(TomlTable& t) {
  std::vector<Offence> list;
  for (const std::string& id : t.texts("offence")) {
    const auto offence = offenceFromId(id);
    if (!offence)
      t.unknownWord("offence", id);
    else
      list.push_back(*offence);
  }
  return list;
}

FactKind readFact(TomlTable t) {
  FactKind f;
  f.id = t.text("id");
  f.type = t.choice("type", factTypeFromId);
  f.values = t.textsOrNone("values");
  f.words = wordsFor(f.values, t);
  f.canBeNever = t.yes("never");
  f.source = t.choice("origin", factSourceFromId);
  f.who = t.text("who");
  if (t.has("offence")) f.offences = offences(t);
  f.unit = t.bothLanguagesOrNone("unit");
  f.title = t.bothLanguages("title");
  f.question = t.bothLanguages("question");
  f.how = t.bothLanguages("how");
  if ((f.type == FactType::Choice) != !f.values.empty()) {
    t.problem("values", {"alleen een keuze heeft waarden, en heeft er ten minste een.",
                         "only a choice has values, and it has at least one."});
  }
  t.finish();
  return f;
}

Source readSource(TomlTable t) {
  Source s;
  s.id = t.text("id");
  s.seed = t.yes("seed");
  s.title = t.text("title");
  s.publisher = t.text("publisher");
  s.date = t.text("date");
  t.finish();
  return s;
}

class Reader {
 public:
  Reader(std::filesystem::path folder, const RuleOverlay& overlay)
      : m_folder(std::move(folder)), m_overlay(overlay) {}

  Result<RuleBase> read() {
    if (auto r = readFile("facts.toml", &Reader::readFacts); !r) return r.error();
    if (auto r = readFile("sources.toml", &Reader::readSources); !r) return r.error();
    if (auto r = readFile("mix.toml", &Reader::readMix); !r) return r.error();
    std::vector<std::filesystem::path> files;
    std::error_code status;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder / "measures", status)) {
      if (entry.path().extension() == ".toml") files.push_back(entry.path().filename());
    }
    std::sort(files.begin(), files.end());
    if (files.empty()) {
      return Error{ErrorCode::NotFound,
                   {"Er staan geen maatregelen in " + (m_folder / "measures").string() + ".",
                    "There are no measures in " + (m_folder / "measures").string() + "."}};
    }
    for (const auto& file : files) {
      if (auto r = readFile("measures" / file, &Reader::readMeasures); !r) return r.error();
    }
    if (auto r = readOwn(); !r) return r.error();
    if (auto r = readFile("gates.toml", &Reader::readGates); !r) return r.error();
    if (auto r = readFile("means.toml", &Reader::readMeans); !r) return r.error();
    if (auto r = readFile("discontinued.toml", &Reader::readDiscontinued); !r) return r.error();
    if (auto r = checkNames(); !r) return r.error();
    if (auto r = checkSubstitutions(); !r) return r.error();
    std::sort(m_rules.measures.begin(), m_rules.measures.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return std::move(m_rules);
  }

 private:
  Result<void> readFile(const std::filesystem::path& name, void (Reader::*content)(TomlTable&)) {
    m_file = m_folder / name;
    Result<toml::table> root = readToml(m_file);
    if (!root) return root.error();
    for (const RuleChange& change : m_overlay.changes) {
      const auto path = RulePath::from(change.path);
      if (path && path->hasTarget(*root)) path->write(*root, change.value);
    }
    return readRoot(*root, content);
  }

  Result<void> readRoot(const toml::table& root, void (Reader::*content)(TomlTable&)) {
    TomlProblem problem(m_file);
    TomlTable table(root, problem);
    (this->*content)(table);
    table.finish();
    if (problem.any()) return problem.error();
    return {};
  }

  /// Measures of the municipality itself, read as those of the program.
  Result<void> readOwn() {
    if (m_overlay.ownMeasures.empty()) return {};
    m_file = "eigen maatregelen";
    try {
      const toml::table root = toml::parse(m_overlay.ownMeasures);
      m_own = true;
      auto read = readRoot(root, &Reader::readMeasures);
      m_own = false;
      return read;
    } catch (const toml::parse_error& e) {
      TomlProblem problem(m_file);
      const std::string cause(e.description());
      problem.report(e.source().begin.line,
                     {"dit is geen geldig TOML (" + cause + ").", "this is no valid TOML (" + cause + ")."});
      return problem.error();
    }
  }

  void readFacts(TomlTable& root) {
    for (TomlTable t : root.tables("fact")) {
      FactKind f = readFact(t);
      refuseDouble(t, m_rules.facts, f.id);
      m_rules.facts.push_back(std::move(f));
    }
  }

  void readSources(TomlTable& root) {
    for (TomlTable t : root.tables("source")) {
      Source s = readSource(t);
      refuseDouble(t, m_rules.sources, s.id);
      m_rules.sources.push_back(std::move(s));
    }
  }

  Expression expression(TomlTable& t, std::string_view key, const std::string& text) {
    Result<Expression> e = parseExpression(text);
    if (!e) return t.problem(key, e.error().message), Expression{};
    const FactKind* kind = m_rules.fact(e->fact);
    if (!kind) {
      t.problem(key, {"de uitdrukking '" + text + "' noemt het onbekende feit '" + e->fact + "'.",
                      "the expression '" + text + "' names the unknown fact '" + e->fact + "'."});
    } else if (const auto wrong = misfit(*e, *kind)) {
      t.problem(key, *wrong);
    }
    return std::move(*e);
  }

  std::vector<Expression> expressions(TomlTable& t, std::string_view key) {
    std::vector<Expression> list;
    for (const std::string& text : t.textsOrNone(key)) list.push_back(expression(t, key, text));
    return list;
  }

  std::vector<WeightedExpression> weighted(TomlTable& t, std::string_view key) {
    std::vector<WeightedExpression> list;
    for (TomlTable item : t.tables(key)) {
      WeightedExpression w;
      w.when = expression(item, "when", item.text("when"));
      w.weight = item.whole("weight", 1);
      item.finish();
      list.push_back(std::move(w));
    }
    return list;
  }

  std::vector<Citation> citations(TomlTable& t) {
    std::vector<Citation> list;
    for (TomlTable item : t.tables("sources")) {
      Citation c{item.text("id"), item.text("part")};
      if (!m_rules.source(c.source)) item.unknownWord("id", c.source);
      item.finish();
      list.push_back(std::move(c));
    }
    if (list.empty()) t.problem("sources", {"een bron ontbreekt.", "a source is missing."});
    return list;
  }

  void readMeasures(TomlTable& root) {
    for (TomlTable t : root.tables("measure")) {
      Measure m = readMeasure(t);
      refuseDouble(t, m_rules.measures, m.id);
      for (const Measure& other : m_rules.measures) {
        if (other.ref == m.ref && other.id != m.id)
          t.problem("ref", {"'" + m.ref + "' is al het nummer van " + other.id + ".",
                            "'" + m.ref + "' is the number of " + other.id + " already."});
      }
      if (holdsId(m.synergies, m.id))
        t.problem("synergies",
                  {"een maatregel versterkt zichzelf niet.", "a measure does not strengthen itself."});
      m_places[m.id] = {m_file, t.line()};
      m_rules.measures.push_back(std::move(m));
    }
  }

  Measure readMeasure(TomlTable& t) {
    Measure m;
    m.id = t.text("id");
    m.ref = t.text("ref");
    m.name = t.bothLanguages("name");
    m.offences = offences(t);
    m.category = t.choice("category", categoryFromId);
    m.decides = t.choice("decides", deciderFromId);
    m.personFocused = t.yes("person_focused");
    m.external = t.yes("external");
    m.own = m_own;
    m.off = t.textOr("off", "");
    m.hard = expressions(t, "hard");
    for (const Expression& e : m.hard) {
      if (e.namesUnknown) {
        t.problem("hard", {"een harde voorwaarde mag 'onbekend' niet noemen: '" + e.text + "'.",
                           "a hard condition may not name 'onbekend': '" + e.text + "'."});
      }
    }
    m.indications = weighted(t, "indications");
    m.contras = weighted(t, "contra");
    m.legal = t.bothLanguages("legal");
    m.partners = t.bothLanguages("partners");
    m.worksIf = t.bothLanguages("works_if");
    m.consider = t.bothLanguages("consider");
    refuseEmpty(t, "legal", m.legal);
    refuseEmpty(t, "works_if", m.worksIf);
    refuseEmpty(t, "consider", m.consider);
    m.cost = t.choice("cost", bandFromId);
    m.labour = t.choice("labour", bandFromId);
    m.leadWeeks = t.whole("lead_weeks", 0);
    const std::string duration = t.text("duration");
    if (duration != "tijdelijk" && duration != "structureel") t.unknownWord("duration", duration);
    m.structural = duration == "structureel";
    m.displacement = t.choice("displacement", displacementFromId);
    m.evidence = t.text("evidence");
    const auto points = m_evidencePoints.find(m.evidence);
    if (points == m_evidencePoints.end())
      t.unknownWord("evidence", m.evidence);
    else
      m.evidencePoints = points->second;
    m.synergies = t.textsOrNone("synergies");
    m.exclusiveGroup = t.textOr("exclusive_group", "");
    m.sources = citations(t);
    t.finish();
    return m;
  }

  void readGates(TomlTable& root) { exchange::readGates(root, m_rules); }
  void readMeans(TomlTable& root) { exchange::readMeans(root, m_rules); }

  void readDiscontinued(TomlTable& root) {
    for (TomlTable t : root.tables("discontinued")) {
      Discontinued d;
      d.id = t.text("id");
      d.name = t.bothLanguages("name");
      d.offences = offences(t);
      d.why = t.bothLanguages("why");
      refuseEmpty(t, "why", d.why);
      d.instead = t.texts("instead");
      for (const std::string& id : d.instead) {
        if (!m_rules.measure(id)) t.unknownWord("instead", id);
      }
      d.sources = citations(t);
      t.finish();
      refuseDouble(t, m_rules.discontinued, d.id);
      m_rules.discontinued.push_back(std::move(d));
    }
  }

  static std::array<int, 3> points(TomlTable t) {
    const std::array<int, 3> byBand{t.whole("laag", 0), t.whole("midden", 0), t.whole("hoog", 0)};
    t.finish();
    return byBand;
  }

  void readMix(TomlTable& root) {
    MixRules& mix = m_rules.mix;
    TomlTable limits = root.table("limits");
    mix.limits = {limits.whole("cost", 0), limits.whole("labour", 0), limits.whole("measures", 0),
                  limits.whole("per_category", 0)};
    limits.finish();
    mix.costPoints = points(root.table("cost_points"));
    mix.labourPoints = points(root.table("labour_points"));
    TomlTable evidence = root.table("evidence_points");
    for (const std::string& grade : evidenceGrades) m_evidencePoints[grade] = evidence.whole(grade, 0);
    evidence.finish();
    readValue(root.table("value"));
    readThresholds(root);
    for (TomlTable t : root.tables("forced")) {
      ForcedRule rule{t.text("rule"), t.texts("measures"), expressions(t, "all"), expressions(t, "any"),
                      t.bothLanguages("why")};
      t.finish();
      remember(t, rule.measures);
      mix.forced.push_back(std::move(rule));
    }
    for (TomlTable t : root.tables("mind")) {
      mix.cautions.push_back({t.text("measure"), t.bothLanguages("text")});
      t.finish();
      remember(t, {mix.cautions.back().measure});
    }
    for (TomlTable t : root.tables("substitution")) {
      Substitution s{t.text("measure"), t.text("blocked_by"), t.text("instead"), t.bothLanguages("why")};
      t.finish();
      remember(t, {s.measure, s.instead});
      mix.substitutions.push_back(std::move(s));
    }
  }

  void readValue(TomlTable t) {
    MixRules& mix = m_rules.mix;
    mix.synergyBonus = t.inQuarters("synergy_bonus");
    mix.costPenalty = t.inQuarters("cost_penalty");
    mix.labourPenalty = t.inQuarters("labour_penalty");
    mix.minimumValue = t.inQuarters("minimum");
    mix.exempt = t.texts("exempt");
    remember(t, mix.exempt);
    mix.slotWeights.clear();
    const toml::node* weights = t.node("slot_weights");
    const toml::array* list = weights ? weights->as_array() : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
      const double four = list->get(i)->value_or(0.1) * 4;
      mix.slotWeights.push_back(static_cast<int>(four));
      const bool falling = i == 0 || mix.slotWeights[i] <= mix.slotWeights[i - 1];
      if (four < 0 || four > 400 || four != static_cast<int>(four) || !falling) list = nullptr;
    }
    if (!list || list->empty()) {
      t.problem("slot_weights", {"'slot_weights' moet een dalende lijst van veelvouden van 0.25 zijn.",
                                 "'slot_weights' must be a falling list of multiples of 0.25."});
    }
    t.finish();
  }

  void readThresholds(TomlTable& root) {
    MixRules& mix = m_rules.mix;
    TomlTable categories = root.table("categories");
    for (const std::string& id : categories.texts("required")) {
      const auto category = categoryFromId(id);
      if (!category)
        categories.unknownWord("required", id);
      else
        mix.required.push_back(*category);
    }
    categories.finish();
    TomlTable small = root.table("small_numbers");
    mix.countFact = small.text("fact");
    if (!m_rules.fact(mix.countFact)) small.unknownWord("fact", mix.countFact);
    mix.watchBelow = small.whole("watch_below", 0);
    mix.cheapBelow = small.whole("cheap_below", mix.watchBelow);
    small.finish();
    TomlTable heavy = root.table("heavy");
    mix.heavyCost = heavy.choice("cost", bandFromId);
    mix.heavyLabour = heavy.choice("labour", bandFromId);
    mix.heavyLabourFromCost = heavy.choice("labour_from_cost", bandFromId);
    heavy.finish();
    TomlTable escalation = root.table("escalation");
    mix.firstTriggerWeeks = escalation.whole("first_weeks", 1);
    mix.lastTriggerWeeks = escalation.whole("last_weeks", mix.firstTriggerWeeks);
    escalation.finish();
    TomlTable tempo = root.table("tempo");
    mix.soonWeeks = tempo.whole("soon_weeks", 0);
    tempo.finish();
    TomlTable waterbed = root.table("waterbed");
    mix.waterbedFrom = waterbed.choice("from", displacementFromId);
    mix.ring_m = waterbed.whole("ring_m", 1);
    waterbed.finish();
    TomlTable memory = root.table("memory");
    mix.failedPenalty = memory.whole("failed_penalty", 0);
    memory.finish();
    TomlTable questions = root.table("questions");
    mix.questionsAtMost = questions.whole("at_most", 0);
    questions.finish();
    TomlTable standing = root.table("standing");
    mix.standing = standing.texts("measures");
    remember(standing, mix.standing);
    standing.finish();
    TomlTable dark = root.table("dark_days");
    mix.darkFirstMonth = dark.whole("first_month", 1, 12);
    mix.darkLastMonth = dark.whole("last_month", 1, 12);
    dark.finish();
    TomlTable term = root.table("term_and_holidays");
    mix.termMonths = term.wholes("months", 1, 12);
    term.finish();
  }

  /// Measures that mix.toml names: they are read later, and looked up when all are there.
  void remember(TomlTable& t, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) m_named.emplace_back(id, Place{m_file, t.line()});
  }

  /// Following what takes the place of a measure must come to an end.
  Result<void> checkSubstitutions() {
    for (const Substitution& first : m_rules.mix.substitutions) {
      std::string at = first.instead;
      for (std::size_t steps = 0; steps <= m_rules.mix.substitutions.size(); ++steps) {
        const auto next = std::find_if(m_rules.mix.substitutions.begin(), m_rules.mix.substitutions.end(),
                                       [&](const Substitution& s) { return s.measure == at; });
        if (next == m_rules.mix.substitutions.end()) break;
        at = next->instead;
        if (at != first.measure && steps < m_rules.mix.substitutions.size()) continue;
        TomlProblem problem(m_folder / "mix.toml");
        problem.report(0U, {"de vervangers van '" + first.measure + "' verwijzen in een kring naar elkaar.",
                            "the substitutes of '" + first.measure + "' refer to each other in a circle."});
        return problem.error();
      }
    }
    return {};
  }

  Result<void> checkNames() {
    for (const Measure& m : m_rules.measures) {
      for (const std::string& id : m.synergies) m_named.emplace_back(id, m_places.at(m.id));
    }
    for (const auto& [id, place] : m_named) {
      if (m_rules.measure(id)) continue;
      TomlProblem problem(place.file);
      problem.report(place.line,
                     {"de maatregel '" + id + "' bestaat niet.", "the measure '" + id + "' does not exist."});
      return problem.error();
    }
    return {};
  }

  std::filesystem::path m_folder;
  const RuleOverlay& m_overlay;
  bool m_own = false;  ///< what is read is of the municipality
  std::filesystem::path m_file = {};
  RuleBase m_rules = {};
  std::map<std::string, int> m_evidencePoints = {};
  std::map<std::string, Place> m_places = {};
  std::vector<std::pair<std::string, Place>> m_named = {};
};

}  // namespace

Result<RuleBase> readRuleBase(const std::filesystem::path& folder) {
  return readRuleBase(folder, RuleOverlay{});
}

Result<RuleBase> readRuleBase(const std::filesystem::path& folder, const RuleOverlay& overlay) {
  return Reader(folder, overlay).read();
}

}  // namespace brandpunt::exchange
