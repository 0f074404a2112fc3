-- Site inspections: what was found on the spot, the facts that followed from it, and who agreed to do what. Appended;
-- one of the same place and days takes the place of an earlier one, which stays readable. The facts themselves also stand
-- in answers, where advice looks.

CREATE TABLE inspections (
  id              INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  hotspot_id      INTEGER NOT NULL REFERENCES hotspots (id) ON DELETE CASCADE,
  day_round       TEXT,  -- date of the round by daylight; null: not walked
  dark_round      TEXT,
  next_date       TEXT,
  superseded_by   INTEGER REFERENCES inspections (id) ON DELETE SET NULL,
  recorded_at_utc TEXT NOT NULL,
  CHECK (day_round IS NOT NULL OR dark_round IS NOT NULL)
) STRICT;
CREATE INDEX inspections_of_hotspot ON inspections (hotspot_id);

-- What was ticked, item by item of data/checklists.
CREATE TABLE inspection_findings (
  inspection_id INTEGER NOT NULL REFERENCES inspections (id) ON DELETE CASCADE,
  item          TEXT NOT NULL,
  round         TEXT NOT NULL CHECK (round IN ('dag', 'donker')),
  answer        TEXT NOT NULL CHECK (answer IN ('ja', 'deels', 'nee', 'nvt')),
  photo         TEXT NOT NULL,
  remark        TEXT NOT NULL,  -- without personal details: they were taken out before
  PRIMARY KEY (inspection_id, item, round)
) STRICT, WITHOUT ROWID;

-- Which answers came from which inspection, so that a correction can take them back.
CREATE TABLE inspection_answers (
  inspection_id INTEGER NOT NULL REFERENCES inspections (id) ON DELETE CASCADE,
  answer_id     INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  item          TEXT NOT NULL,  -- empty: a question of the advice, answered on the spot
  PRIMARY KEY (inspection_id, answer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreements (
  id            INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  inspection_id INTEGER NOT NULL REFERENCES inspections (id) ON DELETE CASCADE,
  text          TEXT NOT NULL,
  owner         TEXT NOT NULL,  -- a role
  due           TEXT,
  done_on       TEXT,
  done_seen_by  INTEGER REFERENCES inspections (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX agreements_of_inspection ON agreements (inspection_id);
