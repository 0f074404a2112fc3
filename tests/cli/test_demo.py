# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo as a newcomer meets it: one command, and a dossier with something to see in it."""

import csv
import math
import tempfile
import unittest
from pathlib import Path

from support import DONE, FAILED, run


class Demo(unittest.TestCase):
    """One demo for all tests: it takes seconds."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.place = Path(cls.folder.name) / "demo"
        cls.made = run("demo", cls.place, "--json", SOURCE_DATE_EPOCH="1700000000")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_it_makes_a_dossier_and_names_every_file(self):
        self.assertEqual(self.made.code, DONE, self.made.err)
        told = self.made.json()
        self.assertTrue(Path(told["dossier"]).exists())
        self.assertGreater(told["seconds"], 0)
        for file in told["files"]:
            self.assertGreater(Path(file).stat().st_size, 0, file)
        endings = [Path(f).suffix for f in told["files"]]
        self.assertTrue(any(a["mix"] for a in told["advice"]))
        for ending, least in ((".gpkg", 14), (".xlsx", 2), (".csv", 3), (".pdf", 2), (".png", 2)):
            self.assertGreaterEqual(endings.count(ending), least, ending)

    def test_it_does_not_overwrite_a_dossier_in_which_somebody_worked(self):
        again = run("demo", self.place, "--json")
        self.assertEqual(again.code, FAILED)
        self.assertIn("error", again.json())

    def test_the_exports_are_accounted_for_row_by_row(self):
        exports = [f for f in self.made.json()["files"] if "/politie/" in f]
        self.assertEqual(len(exports), 3)
        dossier = self.place / "again.gpkg"
        for file in exports:
            told = run("import", dossier, file, "--json").json()
            self.assertEqual(
                told["rows_read"], told["accepted"] + told["duplicates"] + told["merged"] + told["rejected"], file)
            self.assertEqual(told["rejected"], 0, file)
            self.assertGreater(told["by_offence"]["autokraak"], 300)
            self.assertGreater(told["without_location"], 10)
            self.assertGreater(told["end_before_start"], 2)
        # The third repeats three months of the second.
        self.assertGreater(told["duplicates"], 200)

    def test_the_planted_hotspots_are_found_again(self):
        with open(self.place / "verzonnen/geplante-hotspots.csv", encoding="utf-8") as file:
            planted = list(csv.DictReader(file))
        self.assertEqual(len(planted), 10)
        for offence, basis in (("autokraak", "addresses-parking"), ("woninginbraak", "dwellings")):
            told = run("hotspots", self.made.json()["dossier"], "--offence", offence, "--json").json()
            self.assertEqual(told["parameters"]["expectation"], basis)
            for row in planted:
                if row["delict"] != offence:
                    continue
                near = [h for h in told["hotspots"]
                        if math.dist((h["x"], h["y"]), (float(row["x"]), float(row["y"]))) < 150]
                if int(row["jaar3"]) >= 15:
                    self.assertTrue(near, row["id"])
                    self.assertLessEqual(near[0]["p"], 0.05, row["id"])
                    self.assertGreater(near[0]["n"], near[0]["expected"], row["id"])
                if row["id"] == "plas-nieuw":
                    self.assertIn(near[0]["class"], ("new", "emerging", None))
                if row["id"] == "winkelcentrum-dooft-uit":
                    self.assertFalse([h for h in near if h["class"] in ("new", "emerging")])

    def test_the_same_program_writes_the_same_files(self):
        other = Path(self.folder.name) / "other"
        made = run("demo", other, "--json", SOURCE_DATE_EPOCH="1700000000")
        self.assertEqual(made.code, DONE, made.err)
        for file in self.made.json()["files"]:
            if "/politie/" in file or "/verzonnen/" in file:
                twin = other / Path(file).relative_to(self.place)
                self.assertEqual(Path(file).read_bytes(), twin.read_bytes(), file)


if __name__ == "__main__":
    unittest.main()
