// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_incidents.h"

#include <cmath>
#include <fstream>

#include "base/clock.h"
#include "crs/transform.h"
#include "dossier/dossier.h"
#include "gather/choose_crs.h"
#include "gather/create_dossier.h"
#include "gather/import_tables.h"
#include "incident/settle.h"
#include "table_file/read_incident_file.h"
#include "time_zone/read_time_zone.h"

namespace brandpunt::app {
namespace {

constexpr std::string_view defaultZone = "Europe/Amsterdam";

Progress part(const Progress& whole, double from, double to) {
  return Progress([&whole, from, to](double share,
                                     const Text& doing) { whole.report(from + (to - from) * share, doing); },
                  whole.stopToken());
}

Result<InterpretOptions> optionsOf(const ImportRequest& request) {
  InterpretOptions options;
  options.offence = request.offence;
  options.dateOrder = request.dateOrder;
  options.crs = request.crs;
  options.crsIsInDegrees = request.crs && geo::isGeographic(*request.crs);
  if (!request.timeZone.empty()) {
    Result<TimeZone> zone = exchange::readTimeZone(request.timeZone);
    if (!zone) return std::move(zone).error();
    options.toLocal = [known = *std::move(zone)](std::int64_t seconds) { return known.toLocal(seconds); };
  }
  return options;
}

Error crsUnknown(const std::string& example) {
  return {ErrorCode::NeedsAnswer,
          {"De getallen zeggen niet in welk coordinatenstelsel ze staan (bijvoorbeeld " + example +
               "). Zeg het met --crs, "
               "bijvoorbeeld --crs EPSG:28992 voor RD New of --crs EPSG:32631 voor UTM zone 31.",
           "The numbers do not tell which coordinate system they are in (for instance " + example +
               "). Say it with --crs, for "
               "instance --crs EPSG:28992 for RD New or --crs EPSG:32631 for UTM zone 31."}};
}

std::string exampleOf(const Interpretation& read) {
  for (const ReadRow& row : read.rows) {
    if (row.incident.place)
      return std::to_string(std::lround(row.incident.place->x)) + " / " +
             std::to_string(std::lround(row.incident.place->y));
  }
  return "?";
}

Result<void> writeRejects(const std::filesystem::path& path, const std::vector<RejectedRow>& rejects) {
  std::ofstream file(path, std::ios::binary);
  file << "row,reason\n";
  for (const RejectedRow& reject : rejects) file << reject.sourceRow << ',' << reject.reason << '\n';
  file.flush();
  if (file) return {};
  return Error{ErrorCode::NotWritable,
               {"De lijst van geweigerde rijen kan niet worden geschreven: " + path.string(),
                "The list of rejected rows cannot be written: " + path.string()}};
}

/// Last reported day, else the last day at all.
std::optional<Date> standPerOf(const std::vector<Incident>& incidents) {
  std::optional<Date> reported, any;
  for (const Incident& incident : incidents) {
    if (incident.reported && (!reported || incident.reported->at.date() > *reported))
      reported = incident.reported->at.date();
    if (const auto day = dayOf(incident); day && (!any || *day > *any)) any = day;
  }
  return reported ? reported : any;
}

void addOwnFindings(const IncidentFile& file, const Moved& moved, ImportReport& report) {
  for (const Text& remark : file.remarks)
    report.findings.push_back({"file-remark", Severity::Mind, 0, 0, remark});
  if (!file.otherTables.empty()) {
    std::string names;
    for (const std::string& name : file.otherTables) names += (names.empty() ? "" : ", ") + name;
    report.findings.push_back(
        {"other-tables",
         Severity::Information,
         static_cast<std::int64_t>(file.otherTables.size()),
         0,
         {"Gelezen is '" + file.tableName + "'; het bestand heeft ook: " + names + " (--table).",
          "'" + file.tableName + "' was read; the file also has: " + names + " (--table)."}});
  }
  if (moved.lost > 0) {
    report.findings.push_back(
        {"outside-crs",
         Severity::Mind,
         moved.lost,
         static_cast<double>(moved.lost) / static_cast<double>(report.rowsRead),
         {std::to_string(moved.lost) +
              " rijen liggen buiten het gebied van het coordinatenstelsel; ze zijn bewaard zonder plek.",
          std::to_string(moved.lost) +
              " rows lie outside the area of the coordinate system; they were kept without a place."}});
  }
  if (!moved.operation.empty()) {
    report.findings.push_back({"transformed",
                               Severity::Information,
                               report.accepted - report.withoutLocation,
                               1,
                               {"Coordinaten omgerekend met: " + moved.operation + ".",
                                "Coordinates transformed by: " + moved.operation + "."}});
  }
}

/// Under --offence no column decides, so none is used for it.
void dropOffenceColumns(std::vector<ColumnUse>& columns) {
  for (ColumnUse& use : columns) {
    if (use.field != Field::Offence && use.field != Field::OffenceCode) continue;
    use.field.reset();
    use.droppedBecause = {"Met --offence is gezegd welk delict alle rijen zijn.",
                          "--offence says which offence all rows are."};
  }
}

/// Removes a dossier that was made for an import which then failed.
class MadeDossier {
 public:
  explicit MadeDossier(std::filesystem::path path) : m_path(std::move(path)) {}
  MadeDossier(const MadeDossier&) = delete;
  MadeDossier& operator=(const MadeDossier&) = delete;
  ~MadeDossier() {
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove(m_path, ignored);
  }
  void keep() { m_path.clear(); }

