// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/undo_import.h"

#include "base/number.h"
#include "commands/commands.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const std::string& text = arguments.text("BATCH");
  const auto number = parseInteger(text);
  if (!number) {
    return Error{
        ErrorCode::WrongUsage,
        {"'" + text + "' is geen nummer van een import.", "'" + text + "' is not the number of an import."}};
  }
  const Result<std::int64_t> removed = app::undoImport(arguments.text("DOSSIER"), Id<ImportBatch>(*number));
  if (!removed) return removed.error();
  const std::string count = std::to_string(*removed);
  const Text done{"Import " + text + " ongedaan gemaakt: " + count + " incidenten verwijderd.",
                  "Undid import " + text + ": removed " + count + " incidents."};
  return Outcome{{{"removed", *removed}}, done.in(context.language)};
}

}  // namespace

Command undoImportCommand() {
  return {.name = "undo-import",
          .summary = "take an import out of the dossier again",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"},
                          {"BATCH", "number of the import, as 'import' reports it"}},
          .run = run};
}

}  // namespace brandpunt::cli
