-- A later export of the same period updates what is known instead of doubling it, and a mapping, a decision about a
-- default place and the counts of what was purged must be remembered. So: what each import found known, changed and
-- gone, which batches it rests on, which incident is the newer version of which; profiles; decisions; aged counts.

CREATE TABLE import_updates (
  batch_id        INTEGER PRIMARY KEY NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  added           INTEGER NOT NULL CHECK (added >= 0),
  changed         INTEGER NOT NULL CHECK (changed >= 0),
  unchanged       INTEGER NOT NULL CHECK (unchanged >= 0),
  gone            INTEGER NOT NULL CHECK (gone >= 0),
  older           INTEGER NOT NULL CHECK (older >= 0),
  other_selection INTEGER NOT NULL CHECK (other_selection >= 0)
) STRICT;

-- How many incidents of the earlier batch the later one told again: without the earlier one they would be lost.
CREATE TABLE import_rests_on (
  batch_id         INTEGER NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  earlier_batch_id INTEGER NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  incidents        INTEGER NOT NULL CHECK (incidents > 0),
  PRIMARY KEY (batch_id, earlier_batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_rests_on_earlier ON import_rests_on (earlier_batch_id);

CREATE TABLE incident_versions (
  incident_id INTEGER PRIMARY KEY NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  previous_id INTEGER REFERENCES incidents (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX incident_versions_previous ON incident_versions (previous_id);

-- What a column of which export means, by the fingerprint of its header; the content is the shareable file's text.
CREATE TABLE import_profiles (
  name         TEXT PRIMARY KEY NOT NULL,
  fingerprint  TEXT NOT NULL,
  content      TEXT NOT NULL,
  saved_at_utc TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Is a point with very many incidents a true place or a default one (a police station, a town hall)? The latest holds.
CREATE TABLE place_decisions (
  id             INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  x_m            REAL NOT NULL,
  y_m            REAL NOT NULL,
  verdict        TEXT NOT NULL CHECK (verdict IN ('real', 'default')),
  why            TEXT NOT NULL,
  decided_at_utc TEXT NOT NULL
) STRICT;

-- What is left of incidents past the retention term: counts by cell of 125 m, month and part of the day.
CREATE TABLE aged_counts (
  offence   TEXT NOT NULL,
  cell_x    INTEGER,  -- null: place not known; south-western corner, in units of 125 m
  cell_y    INTEGER,
  month     TEXT NOT NULL CHECK (length(month) = 7),
  daypart   TEXT NOT NULL CHECK (daypart IN ('night', 'morning', 'afternoon', 'evening', 'unknown')),
  incidents INTEGER NOT NULL CHECK (incidents > 0)
) STRICT;
CREATE INDEX aged_counts_of_month ON aged_counts (offence, month);

-- How many incidents of each import a purge took, so that its account still adds up.
CREATE TABLE import_purged (
  batch_id  INTEGER PRIMARY KEY NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  incidents INTEGER NOT NULL CHECK (incidents > 0)
) STRICT;
