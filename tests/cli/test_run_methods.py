# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods on bare points that test, compare and predict, as a user types them."""

import json
import csv
import math
import random
import unittest

from support import FAILED, SHARED, WRONG_USAGE, CommandLineTest, needs_shared


class RunTest(CommandLineTest):
    def written(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def json(self, *words):
        return self.done(*words, "--json").json()

    def rows(self, path):
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


class ScanTest(RunTest):
    def cases(self, start="2024-01-01"):
        lines = ["x,y,t,cases"]
        for place in range(12):
            for week in range(20):
                lines.append(f"{place * 500},0,{start[:4]}-{1 + week // 4:02d}-{1 + 7 * (week % 4):02d},1")
        lines.append("2000,0,2024-03-08,9")
        return self.written("cases.csv", "\n".join(lines) + "\n")

    def test_a_burst_is_found_and_dates_stay_dates(self):
        found = self.json("run", "scan", "--cases", self.cases(), "--model", "space-time-permutation", "--max-radius",
                          400, "--max-days", 14, "--permutations", 99)
        first = found["clusters"][0]
        self.assertEqual((first["x"], first["y"], first["radius"]), (2000, 0, 0))
        self.assertEqual((first["from"], first["to"]), ("2024-03-08", "2024-03-08"))
        self.assertEqual((first["observed"], first["p"]), (10, 0.01))
        self.assertEqual((found["n"], found["places"]), (249, 12))
        expected = 10 * (first["ratio"] ** -1)
        self.assertAlmostEqual(first["expected"], expected)
        for key in ("seconds_read", "seconds_compute", "seconds_write", "threads"):
            self.assertIn(key, found)

    def test_threads_change_nothing(self):
        cases = self.cases()
        words = ("run", "scan", "--cases", cases, "--max-radius", 1100, "--max-days", 14, "--permutations", 49)
        answers = [self.json(*words, "--threads", threads)["clusters"] for threads in (1, 2, 8)]
        self.assertEqual(answers[0], answers[1])
        self.assertEqual(answers[0], answers[2])

    def test_a_population_is_needed_and_used(self):
        cases = self.written("cases.csv", "x,y,t,cases\n0,0,1,10\n1000,0,2,10\n2000,0,3,40\n")
        population = self.written("people.csv", "x;y;population\n0;0;100\n1000;0;100\n2000;0;100\n3000;0;100\n")
        words = ("run", "scan", "--cases", cases, "--model", "poisson", "--max-radius", 10, "--max-days", "inf")
        self.done(*words, code=WRONG_USAGE)
        found = self.json(*words, "--population", population, "--permutations", 99)
        self.assertEqual(found["clusters"][0]["x"], 2000)
        self.assertAlmostEqual(found["clusters"][0]["expected"], 15)

    def test_what_cannot_be_is_wrong_usage(self):
        cases = self.cases()
        for wrong in (("--model", "bernoulli"), ("--max-radius", 0), ("--study-period", "2024-01-01"),
                      ("--study-period", "2024-02-01,2024-03-01"), ("--time-step", 0.5)):
            self.done("run", "scan", "--cases", cases, *wrong, code=WRONG_USAGE)
        self.done("run", "scan", "--cases", self.written("bad.csv", "x,y,t\n1,2,soon\n"), code=FAILED)

    @needs_shared("oracles/published")
    def test_new_york_fever(self):
        folder = SHARED / "oracles/published"
        places = {row["zip"]: row for row in self.rows(folder / "NYCfevergeo.csv")}
        lines = ["x,y,t,cases"] + [f"{p['long']},{p['lat']},,0" for p in places.values()]
        for row in self.rows(folder / "NYCfevercas.csv"):
            place = places[row["zip"]]
            day = "-".join(part.zfill(2) for part in row["date"].split("/"))
            lines.append(f"{place['long']},{place['lat']},{day},{row['cases']}")
        found = self.json("run", "scan", "--cases", self.written("fever.csv", "\n".join(lines)), "--model",
                          "space-time-permutation", "--metric", "great-circle", "--max-radius", 3000, "--max-days", 7,
                          "--prospective", "--study-period", "2001-11-01,2001-11-24", "--permutations", 99)
        first, second = found["clusters"][:2]
        self.assertAlmostEqual(first["llr"], 3.845418, places=6)
        self.assertAlmostEqual(second["llr"], 3.164201, places=6)
        self.assertEqual((first["from"], first["to"], first["observed"]), ("2001-11-22", "2001-11-24", 4))
        self.assertAlmostEqual(first["x"], float(places["11418"]["long"]))


class StreetsTest(RunTest):
    """A long street, a side street, and a bridge over both."""

    def setUp(self):
        super().setUp()
        self.streets = self.written("streets.csv", "street,x,y\nLang,0,0\nLang,1000,0\nZij,400,0\nZij,400,300\n")
        points = [(390, 5)] * 9 + [(380, -8)] * 3 + [(900, 4), (402, 150), (5000, 5000)]
        self.points = self.written("points.csv", "x,y\n" + "".join(f"{x},{y}\n" for x, y in points))

    def test_counts_by_segment(self):
        out = self.folder / "out.csv"
        found = self.json("run", "streets", "--points", self.points, "--streets", self.streets, "--out", out)
        self.assertEqual((found["n"], found["snapped"], found["segments"], found["q_at_most_0.05"]), (15, 14, 3, 1))
        rows = self.rows(out)
        self.assertEqual([(row["street"], row["n"]) for row in rows], [("Lang", "12"), ("Lang", "1"), ("Zij", "1")])
        self.assertAlmostEqual(float(rows[0]["expected"]), 14 * 400 / 1300)
        self.assertEqual(sum(float(row["length_m"]) for row in rows), 1300)

    def test_density_keeps_every_incident_and_knows_the_way(self):
        out = self.folder / "out.csv"
        found = self.json("run", "network-kde", "--points", self.points, "--streets", self.streets, "--bandwidth", 100,
                          "--lixel", 5, "--out", out)
        rows = self.rows(out)
        self.assertEqual(found["lixels"], len(rows))
        total = sum(float(row["value"]) * float(row["length_m"]) / 1000 for row in rows)
        self.assertAlmostEqual(total, 14, places=6)
        self.assertAlmostEqual(max(float(row["value"]) for row in rows), found["largest_per_km"])
        for ending in ("gpkg", "geojson"):
            self.json("run", "network-kde", "--points", self.points, "--streets", self.streets, "--out",
                      self.folder / f"out.{ending}")

    def test_metres_in_a_file_that_says_degrees(self):
        lines = [[[0, 0], [1000, 0]], [[400, 0], [400, 300]]]
        features = [{"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": line}}
                    for line in lines]
        careless = self.written("streets.geojson", json.dumps({"type": "FeatureCollection", "features": features}))
        found = self.json("run", "streets", "--points", self.points, "--streets", careless)
        self.assertEqual((found["snapped"], found["segments"]), (14, 3))

    def test_what_cannot_be_is_told(self):
        words = ("run", "network-kde", "--points", self.points, "--streets", self.streets)
        self.done(*words, "--bandwidth", 0, code=WRONG_USAGE)
        self.done(*words, "--bandwidth", 5, "--lixel", 10, code=WRONG_USAGE)
        self.done("run", "streets", "--points", self.points, "--streets", self.written("none.csv", "street,x,y\nA,1,1\n"),
                  code=FAILED)
        self.done("run", "streets", "--points", self.points, "--streets", self.folder / "absent.gpkg", code=FAILED)

    @needs_shared("data/nl_osm")
    def test_the_streets_of_amsterdam(self):
        found = self.json("run", "streets", "--points", self.points, "--streets", SHARED / "data/nl_osm/amsterdam_roads.fgb")
        self.assertGreater(found["segments"], 20_000)
        self.assertEqual(found["snapped"], 0)


