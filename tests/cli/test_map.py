# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves a dossier: maps and exports, read back as a curious receiver would."""

import csv
import importlib.util
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

from support import FAILED, CommandLineTest, write_export

SHOWN_BY_DRIEHOEK = 3


def text_of_pdf(file):
    """The text layer and the properties, which go out with the picture."""
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True).stdout
    properties = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True).stdout
    return (text + properties).decode("utf-8")


class MapTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "town.gpkg"
        self.done("import", self.dossier, write_export(self.folder / "export.csv", 1500))
        self.done("hotspots", self.dossier, "--offence", "autokraak", "--from", "2024-01-01", "--to", "2024-12-31")

    def map(self, name, exportClass="driehoek", *more, code=0, **env):
        file = self.folder / name
        self.done("map", self.dossier, "--class", exportClass, "--out", file, *more, code=code, **env)
        return file

    @unittest.skipUnless(shutil.which("pdftotext"), "poppler-utils is not installed")
    def test_a_pdf_for_the_driehoek_has_no_street_and_no_incident_number(self):
        text = text_of_pdf(self.map("map.pdf"))
        self.assertIn("DRIEHOEK – VERTROUWELIJK", text)
        self.assertIn("Het is geen voorspelling", " ".join(text.split()))
        self.assertIsNone(re.search(r"\bDijk \d", text))
        self.assertNotIn("PL0", text)
        self.assertEqual(re.search(r"Pages:\s+(\d+)", text).group(1), "1")

    def test_the_same_map_has_the_same_bytes(self):
        for ending in ("pdf", "png", "svg"):
            first = self.map("a." + ending, SOURCE_DATE_EPOCH="1700000000").read_bytes()
            second = self.map("b." + ending, SOURCE_DATE_EPOCH="1700000000", LC_ALL="C", TZ="Asia/Tokyo").read_bytes()
            self.assertEqual(first, second, ending)

    def test_an_svg_is_well_formed_and_says_what_it_shows(self):
        root = ElementTree.parse(self.map("map.svg")).getroot()
        described = {child.tag.split("}")[1]: child.text for child in root}
        self.assertIn("Autokraak", described["title"])
        self.assertIn("Kaart van", described["desc"])

    def test_a_geopackage_for_the_driehoek_holds_no_place_of_an_incident(self):
        with sqlite3.connect(self.map("map.gpkg")) as file:
            layers = {row[0] for row in file.execute("SELECT table_name FROM gpkg_contents")}
            self.assertEqual(layers, {"hotspots", "cells"})
            for (n,) in file.execute("SELECT n FROM cells UNION ALL SELECT n FROM hotspots"):
                self.assertGreaterEqual(n, SHOWN_BY_DRIEHOEK)
            dump = "\n".join(line for line in file.iterdump() if "INSERT" in line)
        self.assertIsNone(re.search(r"Dijk \d|PL0\d{6}", dump))

    def test_what_is_kept_back_is_said(self):
        out = self.done("map", self.dossier, "--class", "driehoek", "--out", self.folder / "m.png", "--json").json()
        self.assertTrue({"points", "cells"} <= {entry["what"] for entry in out["withheld"]})

    def test_a_public_map_of_two_months_is_refused(self):
        self.done("hotspots", self.dossier, "--offence", "autokraak", "--from", "2024-01-01", "--to", "2024-02-28")
        file = self.map("public.png", "openbaar", code=FAILED)
        self.assertFalse(file.exists())

    def test_single_incidents_leave_only_in_class_werk(self):
        for name, exportClass in (("inside.csv", "werk"), ("outside.csv", "driehoek")):
            self.done("export", self.dossier, "--what", "incidents", "--class", exportClass, "--out", self.folder / name)
        with open(self.folder / "inside.csv", encoding="utf-8", newline="") as file:
            inside = list(csv.DictReader(file))
        with open(self.folder / "outside.csv", encoding="utf-8", newline="") as file:
            outside = list(csv.DictReader(file))
        self.assertEqual(len(inside), 1500)
        self.assertIn("street", inside[0])
        self.assertTrue(all(int(row["n"]) >= SHOWN_BY_DRIEHOEK for row in outside))
        self.assertNotIn("street", outside[0])

    def test_text_from_an_export_is_no_formula_in_a_spreadsheet(self):
        export = self.folder / "formulas.csv"
        words = ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)"]
        lines = ["incident_no,offence,start,street,x,y"]
        lines += [f'{n},autokraak,2024-05-0{n + 1} 20:00,"{word.replace(chr(34), chr(34) * 2)}",200000,500000' for n, word in enumerate(words)]
        export.write_text("\n".join(lines) + "\n", encoding="utf-8")
        dossier, file = self.folder / "formulas.gpkg", self.folder / "formulas_out.csv"
        self.done("import", dossier, export)
        self.done("export", dossier, "--what", "incidents", "--class", "werk", "--out", file)
        with open(file, encoding="utf-8", newline="") as rows:
            streets = [row["street"] for row in csv.DictReader(rows)]
        self.assertEqual(streets, ["'" + word for word in words])

    def test_places_that_are_only_a_postcode_are_in_no_cell(self):
        export = self.folder / "postcodes.csv"
        lines = ["incident_no,offence,start,postcode,x,y"]
        lines += [f"{n},autokraak,2024-05-01 20:00,3511AB,200010,500010" for n in range(20)]
        export.write_text("\n".join(lines) + "\n", encoding="utf-8")
        dossier, file = self.folder / "postcodes.gpkg", self.folder / "cells.csv"
        self.done("import", dossier, export)
        made = self.done("export", dossier, "--what", "incidents", "--class", "driehoek", "--out", file, "--json").json()
        self.assertEqual(made["rows"], 0)

    @unittest.skipUnless(importlib.util.find_spec("osgeo_utils"), "GDAL's tools for Python are not installed")
    def test_a_geopackage_that_leaves_the_house_passes_gdals_validator(self):
        for exportClass in ("driehoek", "openbaar"):
            validated = subprocess.run(
                [sys.executable, "-m", "osgeo_utils.samples.validate_gpkg", "-v", str(self.map(exportClass + ".gpkg", exportClass))],
                capture_output=True, text=True,
            )
            self.assertEqual(validated.returncode, 0, validated.stdout + validated.stderr)

    def test_drawing_says_nothing_on_standard_error_without_a_desktop_session(self):
        drawn = self.done("map", self.dossier, "--class", "driehoek", "--out", self.folder / "m.png", XDG_RUNTIME_DIR=None)
        self.assertEqual(drawn.err, "")

    def test_hotspots_as_geojson_are_in_degrees(self):
        file = self.folder / "hotspots.geojson"
        made = self.done("export", self.dossier, "--what", "hotspots", "--class", "driehoek", "--out", file, "--json").json()
        features = json.loads(file.read_text(encoding="utf-8"))["features"]
        self.assertEqual(len(features), made["rows"])
        longitude, latitude = features[0]["geometry"]["coordinates"][0][0][0]
        self.assertTrue(3 < longitude < 8 and 50 < latitude < 54)

    def test_every_file_made_is_logged_and_the_log_stays_inside(self):
        self.map("map.png")
        file = self.folder / "log.csv"
        self.done("export", self.dossier, "--what", "log", "--class", "openbaar", "--out", file, code=FAILED)
        self.done("export", self.dossier, "--what", "log", "--class", "werk", "--out", file)
        self.assertIn("class driehoek", file.read_text(encoding="utf-8"))
