// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/import_json.h"
#include "gather/retention_term.h"

namespace brandpunt::cli {
namespace {

std::string textOf(const RetentionState& state, Language language) {
  const std::string months = std::to_string(state.months), due = std::to_string(state.due.incidents),
                    before = state.due.before.toIso();
  std::string text =
      Text{"Rijen blijven " + months + " maanden.", "Rows are kept for " + months + " months."}.in(language);
  if (state.due.incidents + state.due.versions > 0) {
    text += "\n" + Text{due + " rijen zijn ouder dan " + before +
                            "; maak er aantallen van met 'purge' (--dry-run toont het vooraf).",
                        due + " rows are older than " + before +
                            "; turn them into counts with 'purge' (--dry-run shows it beforehand)."}
                       .in(language);
  }
  if (state.purgedBefore) {
    std::int64_t counted = 0;
    for (const auto& [offence, n] : state.counted) counted += n;
    const std::string n = std::to_string(counted), day = state.purgedBefore->toIso();
    text += "\n" + Text{"Van voor " + day + " staan er aantallen: " + n + " incidenten.",
                        "From before " + day + " there are counts: " + n + " incidents."}
                       .in(language);
  }
  return text;
}

Result<RetentionState> asked(const Arguments& arguments) {
  const std::string& dossier = arguments.text("DOSSIER");
  if (!arguments.has("--months")) return app::readRetention(dossier);
  const auto months = parseInteger(arguments.text("--months"));
  // What is no number is no term either; the store says which ones are.
  const bool fits = months && *months >= 0 && *months <= longestRetention;
  return app::setRetention(dossier, fits ? static_cast<int>(*months) : 0);
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<RetentionState> state = asked(arguments);
  if (!state) return state.error();
  const bool isDue = state->due.incidents + state->due.versions > 0;
  return Outcome{{{"months", state->months},
                  {"before", isDue ? Json(state->due.before.toIso()) : Json()},
                  {"past_term", state->due.incidents},
                  {"past_term_versions", state->due.versions},
                  {"past_term_by_offence", byOffenceJson(state->due.byOffence)},
                  {"purged_before", dateOrNull(state->purgedBefore)},
                  {"counted_by_offence", byOffenceJson(state->counted)}},
                 textOf(*state, context.language)};
}

}  // namespace

Command retentionCommand() {
  return {
      .name = "retention",
      .summary = "how long incidents are kept before 'purge' turns them into counts, and what is past that",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = {{"--months", "N", "keep this term with the dossier, in whole months; nothing is purged"}},
      .run = run};
}

}  // namespace brandpunt::cli
