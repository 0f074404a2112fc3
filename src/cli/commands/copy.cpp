// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/copy_dossier.h"

#include "commands/commands.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const std::string& target = arguments.text("FILE");
  if (const Result<void> copied = app::copyDossier(arguments.text("DOSSIER"), target); !copied)
    return copied.error();
  return Outcome{{{"file", target}},
                 Text{"Kopie gemaakt: " + target, "Copied to " + target}.in(context.language)};
}

}  // namespace

Command copyCommand() {
  return {.name = "copy",
          .summary = "save a copy of the dossier that is complete, also while it is in use",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}, {"FILE", "the copy to make, ending in .gpkg"}},
          .run = run};
}

}  // namespace brandpunt::cli
