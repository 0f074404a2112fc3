// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/dossier.h"

#include "base/clock.h"
#include "database/statement.h"
#include "dossier/audit_log.h"
#include "dossier/file_kind.h"
#include "migration/migrate.h"

namespace brandpunt::store {
namespace {

namespace fs = std::filesystem;

// Axes are told, because the standard stores x east and y north whatever the authority says.
constexpr const char* rdNewDefinition =
    R"(PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",)"
    R"(SPHEROID["Bessel 1841",6377397.155,299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],)"
    R"(PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],)"
    R"(UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],)"
    R"(PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],)"
    R"(PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],)"
    R"(PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],)"
    R"(UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],)"
    R"(AUTHORITY["EPSG","28992"]])";

/// A table that other programs show. What is not in this list they leave alone.
struct ShownTable {
  const char* name;
  const char* geometry;  ///< empty: a table without a map
  const char* title;
};
constexpr ShownTable shownTables[] = {
    {"incidents", "POINT", "Incidents"},
    {"hotspots", "MULTIPOLYGON", "Hotspots"},
    {"map_features", "GEOMETRY", "Map layers"},
    {"import_batches", "", "Imports"},
    {"runs", "", "Runs"},
    {"answers", "", "Answers"},
    {"plan_entries", "", "Plan"},
    {"audit_log", "", "Audit log"},
};

void describe(Database& database, const DossierInfo& info) {
  const std::string definition =
      info.crsDefinition.empty() && info.crs.epsg == rdNewEpsg ? rdNewDefinition : info.crsDefinition;
  Statement(database, "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)")
      .put(info.crs.name())
      .put(info.crs.epsg)
      .put(info.crs.epsg)
      .put(definition)
      .run();
  Statement(database,
            "INSERT INTO dossier (id, name, srs_id, time_zone, created_at_utc) VALUES (1, ?, ?, ?, ?)")
      .put(info.name)
      .put(info.crs.epsg)
      .put(info.timeZone)
      .put(nowUtc())
      .run();
  for (const ShownTable& table : shownTables) {
    const bool feature = *table.geometry != '\0';
    Statement contents(database,
                       "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id) "
                       "VALUES (?, ?, ?, ?, ?)");
    contents.put(table.name).put(feature ? "features" : "attributes").put(table.title).put(contentsTime());
    (feature ? contents.put(info.crs.epsg) : contents.putNull()).run();
    if (!feature) continue;
    Statement(database, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")
        .put(table.name)
        .put(table.geometry)
        .put(info.crs.epsg)
        .run();
  }
  appendToLog(database, "new", info.name);
}

/// Removes the file it names, unless it was kept.
class Scratch {
 public:
  explicit Scratch(fs::path path) : m_path(std::move(path)) { remove(); }
  ~Scratch() { remove(); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& path() const { return m_path; }

 private:
  void remove() const {
    std::error_code ignored;
    fs::remove(m_path, ignored);
    fs::remove(m_path.string() + "-journal", ignored);
  }
  fs::path m_path;
};

/// A file appears under its name only when it is complete.
void moveInto(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  if (error) {
    throw Failure{{ErrorCode::NotWritable,
                   {"'" + to.string() + "' kan niet worden geschreven: " + error.message() + ".",
                    "'" + to.string() + "' cannot be written: " + error.message() + "."}}};
  }
}

void expectFree(const fs::path& path) {
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(path, ignored))) return;
  throw Failure{{ErrorCode::AlreadyExists,
                 {"'" + path.string() + "' bestaat al en wordt niet overschreven; noem een ander bestand.",
                  "'" + path.string() + "' exists already and is not overwritten; name another file."}}};
}

void expectFolder(const fs::path& path) {
  std::error_code ignored;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : ".";
  if (fs::is_directory(folder, ignored)) return;
  throw Failure{{ErrorCode::NotFound,
                 {"De map '" + folder.string() + "' bestaat niet; maak haar eerst.",
                  "The folder '" + folder.string() + "' does not exist; make it first."}}};
}

void expectGpkgEnding(const fs::path& path) {
  if (path.extension() == ".gpkg") return;
  throw Failure{{ErrorCode::WrongUsage,
                 {"'" + path.string() + "': de naam van een dossier eindigt op .gpkg.",
                  "'" + path.string() + "': the name of a dossier ends in .gpkg."}}};
}

DossierInfo readInfo(Database& database) {
  Statement row(
      database,
      "SELECT name, srs_id, definition, time_zone, retention_months FROM dossier JOIN gpkg_spatial_ref_sys "
      "USING (srs_id)");
  if (!row.next()) database.failAsDamaged();
  DossierInfo info;
  info.name = row.takeText();
  info.crs.epsg = static_cast<int>(row.takeInteger());
  info.crsDefinition = row.takeText();
  info.timeZone = row.takeText();
  info.retentionMonths = static_cast<int>(row.takeOptionalInteger().value_or(retentionMonths));
  info.schemaVersion = schemaVersionOf(database);
  return info;
}

/// Another program may have left the file in a mode that needs two companion files to be complete. While that
/// program still has it open the mode stays; the dossier works in it all the same.
void leaveWriteAheadLog(Database& database) {
  const bool inThatMode = [&database] {
    Statement mode(database, "PRAGMA journal_mode");
    return mode.next() && mode.takeText() == "wal";
  }();
  if (!inThatMode) return;
  const Result<void> left = guarded([&database] { database.run("PRAGMA journal_mode = DELETE"); });
  if (!left && left.error().code != ErrorCode::Busy) throw Failure{left.error()};
}

}  // namespace

