-- How long rows are kept is for the municipality to decide, with its privacy officer: the term stands with the dossier, so
-- that everybody who opens it keeps to the same one.

ALTER TABLE dossier ADD COLUMN retention_months INTEGER CHECK (retention_months BETWEEN 1 AND 1200);  -- null: as the program proposes
