// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_profiles.h"

#include "commands/commands.h"

namespace brandpunt::cli {
namespace {

Json jsonOf(const ImportProfile& profile) {
  Json columns = Json::object(), values = Json::object();
  for (const auto& [field, header] : profile.columns) columns[std::string(nameOf(field))] = header;
  for (const auto& [value, offence] : profile.offenceValues) values[value] = std::string(infoOf(offence).id);
  const auto orNull = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
  return {{"name", profile.name},
          {"fingerprint", profile.fingerprint},
          {"columns", std::move(columns)},
          {"table", orNull(profile.table)},
          {"crs", orNull(profile.crs)},
          {"date_order", profile.dateOrder ? Json(std::string(idOf(*profile.dateOrder))) : Json()},
          {"offence", profile.offence ? Json(std::string(infoOf(*profile.offence).id)) : Json()},
          {"offence_values", std::move(values)}};
}

Outcome listed(const std::vector<ImportProfile>& profiles, Language language) {
  Json all = Json::array();
  std::string text;
  for (const ImportProfile& profile : profiles) {
    all.push_back(jsonOf(profile));
    text += profile.name + "\n";
  }
  const Text none{"Er zijn nog geen importprofielen.", "There are no import profiles yet."};
  return {{{"profiles", std::move(all)}}, profiles.empty() ? none.in(language) : text};
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const std::string& dossier = arguments.text("DOSSIER");
  if (arguments.has("--add")) {
    const Result<std::string> added = app::addProfile(dossier, arguments.text("--add"));
    if (!added) return added.error();
    return Outcome{{{"added", *added}},
                   Text{"Toegevoegd: " + *added, "Added: " + *added}.in(context.language)};
  }
  if (arguments.has("--remove")) {
    const std::string& name = arguments.text("--remove");
    if (const Result<void> gone = app::forgetProfile(dossier, name); !gone) return gone.error();
    return Outcome{{{"removed", name}}, Text{"Vergeten: " + name, "Forgotten: " + name}.in(context.language)};
  }
  if (arguments.has("--share")) {
    const std::string& name = arguments.text("--share");
    if (!arguments.has("--out")) {
      return Error{ErrorCode::WrongUsage,
                   {"Zeg met --out BESTAND.csv waar het profiel moet komen.",
                    "Say with --out FILE.csv where the profile is to go."}};
    }
    const std::string& file = arguments.text("--out");
    if (const Result<void> shared = app::shareProfile(dossier, name, file); !shared) return shared.error();
    return Outcome{{{"file", file}}, Text{"Geschreven: " + file, "Written: " + file}.in(context.language)};
  }
  const Result<std::vector<ImportProfile>> profiles = app::listProfiles(dossier);
  if (!profiles) return profiles.error();
  return listed(*profiles, context.language);
}

}  // namespace

Command profilesCommand() {
  return {.name = "profiles",
          .summary = "how exports are read, remembered by their header: list, share, add and forget",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .options = {{"--share", "NAME",
                       "write this profile to the file of --out; it holds nothing of any incident"},
                      {"--out", "FILE.csv", "the file to write"},
                      {"--add", "FILE.csv", "take in a profile that somebody shared"},
                      {"--remove", "NAME", "forget a profile"}},
          .run = run};
}

}  // namespace brandpunt::cli