 private:
  std::filesystem::path m_path;
};

/// Says first which file it is about: a script may import twenty.
Error about(const std::filesystem::path& file, Error error) {
  if (error.code == ErrorCode::Cancelled) return error;
  const std::string name = file.filename().string();
  return std::move(error).within({name, name});
}

}  // namespace

Result<ImportOutcome> importIncidents(const std::filesystem::path& path, const ImportRequest& request,
                                      const Progress& progress) {
  // Opened first: whoever names a wrong dossier should not wait for the file to be read.
  std::error_code ignored;
  const bool exists = std::filesystem::exists(path, ignored);
  std::optional<store::Dossier> dossier;
  if (exists) {
    Result<store::Dossier> opened =
        store::Dossier::open(path, request.dryRun ? store::Access::ReadOnly : store::Access::ReadWrite);
    if (!opened) return std::move(opened).error();
    dossier = *std::move(opened);
  } else if (path.extension() != ".gpkg") {
    return Error{ErrorCode::WrongUsage,
                 {"Een dossier heet iets.gpkg; '" + path.string() + "' bestaat niet.",
                  "A dossier is called something.gpkg; '" + path.string() + "' does not exist."}};
  }

  Result<ImportTables> tables = readImportTables(request.dataFolder);
  if (!tables) return std::move(tables).error();
  if (!request.offenceMap.empty()) {
    Result<std::string> map = readSmallFile(request.offenceMap);
    if (!map) return std::move(map).error();
    if (Result<void> added = tables->offences.addMap(*map); !added) return std::move(added).error();
  }
  Result<InterpretOptions> options = optionsOf(request);
  if (!options) return std::move(options).error();

  const exchange::ReadOptions readOptions{request.table, request.encoding, request.worker};
  Result<IncidentFile> file = exchange::readIncidentFile(request.file, readOptions, part(progress, 0, 0.4));
  if (!file) return std::move(file).error();
  Result<Layout> layout =
      recognise(*file, tables->columns, tables->offences, request.columns, request.offence.has_value());
  if (!layout) return about(request.file, std::move(layout).error());
  Result<Interpretation> read =
      interpret(*file, *layout, tables->offences, *options, part(progress, 0.4, 0.6));
  if (!read) return about(request.file, std::move(read).error());
  if (read->hasCoordinates && !read->crs) return about(request.file, crsUnknown(exampleOf(*read)));

  CrsId crs = dossier ? dossier->info().crs : CrsId{};
  if (!dossier) {
    Result<CrsId> chosen = chooseCrs(*read);
    if (!chosen) return std::move(chosen).error();
    crs = *chosen;
  }
  Result<Moved> moved = movePlaces(read->rows, read->crs.value_or(crs), crs);
  if (!moved) return std::move(moved).error();
  std::vector<Incident> known;
  if (dossier) {
    Result<std::vector<Incident>> stored = dossier->incidents();
    if (!stored) return std::move(stored).error();
    known = *std::move(stored);
  }
  Settlement settled = settle(std::move(read->rows), known);
  if (progress.stopRequested()) return cancelled();

  ImportReport& report = settled.report;
  report.byOffenceRead = read->byOffenceRead;
  report.unknownOffences = read->unknownOffences;
  report.columns = layout->columns;
  if (request.offence) dropOffenceColumns(report.columns);
  report.findings = read->findings;
  report.dateOrder = read->dateOrderNeeded ? std::string(idOf(read->dateOrder)) : std::string{};
  report.crsDetected = read->hasCoordinates ? read->crs->name() : std::string{};
  report.encodingDetected = file->encoding;
  addOwnFindings(*file, *moved, report);

  ImportOutcome outcome;
  outcome.dossierCrs = crs;
  outcome.dossierMade = !exists && !request.dryRun;
  outcome.batch.fileName = request.file.filename().string();
  outcome.batch.sha256 = file->sha256;
  outcome.batch.format = file->format;
  outcome.batch.tableName = file->tableName;
  outcome.batch.importedAtUtc = nowUtc();
  outcome.batch.standPer = standPerOf(settled.incidents);
  outcome.batch.report = report;
  if (!request.rejectsTo.empty()) {
    if (Result<void> written = writeRejects(request.rejectsTo, report.rejects); !written)
      return std::move(written).error();
  }
  if (request.dryRun) return outcome;

  MadeDossier made(exists ? std::filesystem::path{} : path);
  if (!dossier) {
    Result<store::Dossier> created =
        createDossier(path, "", crs, request.timeZone.empty() ? std::string(defaultZone) : request.timeZone);
    if (!created) {
      // What stands there now is not ours.
      if (created.error().code == ErrorCode::AlreadyExists) made.keep();
      return std::move(created).error();
    }
    dossier = *std::move(created);
  }
  ImportBatch batch = outcome.batch;
  batch.report.rejects.clear();
  Result<ImportBatch> stored =
      dossier->addBatch(std::move(batch), std::move(settled.incidents), part(progress, 0.6, 1));
  if (!stored) {
    dossier.reset();
    return std::move(stored).error();
  }
  made.keep();
  outcome.batch.id = stored->id;
  progress.report(1);
  return outcome;
}

}  // namespace brandpunt::app
