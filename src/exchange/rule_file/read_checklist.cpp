// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_checklist.h"

#include <algorithm>
#include <array>
#include <utility>

#include "advice/assessment.h"
#include "rule_file/toml_table.h"
#include "schouw/look_points.h"

namespace brandpunt::exchange {
namespace {

constexpr std::string_view placeFact = "locatietype";

class ChecklistReader {
 public:
  ChecklistReader(const RuleBase& rules, Checklist& checklist, const std::filesystem::path& file)
      : m_rules(rules), m_checklist(checklist), m_file(file) {}

  Result<void> read() {
    Result<toml::table> root = readToml(m_file);
    if (!root) return root.error();
    TomlProblem problem(m_file);
    TomlTable table(*root, problem);
    for (const std::string& id : table.textsOrNone("on_the_spot")) {
      if (!m_rules.fact(id)) table.unknownWord("on_the_spot", id);
      m_checklist.onTheSpot.push_back(id);
    }
    for (TomlTable t : table.tables("theme")) readTheme(t);
    for (TomlTable t : table.tables("item")) readItem(t);
    for (TomlTable t : table.tables("look")) readLook(t);
    for (TomlTable t : table.tables("participant")) readParticipant(t);
    table.finish();
    if (problem.any()) return problem.error();
    return {};
  }

 private:
  static std::vector<Offence> offences(TomlTable& t) {
    std::vector<Offence> list;
    for (const std::string& id : t.texts("offence")) {
      const auto offence = offenceFromId(id);
      if (!offence) {
        t.unknownWord("offence", id);
      } else {
        list.push_back(*offence);
      }
    }
    return list;
  }

  std::vector<std::string> places(TomlTable& t) const {
    std::vector<std::string> list = t.textsOrNone("places");
    const FactKind* kind = m_rules.fact(placeFact);
    for (const std::string& place : list) {
      if (!kind || std::find(kind->values.begin(), kind->values.end(), place) == kind->values.end())
        t.unknownWord("places", place);
    }
    return list;
  }

  void readTheme(TomlTable& t) {
    ChecklistTheme theme{t.text("id"), t.bothLanguages("title")};
    t.finish();
    if (m_checklist.theme(theme.id)) refuseDouble(t, theme.id);
    m_checklist.themes.push_back(std::move(theme));
  }

  void readItem(TomlTable& t) {
    ChecklistItem item;
    item.id = t.text("id");
    item.theme = t.text("theme");
    item.text = t.bothLanguages("text");
    item.offences = offences(t);
    item.places = places(t);
    readRound(t, item);
    readEffect(t, item);
    item.measures = t.textsOrNone("measures");
    for (const std::string& id : item.measures) checkMeasure(t, item, id);
    for (TomlTable source : t.tables("sources")) {
      Citation citation{source.text("id"), source.text("part")};
      if (!m_rules.source(citation.source)) source.unknownWord("id", citation.source);
      source.finish();
      item.sources.push_back(std::move(citation));
    }
    if (item.sources.empty()) t.problem("sources", {"een bron ontbreekt.", "a source is missing."});
    t.finish();
    if (!m_checklist.theme(item.theme)) t.unknownWord("theme", item.theme);
    if (m_checklist.item(item.id)) refuseDouble(t, item.id);
    checkNeighbours(t, item);
    m_checklist.items.push_back(std::move(item));
  }

  static void readRound(TomlTable& t, ChecklistItem& item) {
    const std::string word = t.text("round");
    const bool both = word == "beide";
    const auto round = schouwRoundFromId(word);
    if (!both && !round) return t.unknownWord("round", word);
    item.day = both || round == SchouwRound::Day;
    item.dark = both || round == SchouwRound::Dark;
  }

  void readEffect(TomlTable& t, ChecklistItem& item) const {
    const std::string fact = t.textOr("fact", "");
    ItemEffect effect{fact, {}};
    constexpr std::array<ItemAnswer, 3> telling{ItemAnswer::Yes, ItemAnswer::Partly, ItemAnswer::No};
    bool tells = false;
    const FactKind* kind = m_rules.fact(fact);
    for (std::size_t i = 0; i < telling.size(); ++i) {
      const std::string key(idOf(telling[i]));
      const std::string text = t.textOr(key, "");
      if (text.empty()) continue;
      tells = true;
      if (!kind) continue;
      const auto value = factValueFrom(*kind, text);
      if (!value) {
        t.problem(key, value.error().message);
      } else {
        effect.values[i] = *value;
      }
    }
    if (fact.empty()) {
      if (tells)
        t.problem("id", {"een antwoord zegt iets, maar 'fact' ontbreekt.",
                         "an answer tells something, but 'fact' is missing."});
      return;
    }
    if (!kind || fact == "delict") return t.unknownWord("fact", fact);
    if (!tells)
      t.problem("fact", {"geen antwoord zegt iets over '" + fact + "'.",
                         "no answer tells anything of '" + fact + "'."});
    if (item.day && item.dark) {
      t.problem("round", {"wat een feit vertelt hoort in een van beide rondes.",
                          "what tells a fact belongs in one of the rounds."});
    }
    item.effect = std::move(effect);
  }

