-- Hotspots compete for what a municipality has only so much of. How much that is, and which places come first, is for
-- people to say.

CREATE TABLE supplies (
  means  TEXT PRIMARY KEY NOT NULL,  -- id of data/rules/means.toml
  amount INTEGER NOT NULL CHECK (amount >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_priorities (
  hotspot_id INTEGER PRIMARY KEY NOT NULL REFERENCES hotspots (id) ON DELETE CASCADE,
  priority   TEXT NOT NULL CHECK (priority IN ('later', 'first'))  -- what is not in it is normal
) STRICT;
