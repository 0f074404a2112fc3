# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs brandpunt-cli and scikit-learn on the same points, checks that labels agree, prints times and their ratio.

usage: compare_dbscan.py BRANDPUNT_CLI POINTS.csv [EPS [MIN_POINTS]]     (Debian: python3-sklearn)
"""

import json
import subprocess
import sys
import tempfile
import time

import numpy as np
from sklearn.cluster import DBSCAN


def main():
    program, source = sys.argv[1:3]
    eps = float(sys.argv[3]) if len(sys.argv) > 3 else 100.0
    minimum = int(sys.argv[4]) if len(sys.argv) > 4 else 10
    with tempfile.NamedTemporaryFile(suffix=".csv") as out:
        words = [program, "run", "dbscan", "--points", source, "--eps", str(eps), "--min-points", str(minimum),
                 "--out", out.name, "--json"]
        runs = []
        for _ in range(5):
            begin = time.perf_counter()
            summary = json.loads(subprocess.run(words, check=True, capture_output=True).stdout)
            runs.append((summary["seconds_compute"], time.perf_counter() - begin))
        ours = np.loadtxt(out.name, delimiter=",", skiprows=1, dtype=int)
    compute, whole = np.median(runs, axis=0)
    print(f"brandpunt     compute {compute:8.3f} s   whole process {whole:8.3f} s")
    with open(source, encoding="utf-8") as file:
        header = file.readline().strip()
    separator = ";" if header.count(";") > header.count(",") else ","
    names = header.split(separator)
    points = np.loadtxt(source, delimiter=separator, skiprows=1, usecols=(names.index("x"), names.index("y")))
    begin = time.perf_counter()
    peer = DBSCAN(eps=eps, min_samples=minimum, algorithm="kd_tree").fit(points)
    theirs = time.perf_counter() - begin
    print(f"scikit-learn  compute {theirs:8.3f} s   ratio {theirs / compute:.0f}")
    core = np.zeros(len(points), dtype=int)
    core[peer.core_sample_indices_] = 1
    same = (ours[:, 0] == peer.labels_).all() and (ours[:, 1] == core).all()
    print("labels and core flags are equal" if same else "LABELS DIFFER")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
