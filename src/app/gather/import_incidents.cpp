// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_incidents.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "base/clock.h"
#include "crs/transform.h"
#include "dossier/dossier.h"
#include "gather/choose_crs.h"
#include "gather/create_dossier.h"
#include "gather/geocode_incidents.h"
#include "gather/import_findings.h"
#include "gather/import_profiles.h"
#include "gather/import_tables.h"
#include "incident/account/settle.h"
#include "incident/column/table_head.h"
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
          {"De getallen zeggen niet in welk coördinatenstelsel ze staan (bijvoorbeeld " + example +
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

/// Last reported day, else the last day at all.
std::optional<Date> standPerOf(const std::vector<ReadRow>& rows) {
  std::optional<Date> reported, any;
  for (const ReadRow& row : rows) {
    if (!row.rejected.empty()) continue;
    const Incident& incident = row.incident;
    if (incident.reported && (!reported || incident.reported->at.date() > *reported))
      reported = incident.reported->at.date();
    if (const auto day = dayOf(incident); day && (!any || *day > *any)) any = day;
  }
  return reported ? reported : any;
}

/// By the dossier's own addresses; nothing is asked where there are none, or every row has its coordinates.
Result<GeocodingCounts> geocodeRows(const std::optional<store::Dossier>& dossier,
                                    std::vector<ReadRow>& rows) {
  std::vector<Incident*> placeless;
  for (ReadRow& row : rows) {
    if (row.rejected.empty() && !row.incident.place) placeless.push_back(&row.incident);
  }
  if (!dossier || placeless.empty()) return GeocodingCounts{};
  Result<std::unique_ptr<AddressRegister>> addresses = AddressRegister::of(*dossier);
  if (!addresses) return std::move(addresses).error();
  return *addresses ? geocode(placeless, (*addresses)->geocoder()) : GeocodingCounts{};
}

Result<SettleRules> settleRulesOf(const ImportRequest& request, const std::optional<store::Dossier>& dossier,
                                  std::optional<Date> standPer) {
  SettleRules rules{standPer, {}, request.keepGone};
  if (!dossier) return rules;
  Result<std::vector<ImportBatch>> batches = dossier->batches();
  if (!batches) return std::move(batches).error();
  for (const ImportBatch& batch : *batches) rules.standPerOf[batch.id] = batch.standPer;
  return rules;
}

/// The first different values of every column that is used; what is left out stays unseen.
std::vector<std::vector<std::string>> samplesOf(const Layout& layout, const RawTable& table) {
  constexpr std::size_t enough = 4, looked = 200, longest = 40;
  std::vector<std::vector<std::string>> samples(layout.columns.size());
  for (std::size_t column = 0; column < samples.size(); ++column) {
    if (!layout.columns[column].field) continue;
    std::vector<std::string>& some = samples[column];
    for (std::size_t i = 0; i < std::min(looked, layout.rows.size()) && some.size() < enough; ++i) {
      std::string value(table.cell(layout.rows[i], column).substr(0, longest));
      if (!value.empty() && std::find(some.begin(), some.end(), value) == some.end())
        some.push_back(std::move(value));
    }
  }
  return samples;
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

/// The steps of one import, in their order; each leaves what the next needs.
class Import {
 public:
  Import(const std::filesystem::path& path, ImportRequest request, const Progress& progress)
      : m_path(path), m_request(std::move(request)), m_progress(progress) {}

  Result<ImportOutcome> run() {
    for (const auto step : {&Import::openDossier, &Import::readTables, &Import::readFile, &Import::understand,
                            &Import::place, &Import::settleRows}) {
      if (Result<void> done = (this->*step)(); !done) return std::move(done).error();
      if (m_progress.stopRequested()) return cancelled();
      if (m_outcome.question) return asking();
    }
    fillOutcome();
    if (!m_request.rejectsTo.empty()) {
      if (Result<void> written = writeRejects(m_request.rejectsTo, m_settled.report.rejects); !written)
        return std::move(written).error();
    }
    if (m_request.dryRun) {
      m_outcome.samples = samplesOf(m_layout, m_file.table);
      return std::move(m_outcome);
    }
    if (Result<void> stored = store(); !stored) return std::move(stored).error();
    return std::move(m_outcome);
  }

 private:
  /// A dry run goes on to say what it knows; an import cannot.
  Result<void> ask(ImportQuestion question, Error error) {
    if (!m_request.dryRun) return about(m_request.file, std::move(error));
    m_outcome.question = question;
    m_outcome.asks = std::move(error.message);
    return {};
  }

  ImportOutcome asking() {
    ImportBatch& batch = m_outcome.batch;
    batch.fileName = m_request.file.filename().string();
    batch.format = m_file.format;
    batch.tableName = m_file.tableName;
    batch.report.columns = m_layout.columns;
    batch.report.rowsRead = static_cast<std::int64_t>(m_layout.rows.size());
    m_outcome.samples = samplesOf(m_layout, m_file.table);
    return std::move(m_outcome);
  }

  /// Opened first: whoever names a wrong dossier should not wait for the file to be read.
  Result<void> openDossier() {
    std::error_code ignored;
    m_exists = std::filesystem::exists(m_path, ignored);
    if (!m_exists && m_path.extension() == ".gpkg") return {};
    if (!m_exists) {
      return Error{ErrorCode::WrongUsage,
                   {"Een dossier heet iets.gpkg; '" + m_path.string() + "' bestaat niet.",
                    "A dossier is called something.gpkg; '" + m_path.string() + "' does not exist."}};
    }
    Result<store::Dossier> opened =
        store::Dossier::open(m_path, m_request.dryRun ? store::Access::ReadOnly : store::Access::ReadWrite);
    if (!opened) return std::move(opened).error();
    m_dossier = *std::move(opened);
    return {};
  }

  Result<void> readTables() {
    Result<ImportTables> tables = readImportTables(m_request.dataFolder);
    if (!tables) return std::move(tables).error();
    m_tables = *std::move(tables);
    if (!m_request.offenceMap.empty()) {
      Result<std::string> map = readSmallFile(m_request.offenceMap);
      if (!map) return std::move(map).error();
      if (Result<void> added = m_tables.offences.addMap(*map); !added) return added;
    }
    for (const auto& [word, offence] : m_request.offenceOf) m_tables.offences.remember(word, offence);
    Result<std::optional<ImportProfile>> named = namedProfile(m_request, m_dossier);
    if (!named) return std::move(named).error();
    m_profile = *std::move(named);
    if (m_profile && m_request.table.empty()) m_request.table = m_profile->table;
    return {};
  }

  Result<void> readFile() {
    const exchange::ReadOptions options{
        m_request.table, [&](const RawTable& table) { return knownHeaders(table, m_tables.columns); },
        m_request.encoding, m_request.worker};
    Result<IncidentFile> file = exchange::readIncidentFile(m_request.file, options, part(m_progress, 0, 0.4));
    if (!file) return std::move(file).error();
    m_file = *std::move(file);
    m_fingerprint = fingerprintOf(headersOf(m_file, m_tables.columns));
    const bool askedFor = m_profile.has_value();
    if (!askedFor) {
      Result<std::optional<ImportProfile>> remembered = rememberedProfile(m_fingerprint, m_dossier);
      if (!remembered) return std::move(remembered).error();
      m_profile = *std::move(remembered);
    }
    if (m_profile) apply(*m_profile, askedFor, m_request, m_tables.offences);
    return {};
  }

  Result<void> understand() {
    Result<Layout> layout = recognise(m_file, m_tables.columns, m_tables.offences, m_request.columns);
    if (!layout) return about(m_request.file, std::move(layout).error());
    m_layout = *std::move(layout);
    if (const auto gap = gapIn(m_layout, m_request.offence.has_value())) {
      return ask(*gap == ImportGap::Offence ? ImportQuestion::Offence : ImportQuestion::Date,
                 askFor(*gap, m_layout));
    }
    Result<InterpretOptions> options = optionsOf(m_request);
    if (!options) return std::move(options).error();
    options->dutchDossier = m_dossier && m_dossier->info().crs.epsg == rdNewEpsg;
    if (m_profile) options->rememberedOrder = m_profile->dateOrder;
    options->corrections = m_request.corrections;
    Result<Interpretation> read =
        interpret(m_file, m_layout, m_tables.offences, *options, part(m_progress, 0.4, 0.6));
    if (!read && read.error().code == ErrorCode::NeedsAnswer)
      return ask(ImportQuestion::TimeZone, std::move(read).error());
    if (!read) return about(m_request.file, std::move(read).error());
    m_read = *std::move(read);
    if (m_read.hasCoordinates && !m_read.crs) return ask(ImportQuestion::Crs, crsUnknown(exampleOf(m_read)));
    return {};
  }

  Result<void> place() {
    if (m_dossier) {
      m_crs = m_dossier->info().crs;
    } else {
      Result<CrsId> chosen = chooseCrs(m_read);
      if (!chosen) return std::move(chosen).error();
      m_crs = *chosen;
    }
    Result<Moved> moved = movePlaces(m_read.rows, m_read.crs.value_or(m_crs), m_crs);
    if (!moved) return std::move(moved).error();
    m_moved = *std::move(moved);
    Result<GeocodingCounts> geocoding = geocodeRows(m_dossier, m_read.rows);
    if (!geocoding) return std::move(geocoding).error();
    m_geocoding = *std::move(geocoding);
    return {};
  }

  Result<void> settleRows() {
    std::vector<Incident> known;
    if (m_dossier) {
      store::IncidentFilter all;
      all.asStored = true;  // a decision about a place makes no other incident of those that lie there
      Result<std::vector<Incident>> stored = m_dossier->incidents(all);
      if (!stored) return std::move(stored).error();
      known = *std::move(stored);
    }
    Result<SettleRules> rules = settleRulesOf(m_request, m_dossier, standPerOf(m_read.rows));
    if (!rules) return std::move(rules).error();
    m_outcome.batch.standPer = rules->standPer;
    m_settled = settle(std::move(m_read.rows), known, *rules);
    return {};
  }

  void fillOutcome() {
    ImportReport& report = m_settled.report;
    report.byOffenceRead = m_read.byOffenceRead;
    report.unknownOffences = m_read.unknownOffences;
    report.columns = m_layout.columns;
    if (m_request.offence) dropOffenceColumns(report.columns);
    report.findings = m_read.findings;
    report.dateOrder = m_read.dateOrderNeeded ? std::string(idOf(m_read.dateOrder)) : std::string{};
    report.crsDetected = m_read.hasCoordinates ? m_read.crs->name() : std::string{};
    report.encodingDetected = m_file.encoding;
    report.profile = m_profile ? m_profile->name : std::string{};
    report.geocoding = std::move(m_geocoding);
    addFileFindings(m_file, m_moved, report);
    if (m_profile) addProfileFinding(m_profile->name, report);
    addGeocodingFinding(report.geocoding, report);
    addUpdateFindings(m_request.keepGone, report);

    m_outcome.dossierCrs = m_crs;
    if (m_read.hasCoordinates) m_outcome.fileCrs = m_read.crs;
    m_outcome.dossierMade = !m_exists && !m_request.dryRun;
    ImportBatch& batch = m_outcome.batch;
    batch.fileName = m_request.file.filename().string();
    batch.sha256 = m_file.sha256;
    batch.format = m_file.format;
    batch.tableName = m_file.tableName;
    batch.importedAtUtc = nowUtc();
    batch.report = report;
  }

  Result<void> store() {
    MadeDossier made(m_exists ? std::filesystem::path{} : m_path);
    if (!m_dossier) {
      const std::string zone = m_request.timeZone.empty() ? std::string(defaultZone) : m_request.timeZone;
      Result<store::Dossier> created = createDossier(m_path, "", m_crs, zone);
      if (!created) {
        // What stands there now is not ours.
        if (created.error().code == ErrorCode::AlreadyExists) made.keep();
        return std::move(created).error();
      }
      m_dossier = *std::move(created);
    }
    ImportBatch batch = m_outcome.batch;
    batch.report.rejects.clear();
    Result<ImportBatch> stored = m_dossier->addBatch(std::move(batch), std::move(m_settled.incidents),
                                                     part(m_progress, 0.6, 1), m_settled.succession);
    if (!stored) {
      m_dossier.reset();
      return std::move(stored).error();
    }
    made.keep();
    m_outcome.batch.id = stored->id;
    m_progress.report(1);
    // The import stands, also where remembering how it was read fails.
    static_cast<void>(
        m_dossier->putProfile(profileOf(m_request, m_profile, m_fingerprint, m_read, m_tables.offences)));
    return {};
  }

  const std::filesystem::path& m_path;
  ImportRequest m_request;  // with what the profile fills in
  const Progress& m_progress;
  bool m_exists = false;
  std::optional<store::Dossier> m_dossier = {};
  ImportTables m_tables = {};
  std::optional<ImportProfile> m_profile = {};
  IncidentFile m_file = {};
  std::string m_fingerprint = {};
  Layout m_layout = {};
  Interpretation m_read = {};
  CrsId m_crs = {};
  Moved m_moved = {};
  GeocodingCounts m_geocoding = {};
  Settlement m_settled = {};
  ImportOutcome m_outcome = {};
};

}  // namespace

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

Result<ImportOutcome> importIncidents(const std::filesystem::path& path, const ImportRequest& request,
                                      const Progress& progress) {
  return Import(path, request, progress).run();
}

}  // namespace brandpunt::app
