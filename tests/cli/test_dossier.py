# SPDX-License-Identifier: GPL-3.0-or-later
"""The dossier as a file among others: GDAL reads it, other programs hold it, people hand us the wrong one."""

import sqlite3
import subprocess
import sys
import time
import unittest
from contextlib import closing

from support import FAILED, WRONG_USAGE, CommandLineTest, write_export

try:
    from osgeo import ogr
except ImportError:
    ogr = None

needs_gdal = unittest.skipUnless(ogr, "python3-gdal is not installed")


class Dossier(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "markerveen.gpkg"

    def refused(self, *words, code=FAILED):
        """One clear line on standard error, and the same as JSON."""
        finished = self.done(*words, "--json", code=code)
        self.assertEqual(len(finished.err.strip().splitlines()), 1, finished.err)
        self.assertEqual(finished.json()["error"], finished.err.strip())
        return finished.err

    def test_a_new_dossier_is_sound(self):
        made = self.done("new", self.dossier, "--name", "Markerveen", "--json").json()
        self.assertEqual(made, {"dossier": str(self.dossier), "name": "Markerveen", "crs": "EPSG:28992"})
        self.assertEqual(self.done("check", self.dossier, "--json").json(), {"ok": True, "problems": []})

    def test_the_crs_must_be_known_and_in_metres(self):
        self.assertEqual(self.done("new", self.dossier, "--crs", "epsg:32631", "--json").json()["crs"], "EPSG:32631")
        for crs in ("EPSG:4326", "EPSG:999999", "RD", "EPSG:-1"):
            self.refused("new", self.folder / "b.gpkg", "--crs", crs, code=WRONG_USAGE)
        self.assertFalse((self.folder / "b.gpkg").exists())

    def test_new_refuses_what_is_there(self):
        self.done("new", self.dossier)
        before = self.dossier.read_bytes()
        self.refused("new", self.dossier)
        self.assertEqual(self.dossier.read_bytes(), before)
        self.refused("new", self.folder / "no" / "such" / "folder.gpkg")
        self.refused("new", self.folder / "dossier.txt", code=WRONG_USAGE)

    def test_what_is_no_dossier_gets_one_clear_line(self):
        wrong = self.folder / "wrong.gpkg"
        self.refused("check", self.folder / "missing.gpkg")
        self.refused("check", self.folder)
        for content in (b"", b"%PDF-1.4 something", b"SQLite format 3\0", b"SQLite format 3\0" + bytes(200)):
            wrong.write_bytes(content)
            self.refused("check", wrong)
        wrong.unlink()
        with closing(sqlite3.connect(wrong)) as other:
            other.executescript("CREATE TABLE t (a); PRAGMA application_id = 0x47504B47;")
        self.refused("check", wrong)

    def test_a_newer_dossier_is_refused(self):
        self.done("new", self.dossier)
        with closing(sqlite3.connect(self.dossier)) as other:
            other.execute("INSERT INTO brandpunt_schema VALUES (9999, '2099-01-01T00:00:00Z', '99.0')")
            other.commit()
        before = self.dossier.read_bytes()
        self.assertIn("newer", self.refused("check", self.dossier, "--lang", "en"))
        self.assertIn("nieuwere", self.refused("undo-import", self.dossier, "1", "--lang", "nl"))
        self.assertEqual(self.dossier.read_bytes(), before)

    def test_a_dossier_that_another_program_holds_says_so_within_seconds(self):
        self.done("new", self.dossier)
        with closing(sqlite3.connect(self.dossier)) as other:
            other.execute("BEGIN EXCLUSIVE")
            begin = time.monotonic()
            self.assertIn("in use by another program", self.refused("undo-import", self.dossier, "1", "--lang", "en"))
            self.assertLess(time.monotonic() - begin, 8)

    def test_undo_of_an_import_that_is_not_there(self):
        self.done("new", self.dossier)
        self.refused("undo-import", self.dossier, "3")
        self.refused("undo-import", self.dossier, "drie", code=WRONG_USAGE)

    def test_a_copy_is_a_whole_dossier(self):
        self.done("new", self.dossier)
        copy = self.folder / "copy.gpkg"
        self.done("copy", self.dossier, copy)
        self.assertTrue(self.done("check", copy, "--json").json()["ok"])
        self.refused("copy", self.dossier, copy)

    def test_a_strangers_trigger_is_told_and_not_run(self):
        self.done("new", self.dossier)
        with closing(sqlite3.connect(self.dossier)) as other:
            other.executescript("CREATE TRIGGER mischief AFTER INSERT ON audit_log BEGIN DELETE FROM dossier; END;")
        report = self.done("check", self.dossier, "--json", code=FAILED).json()
        self.assertFalse(report["ok"])
        self.assertIn("mischief", report["problems"][0])

    @needs_gdal
    def test_gdal_finds_the_file_valid(self):
        self.done("new", self.dossier)
        self.done("import", self.dossier, write_export(self.folder / "export.csv", 300))
        validated = subprocess.run(
            [sys.executable, "-m", "osgeo_utils.samples.validate_gpkg", "-v", "--extra", str(self.dossier)],
            capture_output=True, text=True)
        self.assertEqual(validated.returncode, 0, validated.stdout + validated.stderr)

    @needs_gdal
    def test_gdal_sees_the_layers_and_their_crs(self):
        self.done("new", self.dossier)
        opened = ogr.Open(str(self.dossier))
        names = [opened.GetLayer(i).GetName() for i in range(opened.GetLayerCount())]
        self.assertEqual(names[:3], ["incidents", "hotspots", "map_features"])
        self.assertNotIn("incident_codes", names)
        self.assertEqual(opened.GetLayer("incidents").GetSpatialRef().GetAuthorityCode(None), "28992")

    @needs_gdal
    def test_gdal_sees_the_points(self):
        self.done("import", self.dossier, write_export(self.folder / "export.csv", 50))
        opened = ogr.Open(str(self.dossier))  # lives as long as its features are looked at
        places = [feature.GetGeometryRef().GetPoint_2D() for feature in opened.GetLayer("incidents")]
        self.assertEqual(len(places), 50)
        for x, y in places:
            self.assertTrue(140_000 < x < 160_000 and 490_000 < y < 510_000, (x, y))

    def test_an_import_is_undone_once(self):
        self.done("import", self.dossier, write_export(self.folder / "export.csv", 40))
        self.assertEqual(self.done("undo-import", self.dossier, "1", "--json").json(), {"removed": 40})
        self.refused("undo-import", self.dossier, "1")
        self.assertTrue(self.done("check", self.dossier, "--json").json()["ok"])


if __name__ == "__main__":
    unittest.main()