class CellsTest(RunTest):
    def test_counts_are_tested_against_each_expectation(self):
        cells = self.written("cells.csv", "x,y,value,expected,denominator\n0,0,12,3,10\n1,0,2,3,10\n2,0,1,0,0\n")
        out = self.folder / "out.csv"
        found = self.json("run", "poisson", "--cells", cells, "--expectation", "expected", "--out", out)
        self.assertEqual((found["n"], found["tests"], found["q_at_most_0.05"]), (3, 2, 1))
        rows = self.rows(out)
        tail = 1 - sum(math.exp(-3) * 3**k / math.factorial(k) for k in range(12))
        self.assertAlmostEqual(float(rows[0]["p"]), tail)
        self.assertAlmostEqual(float(rows[0]["q"]), 2 * tail)
        self.assertEqual((rows[0]["ratio"], rows[2]["p"]), ("4", ""))
        self.json("run", "poisson", "--cells", cells, "--expectation", "denominator", "--out", out)
        self.assertEqual([row["expected"] for row in self.rows(out)], ["7.5", "7.5", "0"])
        self.json("run", "poisson", "--cells", cells, "--out", out)
        self.assertEqual([row["expected"] for row in self.rows(out)], ["5", "5", "5"])
        changed = self.written("changed.csv", "x,y,value,before\n0,0,12,2\n100,0,6,6\n200,0,0,10\n")
        self.assertEqual(3, self.json("run", "poisson", "--cells", changed, "--expectation", "before")["tests"])
        self.done("run", "poisson", "--cells", cells, "--expectation", "guess", code=WRONG_USAGE)
        self.done("run", "poisson", "--cells", self.written("half.csv", "x,y,value\n0,0,1.5\n"), code=FAILED)

    def test_rates_shrink_and_small_denominators_get_none(self):
        cells = self.written("cells.csv", "x,y,value,denominator\n0,0,30,100\n50,0,5,100\n90,0,9,100\n130,0,2,3\n")
        out = self.folder / "out.csv"
        found = self.json("run", "rates", "--cells", cells, "--min-denominator", 10, "--distance", 100, "--out", out)
        self.assertEqual((found["n"], found["with_rate"]), (4, 3))
        rows = self.rows(out)
        self.assertEqual(rows[0]["raw"], "0.3")
        self.assertLess(float(rows[0]["global"]), 0.3)
        self.assertGreater(float(rows[0]["global"]), 46 / 303)
        self.assertEqual((rows[3]["raw"], rows[3]["spatial"]), ("", ""))


