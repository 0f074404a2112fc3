// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_incidents.h"

#include <chrono>

#include "command/terminal.h"
#include "command/values.h"
#include "commands/commands.h"
#include "commands/finding_json.h"
#include "commands/geocoding_json.h"
#include "commands/import_json.h"

namespace brandpunt::cli {
namespace {

constexpr int exitRejectedRows = 3;

Result<std::pair<Field, std::string>> parseMapping(const std::string& text) {
  const std::size_t sign = text.find('=');
  const std::optional<Field> field = fieldFromName(text.substr(0, sign));
  if (sign != std::string::npos && field) return std::pair{*field, text.substr(sign + 1)};
  std::string names;
  for (const Field known : allFields()) names += (names.empty() ? "" : ", ") + std::string(nameOf(known));
  return Error{ErrorCode::WrongUsage,
               {"--map " + text + ": schrijf VELD=KOLOM, met als veld een van " + names + ".",
                "--map " + text + ": write FIELD=COLUMN, with a field out of " + names + "."}};
}

Result<app::ImportRequest> requestOf(const Arguments& arguments, const Context& context) {
  app::ImportRequest request;
  request.file = arguments.text("FILE");
  request.table = arguments.textOr("--table", "");
  request.profile = arguments.textOr("--profile", "");
  request.encoding = arguments.textOr("--encoding", "");
  request.timeZone = arguments.textOr("--time-zone", "");
  request.offenceMap = arguments.textOr("--offence-map", "");
  request.rejectsTo = arguments.textOr("--rejects", "");
  request.dryRun = arguments.has("--dry-run");
  request.keepGone = arguments.has("--keep-gone");
  request.dataFolder = context.dataFolder;
  request.worker = programPath();
  for (const std::string& text : arguments.all("--map")) {
    Result<std::pair<Field, std::string>> mapping = parseMapping(text);
    if (!mapping) return std::move(mapping).error();
    request.columns[mapping->first] = mapping->second;
  }
  if (arguments.has("--crs")) {
    Result<CrsId> crs = parseCrs(arguments.text("--crs"));
    if (!crs) return std::move(crs).error();
    request.crs = *crs;
  }
  if (arguments.has("--date-order")) {
    request.dateOrder = dateOrderFromId(arguments.text("--date-order"));
    if (!request.dateOrder) {
      return Error{ErrorCode::WrongUsage,
                   {"--date-order: kies dmy, mdy of ymd.", "--date-order: choose dmy, mdy or ymd."}};
    }
  }
  if (arguments.has("--offence")) {
    request.offence = offenceFromId(arguments.text("--offence"));
    if (!request.offence) {
      std::string ids;
      for (const OffenceInfo& info : offences()) ids += (ids.empty() ? "" : ", ") + std::string(info.id);
      return Error{ErrorCode::WrongUsage,
                   {"--offence: kies uit " + ids + ".", "--offence: choose from " + ids + "."}};
    }
  }
  return request;
}

Json columnsJson(const std::vector<ColumnUse>& columns, Language language) {
  Json json = Json::array();
  for (const ColumnUse& use : columns) {
    json.push_back({{"column", use.column},
                    {"field", use.field ? Json(std::string(nameOf(*use.field))) : Json()},
                    {"dropped_because", use.field ? Json() : Json(use.droppedBecause.in(language))},
                    {"confidence", use.confidence}});
  }
  return json;
}

std::int64_t personData(const ImportReport& report) {
  std::int64_t n = 0;
  for (const QualityFinding& finding : report.findings)
    n += finding.rule == "person-data-removed" ? finding.count : 0;
  return n;
}

Json jsonOf(const app::ImportOutcome& outcome, const std::string& dossier, double seconds,
            Language language) {
  const ImportReport& r = outcome.batch.report;
  Json json{{"dossier", dossier}, {"crs", outcome.dossierCrs.name()}};
  addAccount(r, json);
  json.update({{"without_location", r.withoutLocation},
               {"without_time", r.withoutTime},
               {"without_end", r.withoutEnd},
               {"end_before_start", r.endBeforeStart},
               {"first", dateOrNull(r.first)},
               {"last", dateOrNull(r.last)},
               {"stand_per", dateOrNull(outcome.batch.standPer)},
               {"update", updateJson(r.update)},
               {"geocoding", geocodingJson(r.geocoding)},
               {"by_offence_read", byOffenceJson(r.byOffenceRead)},
               {"by_offence", byOffenceJson(r.byOffence)},
               {"by_reason", r.byReason},
               {"unknown_offences", r.unknownOffences},
               {"unknown_offence_words", r.unknownWords},
               {"person_data_removed", personData(r)},
               {"columns", columnsJson(r.columns, language)},
               {"findings", findingsJson(r.findings, language)}});
  json["crs_detected"] = r.crsDetected.empty() ? Json() : Json(r.crsDetected);
  json["encoding_detected"] = r.encodingDetected.empty() ? Json() : Json(r.encodingDetected);
  json["date_order"] = r.dateOrder.empty() ? Json() : Json(r.dateOrder);
  json["profile"] = r.profile.empty() ? Json() : Json(r.profile);
  json["batch"] = outcome.batch.id.stored() ? Json(outcome.batch.id.number) : Json();
  json["seconds"] = seconds;
  return json;
}

std::string textOf(const app::ImportOutcome& outcome, Language language) {
  const ImportReport& r = outcome.batch.report;
  const auto n = [](std::int64_t count) { return std::to_string(count); };
  std::string text = Text{n(r.rowsRead) + " rijen gelezen uit " + outcome.batch.fileName + ": " +
                              n(r.accepted) + " opgenomen, " + n(r.duplicates) + " dubbel, " + n(r.merged) +
                              " samengevoegd, " + n(r.rejected) + " geweigerd.",
                          n(r.rowsRead) + " rows read from " + outcome.batch.fileName + ": " + n(r.accepted) +
                              " accepted, " + n(r.duplicates) + " duplicates, " + n(r.merged) + " merged, " +
                              n(r.rejected) + " rejected."}
                         .in(language);
  text += '\n';
  for (const auto& [offence, count] : r.byOffence) {
    const OffenceInfo& info = infoOf(offence);
    text += "  " + n(count) + " " + (count == 1 ? info.one : info.many).in(language) + "\n";
  }
  const auto line = [&](std::int64_t count, const Text& what) {
    if (count > 0) text += "  " + n(count) + " " + what.in(language) + "\n";
  };
  line(r.withoutLocation, {"zonder plek", "without a place"});
  line(r.withoutTime, {"zonder tijdstip", "without a time"});
  line(r.withoutEnd, {"zonder einde", "without an end"});
  line(r.endBeforeStart, {"met het einde voor het begin", "that end before they start"});
  if (r.update.unchanged + r.update.changed + r.update.gone > 0) {
    const UpdateCounts& u = r.update;
    text += "  " +
            Text{"ten opzichte van wat bekend was: " + n(u.added) + " nieuw, " + n(u.changed) +
                     " gewijzigd, " + n(u.unchanged) + " gelijk, " + n(u.gone) + " verdwenen",
                 "against what was known: " + n(u.added) + " new, " + n(u.changed) + " changed, " +
                     n(u.unchanged) + " unchanged, " + n(u.gone) + " gone"}
                .in(language) +
            "\n";
  }
  for (const auto& [reason, count] : r.byReason) line(count, {"geweigerd: " + reason, "rejected: " + reason});
  for (const QualityFinding& finding : r.findings) text += "- " + finding.text.in(language) + "\n";
  return text;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto begin = std::chrono::steady_clock::now();
  const Result<app::ImportRequest> request = requestOf(arguments, context);
  if (!request) return request.error();
  const Result<app::ImportOutcome> done =
      app::importIncidents(arguments.text("DOSSIER"), *request, context.progress);
  if (!done) return done.error();
  if (done->question) {
    const std::string name = request->file.filename().string();
    return Error{ErrorCode::NeedsAnswer, done->asks}.within({name, name});
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const bool strictFailure = arguments.has("--strict") && done->batch.report.rejected > 0;
  return Outcome{jsonOf(*done, arguments.text("DOSSIER"), seconds, context.language),
                 textOf(*done, context.language), strictFailure ? exitRejectedRows : 0};
}

}  // namespace

Command importCommand() {
  return {.name = "import",
          .summary = "read a police export into the dossier, which is made where it does not exist",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"},
                          {"FILE", "the export: CSV, XLSX, ODS, XLS, GeoPackage, shapefile, GeoJSON"}},
          .options =
              {{"--table", "SHEET", "sheet or layer to read (the one that looks most like incidents)"},
               {"--profile", "NAME",
                "read as this profile says (a name, or a file that was shared); a new name keeps this one"},
               {"--map", "FIELD=COLUMN", "a column by its header or number, where it is not recognised",
                false, true},
               {"--crs", "EPSG:n", "coordinate system of the file, where the numbers do not tell"},
               {"--time-zone", "IANA", "zone of a new dossier and of seconds since 1970 (Europe/Amsterdam)"},
               {"--encoding", "E", "of a text file: utf-8, windows-1252, utf-16le, utf-16be"},
               {"--date-order", "ORDER", "dmy, mdy or ymd, where the dates do not tell"},
               {"--offence-map", "FILE", "a CSV value,offence for words that are not in the table"},
               {"--offence", "ID", "the offence of every row, for a file without such a column"},
               {"--keep-gone", "", "known incidents that a later export no longer has still count"},
               {"--dry-run", "", "report only; change nothing"},
               {"--rejects", "FILE.csv", "write the numbers of rejected rows, with the reason"},
               {"--strict", "", "exit with 3 where rows were rejected"}},
          .run = run};
}

}  // namespace brandpunt::cli
