-- A p value says that chance does not make such a place; how many chance would have laid there says by how much.

ALTER TABLE hotspots ADD COLUMN expected REAL;  -- of n; null: not tested
