// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/batch_writer.h"

#include <sqlite3.h>

#include <optional>

#include "base/clock.h"
#include "base/expects.h"
#include "database/database_image.h"
#include "database/statement.h"
#include "dossier/audit_log.h"
#include "dossier/batch_rows.h"
#include "dossier/changed_incidents.h"
#include "dossier/dossier.h"
#include "dossier/incident_rows.h"
#include "migration/migrate.h"

namespace brandpunt::store {
namespace {

constexpr std::size_t rowsBetweenLooks = 1000;
constexpr std::size_t mostCodes = DatabaseImage::entriesAfterAsking - 2;

/// The tables of an import as the migrations define them.
std::string importSchema() {
  Database database(":memory:", Database::Mode::InMemory);
  migrate(database, migrations());
  Statement rows(database,
                 "SELECT sql FROM sqlite_schema WHERE tbl_name IN ('incidents', 'incident_codes') AND sql IS "
                 "NOT NULL ORDER BY rowid");
  std::string schema;
  while (rows.next()) schema += rows.takeText() + ";";
  return schema;
}

std::string definitionOf(Database& database, const std::string& table) {
  Statement row(database, "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?");
  row.put(table);
  return row.next() ? row.takeText() : std::string{};
}

/// The next number that AUTOINCREMENT gives.
std::int64_t nextId(Database& database, const std::string& table) {
  return 1 + numberOf(database, "SELECT max(coalesce((SELECT seq FROM main.sqlite_sequence WHERE name = '" +
                                    table + "'), 0), coalesce((SELECT max(id) FROM main." + table + "), 0))");
}

/// What foreign keys and checks would look up for every row holds by the way the rows are made.
class WithoutForeignKeys {
 public:
  explicit WithoutForeignKeys(Database& database) : m_database(database) { set(0); }
  ~WithoutForeignKeys() { set(1); }
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;
  WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;

 private:
  void set(int on) { sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, on, nullptr); }
  Database& m_database;
};

}  // namespace

struct BatchWriter::Work {
  Work(Database& ofDossier, CrsId ofPlaces, const Progress& watched)
      : database(ofDossier),
        crs(ofPlaces),
        progress(watched),
        watch(ofDossier, watched),
        schema(importSchema()),
        image(schema),
        keys(ofDossier),
        shown(ofDossier),
        transaction(ofDossier),
        batch(nextId(ofDossier, "import_batches")),
        firstId(nextId(ofDossier, "incidents")) {
    // Another program may have added a column; then the rows are put in by name.
    const bool asDefined = schema.find(definitionOf(database, "incidents") + ";") != schema.npos;
    copyRows = asDefined
                   ? "INSERT INTO main.incidents SELECT * FROM image.incidents"
                   : "INSERT INTO main.incidents (id, batch_id, " + incidentColumns +
                         ") SELECT id, batch_id, " + incidentColumns + " FROM image.incidents ORDER BY id";
  }

  void add(const Incident& incident) {
    const std::int64_t id = firstId + added++;
    if (incident.place) bounds.include(*incident.place);
    if (image.full()) copyImage();
    putRow(row, incident, batch, crs);
    if (!fits(incident)) return addSlowly(incident, id);
    image.addRow("incidents", id, row.bytes());
    entry.clear();
    entry.put(batch);
    entry.put(id);
    image.addEntry("incidents_of_batch", entry.bytes());
    for (std::size_t k = 0; k < incident.codes.size(); ++k) {
      entry.clear();
      entry.put(id);
      entry.put(static_cast<std::int64_t>(k));
      entry.put(incident.codes[k]);
      image.addEntry("incident_codes", entry.bytes());
    }
  }

  bool fits(const Incident& incident) {
    constexpr std::size_t numbers = 30;  // of the entry, around the code
    if (row.bytes().size() > DatabaseImage::longestRow || incident.codes.size() > mostCodes) return false;
    for (const std::string& code : incident.codes) {
      if (code.size() + numbers > DatabaseImage::longestEntry) return false;
    }
    return true;
  }

  /// For the rare incident that is too long for the image.
  void addSlowly(const Incident& incident, std::int64_t id) {
    copyImage();
    std::string marks = "?, ?, ?";
    for (const char c : incidentColumns) marks += c == ',' ? ", ?" : "";
    Statement insert(database, "INSERT INTO main.incidents (id, batch_id, " + incidentColumns + ") VALUES (" +
                                   marks + ")");
    insert.put(id).put(batch);
    putIncident(insert, incident, crs);
    insert.run();
    Statement code(database, "INSERT INTO main.incident_codes VALUES (?, ?, ?)");
    for (std::size_t k = 0; k < incident.codes.size(); ++k)
      code.put(id).put(static_cast<std::int64_t>(k)).put(incident.codes[k]).run();
  }