class BacktestTest(RunTest):
    def test_the_winner_is_named(self):
        numbers = random.Random(3)
        lines = ["x,y,t"]
        for day in range(200):
            place = (500, 500) if day % 2 else (numbers.uniform(0, 3000), numbers.uniform(0, 3000))
            lines.append(f"{place[0]},{place[1]},{day}")
        points = self.written("points.csv", "\n".join(lines))
        found = self.json("run", "backtest", "--points", points, "--train-days", 150, "--shares", "0.01,0.05")
        self.assertEqual((found["train"], found["test"], found["rounds"]), (150, 50, 1))
        self.assertEqual([m["method"] for m in found["methods"]], ["counts", "kernel", "near-repeat"])
        score = found["methods"][0]["scores"][0]
        self.assertGreater(score["pai"], 40)
        self.assertLess(score["pai_low"], score["pai"])
        self.assertTrue(found["counts_as_good"])
        self.assertIn("Plain counts", self.done("run", "backtest", "--points", points, "--lang", "en").out)
        self.done("run", "backtest", "--points", points, "--shares", 2, code=WRONG_USAGE)
        self.done("run", "backtest", "--points", points, "--test-from", "soon", code=WRONG_USAGE)


class TrendTest(RunTest):
    def test_months_are_tested_and_classed(self):
        months = [3] * 12 + [9] * 12
        found = self.json("run", "trend", "--months", ",".join(map(str, months)))
        self.assertEqual((found["before"], found["after"], found["verdict"]), (36, 108, "rising"))
        self.assertEqual(found["class"], "emerging")
        self.assertEqual(found["mann_kendall"]["s"], 144)
        self.assertEqual(found["mann_kendall_seasonal"]["s"], 12)
        few = self.json("run", "trend", "--months", "1,2,3")
        self.assertNotIn("verdict", few)
        self.assertAlmostEqual(few["mann_kendall"]["p"], 1 / 3)

    def test_the_smallest_change_that_could_have_been_seen_is_told(self):
        found = self.json("run", "trend", "--before", 40, "--after", 45)
        self.assertEqual(found["verdict"], "no-clear-difference")
        change = found["detectable"]
        rising = self.json("run", "trend", "--before", 40, "--after", change["rising_from"])
        self.assertEqual(rising["verdict"], "rising")
        self.assertGreater(change["rise"], 1.3)
        self.done("run", "trend", code=WRONG_USAGE)

    def test_a_place_is_compared_with_its_region(self):
        found = self.json("run", "trend", "--before", 40, "--after", 20, "--region", "340,330")["against_region"]
        self.assertAlmostEqual(found["ratio"], (20 / 40) / (310 / 300))
        self.assertLess(found["high"], 1)
        self.assertLess(found["p"], 0.05)
        self.assertIsNone(self.json("run", "trend", "--before", 4, "--after", 20)["against_region"])
        self.done("run", "trend", "--before", 40, "--after", 20, "--region", "30,30", code=WRONG_USAGE)

    def test_effects_and_hit_rates_have_intervals(self):
        wdd = self.json("run", "wdd", "--control", "308,318", "--treated", "207,110")
        self.assertAlmostEqual(wdd["detectable"], (1.6448536 + 0.8416212) * wdd["se"], places=5)
        self.assertLess(wdd["p"], 0.01)
        pai = self.json("run", "pai", "--observed", "6,3,0", "--predicted", "3,2,1")
        self.assertAlmostEqual(pai["hit_rate"][0], 6 / 9)
        self.assertLess(pai["hit_rate_low"][0], 0.3)
        self.assertEqual(pai["hit_rate_high"][2], 1)


