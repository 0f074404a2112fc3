# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods on bare points: what goes in, what comes out, and what is said when it cannot."""

import math
import random
import unittest

from support import FAILED, SHARED, WRONG_USAGE, CommandLineTest, needs_shared


def cluster_points(seed, count):
    numbers = random.Random(seed)
    centres = [(numbers.uniform(0, 2000), numbers.uniform(0, 2000)) for _ in range(6)]
    points = []
    for _ in range(count):
        x, y = numbers.choice(centres)
        spread = numbers.choice([20, 400])
        points.append((round(numbers.gauss(x, spread)), round(numbers.gauss(y, spread))))
    return points


def labels_by_definition(points, eps, minimum):
    """DBSCAN word for word: labels by first core point, border points to the lowest label that reaches them."""
    near = [[j for j, q in enumerate(points) if math.dist(p, q) <= eps] for p in points]
    core = [len(n) >= minimum for n in near]
    labels = [-1] * len(points)
    next_label = 0
    for i in range(len(points)):
        if not core[i] or labels[i] != -1:
            continue
        labels[i] = next_label
        waiting = [i]
        while waiting:
            for j in near[waiting.pop()]:
                if labels[j] == -1:
                    labels[j] = next_label
                    if core[j]:
                        waiting.append(j)
        next_label += 1
    return labels, core


class DbscanTest(CommandLineTest):
    def run_dbscan(self, text, *words):
        source = self.folder / "points.csv"
        source.write_text(text, encoding="utf-8")
        out = self.folder / "labels.csv"
        summary = self.done("run", "dbscan", "--points", source, "--out", out, "--json", *words).json()
        lines = out.read_text().splitlines()
        self.assertEqual(lines[0], "label,core")
        return summary, [tuple(map(int, line.split(","))) for line in lines[1:]]

    def test_equals_the_definition_with_either_separator(self):
        points = cluster_points(3, 500)
        labels, core = labels_by_definition(points, 50, 6)
        for separator, names in ((",", "x,y"), (";", "id;y;x")):
            rows = [names] + [f"{x},{y}" if separator == "," else f"9;{y};{x}" for x, y in points]
            summary, found = self.run_dbscan("\n".join(rows), "--eps", 50, "--min-points", 6)
            self.assertEqual([label for label, _ in found], labels)
            self.assertEqual([bool(is_core) for _, is_core in found], core)
            self.assertEqual(summary["n"], len(points))
            self.assertEqual(summary["clusters"], max(labels) + 1)
            for key in ("seconds_read", "seconds_compute", "seconds_write", "threads"):
                self.assertIn(key, summary)

    def test_no_points_are_no_error(self):
        summary, found = self.run_dbscan("x,y\n", "--eps", 50, "--min-points", 6)
        self.assertEqual((summary["n"], summary["clusters"], found), (0, 0, []))

    def test_what_cannot_be_is_said_in_one_line(self):
        source = self.folder / "points.csv"
        source.write_text("x,y\n1,2\n3,four\n", encoding="utf-8")
        failed = self.done("run", "dbscan", "--points", source, "--lang", "en", code=FAILED)
        self.assertIn("line 3", failed.err)
        self.assertEqual(failed.err.count("\n"), 1)
        self.done("run", "dbscan", "--points", self.folder / "none.csv", code=FAILED)
        self.done("run", "dbscan", "--points", self.folder, code=FAILED)
        self.done("run", "dbscan", "--points", source, "--eps", 0, code=WRONG_USAGE)
        self.done("run", "dbscan", "--points", source, "--min-points", 2.5, code=WRONG_USAGE)
        self.done("run", "dbscan", code=WRONG_USAGE)

    @needs_shared("oracles")
    def test_equals_scikit_learn_to_the_byte(self):
        out = self.folder / "labels.csv"
        for name in ("inc_2k", "inc_10k"):
            self.done("run", "dbscan", "--points", SHARED / f"oracles/{name}.csv", "--eps", 100,
                      "--min-points", 10, "--out", out)
            self.assertEqual(out.read_text(), (SHARED / f"oracles/dbscan_sklearn_{name}.csv").read_text())


