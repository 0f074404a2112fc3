// SPDX-License-Identifier: GPL-3.0-or-later
#include "geopackage/write_incidents.h"

#include <sqlite3.h>

#include <limits>
#include <utility>

#include "database/statement.h"
#include "dossier/audit_log.h"
#include "dossier/geometry_blob.h"
#include "geopackage/packed_tree.h"

namespace brandpunt::store {
namespace {

// Source: OGC 12-128r15, annex C and annex F.3, with the triggers as GDAL words them. The triggers serve whoever edits the
// layer later; while it is written they do not run.
constexpr const char* schema = R"sql(
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10200;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE,
  max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE incidents (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, incident_no TEXT, offence TEXT, codes TEXT, attempt TEXT,
  start TEXT, "end" TEXT, reported TEXT, reported_by TEXT, street TEXT, house_no TEXT, house_letter TEXT,
  house_addition TEXT, postcode TEXT, place TEXT, municipality TEXT, district TEXT, neighbourhood TEXT,
  location_quality TEXT, location_kind TEXT, entry TEXT, entry_side TEXT, loot TEXT);
CREATE VIRTUAL TABLE rtree_incidents_geom USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO gpkg_extensions VALUES ('incidents', 'geom', 'gpkg_rtree_index',
  'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
CREATE TRIGGER rtree_incidents_geom_insert AFTER INSERT ON incidents
  WHEN (new.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN
  INSERT OR REPLACE INTO rtree_incidents_geom VALUES (NEW.id, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom),
    ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_incidents_geom_update1 AFTER UPDATE OF geom ON incidents
  WHEN OLD.id = NEW.id AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN
  INSERT OR REPLACE INTO rtree_incidents_geom VALUES (NEW.id, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom),
    ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_incidents_geom_update2 AFTER UPDATE OF geom ON incidents
  WHEN OLD.id = NEW.id AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN
  DELETE FROM rtree_incidents_geom WHERE id = OLD.id; END;
CREATE TRIGGER rtree_incidents_geom_update3 AFTER UPDATE ON incidents
  WHEN OLD.id != NEW.id AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN
  DELETE FROM rtree_incidents_geom WHERE id = OLD.id;
  INSERT OR REPLACE INTO rtree_incidents_geom VALUES (NEW.id, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom),
    ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_incidents_geom_update4 AFTER UPDATE ON incidents
  WHEN OLD.id != NEW.id AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN
  DELETE FROM rtree_incidents_geom WHERE id IN (OLD.id, NEW.id); END;
CREATE TRIGGER rtree_incidents_geom_delete AFTER DELETE ON incidents WHEN old.geom NOT NULL BEGIN
  DELETE FROM rtree_incidents_geom WHERE id = OLD.id; END;
)sql";

/// SQLite asks for every row's place as it goes by.
struct PlacesSeen {
  PackedTree tree = {};
  std::uint32_t rows = 0;
  const Progress* progress = nullptr;
};

/// see_place(geom): counts the row, remembers where it is, and gives the place on.
void seePlace(sqlite3_context* context, int, sqlite3_value** values) {
  auto& seen = *static_cast<PlacesSeen*>(sqlite3_user_data(context));
  ++seen.rows;
  const auto* bytes = static_cast<const unsigned char*>(sqlite3_value_blob(values[0]));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
  const Geometry geometry = bytes ? fromBlob({bytes, size}) : Geometry{};
  if (const auto* point = std::get_if<Point>(&geometry)) {
    seen.tree.add(seen.rows, *point);
    sqlite3_result_value(context, values[0]);
  }
}

/// The codes of incidents whose ids rise: one look at the table instead of a search for each row.
class CodesInOrder {
 public:
  explicit CodesInOrder(Database& database) {
    const int code = sqlite3_prepare_v2(
        database.handle(),
        "SELECT incident_id, code FROM dossier.incident_codes ORDER BY incident_id, position", -1, &m_rows,
        nullptr);
    if (code != SQLITE_OK) database.fail(code);
  }
  ~CodesInOrder() { sqlite3_finalize(m_rows); }
  CodesInOrder(const CodesInOrder&) = delete;
  CodesInOrder& operator=(const CodesInOrder&) = delete;

  /// codes_of(id): "A10;C10", null for none.
  static void answer(sqlite3_context* context, int, sqlite3_value** values) {
    auto& self = *static_cast<CodesInOrder*>(sqlite3_user_data(context));
    const std::int64_t id = sqlite3_value_int64(values[0]);
    while (self.m_state == SQLITE_ROW && self.m_id < id) self.next();
    self.m_text.clear();
    bool any = false;
    for (; self.m_state == SQLITE_ROW && self.m_id == id; self.next()) {
      if (std::exchange(any, true)) self.m_text += ';';
      self.m_text += reinterpret_cast<const char*>(sqlite3_column_text(self.m_rows, 1));
    }
    if (self.m_state != SQLITE_ROW && self.m_state != SQLITE_DONE) {
      sqlite3_result_error_code(context, self.m_state);
    } else if (any) {
      sqlite3_result_text(context, self.m_text.data(), static_cast<int>(self.m_text.size()),
                          SQLITE_TRANSIENT);
    }
  }

 private:
  void next() {
    m_state = sqlite3_step(m_rows);
    if (m_state == SQLITE_ROW) m_id = sqlite3_column_int64(m_rows, 0);
  }
  sqlite3_stmt* m_rows = nullptr;
  int m_state = SQLITE_ROW;  // as if a row before the first had been read
  std::int64_t m_id = std::numeric_limits<std::int64_t>::min();
  std::string m_text = {};
};

/// A column with nothing in place of what stands for nothing; cheaper than nullif, which SQLite calls as a function.
std::string unless(const std::string& column, const std::string& nothing) {
  return "CASE WHEN " + column + " <> '" + nothing + "' THEN " + column + " END";
}

void addFunction(Database& database, const char* name, void* self,
                 void (*function)(sqlite3_context*, int, sqlite3_value**)) {
  const int flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
  const int code = sqlite3_create_function_v2(database.handle(), name, 1, flags, self, function, nullptr,
                                              nullptr, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

void copyRows(Database& database, PlacesSeen& seen, std::optional<Offence> offence, bool defaultPlaces) {
  CodesInOrder codes(database);
  addFunction(database, "see_place", &seen, seePlace);
  addFunction(database, "codes_of", &codes, CodesInOrder::answer);
  const std::string isDefault = defaultPlaces ? "i.geom IN (SELECT geom FROM temp.default_places)" : "0";
  std::string texts;
  for (const char* column : {"street", "house_no", "house_letter", "house_addition", "postcode", "place",
                             "municipality", "district", "neighbourhood"})
    texts += unless(column, "") + ", ";
  // By id, whatever index there is: the codes come in that order.
  Statement copy(
      database,
      "INSERT INTO main.incidents SELECT NULL, see_place(CASE WHEN " + isDefault +
          " THEN NULL ELSE i.geom END), " + unless("incident_no", "") +
          ", offence, codes_of(i.id), CASE attempt WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END, start_local, "
          "end_local, reported_local, " +
          unless("reported_by", "unknown") + ", " + texts + "CASE WHEN " + isDefault +
          " THEN 'unknown' ELSE location_quality END, " + unless("location_kind", "") + ", " +
          unless("entry", "unknown") + ", " + unless("entry_side", "unknown") + ", " +
          unless("loot", "unknown") +
          " FROM dossier.incidents AS i NOT INDEXED WHERE superseded_by IS NULL AND (?1 IS NULL OR offence = "
          "?1) "
          "ORDER BY i.id");
  (offence ? copy.put(infoOf(*offence).id) : copy.putNull()).run();
}

/// Points at which somebody said that incidents without a place were put.
bool rememberDefaultPlaces(Database& database, const std::vector<PlaceDecision>& decisions, CrsId crs) {
  bool any = false;
  database.run("CREATE TEMP TABLE default_places (geom BLOB PRIMARY KEY)");
  Statement insert(database, "INSERT OR IGNORE INTO temp.default_places VALUES (?)");
  for (const PlaceDecision& decision : decisions) {
    if (decision.verdict != PlaceVerdict::Default) continue;
    insert.put(toBlob(decision.place, crs)).run();
    any = true;
  }
  return any;
}

void describe(Database& database, const PackedTree& tree, CrsId crs, const std::string& description) {
  database.run("INSERT INTO gpkg_spatial_ref_sys SELECT * FROM dossier.gpkg_spatial_ref_sys");
  Statement contents(
      database,
      "INSERT INTO gpkg_contents VALUES ('incidents', 'features', 'incidents', ?, ?, ?, ?, ?, ?, ?)");
  contents.put(description).put(contentsTime());
  const Box& b = tree.bounds();
  for (const double edge : {b.minX, b.minY, b.maxX, b.maxY})
    b.empty() ? contents.putNull() : contents.put(edge);
  contents.put(crs.epsg).run();
  Statement(database, "INSERT INTO gpkg_geometry_columns VALUES ('incidents', 'geom', 'POINT', ?, 0, 0)")
      .put(crs.epsg)
      .run();
}

}  // namespace

Result<std::int64_t> writeIncidents(const Dossier& dossier, const std::filesystem::path& target,
                                    std::optional<Offence> offence, const std::string& description,
                                    const Progress& progress) {
  Result<std::vector<PlaceDecision>> decisions = dossier.placeDecisions();
  if (!decisions) return std::move(decisions).error();
  return guarded([&]() -> std::int64_t {
    Database database(target, Database::Mode::Create);
    // A file that could not be finished is thrown away, so it needs no journal.
    database.run("PRAGMA journal_mode = OFF; PRAGMA secure_delete = OFF;");
    database.allowShadowTables();
    Statement(database, "ATTACH ? AS dossier").put(dossier.path().string()).run();
    const Database::Watch watch(database, progress);
    const bool defaultPlaces = rememberDefaultPlaces(database, *decisions, dossier.info().crs);
    PlacesSeen seen;
    Transaction transaction(database);
    database.run(schema);
    progress.report(0.1, {"Incidenten schrijven", "Writing incidents"});
    copyRows(database, seen, offence, defaultPlaces);
    progress.report(0.7, {"Ruimtelijke index maken", "Making the spatial index"});
    describe(database, seen.tree, dossier.info().crs, description);
    std::move(seen.tree).writeTo(database, "rtree_incidents_geom");
    transaction.commit();
    return seen.rows;
  });
}

}  // namespace brandpunt::store
