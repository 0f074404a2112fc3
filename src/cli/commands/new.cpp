// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/values.h"
#include "commands/commands.h"
#include "gather/create_dossier.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<CrsId> crs = parseCrs(arguments.textOr("--crs", CrsId{}.name()));
  if (!crs) return crs.error();
  const std::string& path = arguments.text("DOSSIER");
  const auto dossier = app::createDossier(path, arguments.textOr("--name", ""), *crs);
  if (!dossier) return dossier.error();
  const std::string& name = dossier->info().name;
  const Text made{"Dossier '" + name + "' gemaakt: " + path + " (" + crs->name() + ").",
                  "Made the dossier '" + name + "': " + path + " (" + crs->name() + ")."};
  return Outcome{{{"dossier", path}, {"name", name}, {"crs", crs->name()}}, made.in(context.language)};
}

}  // namespace

Command newCommand() {
  return {.name = "new",
          .summary = "make an empty dossier",
          .positionals = {{"DOSSIER", "the file to make, ending in .gpkg"}},
          .options = {{"--crs", "EPSG:n", "coordinate system of the dossier, in metres (EPSG:28992, RD New)"},
                      {"--name", "TEXT", "name of the municipality or the study (that of the file)"}},
          .run = run};
}

}  // namespace brandpunt::cli
