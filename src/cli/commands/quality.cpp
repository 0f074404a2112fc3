// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/finding_json.h"
#include "gather/assess_dossier.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<QualitySheet> sheet = app::assessDossier(arguments.text("DOSSIER"));
  if (!sheet) return sheet.error();
  std::string text;
  for (const QualityFinding& finding : sheet->findings) {
    const bool grave = finding.severity == Severity::ChangesTheMap;
    const std::string mark = grave ? "!! " : finding.severity == Severity::Mind ? "!  " : "   ";
    text += mark + finding.text.in(context.language) + "\n";
  }
  return Outcome{{{"findings", findingsJson(sheet->findings, context.language)}, {"counts", sheet->counts}},
                 text};
}

}  // namespace

Command qualityCommand() {
  return {.name = "quality",
          .summary = "the data-quality sheet: what is missing or doubtful, and what that means for the maps",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .run = run};
}

}  // namespace brandpunt::cli
