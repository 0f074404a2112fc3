// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/values.h"
#include "commands/commands.h"
#include "commands/finding_json.h"
#include "gather/assess_dossier.h"
#include "show/make_quality_sheet.h"

namespace brandpunt::cli {
namespace {

/// Writes the sheet as a page, where asked for.
Result<void> writeSheet(const Arguments& arguments, const Context& context) {
  if (!arguments.has("--out")) return {};
  const std::string exportClass = arguments.textOr("--class", "driehoek");
  const auto known = exportClassFromId(exportClass);
  if (!known) return wrongValue("--class", exportClass, "werk, driehoek");
  const Result<app::QualitySheetMade> made = app::makeQualitySheet({.dossier = arguments.text("DOSSIER"),
                                                                    .exportClass = *known,
                                                                    .out = arguments.text("--out"),
                                                                    .language = context.language},
                                                                   context.progress);
  if (!made) return made.error();
  return {};
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<QualitySheet> sheet = app::assessDossier(arguments.text("DOSSIER"));
  if (!sheet) return sheet.error();
  if (const Result<void> written = writeSheet(arguments, context); !written) return written.error();
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
          .options = {{"--out", "FILE", "write it as a page too: .pdf"},
                      {"--class", "CLASS", "who may see the page: werk, driehoek (usual)"}},
          .run = run};
}

}  // namespace brandpunt::cli