  void checkMeasure(TomlTable& t, const ChecklistItem& item, const std::string& id) const {
    const Measure* measure = m_rules.measure(id);
    if (!measure) return t.unknownWord("measures", id);
    const bool suits = std::any_of(item.offences.begin(), item.offences.end(),
                                   [&](Offence o) { return concerns(measure->offences, o); });
    if (!suits) {
      t.problem("measures", {"'" + id + "' is geen maatregel tegen dit delict.",
                             "'" + id + "' is no measure against this offence."});
    }
  }

  /// Items that can stand in one list must not tell the same fact.
  void checkNeighbours(TomlTable& t, const ChecklistItem& item) const {
    for (const ChecklistItem& other : m_checklist.items) {
      if (!item.effect || !other.effect || item.effect->fact != other.effect->fact) continue;
      const bool offence = std::any_of(item.offences.begin(), item.offences.end(),
                                       [&](Offence o) { return concerns(other.offences, o); });
      const bool place =
          item.places.empty() || other.places.empty() ||
          std::any_of(item.places.begin(), item.places.end(), [&](const std::string& p) {
            return std::find(other.places.begin(), other.places.end(), p) != other.places.end();
          });
      if (offence && place) {
        t.problem("fact",
                  {"'" + other.id + "' vertelt '" + item.effect->fact + "' al op dezelfde plek.",
                   "'" + other.id + "' tells '" + item.effect->fact + "' at the same place already."});
      }
    }
  }

  void readLook(TomlTable& t) {
    m_checklist.looks.push_back({t.text("kind"), t.bothLanguages("text"), offences(t)});
    if (!lookKindFromId(m_checklist.looks.back().kind)) t.unknownWord("kind", m_checklist.looks.back().kind);
    t.finish();
  }

  void readParticipant(TomlTable& t) {
    m_checklist.participants.push_back({t.bothLanguages("title"), offences(t), places(t)});
    t.finish();
  }

  static void refuseDouble(TomlTable& t, const std::string& id) {
    t.problem("id", {"'" + id + "' komt twee keer voor.", "'" + id + "' occurs twice."});
  }

  const RuleBase& m_rules;
  Checklist& m_checklist;
  std::filesystem::path m_file;
};

/// No list may be longer than people walk to the end.
Result<void> checkLengths(const Checklist& checklist, const RuleBase& rules,
                          const std::filesystem::path& folder) {
  const FactKind* kind = rules.fact(placeFact);
  std::vector<std::string> places = kind ? kind->values : std::vector<std::string>{};
  places.emplace_back();
  for (const Offence offence : {Offence::Autokraak, Offence::Woninginbraak}) {
    for (const std::string& place : places) {
      for (const SchouwRound round : {SchouwRound::Day, SchouwRound::Dark}) {
        const std::size_t n = itemsFor(checklist, offence, place, round).size();
        if (n <= mostItems) continue;
        const std::string where =
            std::string(infoOf(offence).id) + ", " + place + ", " + std::string(idOf(round));
        return Error{ErrorCode::WrongFormat,
                     {folder.string() + ": de ronde (" + where + ") heeft " + std::to_string(n) +
                          " onderdelen; meer dan " + std::to_string(mostItems) + " leest niemand.",
                      folder.string() + ": the round (" + where + ") has " + std::to_string(n) +
                          " items; nobody reads more than " + std::to_string(mostItems) + "."}};
      }
    }
  }
  return {};
}

}  // namespace

Result<Checklist> readChecklist(const std::filesystem::path& folder, const RuleBase& rules) {
  std::vector<std::filesystem::path> files;
  std::error_code status;
  for (const auto& entry : std::filesystem::directory_iterator(folder, status)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) {
    return Error{ErrorCode::NotFound,
                 {"Er staan geen checklists in " + folder.string() + ".",
                  "There are no checklists in " + folder.string() + "."}};
  }
  Checklist checklist;
  for (const auto& file : files) {
    if (auto r = ChecklistReader(rules, checklist, file).read(); !r) return r.error();
  }
  if (auto r = checkLengths(checklist, rules, folder); !r) return r.error();
  return checklist;
}

}  // namespace brandpunt::exchange