class KnoxTest(RunTest):
    def test_pairs_and_chains_behind_a_cell(self):
        points = self.written("points.csv", "x,y,t\n0,0,0\n50,0,3\n0,0,5\n5000,0,0\n5060,0,1\n9000,0,9\n")
        out = self.folder / "pairs.csv"
        found = self.json("run", "knox", "--points", points, "--distance-bands", "0,100,200", "--time-bands", "0,7,14",
                          "--pairs", out, "--permutations", 0)
        self.assertEqual((found["pairs_written"], found["chains"]), (4, 2))
        self.assertEqual([(r["first"], r["second"], r["chain"]) for r in self.rows(out)],
                         [("0", "1", "0"), ("0", "2", "0"), ("1", "2", "0"), ("3", "4", "1")])
        apart = self.json("run", "knox", "--points", points, "--distance-bands", "0,100,200", "--time-bands", "0,7,14",
                          "--same-place", "--permutations", 9)
        self.assertEqual(apart["observed"], [[1, 0], [3, 0], [0, 0]])
        self.assertEqual(apart["distance_bands"][:2], [[0, 0], [0, 100]])
        self.assertEqual((len(apart["q"]), len(apart["q"][0])), (3, 2))
        self.done("run", "knox", "--points", points, "--pairs", out, "--cell", "9,0", code=WRONG_USAGE)
        self.done("run", "knox", "--points", points, "--same-place", "--distance-bands", "5,9", code=WRONG_USAGE)


class HotTimesTest(RunTest):
    def test_peak_months_and_darkness(self):
        lines = ["start,end"] + [f"2024-01-{day:02d}T22:00,2024-01-{day:02d}T23:30" for day in range(1, 29)]
        found = self.json("run", "hottimes", "--intervals", self.written("nights.csv", "\n".join(lines)), "--peak",
                          "--place", "5.1,52.1", "--time-zone", "Europe/Amsterdam")
        self.assertEqual(found["months"][0], 28)
        self.assertEqual((found["peak"]["from_hour"], found["peak"]["hours"]), (22, 2))
        self.assertLessEqual(found["peak"]["p"], 0.05)
        self.assertEqual(found["dark_share"], 1)
        self.assertLess(found["dark_share_low"], 1)  # so few are no certainty
        self.assertEqual(found["dark_share_high"], 1)


class VerifyTest(RunTest):
    def test_published_results_come_out(self):
        found = self.json("verify")
        self.assertTrue(found["ok"])
        for check in found["checks"]:
            self.assertTrue(check["ok"], check)
            self.assertLessEqual(check["difference"], check["tolerance"])
        self.done("verify", "--data", self.folder, code=FAILED)

    @needs_shared("oracles/published")
    def test_published_files_come_out(self):
        found = self.json("verify", "--data", SHARED / "oracles/published")
        self.assertTrue(found["ok"])
        self.assertGreaterEqual(len(found["checks"]), 14)


if __name__ == "__main__":
    unittest.main()
