-- A code that no table has says nothing to the person who is to place it. Exports write words beside their codes, of which
-- only the code is kept; the words beside an unknown one are remembered, once for each import.

CREATE TABLE import_code_words (
  batch_id INTEGER NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  code     TEXT NOT NULL,
  words    TEXT NOT NULL,  -- of the first row with the code, without personal data
  PRIMARY KEY (batch_id, code)
) STRICT, WITHOUT ROWID;
