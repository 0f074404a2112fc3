// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/import_json.h"
#include "gather/import_history.h"

namespace brandpunt::cli {
namespace {

Json jsonOf(const ImportBatch& batch) {
  const ImportReport& r = batch.report;
  Json json{{"batch", batch.id.number},
            {"file", batch.fileName},
            {"sha256", batch.sha256},
            {"format", batch.format},
            {"table", batch.tableName.empty() ? Json() : Json(batch.tableName)},
            {"imported", batch.importedAtUtc},
            {"stand_per", dateOrNull(batch.standPer)},
            {"first", dateOrNull(r.first)},
            {"last", dateOrNull(r.last)}};
  addAccount(r, json);
  json["became_counts"] = batch.becameCounts;
  json["update"] = updateJson(r.update);
  json["by_offence"] = byOffenceJson(r.byOffence);
  json["profile"] = r.profile.empty() ? Json() : Json(r.profile);
  return json;
}

std::string lineOf(const ImportBatch& batch, Language language) {
  const ImportReport& r = batch.report;
  const auto n = [](std::int64_t count) { return std::to_string(count); };
  const auto day = [](const std::optional<Date>& date) { return date ? date->toIso() : std::string("-"); };
  const std::string head = n(batch.id.number) + ". " + batch.fileName;
  const std::string period = day(r.first) + " / " + day(r.last);
  const UpdateCounts& u = r.update;
  const std::string counts = n(batch.becameCounts);
  const bool purged = batch.becameCounts > 0;
  return Text{
      head + ", ingelezen " + batch.importedAtUtc + ", stand per " + day(batch.standPer) + "\n   " + period +
          ": " + n(r.rowsRead) + " gelezen, " + n(r.accepted) + " opgenomen, " + n(r.duplicates) +
          " dubbel, " + n(r.merged) + " samengevoegd, " + n(r.rejected) + " geweigerd\n   " + n(u.added) +
          " nieuw, " + n(u.changed) + " gewijzigd, " + n(u.unchanged) + " gelijk, " + n(u.gone) +
          " verdwenen\n" +
          (purged ? "   " + counts + " voorbij de bewaartermijn: daarvan zijn er alleen aantallen\n" : ""),
      head + ", read " + batch.importedAtUtc + ", as of " + day(batch.standPer) + "\n   " + period + ": " +
          n(r.rowsRead) + " read, " + n(r.accepted) + " accepted, " + n(r.duplicates) + " duplicates, " +
          n(r.merged) + " merged, " + n(r.rejected) + " rejected\n   " + n(u.added) + " new, " +
          n(u.changed) + " changed, " + n(u.unchanged) + " unchanged, " + n(u.gone) + " gone\n" +
          (purged ? "   " + counts + " past the retention term: of those there are counts only\n" : "")}
      .in(language);
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<std::vector<ImportBatch>> batches = app::importHistory(arguments.text("DOSSIER"));
  if (!batches) return batches.error();
  Json all = Json::array();
  std::string text;
  for (const ImportBatch& batch : *batches) {
    all.push_back(jsonOf(batch));
    text += lineOf(batch, context.language);
  }
  const Text none{"Er is nog geen export ingelezen.", "No export has been read yet."};
  return Outcome{{{"batches", std::move(all)}}, batches->empty() ? none.in(context.language) : text};
}

}  // namespace

Command batchesCommand() {
  return {
      .name = "batches",
      .summary =
          "the exports that were read: when, up to which day, and what each brought, changed and took away",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .run = run};
}

}  // namespace brandpunt::cli
