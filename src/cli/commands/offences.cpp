// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "gather/offence_words.h"

namespace brandpunt::cli {
namespace {

Outcome listed(const std::vector<app::OffenceWord>& words, Language language) {
  Json all = Json::array();
  std::string text;
  for (const app::OffenceWord& word : words) {
    const Json placed = word.placed ? Json(std::string(infoOf(*word.placed).id)) : Json();
    all.push_back({{"word", word.word},
                   {"beside", word.beside.empty() ? Json() : Json(word.beside)},
                   {"incidents", word.incidents},
                   {"offence", placed}});
    const Text open{"nog niet geplaatst, telt als overig", "not placed yet, counts as other"};
    const Text& what = word.placed ? infoOf(*word.placed).one : open;
    text += std::to_string(word.incidents) + " x " + word.word +
            (word.beside.empty() ? "" : " (" + word.beside + ")") + ": " + what.in(language) + "\n";
  }
  const Text none{"Alle codes en woorden van de exports staan in de delictentabel.",
                  "Every code and word of the exports is in the offence table."};
  return {{{"words", std::move(all)}}, words.empty() ? none.in(language) : text};
}

/// "WORD=OFFENCE"; a word may hold an equals sign, an offence does not.
Result<std::pair<std::string, Offence>> placementOf(const std::string& text) {
  const std::size_t at = text.rfind('=');
  const auto offence = at == text.npos ? std::nullopt : offenceFromId(std::string_view(text).substr(at + 1));
  if (offence && at > 0) return std::pair(text.substr(0, at), *offence);
  std::string ids;
  for (const OffenceInfo& info : offences()) ids += (ids.empty() ? "" : ", ") + std::string(info.id);
  return Error{ErrorCode::WrongUsage,
               {"--place " + text + ": schrijf WOORD=DELICT, met een delict uit " + ids + ".",
                "--place " + text + ": write WORD=OFFENCE, with an offence out of " + ids + "."}};
}

Result<std::int64_t> placed(const Arguments& arguments, const Context& context) {
  const std::string& dossier = arguments.text("DOSSIER");
  std::vector<std::pair<std::string, std::optional<Offence>>> told;
  for (const std::string& text : arguments.all("--place")) {
    Result<std::pair<std::string, Offence>> placement = placementOf(text);
    if (!placement) return std::move(placement).error();
    told.emplace_back(placement->first, placement->second);
  }
  for (const std::string& word : arguments.all("--forget")) told.emplace_back(word, std::nullopt);
  std::int64_t changed = 0;
  for (const auto& [word, offence] : told) {
    const Result<std::int64_t> now = app::placeOffenceWord(dossier, context.dataFolder, word, offence);
    if (!now) return now.error();
    changed += *now;
  }
  return changed;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<std::int64_t> changed = placed(arguments, context);
  if (!changed) return changed.error();
  const Result<std::vector<app::OffenceWord>> words = app::listOffenceWords(arguments.text("DOSSIER"));
  if (!words) return words.error();
  Outcome outcome = listed(*words, context.language);
  outcome.json["changed"] = *changed;
  return outcome;
}

}  // namespace

Command offencesCommand() {
  return {.name = "offences",
          .summary = "codes and words of exports that the offence table does not have: list and place them",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .options = {{"--place", "WORD=OFFENCE",
                       "what the word means, for the incidents that are there and for later exports", false,
                       true},
                      {"--forget", "WORD", "take back what was said of a word", false, true}},
          .run = run};
}

}  // namespace brandpunt::cli
