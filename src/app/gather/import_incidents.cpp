// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_incidents.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <future>

#include "base/clock.h"
#include "crs/transform.h"
#include "dossier/batch_writer.h"
#include "dossier/dossier.h"
#include "foreign/plain_layers.h"
#include "gather/choose_crs.h"
#include "gather/create_dossier.h"
#include "gather/geocode_incidents.h"
#include "gather/import_findings.h"
#include "gather/import_profiles.h"
#include "gather/import_tables.h"
#include "gather/pieces_ahead.h"
#include "gather/row_pass.h"
#include "gather/row_settling.h"
#include "incident/column/table_head.h"
#include "incident/row/reading_findings.h"
#include "table_file/incident_stream.h"
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

std::string exampleOf(const ReadingRules& rules) {
  if (rules.places.empty()) return "?";
  const Point place = rules.places.front();
  return std::to_string(std::lround(place.x)) + " / " + std::to_string(std::lround(place.y));
}

/// The first different values of every column that is used; what is left out stays unseen.
std::vector<std::vector<std::string>> samplesOf(const Layout& layout, const RawTable& table) {
  constexpr std::size_t enough = 4, longest = 40;
  std::vector<std::vector<std::string>> samples(layout.columns.size());
  for (std::size_t column = 0; column < samples.size(); ++column) {
    if (!layout.columns[column].field) continue;
    std::vector<std::string>& some = samples[column];
    for (std::size_t row = 0; row < table.rows() && some.size() < enough; ++row) {
      std::string value(table.cell(row, column).substr(0, longest));
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

/// The steps of one import, in their order; each leaves what the next needs. The file passes by up to four times, for what
/// one row means can depend on all of them: its head and an even sample of its rows; all columns, for the order of dates and
/// the like; rows that are not alone in the file or the dossier; and all rows, into the dossier.
class Import {
 public:
  Import(const std::filesystem::path& path, ImportRequest request, const Progress& progress)
      : m_path(path), m_request(std::move(request)), m_progress(progress) {}

  Result<ImportOutcome> run() {
    for (const auto step : {&Import::openDossier, &Import::readTables, &Import::readHead, &Import::understand,
                            &Import::chooseSystem, &Import::settleRows, &Import::takeRows}) {
      if (Result<void> done = (this->*step)(); !done) return std::move(done).error();
      if (m_progress.stopRequested() && step != &Import::takeRows) return cancelled();
      if (m_outcome.question) return asking();
    }
    if (m_request.dryRun) m_outcome.samples = samplesOf(m_layout, m_head.first);
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
    batch.format = m_stream->about().format;
    batch.tableName = m_stream->about().tableName;
    batch.report.columns = m_layout.columns;
    batch.report.rowsRead = static_cast<std::int64_t>(m_head.rows);
    m_outcome.samples = samplesOf(m_layout, m_head.first);
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

  Result<void> readHead() {
    const exchange::ReadOptions options{
        m_request.table, [&](const RawTable& table) { return knownHeaders(table, m_tables.columns); },
        m_request.encoding, m_request.worker, store::expectPlainLayers};
    Result<exchange::IncidentStream> stream =
        exchange::IncidentStream::open(m_request.file, options, part(m_progress, 0, 0.1));
    if (!stream) return std::move(stream).error();
    m_stream.emplace(*std::move(stream));
    HeadScan scan(m_tables.columns, m_stream->about().headerKnown);
    const auto look = [&](const RawTable& piece) { scan.add(piece); };
    if (Result<void> passed = eachPiece(look, part(m_progress, 0.1, 0.2)); !passed) return passed;
    m_head = std::move(scan).finish();
    m_fingerprint = fingerprintOf(m_head.headers);
    const bool askedFor = m_profile.has_value();
    if (!askedFor) {
      Result<std::optional<ImportProfile>> remembered = rememberedProfile(m_fingerprint, m_dossier);
      if (!remembered) return std::move(remembered).error();
      m_profile = *std::move(remembered);
    }
    if (m_profile) apply(*m_profile, askedFor, m_request, m_tables.offences);
    return rememberWords(m_dossier, m_tables.offences);
  }

  template <class Look>
  Result<void> eachPiece(const Look& look, const Progress& progress) {
    PiecesAhead pieces(*m_stream, progress.stopToken());
    for (;;) {
      Result<const RawTable*> piece = pieces.next();
      if (!piece) return std::move(piece).error();
      if (!*piece) return {};
      look(**piece);
      progress.report(pieces.share(), {"Bestand lezen", "Reading the file"});
    }
  }

  Result<void> understand() {
    Result<Layout> layout = recognise(m_head, m_stream->about().pointColumn, m_tables.columns,
                                      m_tables.offences, m_request.columns);
    if (!layout) return about(m_request.file, std::move(layout).error());
    m_layout = *std::move(layout);
    if (const auto gap = gapIn(m_layout, m_request.offence.has_value())) {
      return ask(*gap == ImportGap::Offence ? ImportQuestion::Offence : ImportQuestion::Date,
                 askFor(*gap, m_layout));
    }
    Result<InterpretOptions> options = optionsOf(m_request);
    if (!options) return std::move(options).error();
    m_options = *std::move(options);
    m_options.dutchDossier = m_dossier && m_dossier->info().crs.epsg == rdNewEpsg;
    if (m_profile) m_options.rememberedOrder = m_profile->dateOrder;
    m_options.corrections = m_request.corrections;
    Result<ReadingRules> rules = examine();
    if (!rules && rules.error().code == ErrorCode::NeedsAnswer)
      return ask(ImportQuestion::TimeZone, std::move(rules).error());
    if (!rules) return about(m_request.file, std::move(rules).error());
    m_rules = *std::move(rules);
    if (m_rules.hasCoordinates && !m_rules.crs)
      return ask(ImportQuestion::Crs, crsUnknown(exampleOf(m_rules)));
    return {};
  }

  Result<ReadingRules> examine() {
    Examination examination(m_stream->about(), m_layout, m_options);
    IncidentRows rows(m_head);
    const NumberColumn numbers(m_layout);
    m_numbers.emplace(m_head.rows);
    std::string number;
    std::vector<std::size_t> incidents;
    const auto look = [&](const RawTable& piece) {
      incidents.clear();
      for (std::size_t row = 0; row < piece.rows(); ++row) {
        if (rows.next(piece, row) == IncidentRows::Kind::Incident) incidents.push_back(row);
      }
      std::future<void> moments = std::async(std::launch::async, [&] {
        for (const std::size_t row : incidents) examination.addMoments(piece, row);
      });
      for (const std::size_t row : incidents) {
        examination.addPlaces(piece, row);
        numbers.read(piece, row, number);
        if (!number.empty()) m_numbers->add(keyOf(number));
      }
      moments.get();
    };
    if (Result<void> passed = eachPiece(look, part(m_progress, 0.2, 0.4)); !passed)
      return std::move(passed).error();
    return examination.conclude();
  }

  /// Then the dossier's addresses, of which there may be a million, need not be read.
  bool everyRowHasAPlace() const {
    const CoordinateReading& read = m_rules.coordinates;
    return m_crs.epsg == rdNewEpsg && m_rules.crs == m_crs && read.crs == m_crs &&
           read.fitting == m_rules.rows;
  }

  Result<void> chooseSystem() {
    if (m_dossier) {
      m_crs = m_dossier->info().crs;
      if (!everyRowHasAPlace()) {
        Result<std::unique_ptr<AddressRegister>> addresses = AddressRegister::of(*m_dossier);
        if (!addresses) return std::move(addresses).error();
        m_addresses = *std::move(addresses);
      }
      Result<std::optional<Date>> purged = m_dossier->purgedBefore();
      if (!purged) return std::move(purged).error();
      m_purgedBefore = *purged;
    } else {
      Result<CrsId> chosen = chooseCrs(m_rules.places, m_rules.crs);
      if (!chosen) return std::move(chosen).error();
      m_crs = *chosen;
    }
    m_rules.places = {};
    return {};
  }

  RowSetting setting() {
    return {&*m_stream,
            &m_head,
            &m_layout,
            &m_rules,
            &m_tables.offences,
            &m_options,
            m_addresses ? &m_addresses->geocoder() : nullptr,
            &*m_numbers,
            m_settling->contents(),
            m_purgedBefore,
            m_crs};
  }

  Result<void> settleRows() {
    m_settling.emplace(m_dossier ? &*m_dossier : nullptr);
    if (Result<void> looked = m_settling->lookAtKnown(*m_numbers); !looked) return looked;
    if (!m_settling->anyKnown() && m_numbers->repeats() == 0) return {};
    return m_settling->settle(setting(), part(m_progress, 0.4, 0.5));
  }

  /// The last pass; the dossier is made for it where there is none, and is gone again where it fails.
  Result<void> takeRows() {
    if (m_request.dryRun) {
      if (Result<void> passed = passIntoReport(nullptr); !passed) return passed;
      return writeRejectsIfAsked();
    }
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
    Result<void> stored = store();
    if (!stored) {
      m_dossier.reset();
      return stored;
    }
    made.keep();
    m_progress.report(1);
    // The import stands, also where remembering how it was read fails.
    static_cast<void>(
        m_dossier->putProfile(profileOf(m_request, m_profile, m_fingerprint, m_rules, m_tables.offences)));
    return {};
  }

  Result<void> store() {
    Result<store::BatchWriter> writer = store::BatchWriter::begin(*m_dossier, m_progress);
    if (!writer) return std::move(writer).error();
    if (Result<void> passed = passIntoReport(&*writer); !passed) return passed;
    if (Result<void> written = writeRejectsIfAsked(); !written) return written;
    ImportBatch batch = m_outcome.batch;
    batch.report.rejects.clear();
    Result<ImportBatch> stored = writer->finish(std::move(batch), m_conclusion);
    if (!stored) return std::move(stored).error();
    m_outcome.batch.id = stored->id;
    return {};
  }

  Result<void> writeRejectsIfAsked() const {
    if (m_request.rejectsTo.empty()) return {};
    return writeRejects(m_request.rejectsTo, m_outcome.batch.report.rejects);
  }

  /// \param writer  nullptr: nothing is stored
  Result<void> passIntoReport(store::BatchWriter* writer) {
    ImportReport& report = m_outcome.batch.report;
    StandPer standPer;
    std::vector<Succession::Replaced> replaced;
    std::vector<std::pair<std::size_t, std::uint32_t>> inQuestion;  // accepted, and its point
    const auto take = [&](std::span<PassedRow> rows) -> Result<void> {
      for (PassedRow& row : rows) {
        ++report.rowsRead;
        if (!row.read.rejected.empty()) {
          countRejected({row.read.sourceRow, row.read.rejected, row.read.rejectedValue}, report);
          continue;
        }
        Incident& incident = row.read.incident;
        standPer.add(incident);
        const auto index = static_cast<std::size_t>(report.accepted);
        if (row.notAlone) {
          const KeptRow* kept = m_settling->keptAt(row.position);
          if (!kept) continue;
          addCodes(kept->moreCodes, incident);
          if (kept->replaces) replaced.push_back({index, *kept->replaces});
        }
        countAccepted(incident, report);
        if (row.areaPoint) inQuestion.emplace_back(index, *row.areaPoint);
        if (!writer) continue;
        if (Result<void> added = writer->add(std::span(&incident, 1)); !added) return added;
      }
      return {};
    };
    Result<PassTotals> totals = passRows(setting(), {}, take, part(m_progress, 0.5, 0.95));
    if (!totals) return std::move(totals).error();
    m_conclusion.succession = m_settling->conclude(std::move(replaced), m_request.keepGone, report);
    const LocationEvidence evidence = totals->locations.conclude();
    for (const auto& [index, point] : inQuestion) {
      if (totals->locations.isOwnPoint(point)) m_conclusion.addresses.push_back(index);
    }
    m_outcome.batch.standPer = standPer.date();
    return fillOutcome(*totals, evidence);
  }

  Result<void> fillOutcome(PassTotals& totals, const LocationEvidence& evidence) {
    Result<std::string> digest = m_stream->sha256();
    if (!digest) return std::move(digest).error();
    const IncidentFile& file = m_stream->about();
    ImportReport& report = m_outcome.batch.report;
    report.byOffenceRead = std::move(totals.tallies.byOffenceRead);
    report.unknownOffences = std::move(totals.tallies.unknownOffences);
    report.unknownWords = std::move(totals.tallies.unknownWords);
    report.columns = m_layout.columns;
    if (m_request.offence) dropOffenceColumns(report.columns);
    report.findings = findingsOf(m_rules, totals.tallies, evidence);
    report.dateOrder = m_rules.dateOrderNeeded ? std::string(idOf(m_rules.moments.order)) : std::string{};
    report.crsDetected = m_rules.hasCoordinates ? m_rules.crs->name() : std::string{};
    report.encodingDetected = file.encoding;
    report.profile = m_profile ? m_profile->name : std::string{};
    report.geocoding = std::move(totals.geocoding);
    addFileFindings(file, totals.moved, report);
    if (m_profile) addProfileFinding(m_profile->name, report);
    addGeocodingFinding(report.geocoding, report);
    addUpdateFindings(m_request.keepGone, report);
    if (m_purgedBefore) addTermFinding(*m_purgedBefore, report);
    expects(report.addsUp());

    m_outcome.dossierCrs = m_crs;
    if (m_rules.hasCoordinates) m_outcome.fileCrs = m_rules.crs;
    m_outcome.dossierMade = !m_exists && !m_request.dryRun;
    ImportBatch& batch = m_outcome.batch;
    batch.fileName = m_request.file.filename().string();
    batch.sha256 = *std::move(digest);
    batch.format = file.format;
    batch.tableName = file.tableName;
    batch.importedAtUtc = nowUtc();
    return {};
  }

  const std::filesystem::path& m_path;
  ImportRequest m_request;  // with what the profile fills in
  const Progress& m_progress;
  bool m_exists = false;
  std::optional<store::Dossier> m_dossier = {};
  ImportTables m_tables = {};
  std::optional<ImportProfile> m_profile = {};
  std::optional<exchange::IncidentStream> m_stream = {};
  TableHead m_head = {};
  std::string m_fingerprint = {};
  Layout m_layout = {};
  InterpretOptions m_options = {};
  ReadingRules m_rules = {};
  std::optional<RepeatedKeys> m_numbers = {};
  CrsId m_crs = {};
  std::optional<Date> m_purgedBefore = {};
  std::unique_ptr<AddressRegister> m_addresses = {};
  std::optional<RowSettling> m_settling = {};
  store::BatchWriter::Conclusion m_conclusion = {};
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
