-- A plan is followed: how far each measure is and what came of it, which conditions somebody looked at, and the versions
-- that were adopted, word for word, so that later changes cannot rewrite what was agreed.

ALTER TABLE plan_entries ADD COLUMN course TEXT NOT NULL DEFAULT 'planned'
  CHECK (course IN ('planned', 'running', 'completed', 'failed'));
ALTER TABLE plan_entries ADD COLUMN outcome TEXT NOT NULL DEFAULT '';

-- Appended; the latest about a condition holds.
CREATE TABLE gate_checks (
  id         INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  hotspot_id INTEGER NOT NULL REFERENCES hotspots (id) ON DELETE CASCADE,
  measure    TEXT NOT NULL,
  gate       TEXT NOT NULL,
  checked    INTEGER NOT NULL CHECK (checked IN (0, 1)),
  by_role    TEXT NOT NULL,
  at_utc     TEXT NOT NULL
) STRICT;
CREATE INDEX gate_checks_of_hotspot ON gate_checks (hotspot_id, measure, gate);

CREATE TABLE plan_versions (
  id             INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  hotspot_id     INTEGER NOT NULL REFERENCES hotspots (id) ON DELETE CASCADE,
  number         INTEGER NOT NULL,
  adopted_at_utc TEXT NOT NULL,
  by_role        TEXT NOT NULL,
  data_date      TEXT NOT NULL,
  UNIQUE (hotspot_id, number)
) STRICT;

CREATE TABLE plan_version_entries (
  version_id      INTEGER NOT NULL REFERENCES plan_versions (id) ON DELETE CASCADE,
  measure         TEXT NOT NULL,
  name_nl         TEXT NOT NULL,  -- as it was called then
  name_en         TEXT NOT NULL,
  verdict         TEXT NOT NULL,  -- of the rules at that moment: geschikt, voorwaardelijk, uitgesloten
  score           INTEGER NOT NULL,
  status          TEXT NOT NULL,
  reason          TEXT NOT NULL,
  owner           TEXT NOT NULL,
  date            TEXT,
  cost_euro       REAL,
  goal            TEXT NOT NULL,
  evaluation_date TEXT,
  course          TEXT NOT NULL,
  outcome         TEXT NOT NULL,
  decided_at_utc  TEXT NOT NULL,
  PRIMARY KEY (version_id, measure)
) STRICT, WITHOUT ROWID;
