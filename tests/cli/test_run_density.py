# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods on bare points that count, sum and smooth: run stdbscan, hdbscan, kde,
relative-risk, gistar and moran."""

import json
import math
import random
import struct
import unittest

from support import FAILED, SHARED, WRONG_USAGE, CommandLineTest, needs_shared


def rows_of(path):
    """The rows of a CSV as lists of numbers, without the header."""
    lines = path.read_text().splitlines()
    return lines[0], [list(map(float, line.split(","))) for line in lines[1:]]


class ClustersTest(CommandLineTest):
    def points(self, text):
        source = self.folder / "points.csv"
        source.write_text(text)
        return source

    def test_space_and_time_take_days_and_iso_times(self):
        out = self.folder / "labels.csv"
        for first, second, third in (("0.5", "14.5", "14.6"),
                                     ("2024-03-01T12:00", "2024-03-15T12:00:00", "2024-03-15T12:00:01")):
            source = self.points(f"x;y;t\n0;0;{first}\n100;0;{second}\n100;0;{third}\n")
            summary = self.done("run", "stdbscan", "--points", source, "--eps", 100, "--eps-time", 14,
                                "--min-points", 2, "--out", out, "--json").json()
            # The last two are neighbours, the first two also: all hang together through the second.
            self.assertEqual(out.read_text(), "label,core\n0,1\n0,1\n0,1\n")
            self.assertEqual((summary["n"], summary["clusters"], summary["noise"], summary["core"]), (3, 1, 0, 3))
            self.done("run", "stdbscan", "--points", source, "--eps", 100, "--eps-time", 13.999999, "--min-points", 2,
                      "--out", out)
            self.assertEqual(out.read_text(), "label,core\n-1,0\n0,1\n0,1\n")

    def test_a_time_that_is_none_is_told_with_its_line(self):
        source = self.points("x,y,t\n0,0,1\n0,0,nan\n")
        self.assertIn("3", self.done("run", "stdbscan", "--points", source, code=FAILED).err)

    def test_hdbscan_finds_two_rows(self):
        source = self.points("x,y\n" + "".join(f"{i},{y}\n" for y in (0, 500) for i in range(12)))
        out = self.folder / "labels.csv"
        summary = self.done("run", "hdbscan", "--points", source, "--min-points", 4, "--out", out, "--json").json()
        header, rows = rows_of(out)
        self.assertEqual(header, "label,probability")
        self.assertEqual([row[0] for row in rows], [0] * 12 + [1] * 12)
        self.assertEqual((summary["clusters"], summary["noise"], len(summary["stability"])), (2, 0, 2))
        self.done("run", "hdbscan", "--points", source, "--min-points", 1, code=WRONG_USAGE)

    @needs_shared("oracles")
    def test_hdbscan_is_the_same_on_any_threads(self):
        texts = []
        for threads in (1, 2, 8):
            out = self.folder / f"{threads}.csv"
            self.done("run", "hdbscan", "--points", SHARED / "oracles/inc_2k.csv", "--threads", threads, "--out", out)
            texts.append(out.read_text())
        self.assertEqual(len(set(texts)), 1)


class DensityTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        numbers = random.Random(1)
        self.places = [(numbers.uniform(150_010, 151_990), numbers.uniform(500_010, 501_990)) for _ in range(200)]
        self.source = self.folder / "points.csv"
        self.source.write_text("x,y\n" + "".join(f"{x},{y}\n" for x, y in self.places))
        self.area = self.folder / "area.csv"
        self.area.write_text("x,y\n150000,500000\n152000,500000\n152000,502000\n150000,502000\n")

    def formula(self, kernel, h, x, y):
        total = 0
        for px, py in self.places:
            u2 = ((px - x) ** 2 + (py - y) ** 2) / h**2
            if kernel == "gaussian":
                total += math.exp(-u2 / 2) / (2 * math.pi * h * h)
            elif u2 < 1:
                total += 3 / (math.pi * h * h) * (1 - u2) ** 2
        return total * 1e6

    def test_the_grid_lies_on_whole_cells_and_holds_the_formula(self):
        out = self.folder / "grid.csv"
        for kernel in ("quartic", "gaussian"):
            summary = self.done("run", "kde", "--points", self.source, "--kernel", kernel, "--bandwidth", 200, "--cell",
                                100, "--extent", "150020,500000,150950,500401", "--out", out, "--json").json()
            header, rows = rows_of(out)
            self.assertEqual(header, "x,y,value")
            self.assertEqual((summary["columns"], summary["rows"], len(rows)), (10, 5, 50))
            self.assertEqual(summary["extent"], [150000, 500000, 151000, 500500])
            self.assertEqual(rows[0][:2], [150050, 500050])
            self.assertEqual(rows[11][:2], [150150, 500150])
            for x, y, value in rows:
                self.assertAlmostEqual(value, self.formula(kernel, 200, x, y), delta=1e-9 * (1 + value))

    def test_values_at_places_are_in_their_order(self):
        at = self.folder / "at.csv"
        at.write_text("y,x\n501000,151000\n500500,150500\n")
        out = self.folder / "values.csv"
        self.done("run", "kde", "--points", self.source, "--bandwidth", 300, "--at", at, "--out", out)
        _, rows = rows_of(out)
        self.assertEqual([row[:2] for row in rows], [[151000, 501000], [150500, 500500]])
        for x, y, value in rows:
            self.assertAlmostEqual(value, self.formula("quartic", 300, x, y), places=8)
        self.done("run", "kde", "--points", self.source, "--at", at, "--out", self.folder / "x.tif", code=WRONG_USAGE)

    def test_an_edge_correction_needs_an_area_and_keeps_the_mass_in_it(self):
        self.done("run", "kde", "--points", self.source, "--edge", "diggle", code=WRONG_USAGE)
        out = self.folder / "grid.csv"
        for kernel in ("quartic", "gaussian"):
            summary = self.done("run", "kde", "--points", self.source, "--kernel", kernel, "--bandwidth", 250, "--edge",
                                "diggle", "--study-area", self.area, "--out", out, "--json").json()
            _, rows = rows_of(out)
            self.assertEqual(len(rows), 6400)
            self.assertAlmostEqual(sum(row[2] for row in rows) * 625e-6, 200, delta=0.5)
            self.assertEqual(summary["outside"], 0)

    def test_the_study_area_may_be_geojson_in_degrees_or_in_metres(self):
        at = self.folder / "at.csv"
        at.write_text("x,y\n150400,500400\n")
        values = []
        # The same square to some sixty metres; the place has its whole kernel inside.
        degrees = [[5.3125, 52.4868], [5.3445, 52.4868], [5.3445, 52.5065], [5.3125, 52.5065], [5.3125, 52.4868]]
        metres = [[150000, 500000], [152000, 500000], [152000, 502000], [150000, 502000], [150000, 500000]]
        for corners in (degrees, metres):
            area = self.folder / "area.geojson"
            area.write_text(json.dumps({"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [corners]}}]}))
            out = self.folder / "value.csv"
            self.done("run", "kde", "--points", self.source, "--edge", "uniform", "--study-area", area, "--at", at,
                      "--out", out)
            values.append(rows_of(out)[1][0][2])
        self.assertAlmostEqual(values[0] / values[1], 1, delta=0.001)

    def test_the_bandwidth_may_be_chosen_by_cross_validation(self):
        summary = self.done("run", "kde", "--points", self.source, "--bandwidth", "cv", "--json").json()
        self.assertGreaterEqual(summary["bandwidth_m"], summary["bandwidth_least_m"])
        self.assertLessEqual(summary["bandwidth_m"], summary["bandwidth_most_m"] * 1.000001)
        self.done("run", "kde", "--points", self.source, "--bandwidth", -5, code=WRONG_USAGE)
        self.done("run", "kde", "--points", self.source, "--kernel", "cosine", code=WRONG_USAGE)

    def test_the_raster_holds_what_the_table_holds(self):
        try:
            from osgeo import gdal
        except ImportError:
            self.skipTest("python3-gdal is not installed")
        gdal.UseExceptions()
        words = ["run", "kde", "--points", self.source, "--bandwidth", 300, "--cell", 50, "--study-area", self.area,
                 "--edge", "uniform", "--extent", "149900,500000,152000,502000"]
        self.done(*words, "--out", self.folder / "grid.csv")
        for name in ("one.tif", "two.tif"):
            self.done(*words, "--out", self.folder / name)
        self.assertEqual((self.folder / "one.tif").read_bytes(), (self.folder / "two.tif").read_bytes())
        raster = gdal.Open(str(self.folder / "one.tif"))
        self.assertEqual(raster.GetGeoTransform(), (149900, 50, 0, 502000, 0, -50))
        self.assertIn("28992", raster.GetProjection())
        values = raster.GetRasterBand(1).ReadRaster(buf_type=gdal.GDT_Float64)
        numbers = struct.unpack(f"{42 * 40}d", values)
        _, rows = rows_of(self.folder / "grid.csv")
        for i, (_, _, value) in enumerate(rows):
            other = numbers[(39 - i // 42) * 42 + i % 42]
            self.assertTrue(other == value or (math.isnan(other) and math.isnan(value)))
        self.assertTrue(math.isnan(rows[0][2]))

    def test_contours_are_nested_areas_in_degrees(self):
        out = self.folder / "contours.geojson"
        words = ["run", "kde", "--points", self.source, "--bandwidth", 300, "--cell", 50, "--contours", out]
        found = self.done(*words, "--contour-shares", "0.5,0.2", "--json").json()["contours"]
        self.assertEqual([contour["share"] for contour in found], [0.2, 0.5])
        self.assertGreater(found[0]["level_per_km2"], found[1]["level_per_km2"])
        self.assertLess(found[0]["area_m2"], found[1]["area_m2"])
        for contour in found:
            self.assertAlmostEqual(contour["incidents"] / 200, contour["share"], delta=0.05)
        features = json.loads(out.read_text())["features"]
        self.assertEqual([f["properties"]["share"] for f in features], [0.2, 0.5])
        for feature in features:
            self.assertEqual(feature["geometry"]["type"], "MultiPolygon")
            for polygon in feature["geometry"]["coordinates"]:
                for ring in polygon:
                    self.assertEqual(ring[0], ring[-1])
                    self.assertTrue(all(5.2 < x < 5.5 and 52.4 < y < 52.6 for x, y in ring))
        area = self.done(*words, "--contour-of", "area", "--contour-shares", "0.1", "--json").json()
        cells = area["columns"] * area["rows"] * 2500
        self.assertAlmostEqual(area["contours"][0]["area_m2"] / cells, 0.1, delta=0.02)
        for wrong in (("--contour-shares", "0"), ("--contour-shares", "50"), ("--contour-of", "crime"),
                      ("--at", self.source)):
            self.done(*words, *wrong, code=WRONG_USAGE)
        self.done("run", "kde", "--points", self.source, "--contours", self.folder / "x.xyz", code=WRONG_USAGE)

    def test_a_place_that_is_none_is_refused(self):
        self.source.write_text("x,y\n1,2\nnan,3\n")
        self.done("run", "kde", "--points", self.source, code=WRONG_USAGE)

    def test_it_is_the_same_on_any_threads(self):
        texts = []
        for threads in (1, 2, 8):
            out = self.folder / f"{threads}.csv"
            self.done("run", "kde", "--points", self.source, "--kernel", "gaussian", "--edge", "diggle", "--study-area",
                      self.area, "--threads", threads, "--out", out)
            texts.append(out.read_text())
        self.assertEqual(len(set(texts)), 1)


class RelativeRiskTest(CommandLineTest):
    def sets(self):
        numbers = random.Random(6)
        files = []
        for name, extra in (("cases", 50), ("controls", 0)):
            places = [(numbers.uniform(0, 2000), numbers.uniform(0, 2000)) for _ in range(300)]
            places += [(numbers.gauss(600, 80), numbers.gauss(1400, 80)) for _ in range(extra)]
            files.append(self.folder / f"{name}.csv")
            files[-1].write_text("x,y\n" + "".join(f"{x},{y}\n" for x, y in places))
        return files

    def test_an_excess_shows_where_it_is(self):
        cases, controls = self.sets()
        out = self.folder / "risk.csv"
        words = ["run", "relative-risk", "--cases", cases, "--controls", controls, "--cell", 100, "--extent",
                 "0,0,2000,2000", "--permutations", 4999, "--out", out]
        summary = self.done(*words, "--json").json()
        header, rows = rows_of(out)
        self.assertEqual(header, "x,y,cases,controls,log_ratio,p,q")
        self.assertEqual((summary["cases"], summary["controls"], len(rows)), (350, 300, 400))
        top = max((row for row in rows if not math.isnan(row[4])), key=lambda row: row[4])
        self.assertLess(math.dist(top[:2], (600, 1400)), 250)
        self.assertLess(min(row[6] for row in rows if math.dist(row[:2], (600, 1400)) < 250), 0.05)
        self.assertGreater(summary["higher"], 0)
        self.assertLess(summary["p"], 0.02)
        text = out.read_text()
        self.done(*words, "--threads", 1)
        self.assertEqual(out.read_text(), text)
        self.done(*words, "--seed", 2)
        self.assertNotEqual(out.read_text(), text)

    def test_equal_sets_are_equal(self):
        _, controls = self.sets()
        summary = self.done("run", "relative-risk", "--cases", controls, "--controls", controls, "--permutations", 99,
                            "--json").json()
        self.assertEqual((summary["p"], summary["higher"], summary["lower"]), (1, 0, 0))

    def test_too_few_are_told_and_wrong_words_refused(self):
        cases, controls = self.sets()
        few = self.folder / "few.csv"
        few.write_text("x,y\n0,0\n1000,1000\n")
        done = self.done("run", "relative-risk", "--cases", few, "--controls", few, "--json")
        self.assertEqual((done.json()["tested"], done.json()["p"]), (0, None))
        self.assertIn("Nergens", done.err)
        self.done("run", "relative-risk", "--cases", cases, "--controls", controls, "--edge", "uniform",
                  code=WRONG_USAGE)
        self.done("run", "relative-risk", "--cases", cases, "--controls", controls, "--floor", 0, code=WRONG_USAGE)
        self.done("run", "relative-risk", "--cases", cases, code=WRONG_USAGE)


class GiStarTest(CommandLineTest):
    def test_the_published_six_points(self):
        cells = self.folder / "cells.csv"
        cells.write_text("x,y,value\n10,10,2\n20,10,3\n40,10,3.2\n15,20,5\n30,20,8\n30,30,7\n")
        out = self.folder / "z.csv"
        for switch, expected in (((), (-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331)),
                                 (("--without-self",),
                                  (-1.0136729, -0.04361589, 1.31558703, -0.31412676, 1.15373986, 1.77833941))):
            summary = self.done("run", "gistar", "--cells", cells, "--distance", 15, *switch, "--out", out,
                                "--json").json()
            header, rows = rows_of(out)
            self.assertEqual(header, "z,p,q")
            self.assertEqual((summary["n"], summary["tested"]), (6, 6))
            for (z, p, q), wanted in zip(rows, expected):
                self.assertAlmostEqual(z, wanted, places=7)
                self.assertAlmostEqual(p, math.erfc(abs(z) / math.sqrt(2)))
                self.assertGreaterEqual(q, p)

    def test_permutations_are_seeded(self):
        numbers = random.Random(4)
        cells = self.folder / "cells.csv"
        cells.write_text("x,y,value\n" + "".join(
            f"{100 * (i % 20)},{100 * (i // 20)},{numbers.randrange(5)}\n" for i in range(400)))
        texts = []
        for seed, threads in ((1, 1), (1, 4), (2, 1)):
            out = self.folder / "p.csv"
            self.done("run", "gistar", "--cells", cells, "--permutations", 99, "--seed", seed, "--threads", threads,
                      "--out", out)
            texts.append(out.read_text())
        self.assertEqual(texts[0], texts[1])
        self.assertNotEqual(texts[0], texts[2])


class MoranTest(CommandLineTest):
    def cells(self, of):
        source = self.folder / "cells.csv"
        source.write_text("x,y,value\n" + "".join(
            f"{100 * (i % 12)},{100 * (i // 12)},{of(i % 12, i // 12)}\n" for i in range(144)))
        return source

    def rows(self, out):
        lines = out.read_text().splitlines()
        self.assertEqual(lines[0], "moran,lag,z,p,q,quadrant")
        return [line.split(",") for line in lines[1:]]

    def test_high_among_high_is_found(self):
        source = self.cells(lambda column, row: 9 + (row + column) % 2 if column < 3 else (row + column) % 2)
        out = self.folder / "moran.csv"
        summary = self.done("run", "moran", "--cells", source, "--permutations", 9999, "--out", out, "--json").json()
        rows = self.rows(out)
        self.assertEqual((summary["n"], summary["tested"], len(rows)), (144, 144, 144))
        self.assertEqual(rows[0][5], "HH")
        self.assertLess(float(rows[13][4]), 0.01)
        self.assertEqual(rows[143][5], "LL")
        self.assertGreater(summary["found"]["HH"], 15)
        self.assertGreater(summary["global"]["moran"], 0.5)
        self.assertAlmostEqual(summary["global"]["expected"], -1 / 143)
        self.assertAlmostEqual(summary["global"]["p"], summary["smallest_p"])
        self.assertEqual(summary["permutations_for_one"], 144 * 40 - 1)

    def test_too_few_permutations_are_told(self):
        source = self.cells(lambda column, row: (row * column) % 5)
        self.assertIn("5759", self.done("run", "moran", "--cells", source).err)
        self.assertNotIn("5759", self.done("run", "moran", "--cells", source, "--permutations", 5759).err)

    def test_cells_outside_the_study_area_do_not_count(self):
        area = self.folder / "area.csv"
        area.write_text("x,y\n-50,-50\n550,-50\n550,1150\n-50,1150\n")
        out = self.folder / "moran.csv"
        texts = []
        for far in (0, 1000):
            source = self.cells(lambda column, row, far=far: (row * column) % 5 if column < 6 else far)
            summary = self.done("run", "moran", "--cells", source, "--study-area", area, "--out", out, "--json").json()
            self.assertEqual((summary["outside"], summary["tested"]), (72, 72))
            texts.append(out.read_text())
        self.assertEqual(texts[0], texts[1])
        self.assertEqual(self.rows(out)[6], ["nan"] * 5 + [""])

    def test_neighbours_may_be_chosen_and_seeds_count(self):
        source = self.cells(lambda column, row: (7 * row * column + row) % 6)
        out = self.folder / "moran.csv"
        texts = {}
        for name, words in (("queen", ()), ("again", ("--threads", 1)), ("seed", ("--seed", 2)),
                            ("rook", ("--weights", "rook")), ("near", ("--weights", "distance", "--distance", 150)),
                            ("four", ("--weights", "nearest", "--nearest", 4))):
            self.done("run", "moran", "--cells", source, *words, "--out", out)
            texts[name] = out.read_text()
        self.assertEqual(texts["queen"], texts["again"])
        self.assertEqual(texts["queen"], texts["near"])
        self.assertEqual(len(set(texts.values())), 4)

    def test_what_cannot_be_is_refused(self):
        source = self.folder / "cells.csv"
        source.write_text("x,y,value\n0,0,1\n0,0,2\n100,0,3\n")
        self.assertIn("hetzelfde midden", self.done("run", "moran", "--cells", source, code=WRONG_USAGE).err)
        self.done("run", "moran", "--cells", source, "--weights", "bishop", code=WRONG_USAGE)
        self.done("run", "moran", "--cells", source, "--permutations", -1, code=WRONG_USAGE)
        source.write_text("x,y,value\n")
        summary = self.done("run", "moran", "--cells", source, "--json").json()
        self.assertEqual((summary["n"], summary["tested"], summary["global"]), (0, 0, None))


if __name__ == "__main__":
    unittest.main()
