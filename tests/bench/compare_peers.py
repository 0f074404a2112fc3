# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs brandpunt-cli and its peers on the same points in one go and prints seconds, peak memory and ratios.

usage: compare_peers.py BRANDPUNT_CLI GEN.py FOLDER [JOB...]

GEN.py makes the inputs (--n N --seed S --out-prefix P --csv); FOLDER keeps them, and results.jsonl, one line a row, so
that a run that was stopped goes on where it was. Peers that are not installed are passed over. Debian: python3-numpy,
python3-sklearn, python3-scipy, python3-libpysal, r-cran-dbscan, r-cran-spatstat.explore, time. Compute time is what each
program says of itself, without start-up and reading; the median of five under 20 s, else one run.
"""

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PYTHON = "/usr/bin/python3"
SIDE = {10_000: 10_000, 100_000: 16_000, 1_000_000: 50_000, 10_000_000: 158_000}

SKLEARN = """
import sys, time, numpy as np
from sklearn.cluster import DBSCAN
xy = np.fromfile(sys.argv[1] + "_xy.f64").reshape(-1, 2)
begin = time.perf_counter()
labels = DBSCAN(eps=100, min_samples=10, algorithm="ball_tree", n_jobs=2).fit(xy).labels_
print("INNER", time.perf_counter() - begin)
print("FACT", labels.max() + 1, (labels < 0).sum())
"""
R_READ = """a <- commandArgs(TRUE); con <- paste0(a[1], "_xy.f64")
xy <- matrix(readBin(con, "double", file.size(con) / 8), ncol = 2, byrow = TRUE)
"""
R_DBSCAN = R_READ + """suppressMessages(library(dbscan)); t <- proc.time()[[3]]; r <- dbscan(xy, 100, 10)
cat("INNER", proc.time()[[3]] - t, "\\nFACT", max(r$cluster), sum(r$cluster == 0), "\\n")
"""
R_HDBSCAN = R_READ + """suppressMessages(library(dbscan)); t <- proc.time()[[3]]; r <- hdbscan(xy, 10)
cat("INNER", proc.time()[[3]] - t, "\\nFACT", max(r$cluster), sum(r$cluster == 0), "\\n")
"""
R_GAUSS = R_READ + """suppressMessages(library(spatstat.explore)); side <- as.numeric(a[2]); x0 <- 121000 - side / 2
y0 <- 487000 - side / 2; X <- suppressWarnings(ppp(xy[, 1], xy[, 2], window = owin(c(x0, x0 + side), c(y0, y0 + side))))
k <- round(side / 25); t <- proc.time()[[3]]; r <- density(X, sigma = 300, dimyx = c(k, k), diggle = TRUE)
cat("INNER", proc.time()[[3]] - t, "\\nFACT", round(max(r) * 1e6, 3), "\\n")
"""
LIBPYSAL = """
import sys, time, warnings, numpy as np
warnings.simplefilter("ignore")
from scipy.special import erfc
import libpysal
cells = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
k = int(round(len(cells) ** 0.5)); x = cells[:, 2]; n = len(x)
begin = time.perf_counter()
sparse = sys.argv[2] == "SW"
w = libpysal.weights.lat2SW(k, k, criterion="queen").tocsr() if sparse else libpysal.weights.lat2W(k, k, rook=False).sparse
s = w @ x + x; c = np.asarray(w.sum(1)).ravel() + 1
m = x.mean(); v = (x * x).mean() - m * m
z = (s - m * c) / np.sqrt(v * (n * c - c * c) / (n - 1)); p = erfc(np.abs(z) / 2 ** 0.5)
o = np.argsort(p); q = np.empty(n); q[o] = np.minimum.accumulate((p[o] * n / np.arange(1, n + 1))[::-1])[::-1]
print("INNER", time.perf_counter() - begin)
print("FACT", ((q <= 0.05) & (z > 0)).sum())
"""


def run(words):
    """Seconds of the whole process, its peak in MiB (by time(1): a child of this one would begin with our own), and
    what it printed."""
    with tempfile.NamedTemporaryFile("r") as peak:
        begin = time.perf_counter()
        done = subprocess.run(["/usr/bin/time", "-f", "%M", "-o", peak.name, *words], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=False)
        seconds = time.perf_counter() - begin
        if done.returncode != 0:
            raise RuntimeError(f"{words[0]} failed")
        return seconds, int(peak.read().split()[-1]) / 1024, done.stdout.decode()


def measure(words, compute_of):
    rows = []
    while len(rows) < (1 if rows and rows[0][0] > 20 else 5):
        seconds, peak, out = run([str(word) for word in words])
        rows.append((seconds, compute_of(out), peak, out))
    return {"whole_s": statistics.median(r[0] for r in rows), "compute_s": statistics.median(r[1] for r in rows),
            "peak_MiB": max(r[2] for r in rows), "facts": facts_of(rows[0][3])}


def facts_of(out):
    if out.lstrip().startswith("{"):
        summary = json.loads(out)
        return {key: summary[key] for key in ("clusters", "noise", "hot", "largest_per_km2") if key in summary}
    found = re.search(r"FACT (.*)", out)
    return found.group(1).split() if found else []


def inner(out):
    return float(re.search(r"INNER (\S+)", out).group(1))


def ours(out):
    return json.loads(out)["seconds_compute"]


class Bench:
    def __init__(self, program, generator, folder):
        self.program, self.generator, self.folder = program, generator, Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.results = self.folder / "results.jsonl"
        self.known = [json.loads(line) for line in self.results.read_text().splitlines()] if self.results.exists() else []

    def points(self, n):
        prefix = self.folder / f"inc_{n}"
        if not prefix.with_suffix(".csv").exists():
            subprocess.run([PYTHON, self.generator, "--n", str(n), "--seed", "1", "--out-prefix", prefix, "--csv"], check=True)
        timed = self.folder / f"inc_{n}_t.csv"
        if not timed.exists():
            lines = prefix.with_suffix(".csv").read_text().splitlines()
            timed.write_text("x;y;t\n" + "".join(
                f"{cells[4]};{cells[5]};{cells[2]}\n" for cells in (line.split(";") for line in lines[1:])))
        return prefix

    def odd(self, kind, n):
        """Inputs that trip up: spread evenly, every point twice, all at one place."""
        prefix = self.folder / f"{kind}_{n}"
        if not prefix.with_suffix(".csv").exists():
            import numpy as np
            side, rng = SIDE[n], np.random.default_rng(1)
            xy = {"uniform": lambda: rng.uniform(0, side, (n, 2)),
                  "twice": lambda: np.repeat(rng.uniform(0, side, (n // 2, 2)), 2, axis=0),
                  "identical": lambda: np.full((n, 2), side / 2)}[kind]()
            xy.tofile(f"{prefix}_xy.f64")
            np.savetxt(prefix.with_suffix(".csv"), xy, "%.17g", ",", header="x,y", comments="")
        return prefix

    def cells(self, n, k):
        target = self.folder / f"cells_{k}.csv"
        if not target.exists():
            import numpy as np
            side = SIDE[n]
            xy = np.fromfile(f"{self.points(n)}_xy.f64").reshape(-1, 2)
            at = np.minimum(((xy - [121000 - side / 2, 487000 - side / 2]) / (side / k)).astype(int), k - 1)
            count = np.bincount(at[:, 1] * k + at[:, 0], minlength=k * k)
            centre = (np.arange(k) + 0.5) * side / k
            np.savetxt(target, np.column_stack([np.tile(centre, k), np.repeat(centre, k), count]), "%.10g", ",",
                       header="x,y,value", comments="")
        return target

    def row(self, job, who, words, compute_of):
        found = next((r for r in self.known if (r["job"], r["who"]) == (job, who)), None)
        if found is None:
            try:
                found = {"job": job, "who": who, **measure(words, compute_of)}
            except (RuntimeError, FileNotFoundError, AttributeError):
                print(f"{job:34} {who:14} not installed, or failed")
                return None
            with self.results.open("a") as file:
                file.write(json.dumps(found) + "\n")
        print(f"{job:34} {who:14} compute {found['compute_s']:9.4f} s  whole {found['whole_s']:8.3f} s  "
              f"peak {found['peak_MiB']:7.0f} MiB  {found['facts']}", flush=True)
        return found

    def compare(self, job, words, peers):
        mine = self.row(job, "brandpunt", [self.program, "run", *words, "--json"], ours)
        for who, peer_words in peers:
            peer = self.row(job, who, peer_words, inner)
            if mine and peer:
                print(f"{'':34} {who:14} ratio: compute {peer['compute_s'] / mine['compute_s']:.0f}, "
                      f"whole {peer['whole_s'] / mine['whole_s']:.1f}, memory {peer['peak_MiB'] / mine['peak_MiB']:.1f}")


def main():
    bench = Bench(*sys.argv[1:4])
    wanted = set(sys.argv[4:])

    def chosen(job):
        return not wanted or job in wanted

    for n in (10_000, 100_000, 1_000_000):
        if chosen("dbscan"):
            prefix = bench.points(n)
            bench.compare(f"dbscan eps 100 min 10, {n}",
                          ["dbscan", "--points", f"{prefix}.csv", "--eps", 100, "--min-points", 10],
                          [("scikit-learn", [PYTHON, "-c", SKLEARN, prefix]), ("R dbscan", ["Rscript", "-e", R_DBSCAN, prefix])])
    for kind, n in (("uniform", 100_000), ("twice", 100_000), ("identical", 10_000), ("uniform", 1_000_000),
                    ("identical", 1_000_000)):
        if chosen("odd"):
            prefix = bench.odd(kind, n)
            # A million times a million neighbours are more than the peers have room for.
            peers = [] if kind == "identical" and n > 10_000 else [
                ("scikit-learn", [PYTHON, "-c", SKLEARN, prefix]), ("R dbscan", ["Rscript", "-e", R_DBSCAN, prefix])]
            bench.compare(f"dbscan {kind}, {n}",
                          ["dbscan", "--points", f"{prefix}.csv", "--eps", 100, "--min-points", 10], peers)
    for n in (10_000, 100_000):
        if chosen("hdbscan"):
            prefix = bench.points(n)
            peers = [("R dbscan", ["Rscript", "-e", R_HDBSCAN, prefix])] if n <= 10_000 else []
            bench.compare(f"hdbscan min 10, {n}", ["hdbscan", "--points", f"{prefix}.csv", "--min-points", 10], peers)
        if chosen("stdbscan"):
            bench.points(n)
            bench.compare(f"stdbscan 200 m 14 d min 5, {n}",
                          ["stdbscan", "--points", bench.folder / f"inc_{n}_t.csv", "--eps", 200, "--eps-time", 14,
                           "--min-points", 5], [])
    for n in (10_000, 1_000_000):
        side = SIDE[n]
        extent = f"{121000 - side / 2},{487000 - side / 2},{121000 + side / 2},{487000 + side / 2}"
        if chosen("kde"):
            prefix = bench.points(n)
            common = ["--points", f"{prefix}.csv", "--cell", 25, "--extent", extent, "--bandwidth", 300]
            bench.compare(f"kde quartic 300 m, 25 m cells, {n}", ["kde", *common], [])
            area = bench.folder / f"area_{n}.csv"
            west, south, east, north = extent.split(",")
            area.write_text(f"x,y\n{west},{south}\n{east},{south}\n{east},{north}\n{west},{north}\n")
            bench.compare(f"kde gaussian 300 m, diggle, {n}",
                          ["kde", *common, "--kernel", "gaussian", "--edge", "diggle", "--study-area", area],
                          [("spatstat", ["Rscript", "-e", R_GAUSS, prefix, side])])
    for n, k in ((100_000, 200), (1_000_000, 1000)):
        if chosen("gistar"):
            cells = bench.cells(n, k)
            bench.compare(f"gistar queen, {k * k} cells", ["gistar", "--cells", cells, "--distance", 1.5 * SIDE[n] / k],
                          [("libpysal W", [PYTHON, "-c", LIBPYSAL, cells, "W"]),
                           ("libpysal SW", [PYTHON, "-c", LIBPYSAL, cells, "SW"])])


if __name__ == "__main__":
    main()