  void copyImage() {
    if (image.empty()) return;
    shown.show(image.bytes());
    database.run(copyRows);
    database.run("INSERT INTO main.incident_codes SELECT * FROM image.incident_codes");
    image.clear();
  }

  void supersede(const Succession& succession) {
    Statement retire(database,
                     "UPDATE main.incidents SET superseded_by = ? WHERE id = ? AND superseded_by IS NULL");
    const auto take = [&](Id<Incident> old) {
      retire.put(batch).put(old).run();
      if (retire.changes() == 1) return;
      throw Failure{{ErrorCode::Busy,
                     {"Het dossier is intussen gewijzigd; er is niets opgenomen. Importeer opnieuw.",
                      "The dossier was changed meanwhile; nothing was taken in. Import again."}}};
    };
    Statement version(database, "INSERT INTO main.incident_versions VALUES (?, ?)");
    for (const Succession::Replaced& replaced : succession.replaced) {
      take(replaced.old);
      version.put(firstId + static_cast<std::int64_t>(replaced.by)).put(replaced.old).run();
    }
    for (const Id<Incident> gone : succession.gone) take(gone);
    Statement rests(database, "INSERT INTO main.import_rests_on VALUES (?, ?, ?)");
    for (const auto& [earlier, incidents] : succession.restsOn)
      rests.put(batch).put(earlier).put(incidents).run();
  }

  void raiseQuality(const std::vector<std::size_t>& addresses) {
    Statement raise(database, "UPDATE main.incidents SET location_quality = ? WHERE id = ?");
    for (const std::size_t i : addresses)
      raise.put(idOf(LocationQuality::Address)).put(firstId + static_cast<std::int64_t>(i)).run();
  }

  Database& database;
  CrsId crs;
  const Progress& progress;
  Database::Watch watch;
  std::string schema;
  DatabaseImage image;
  WithoutForeignKeys keys;
  ImageSchema shown;
  Transaction transaction;
  std::int64_t batch;
  std::int64_t firstId;
  std::string copyRows = {};
  std::int64_t added = 0;
  Box bounds = {};
  Record row = {}, entry = {};
};

BatchWriter::BatchWriter(std::unique_ptr<Work> work) : m_work(std::move(work)) {}
BatchWriter::BatchWriter(BatchWriter&&) noexcept = default;
BatchWriter& BatchWriter::operator=(BatchWriter&&) noexcept = default;
BatchWriter::~BatchWriter() = default;

Result<BatchWriter> BatchWriter::begin(Dossier& dossier, const Progress& progress) {
  return guarded([&] {
    dossier.m_database->expectWritable();
    return BatchWriter(std::make_unique<Work>(*dossier.m_database, dossier.m_info.crs, progress));
  });
}

Result<void> BatchWriter::add(std::span<const Incident> incidents) {
  return guarded([&] {
    for (std::size_t i = 0; i < incidents.size(); ++i) {
      if (i % rowsBetweenLooks == 0 && m_work->progress.stopRequested()) throw Failure{cancelled()};
      m_work->add(incidents[i]);
    }
  });
}

std::int64_t BatchWriter::added() const { return m_work->added; }

Result<ImportBatch> BatchWriter::finish(ImportBatch batch, const Conclusion& conclusion) {
  Work& work = *m_work;
  expects(batch.report.addsUp() && batch.report.accepted == work.added);
  return guarded([&] {
    if (work.progress.stopRequested()) throw Failure{cancelled()};
    work.copyImage();
    work.raiseQuality(conclusion.addresses);
    if (batch.importedAtUtc.empty()) batch.importedAtUtc = nowUtc();
    batch.id = insertBatch(work.database, batch);
    if (batch.id.number != work.batch) work.database.failAsDamaged();
    work.supersede(conclusion.succession);
    markStaleRuns(work.database, batch.id);
    tellExtent(work.database, work.bounds);
    appendToLog(work.database, "import", std::to_string(batch.id.number) + " '" + batch.fileName + "'");
    work.transaction.commit();
    work.progress.report(1);
    return std::move(batch);
  });
}

}  // namespace brandpunt::store
