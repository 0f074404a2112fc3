# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that passes by in pieces is read as one that is seen whole; and what leaves it has a sound spatial index."""

import importlib.util
import random
import sqlite3
import subprocess
import sys
import unittest

from support import CommandLineTest, FAILED, write_export

HEADER = "Registratienummer;Incidentsoort code;Begin-pleegdatum/tijd;Pleegstraatnaam;X;Y\n"


def row(number, code, day, x=150_000, street="Dijk 1"):
    return f"{number};{code};{day} 22:15;{street};{x};500000\n"


class Stream(CommandLineTest):
    def imported(self, name, text, *options):
        file = self.folder / f"{name}.csv"
        file.write_text(HEADER + text, encoding="utf-8")
        return self.done("import", self.folder / f"{name}.gpkg", file, "--json", *options).json()

    def query(self, name, sql):
        with sqlite3.connect(self.folder / f"{name}.gpkg") as database:
            return database.execute(sql).fetchall()

    def test_rows_far_apart_in_a_long_file_are_one_incident(self):
        filler = [row(f"F{i}", "A10", f"{1 + i % 28}-{1 + i % 12}-2024", 150_000 + i % 900, f"Laan {i % 50}") for i in range(60_000)]
        first = [row("PL1", "A20", "5-3-2024"), row("PL2", "A10", "6-3-2024"), row("PL3", "A10", "7-3-2024")]
        last = [row("PL1", "A10", "5-3-2024"), row("PL2", "A10", "6-3-2024"), row("PL3", "A10", "8-3-2024"), row("", "A10", "9-3-2024")]
        report = self.imported("long", "".join(first + filler + last))
        self.assertEqual((report["rows_read"], report["accepted"], report["duplicates"], report["merged"], report["rejected"]),
                         (60_007, 60_005, 1, 1, 0))
        codes = self.query("long", "SELECT incident_no, group_concat(code) FROM incident_codes JOIN incidents ON id = incident_id "
                                   "WHERE incident_no IN ('PL1', 'PL2', 'PL3') GROUP BY id ORDER BY id")
        self.assertEqual(sorted(codes), [("PL1", "A20,A10"), ("PL2", "A10"), ("PL3", "A10"), ("PL3", "A10")])
        ids = self.query("long", "SELECT min(id), max(id), count(*) FROM incidents")[0]
        self.assertEqual(ids, (1, 60_005, 60_005))
        self.assertEqual(self.query("long", "PRAGMA foreign_key_check"), [])
        self.assertEqual(self.query("long", "PRAGMA integrity_check"), [("ok",)])

    def test_what_only_the_last_row_tells_holds_for_the_first(self):
        # Every date fits day-month and month-day, until the very last.
        rows = [row(f"P{i}", "A10", f"{1 + i % 12}/{1 + i // 12 % 12}/2024") for i in range(30_000)]
        report = self.imported("order", "".join(rows) + row("LAST", "A10", "3/25/2024"))
        self.assertEqual(report["date_order"], "mdy")
        self.assertEqual(self.query("order", "SELECT start_local FROM incidents WHERE incident_no = 'P1'"), [("2024-02-01T22:15:00",)])

    def test_an_update_of_many_incidents_settles_in_shares(self):
        chance = random.Random(7)
        numbers = list(range(70_000))
        old = {n: row(f"N{n}", "A10", f"{1 + n % 28}-{1 + n % 12}-2024", 150_000 + n % 900) for n in numbers}
        self.imported("many", "".join(old.values()))
        changed, gone = set(chance.sample(numbers, 3_000)), set(chance.sample(numbers, 900))
        new = [row(f"N{n}", "A10", f"{1 + n % 28}-{1 + n % 12}-2024", (160_000 if n in changed else 150_000) + n % 900)
               for n in numbers if n not in gone]
        new += [row(f"NEW{n}", "A10", f"{1 + n % 28}-12-2024") for n in range(500)]
        report = self.imported("many", "".join(new))
        self.assertEqual(report["update"], {"new": 500, "changed": len(changed - gone), "gone": 900, "older": 0,
                                            "unchanged": 70_000 - 900 - len(changed - gone)})
        self.assertEqual(report["rows_read"], report["accepted"] + report["duplicates"])
        self.assertEqual(self.query("many", "PRAGMA foreign_key_check"), [])
        self.done("undo-import", self.folder / "many.gpkg", "2")
        self.assertEqual(self.query("many", "SELECT count(*) FROM incidents WHERE superseded_by IS NULL"), [(70_000,)])

    def test_very_long_texts_and_many_codes_are_kept_as_they_are(self):
        street = "Lange " + "x" * 6_000
        text = row("LONG", "A10", "1-2-2024", street=street) + "".join(row("MANY", f"A{10 + i}", "2-2-2024") for i in range(30))
        report = self.imported("odd", text + row("PLAIN", "A10", "3-2-2024"))
        self.assertEqual((report["rows_read"], report["accepted"], report["merged"]), (32, 3, 29))
        self.assertEqual(self.query("odd", "SELECT street FROM incidents WHERE incident_no = 'LONG'"), [(street,)])
        self.assertEqual(self.query("odd", "SELECT count(*) FROM incident_codes"), [(32,)])
        self.assertEqual(self.query("odd", "SELECT id, incident_no FROM incidents ORDER BY id"), [(1, "LONG"), (2, "MANY"), (3, "PLAIN")])
        self.assertEqual(self.query("odd", "PRAGMA integrity_check"), [("ok",)])

    def test_a_quote_that_never_closes_leaves_no_dossier(self):
        file = self.folder / "broken.csv"
        file.write_text(HEADER + "".join(row(f"P{i}", "A10", "1-2-2024") for i in range(20_000)) + 'X;"A10;', encoding="utf-8")
        self.assertIn("20002", self.done("import", self.folder / "broken.gpkg", file, code=FAILED).err)
        self.assertFalse((self.folder / "broken.gpkg").exists())

    def exported(self, rows):
        dossier, out = self.folder / f"d{rows}.gpkg", self.folder / f"out{rows}.gpkg"
        self.done("import", dossier, write_export(self.folder / f"e{rows}.csv", rows), "--quiet")
        self.done("export", dossier, "--what", "incidents", "--class", "werk", "--out", out)
        return dossier, out

    def test_an_exported_layer_holds_every_incident_and_a_sound_index(self):
        for rows in (1, 51, 52, 5_000):
            dossier, out = self.exported(rows)
            with sqlite3.connect(out) as database, self.subTest(rows=rows):
                self.assertEqual(database.execute("SELECT count(*) FROM incidents").fetchone(), (rows,))
                self.assertEqual(database.execute("SELECT count(*) FROM rtree_incidents_geom").fetchone(), (rows,))
                self.assertEqual(database.execute("SELECT rtreecheck('rtree_incidents_geom')").fetchone(), ("ok",))
                self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
                there = database.execute("SELECT incident_no, offence, codes, start, \"end\", street, house_no, geom FROM incidents ORDER BY id").fetchall()
            with sqlite3.connect(dossier) as database:
                kept = database.execute("SELECT incident_no, offence, (SELECT group_concat(code, ';') FROM incident_codes WHERE incident_id = "
                                        "i.id), start_local, end_local, street, nullif(house_no, ''), geom FROM incidents i ORDER BY id").fetchall()
            self.assertEqual(there, kept)

    @unittest.skipUnless(importlib.util.find_spec("osgeo_utils"), "GDAL's tools for Python are not installed")
    def test_an_exported_layer_passes_gdals_validator_and_answers_boxes(self):
        _, out = self.exported(3_000)
        validated = subprocess.run([sys.executable, "-m", "osgeo_utils.samples.validate_gpkg", "-v", "--extra", str(out)],
                                   capture_output=True, text=True)
        self.assertEqual(validated.returncode, 0, validated.stdout + validated.stderr)
        from osgeo import ogr
        source = ogr.Open(str(out))
        layer = source.GetLayer("incidents")
        points = [(f.GetFID(), f.GetGeometryRef().GetX(), f.GetGeometryRef().GetY()) for f in layer]
        chance = random.Random(3)
        for side in (10, 100, 1_000):
            for _ in range(20):
                _, x, y = chance.choice(points)
                layer.SetSpatialFilterRect(x - side, y - side, x + side, y + side)
                self.assertEqual({f.GetFID() for f in layer},
                                 {i for i, px, py in points if abs(px - x) <= side and abs(py - y) <= side})


if __name__ == "__main__":
    unittest.main()