class HotTimesTest(CommandLineTest):
    def test_a_window_is_spread_over_its_hours(self):
        source = self.folder / "intervals.csv"
        source.write_text("start;end\n2024-01-01T22:30:00;2024-01-02T01:00:00\n2024-01-07T05:59;\n;\n")
        out = self.folder / "week.csv"
        summary = self.done("run", "hottimes", "--intervals", source, "--out", out, "--json").json()
        self.assertEqual((summary["n"], summary["without_start"]), (2, 1))
        rows = out.read_text().splitlines()
        self.assertEqual(rows[0], "mon,tue,wed,thu,fri,sat,sun")
        week = [list(map(float, row.split(","))) for row in rows[1:]]
        self.assertEqual((len(week), len(week[0])), (24, 7))
        for hour, day, weight in ((22, 0, 0.2), (23, 0, 0.4), (0, 1, 0.4), (5, 6, 1.0)):
            self.assertAlmostEqual(week[hour][day], weight)
            self.assertAlmostEqual(summary["table"][hour][day], weight)

    def test_unix_seconds_need_a_zone(self):
        source = self.folder / "intervals.csv"
        source.write_text("start,end\n1451678400.0,nan\n")
        self.done("run", "hottimes", "--intervals", source, code=WRONG_USAGE)
        self.done("run", "hottimes", "--intervals", source, "--time-zone", "Europe/Nowhere", code=WRONG_USAGE)
        for zone, hour in (("America/New_York", 15), ("Europe/Amsterdam", 21), ("UTC", 20)):
            found = self.done("run", "hottimes", "--intervals", source, "--time-zone", zone, "--json").json()
            self.assertEqual(found["table"][hour][4], 1)

    def test_longer_windows_are_left_out_and_counted(self):
        source = self.folder / "intervals.csv"
        source.write_text("start,end\n2024-01-01T00:00,2024-01-02T00:00\n2024-01-01T00:00,2024-01-02T00:00:01\n")
        found = self.done("run", "hottimes", "--intervals", source, "--max-hours", 24, "--json").json()
        self.assertEqual((found["n"], found["too_long"]), (1, 1))


class NumbersTest(CommandLineTest):
    def test_two_points_at_a_bound_lie_in_the_band_above_it(self):
        source = self.folder / "points.csv"
        source.write_text("x,y,t\n0,0,2019-01-01\n0,100,2019-01-04\n")
        words = ["run", "knox", "--points", source, "--distance-bands", "0,100,200", "--time-bands", "0,3,6"]
        found = self.done(*words, "--permutations", 9, "--json").json()
        self.assertEqual(found["observed"], [[0, 0], [0, 1]])
        self.assertIn("[100, 200) x [3, 6): 1", self.done(*words).out)

    def test_knox_is_the_same_on_one_thread_and_on_four(self):
        numbers = random.Random(5)
        source = self.folder / "points.csv"
        source.write_text("x,y,t\n" + "".join(
            f"{numbers.uniform(0, 900)},{numbers.uniform(0, 900)},{numbers.randrange(60)}\n" for _ in range(300)))
        answers = [self.done("run", "knox", "--points", source, "--permutations", 99, "--threads", threads,
                             "--json").json() for threads in (1, 4)]
        self.assertEqual(answers[0]["p"], answers[1]["p"])
        self.assertEqual(answers[0]["expected"], answers[1]["expected"])
        for table in ("observed", "expected", "ratio", "p"):
            self.assertEqual((len(answers[0][table]), len(answers[0][table][0])), (4, 4))

    def test_published_numbers_come_out(self):
        wdd = self.done("run", "wdd", "--control", "308,318", "--treated", "207,110", "--displacement-control",
                        "150,140", "--displacement-treated", "178,157", "--json").json()
        self.assertEqual(wdd["wdd"], -118)
        self.assertAlmostEqual(wdd["se"], math.sqrt(1568))
        self.assertEqual((round(wdd["low"]), round(wdd["high"])), (-196, -40))
        pai = self.done("run", "pai", "--observed", "6,3,0", "--predicted", "3,2,1", "--json").json()
        self.assertEqual(pai["pai"], [2, 1.5, 1])
        change = self.done("run", "trend", "--before", 6, "--after", 2, "--json").json()
        self.assertAlmostEqual(change["p_e_test"], 0.1749, places=4)
        self.assertEqual(change["verdict"], "no-clear-difference")
        self.assertEqual(self.done("run", "trend", "--before", 0, "--after", 3, "--json").json()["verdict"], "too-few")

    def test_numbers_that_are_none_are_wrong_usage(self):
        self.done("run", "wdd", "--control", "1,2,3", "--treated", "1,2", code=WRONG_USAGE)
        self.done("run", "pai", "--observed", "1,x", "--predicted", "1,2", code=WRONG_USAGE)
        self.done("run", "trend", "--before", -1, "--after", 2, code=WRONG_USAGE)


if __name__ == "__main__":
    unittest.main()