Dossier::Dossier(fs::path path, std::unique_ptr<Database> database, DossierInfo info)
    : m_path(std::move(path)), m_database(std::move(database)), m_info(std::move(info)) {}
Dossier::Dossier(Dossier&&) noexcept = default;
Dossier& Dossier::operator=(Dossier&&) noexcept = default;
Dossier::~Dossier() = default;

Result<Dossier> Dossier::create(const fs::path& path, const DossierInfo& info) {
  const Result<void> made = guarded([&] {
    expectGpkgEnding(path);
    expectFolder(path);
    expectFree(path);
    if (info.crsDefinition.empty() && info.crs.epsg != rdNewEpsg) {
      throw Failure{{ErrorCode::NeedsAnswer,
                     {"De omschrijving van " + info.crs.name() + " ontbreekt.",
                      "The definition of " + info.crs.name() + " is missing."}}};
    }
    const Scratch scratch(path.string() + ".new");
    {
      Database database(scratch.path(), Database::Mode::Create);
      migrate(database, migrations());
      Transaction transaction(database);
      describe(database, info);
      transaction.commit();
    }
    moveInto(scratch.path(), path);
  });
  if (!made) return made.error();
  return open(path, Access::ReadWrite);
}

Result<Dossier> Dossier::open(const fs::path& path, Access access) {
  if (Result<void> kind = expectGeoPackage(path); !kind) return kind.error();
  return guarded([&] {
    const bool writing = access == Access::ReadWrite;
    auto database =
        std::make_unique<Database>(path, writing ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    const int version = schemaVersionOf(*database);
    if (version == 0) {
      throw Failure{{ErrorCode::WrongFormat,
                     {"'" + path.string() + "' is een GeoPackage, maar geen dossier van Brandpunt.",
                      "'" + path.string() + "' is a GeoPackage, but no dossier of Brandpunt."}}};
    }
    if (writing && !database->readOnly()) leaveWriteAheadLog(*database);
    if (!writing && version < migrations().back().number) {
      // Its tables are needed for reading too, and most people only look.
      Database change(path, Database::Mode::ReadWrite);
      if (!change.readOnly()) bringUpToDate(change, migrations());
    }
    bringUpToDate(*database, migrations());
    DossierInfo info = readInfo(*database);
    return Dossier(path, std::move(database), std::move(info));
  });
}

Result<void> Dossier::log(const std::string& action, const std::string& detail) {
  return guarded([&] {
    Transaction transaction(*m_database);
    appendToLog(*m_database, action, detail);
    transaction.commit();
  });
}

Result<std::vector<LogEntry>> Dossier::logEntries() const {
  return guarded([&] { return readLog(*m_database); });
}

Result<void> Dossier::saveCopy(const fs::path& target) const {
  return guarded([&] {
    expectGpkgEnding(target);
    expectFolder(target);
    expectFree(target);
    const Scratch scratch(target.string() + ".new");
    // A connection for reading counts the copy as writing.
    Database source(m_path, Database::Mode::ReadWrite);
    Statement(source, "VACUUM INTO ?").put(scratch.path().string()).run();
    moveInto(scratch.path(), target);
  });
}

}  // namespace brandpunt::store
