# SPDX-License-Identifier: GPL-3.0-or-later
"""Map layers with shapes that are none: the layer is loaded without them or refused, and the line goes on.

Which fault of the project's list is tested where stands in tests/fault/README.md.
"""

import json
import math
import struct
import unittest

import hostile_files
from support import DONE, FAILED, CommandLineTest, Limits, run, write_export

SQUARE = [[150_000, 500_000], [153_000, 500_000], [153_000, 503_000], [150_000, 503_000], [150_000, 500_000]]
ODD = {
    "nothing": None,
    "an empty area": {"type": "Polygon", "coordinates": []},
    "an empty ring": {"type": "Polygon", "coordinates": [[]]},
    "a ring of two points": {"type": "Polygon", "coordinates": [SQUARE[:2]]},
    "a ring that is not closed": {"type": "Polygon", "coordinates": [SQUARE[:-1]]},
    "an area of no size": {"type": "Polygon", "coordinates": [[SQUARE[0]] * 5]},
    "a line there and back": {"type": "Polygon", "coordinates": [[SQUARE[0], SQUARE[1], SQUARE[2], SQUARE[1], SQUARE[0]]]},
    "a ring that crosses itself": {"type": "Polygon", "coordinates": [[SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]]]},
    "a hole outside": {"type": "Polygon", "coordinates": [SQUARE, [[x + 9_000, y] for x, y in SQUARE]]},
    "a hole that is all": {"type": "Polygon", "coordinates": [SQUARE, SQUARE]},
    "the same area twice": {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]},
    "swapped axes": {"type": "Polygon", "coordinates": [[[y, x] for x, y in SQUARE]]},
    "very far": {"type": "Polygon", "coordinates": [[[1e308, 1e308], [-1e308, 1e308], [-1e308, -1e308], [1e308, 1e308]]]},
    "far": {"type": "Polygon", "coordinates": [[[1e12, 1e12], [2e12, 1e12], [2e12, 2e12], [1e12, 1e12]]]},
    "a collection of nothing": {"type": "GeometryCollection", "geometries": []},
}


def layer(shapes, epsg=28992):
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{epsg}"}}
    return json.dumps({"type": "FeatureCollection", "crs": crs, "features": [
        {"type": "Feature", "geometry": shape, "properties": {"buurtnaam": f"Buurt {i}", "aantal_plekken": 10}}
        for i, shape in enumerate(shapes)]})


def blob(*points):
    """A polygon of one ring as a GeoPackage stores it, whatever its numbers are."""
    ring = struct.pack("<I", len(points)) + b"".join(struct.pack("<dd", *point) for point in points)
    return b"GP\x00\x01" + struct.pack("<i", 28992) + struct.pack("<BII", 1, 3, 1) + ring


class OddShapes(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "town.gpkg"
        self.done("import", self.dossier, write_export(self.folder / "export.csv", 400))

    def loaded(self, name, text, role="neighbourhoods"):
        path = self.folder / name
        path.write_text(text)
        return run("layer", self.dossier, path, "--as", role, "--json", limits=Limits(400, 20))

    def line_goes_on(self):
        self.done("check", self.dossier)
        self.done("hotspots", self.dossier, "--offence", "autokraak")
        self.done("facts", self.dossier, "--run", "1", "--hotspot", "1")
        self.done("map", self.dossier, "--run", "1", "--class", "werk", "--out", self.folder / "map.svg")

    def test_f29_every_odd_shape_alone_is_loaded_or_refused(self):
        for what, shape in ODD.items():
            with self.subTest(what):
                finished = self.loaded("one.geojson", layer([shape]))
                self.assertIn(finished.code, (DONE, FAILED), finished.err)
                if finished.code == FAILED:
                    self.assertEqual(len(finished.err.strip().splitlines()), 1, finished.err)

    def test_f29_the_line_goes_on_with_all_of_them(self):
        good = {"type": "Polygon", "coordinates": [SQUARE]}
        for role in ("neighbourhoods", "parking", "study-area"):
            finished = self.loaded(f"{role}.geojson", layer([good, *ODD.values()]), role)
            self.assertEqual(finished.code, DONE, finished.err)
            self.assertEqual(finished.json()["features"], 1 + len(ODD))
            self.assertGreaterEqual(finished.json()["without_place"], 7)
        self.line_goes_on()

    def test_f29_numbers_that_are_none_in_a_database(self):
        rows = [blob((math.nan, 500_000), (1, 1), (2, 2), (math.nan, 500_000)), blob((math.inf, 0), (1, 1), (2, 0), (math.inf, 0)),
                b"GP", b"", b"GP\x00\x11" + b"\0" * 8, blob(*map(tuple, SQUARE))]
        path = hostile_files.geopackage(
            self.folder / "odd.gpkg", "CREATE TABLE punten (fid INTEGER PRIMARY KEY, geom BLOB, buurtnaam TEXT);",
            *[f"INSERT INTO punten VALUES ({i}, x'{row.hex()}', 'Buurt');" for i, row in enumerate(rows)])
        finished = run("layer", self.dossier, path, "--as", "neighbourhoods", "--json", limits=Limits(400, 20))
        self.assertEqual(finished.code, DONE, finished.err)
        self.assertEqual((finished.json()["features"], finished.json()["without_place"]), (6, 5))
        self.line_goes_on()

    def test_f29_metres_under_the_name_of_degrees(self):
        finished = self.loaded("degrees.geojson", layer([{"type": "Polygon", "coordinates": [SQUARE]}], 4326))
        if finished.code == DONE:
            self.assertEqual(finished.json()["without_place"], 1)
        else:
            self.assertEqual((finished.code, len(finished.err.strip().splitlines())), (FAILED, 1))
        self.line_goes_on()

    def test_f29_a_million_corners(self):
        count = 1_000_000
        ring = [(151_500 + 1_500 * math.cos(2 * math.pi * i / count), 501_500 + 1_500 * math.sin(2 * math.pi * i / count))
                for i in range(count)]
        path = hostile_files.geopackage(
            self.folder / "round.gpkg", "CREATE TABLE punten (fid INTEGER PRIMARY KEY, geom BLOB, buurtnaam TEXT);",
            f"INSERT INTO punten VALUES (1, x'{blob(*ring, ring[0]).hex()}', 'Buurt');")
        finished = run("layer", self.dossier, path, "--as", "neighbourhoods", "--json", limits=Limits(400, 20))
        self.assertEqual(finished.code, DONE, finished.err)
        self.assertEqual(finished.json()["without_place"], 0)
        self.done("hotspots", self.dossier, "--offence", "autokraak")
        self.done("facts", self.dossier, "--run", "1", "--hotspot", "1", limits=Limits(600, 60))


if __name__ == "__main__":
    unittest.main()
