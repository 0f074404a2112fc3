# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs brandpunt-cli and ogr2ogr side by side on the same export: file to dossier, and dossier to an indexed GeoPackage.

usage: compare_import.py BRANDPUNT_CLI GEN.py FOLDER [ROWS...]

GEN.py makes the inputs (--n N --seed S --out-prefix P --lonlat): semicolons, degrees. ogr2ogr copies the file into a
GeoPackage in RD New, without and with a spatial index; import reads, classifies, transforms, deduplicates and stores it, and
export writes an indexed GeoPackage of it. The programs take turns, so that a busy machine troubles both; of each the median
of three (one, where a run takes over 60 s), with processor time and peak memory as time(1) tells them. Then the indexed
file is checked: SQLite finds its R-tree sound, and GDAL finds the same incidents in boxes as a look at every row does.
Debian: gdal-bin, python3-gdal, python3-numpy, python3-pyproj, time.
"""

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PYTHON = "/usr/bin/python3"
ROUNDS = 3
LONG_S = 60
PEAK_GOAL_MIB = 250


def run(words):
    """Wall seconds, processor seconds, and peak in MiB of the whole process."""
    with tempfile.NamedTemporaryFile("r") as told:
        begin = time.perf_counter()
        subprocess.run(["/usr/bin/time", "-f", "%U %S %M", "-o", told.name, *map(str, words)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wall = time.perf_counter() - begin
        user, system, kib = told.read().split()[-3:]
        return wall, float(user) + float(system), int(kib) / 1024


class Job:
    def __init__(self, name, words, *makes):
        self.name, self.words, self.makes, self.rounds = name, words, makes, []

    def once(self):
        for file in self.makes:
            for end in ("", "-journal"):
                Path(str(file) + end).unlink(missing_ok=True)
        self.rounds.append(run(self.words))

    def median(self):
        return tuple(statistics.median(column) for column in zip(*self.rounds))

    def tell(self):
        wall, cpu, peak = self.median()
        walls = sorted(r[0] for r in self.rounds)
        print(f"{self.name:34} {wall:8.2f} s ({walls[0]:.2f}-{walls[-1]:.2f}, {len(walls)})  processor {cpu:7.2f} s  "
              f"peak {max(r[2] for r in self.rounds):6.0f} MiB", flush=True)
        return wall, cpu


def ogr2ogr(source, target, index):
    return ["ogr2ogr", "-f", "GPKG", target, source, "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat",
            "-oo", "AUTODETECT_TYPE=YES", "-s_srs", "EPSG:4326", "-t_srs", "EPSG:28992", "-nln", "incidents",
            "-lco", f"SPATIAL_INDEX={'YES' if index else 'NO'}"]


CHECK = """
import random, sys
from osgeo import ogr
ogr.UseExceptions()
source = ogr.Open(sys.argv[1])
layer = source.GetLayer("incidents")
points = [(f.GetFID(), f.GetGeometryRef().GetX(), f.GetGeometryRef().GetY()) for f in layer if f.GetGeometryRef()]
chance = random.Random(1)
for side in (50, 500, 5000):
    for _ in range(5):
        _, x, y = chance.choice(points)
        layer.SetSpatialFilterRect(x - side, y - side, x + side, y + side)
        found = {f.GetFID() for f in layer}
        truth = {i for i, px, py in points if abs(px - x) <= side and abs(py - y) <= side}
        assert found == truth, (side, len(found), len(truth))
print("boxes ok")
"""


def check(exported, rows):
    with sqlite3.connect(exported) as database:
        kept, = database.execute("SELECT count(*) FROM incidents").fetchone()
        indexed, = database.execute("SELECT count(*) FROM rtree_incidents_geom").fetchone()
        sound, = database.execute("SELECT rtreecheck('rtree_incidents_geom')").fetchone()
    boxes = subprocess.run([PYTHON, "-c", CHECK, exported], capture_output=True, text=True, check=False)
    print(f"{'':34} {kept} of {rows} rows kept, {indexed} indexed, R-tree {sound}, {boxes.stdout.strip() or boxes.stderr[-300:]}")


def compare(program, generator, folder, rows):
    prefix = folder / f"inc_{rows}"
    source = Path(f"{prefix}_ll.csv")
    if not source.exists():
        subprocess.run([PYTHON, generator, "--n", str(rows), "--seed", "1", "--out-prefix", prefix, "--lonlat"], check=True)
    bare, indexed, dossier, exported = (folder / f"{name}_{rows}.gpkg" for name in ("bare", "indexed", "dossier", "exported"))
    copy = Job(f"ogr2ogr, no index, {rows}", ogr2ogr(source, bare, False), bare)
    take = Job(f"import, {rows}", [program, "import", dossier, source, "--quiet", "--map", "incident_no=id", "--map", "end=end"], dossier)
    index = Job(f"ogr2ogr, index, {rows}", ogr2ogr(source, indexed, True), indexed)
    give = Job(f"export, index, {rows}", [program, "export", dossier, "--what", "incidents", "--class", "werk", "--out", exported], exported)
    jobs = (copy, take, index, give)
    for _ in range(ROUNDS):
        for job in jobs:
            if not job.rounds or job.rounds[0][0] < LONG_S:
                job.once()
    (copy_wall, copy_cpu), (take_wall, take_cpu), (index_wall, index_cpu), (give_wall, give_cpu) = (job.tell() for job in jobs)
    print(f"{'':34} import takes {take_wall / copy_wall:.2f} of ogr2ogr without an index (processor {take_cpu / copy_cpu:.2f}; goal 0.6)")
    print(f"{'':34} export is {index_wall / give_wall:.1f} times as fast as ogr2ogr with one (processor {index_cpu / give_cpu:.1f}; goal 9)")
    for job in (take, give):
        peak = max(r[2] for r in job.rounds)
        print(f"{'':34} {job.name}: peak {peak:.0f} MiB, goal {PEAK_GOAL_MIB}: {'reached' if peak < PEAK_GOAL_MIB else 'missed'}")
    check(exported, rows)


def main():
    program, generator, folder = sys.argv[1:4]
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    print("load", *os.getloadavg())
    for rows in [int(text) for text in sys.argv[4:]] or [1_000_000, 3_000_000]:
        compare(program, generator, folder, rows)


if __name__ == "__main__":
    main()
