-- What a municipality does otherwise than the rules that come with the program, version by version. The newest version
-- holds; going back appends the older one again.

CREATE TABLE rule_versions (
  number       INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at_utc       TEXT NOT NULL,
  reason       TEXT NOT NULL,
  own_measures TEXT NOT NULL  -- TOML, or empty
) STRICT;

CREATE TABLE rule_changes (
  version INTEGER NOT NULL REFERENCES rule_versions (number) ON DELETE CASCADE,
  path    TEXT NOT NULL,
  value   TEXT NOT NULL,  -- TOML; empty: taken out
  was     TEXT NOT NULL,  -- what the shipped rules said; empty: it was not there
  PRIMARY KEY (version, path)
) STRICT, WITHOUT ROWID;
