-- The dossier as it begins: a GeoPackage 1.3 with the incidents of one municipality and what was concluded from
-- them. Feature tables are plain tables (the standard's geometry types do not exist in STRICT ones); all others
-- are STRICT. Times ending in _local are ISO on the clock of the municipality, a bare date where the time is not
-- known, so that nobody reads 00:00 where it is not meant. Ids are never used twice, so that a number in an old
-- paper cannot come to mean something else.

PRAGMA application_id = 0x47504B47;  -- "GPKG"
PRAGMA user_version = 10300;         -- of the standard, not ours: that is brandpunt_schema

CREATE TABLE brandpunt_schema (
  version        INTEGER PRIMARY KEY NOT NULL CHECK (version > 0),
  applied_at_utc TEXT NOT NULL,
  program        TEXT NOT NULL
) STRICT;

-- Tables of the standard, OGC 12-128r17, annex C.

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name                 TEXT NOT NULL,
  srs_id                   INTEGER NOT NULL PRIMARY KEY,
  organization             TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition               TEXT NOT NULL,
  description              TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
   'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');

CREATE TABLE gpkg_contents (
  table_name  TEXT NOT NULL PRIMARY KEY,
  data_type   TEXT NOT NULL,
  identifier  TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x       DOUBLE,
  min_y       DOUBLE,
  max_x       DOUBLE,
  max_y       DOUBLE,
  srs_id      INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name         TEXT NOT NULL,
  column_name        TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id             INTEGER NOT NULL,
  z                  TINYINT NOT NULL,
  m                  TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

-- What holds for the dossier as a whole; one row.
CREATE TABLE dossier (
  id             INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  name           TEXT NOT NULL,
  srs_id         INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id),
  time_zone      TEXT NOT NULL,  -- IANA
  created_at_utc TEXT NOT NULL
) STRICT;

-- Imports: the root of every number's provenance. An undone import keeps its row, not its incidents.
CREATE TABLE import_batches (
  id               INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  file_name        TEXT NOT NULL,
  file_sha256      TEXT NOT NULL,
  format           TEXT NOT NULL,
  table_name       TEXT NOT NULL,
  imported_at_utc  TEXT NOT NULL,
  undone_at_utc    TEXT,
  stand_per        TEXT,  -- last day that the export knows of
  rows_read        INTEGER NOT NULL CHECK (rows_read >= 0),
  accepted         INTEGER NOT NULL CHECK (accepted >= 0),
  duplicates       INTEGER NOT NULL CHECK (duplicates >= 0),
  merged           INTEGER NOT NULL CHECK (merged >= 0),
  rejected         INTEGER NOT NULL CHECK (rejected >= 0),
  without_location INTEGER NOT NULL CHECK (without_location >= 0),
  without_time     INTEGER NOT NULL CHECK (without_time >= 0),
  without_end      INTEGER NOT NULL CHECK (without_end >= 0),
  end_before_start INTEGER NOT NULL CHECK (end_before_start >= 0),
  first_day        TEXT,
  last_day         TEXT,
  date_order       TEXT NOT NULL,
  crs_detected     TEXT NOT NULL,
  encoding         TEXT NOT NULL,
  profile          TEXT NOT NULL,
  CHECK (rows_read = accepted + duplicates + merged + rejected)
) STRICT;

