# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs brandpunt-cli and a fair numpy stand-in side by side on the same points: near repeats with permutations, and the
aoristic table. Prints one line of JSON a job: seconds (compute only, median of RUNS), ratio, whether the counts agree.

usage: compare_chance.py BRANDPUNT_CLI [N_KNOX [N_WINDOWS]]     (Debian: python3-numpy, python3-scipy)
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

RUNS = 3
PERMUTATIONS = 999


def run(program, *words):
    return json.loads(subprocess.run([program, "run", *map(str, words), "--json"], check=True,
                                     capture_output=True).stdout)


def median_of(program, *words):
    found = [run(program, *words) for _ in range(RUNS)]
    return float(np.median([f["seconds_compute"] for f in found])), found[0]


def near_repeats(program, folder, n, rng):
    side = 10_000.0
    centres = rng.uniform(0, side, (n // 50, 2))
    place = np.where(rng.random((n, 1)) < 0.6, centres[rng.integers(0, len(centres), n)] + rng.normal(0, 60, (n, 2)),
                     rng.uniform(0, side, (n, 2)))
    day = rng.integers(0, 731, n)
    source = folder / "points.csv"
    source.write_text("x,y,t\n" + "".join(f"{x!r},{y!r},{t}\n" for (x, y), t in zip(place.tolist(), day.tolist())))
    ours, found = median_of(program, "knox", "--points", source, "--permutations", PERMUTATIONS)

    begin = time.perf_counter()
    pairs = cKDTree(place).query_pairs(400.0, output_type="ndarray")
    apart = np.hypot(*(place[pairs[:, 0]] - place[pairs[:, 1]]).T)
    pairs, apart = pairs[apart < 400], apart[apart < 400]
    space = (apart // 100).astype(np.int32)
    band = np.minimum(np.arange(731) // 7, 4).astype(np.int32)
    first, second = pairs[:, 0].astype(np.int32), pairs[:, 1].astype(np.int32)

    def table(days):
        cells = np.bincount(space * 5 + band[np.abs(days[first] - days[second])], minlength=20)
        return cells.reshape(4, 5)[:, :4]

    observed = table(day)
    at_least = np.zeros((4, 4), int)
    for _ in range(PERMUTATIONS):
        at_least += table(rng.permutation(day)) >= observed
    theirs = time.perf_counter() - begin
    spread = np.abs((at_least + 1) / (PERMUTATIONS + 1) - np.array(found["p"])).max()
    return {"job": f"knox {n}", "pairs": len(pairs), "ours_s": ours, "numpy_s": theirs, "ratio": theirs / ours,
            "counts_equal": found["observed"] == observed.tolist(), "largest_difference_of_p": float(spread)}


def aoristic(program, folder, n, rng):
    start = rng.integers(0, 731 * 86400, n) + 1_672_531_200
    end = start + np.where(rng.random(n) < 0.4, 0, rng.integers(60, 5 * 86400, n))
    source = folder / "windows.csv"
    text = np.datetime_as_string(np.stack([start, end], 1).astype("datetime64[s]"))
    source.write_text("start,end\n" + "".join(f"{a},{b}\n" for a, b in text.tolist()))
    ours, found = median_of(program, "hottimes", "--intervals", source)

    begin = time.perf_counter()
    hour = start // 3600
    touched = np.maximum(1, -(-end // 3600) - hour)
    row = np.repeat(np.arange(n), touched)
    each = np.arange(touched.sum()) - np.repeat(np.cumsum(touched) - touched, touched) + hour[row]
    overlap = np.minimum(end[row], (each + 1) * 3600) - np.maximum(start[row], each * 3600)
    weight = np.where(end[row] == start[row], 1.0, overlap / np.maximum(1, end - start)[row])
    week = np.bincount((each // 24 + 3) % 7 * 24 + each % 24, weight, 168).reshape(7, 24)
    theirs = time.perf_counter() - begin
    return {"job": f"hottimes {n}", "ours_s": ours, "numpy_s": theirs, "ratio": theirs / ours,
            "largest_difference": float(np.abs(week.T - np.array(found["table"])).max())}


def main():
    program = sys.argv[1]
    sizes = [int(word) for word in sys.argv[2:]] + [5000, 1_000_000][len(sys.argv) - 2:]
    rng = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(near_repeats(program, Path(folder), sizes[0], rng)), flush=True)
        print(json.dumps(aoristic(program, Path(folder), sizes[1], rng)), flush=True)


if __name__ == "__main__":
    main()
