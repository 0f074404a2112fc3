// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/import_json.h"
#include "gather/purge_incidents.h"

namespace brandpunt::cli {
namespace {

Result<app::PurgeRequest> requestOf(const Arguments& arguments) {
  app::PurgeRequest request;
  request.dryRun = arguments.has("--dry-run");
  if (arguments.has("--months")) {
    const auto months = parseInteger(arguments.text("--months"));
    if (!months || *months < 1 || *months > longestRetention) {
      return Error{ErrorCode::WrongUsage,
                   {"--months: geef een aantal maanden.", "--months: give a number of months."}};
    }
    request.months = static_cast<int>(*months);
  }
  if (arguments.has("--as-of")) {
    request.asOf = Date::fromIso(arguments.text("--as-of"));
    if (!request.asOf) {
      return Error{ErrorCode::WrongUsage,
                   {"--as-of: schrijf een datum als 2026-01-31.", "--as-of: write a date as 2026-01-31."}};
    }
  }
  return request;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<app::PurgeRequest> request = requestOf(arguments);
  if (!request) return request.error();
  const Result<PurgeReport> done = app::purgeIncidents(arguments.text("DOSSIER"), *request);
  if (!done) return done.error();
  const std::string n = std::to_string(done->incidents), versions = std::to_string(done->versions),
                    cells = std::to_string(done->cells), before = done->before.toIso();
  const Text done1{n + " incidenten van voor " + before + " zijn nu " + cells + " aantallen; " + versions +
                       " eerdere versies zijn weg.",
                   n + " incidents from before " + before + " are " + cells + " counts now; " + versions +
                       " earlier versions are gone."};
  const Text would{
      n + " incidenten van voor " + before + " zouden " + cells + " aantallen worden; er is niets gewijzigd.",
      n + " incidents from before " + before + " would become " + cells + " counts; nothing was changed."};
  return Outcome{{{"before", before},
                  {"incidents", done->incidents},
                  {"versions", done->versions},
                  {"cells", done->cells},
                  {"by_offence", byOffenceJson(done->byOffence)},
                  {"first", dateOrNull(done->first)},
                  {"last", dateOrNull(done->last)}},
                 (request->dryRun ? would : done1).in(context.language)};
}

}  // namespace

Command purgeCommand() {
  return {
      .name = "purge",
      .summary = "turn incidents past the retention term into counts",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = {{"--months", "N",
                   "the term in whole months before the data date (that of the dossier, see 'retention')"},
                  {"--as-of", "DATE", "count back from this date instead of the data date"},
                  {"--dry-run", "", "report only; change nothing"}},
      .run = run};
}

}  // namespace brandpunt::cli