CREATE TABLE import_columns (
  batch_id       INTEGER NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  column_name    TEXT NOT NULL,
  field          TEXT,  -- null: dropped before storage
  dropped_why_nl TEXT NOT NULL,
  dropped_why_en TEXT NOT NULL,
  confidence     REAL NOT NULL,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_offences (
  batch_id  INTEGER NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  offence   TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  accepted  INTEGER NOT NULL,
  PRIMARY KEY (batch_id, offence)
) STRICT, WITHOUT ROWID;

-- Rows by reason of rejection, and words that the table of offences does not know.
CREATE TABLE import_counts (
  batch_id INTEGER NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('reason', 'unknown-offence')),
  word     TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  PRIMARY KEY (batch_id, kind, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_findings (
  batch_id  INTEGER NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  rule      TEXT NOT NULL,
  severity  TEXT NOT NULL CHECK (severity IN ('information', 'mind', 'changes-the-map')),
  incidents INTEGER NOT NULL,
  share     REAL NOT NULL,
  text_nl   TEXT NOT NULL,
  text_en   TEXT NOT NULL,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE incidents (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom               POINT,  -- null: place not known
  batch_id           INTEGER NOT NULL REFERENCES import_batches (id),
  superseded_by      INTEGER REFERENCES import_batches (id),  -- null: live
  incident_no        TEXT NOT NULL,
  offence            TEXT NOT NULL CHECK (offence IN ('woninginbraak', 'box-garage-schuur', 'bedrijfsinbraak',
                       'voertuigdiefstal', 'autokraak', 'fietsdiefstal', 'overig')),
  attempt            BOOLEAN CHECK (attempt IN (0, 1)),
  start_local        TEXT CHECK (length(start_local) IN (10, 19)),
  end_local          TEXT CHECK (length(end_local) IN (10, 19)),
  reported_local     TEXT CHECK (length(reported_local) IN (10, 19)),
  reported_by        TEXT NOT NULL CHECK (reported_by IN ('unknown', 'victim', 'police')),
  street             TEXT NOT NULL,
  house_no           TEXT NOT NULL,
  house_letter       TEXT NOT NULL,
  house_addition     TEXT NOT NULL,
  postcode           TEXT NOT NULL,
  place              TEXT NOT NULL,
  municipality       TEXT NOT NULL,
  district           TEXT NOT NULL,
  neighbourhood      TEXT NOT NULL,
  location_quality   TEXT NOT NULL CHECK (location_quality IN ('address', 'street', 'postcode', 'neighbourhood',
                       'unknown')),
  location_kind      TEXT NOT NULL,
  entry              TEXT NOT NULL CHECK (entry IN ('unknown', 'force', 'no-force', 'deception')),
  entry_side         TEXT NOT NULL CHECK (entry_side IN ('unknown', 'front', 'rear', 'side')),
  loot               TEXT NOT NULL CHECK (loot IN ('unknown', 'plate-only', 'electronics', 'other'))
);
CREATE INDEX incidents_of_batch ON incidents (batch_id);
CREATE INDEX incidents_superseded ON incidents (superseded_by) WHERE superseded_by IS NOT NULL;

-- The codes or words of the export, heaviest first.
CREATE TABLE incident_codes (
  incident_id INTEGER NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  code        TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE map_layers (
  id            INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  role          TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL,
  source        TEXT NOT NULL,
  loaded_at_utc TEXT NOT NULL
) STRICT;

CREATE TABLE map_features (
  id       INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom     GEOMETRY,
  layer_id INTEGER NOT NULL REFERENCES map_layers (id) ON DELETE CASCADE
);
CREATE INDEX map_features_of_layer ON map_features (layer_id);

CREATE TABLE map_feature_attributes (
  feature_id INTEGER NOT NULL REFERENCES map_features (id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (feature_id, name)
) STRICT, WITHOUT ROWID;

-- Analyses: appended, never edited, but for the mark that the data under them changed.
CREATE TABLE runs (
  id              INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  method          TEXT NOT NULL,
  method_version  TEXT NOT NULL,
  offence         TEXT NOT NULL,
  period_from     TEXT NOT NULL,  -- first day
  period_to       TEXT NOT NULL,  -- the day after the last
  data_date       TEXT NOT NULL,
  input_sha256    TEXT NOT NULL,
  seed            INTEGER NOT NULL,  -- the bits of an unsigned number
  program_version TEXT NOT NULL,
  created_at_utc  TEXT NOT NULL,
  incidents       INTEGER NOT NULL CHECK (incidents >= 0),
  without_place   INTEGER NOT NULL CHECK (without_place >= 0),
  too_few         INTEGER NOT NULL CHECK (too_few IN (0, 1)),
  stale           INTEGER NOT NULL CHECK (stale IN (0, 1))
) STRICT;

CREATE TABLE run_parameters (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  name   TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE hotspots (
  id         INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom       MULTIPOLYGON,
  run_id     INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  rank       INTEGER NOT NULL CHECK (rank > 0),
  name       TEXT NOT NULL,
  verdict    TEXT NOT NULL CHECK (verdict IN ('hotspot', 'watch', 'too-few')),
  in_time    TEXT CHECK (in_time IN ('new', 'emerging', 'persistent', 'fading', 'sporadic')),
  n          INTEGER NOT NULL CHECK (n >= 0),
  n_before   INTEGER CHECK (n_before >= 0),  -- same period a year earlier; null: not covered
  n_low      REAL NOT NULL,
  n_high     REAL NOT NULL,
  area_m2    REAL NOT NULL CHECK (area_m2 >= 0),
  centre_x_m REAL NOT NULL,
  centre_y_m REAL NOT NULL,
  p          REAL,  -- null: not tested
  q          REAL,
  stability  REAL
);
CREATE INDEX hotspots_of_run ON hotspots (run_id);

-- A member becomes null when its incident leaves the dossier; n stays what it was.
CREATE TABLE hotspot_members (
  hotspot_id  INTEGER NOT NULL REFERENCES hotspots (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  incident_id INTEGER REFERENCES incidents (id) ON DELETE SET NULL,
  PRIMARY KEY (hotspot_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX hotspot_members_of_incident ON hotspot_members (incident_id);

-- What people answered: appended, the latest holds. Without a hotspot it is about the municipality.
CREATE TABLE answers (
  id             INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  hotspot_id     INTEGER REFERENCES hotspots (id) ON DELETE CASCADE,
  fact           TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('unknown', 'yes-no', 'number', 'word')),
  number         REAL,
  word           TEXT,
  origin         TEXT NOT NULL CHECK (origin IN ('unknown', 'computed', 'answered', 'site-inspection',
                   'municipality')),
  how_nl         TEXT NOT NULL,
  how_en         TEXT NOT NULL,
  date           TEXT NOT NULL,
  answered_at_utc TEXT NOT NULL,
  CHECK ((kind IN ('yes-no', 'number')) = (number IS NOT NULL) AND (kind = 'word') = (word IS NOT NULL))
) STRICT;
CREATE INDEX answers_of_hotspot ON answers (hotspot_id, fact);

-- Decisions about measures: appended, the latest holds.
CREATE TABLE plan_entries (
  id              INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  hotspot_id      INTEGER NOT NULL REFERENCES hotspots (id) ON DELETE CASCADE,
  measure         TEXT NOT NULL,
  status          TEXT NOT NULL CHECK (status IN ('accepted', 'rejected', 'overridden')),
  reason          TEXT NOT NULL,
  owner           TEXT NOT NULL,
  date            TEXT,
  cost_euro       REAL,
  goal            TEXT NOT NULL,
  evaluation_date TEXT,
  decided_at_utc  TEXT NOT NULL
) STRICT;
CREATE INDEX plan_entries_of_hotspot ON plan_entries (hotspot_id, measure);

-- Who looks back sees what was done; each line carries a hash over the line before and itself.
CREATE TABLE audit_log (
  id         INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at_utc     TEXT NOT NULL,
  action     TEXT NOT NULL,
  detail     TEXT NOT NULL,
  program    TEXT NOT NULL,
  chain_hash TEXT NOT NULL
) STRICT;
