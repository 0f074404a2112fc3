# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: the program, a folder that goes away, exports made on the spot."""

import json
import os
import random
import resource
import subprocess
import tempfile
import unittest
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("BRANDPUNT_CLI", PROJECT / "build/release/bin/brandpunt-cli"))
SHARED = PROJECT.parent / "shared"

DONE, FAILED, WRONG_USAGE, REJECTED_ROWS, STOPPED = 0, 1, 2, 3, 130


@dataclass
class Finished:
    """A run of the program that has ended."""

    code: int
    out: str
    err: str

    def json(self):
        """The one document on standard output; anything else there is an error of the program."""
        return json.loads(self.out)


def environment(**changes):
    """This process's environment with a fixed language, and with `changes`; None takes a variable away."""
    result = dict(os.environ, LC_ALL="C.UTF-8")
    for name, value in changes.items():
        result.pop(name, None)
        if value is not None:
            result[name] = value
    return result


@dataclass
class Limits:
    """What a run of the program may use at most; the kernel ends it where it wants more, however busy the machine is."""

    memory_mb: int = 0  # what it writes to memory, not the libraries it maps
    processor_s: int = 0

    def take(self):
        if self.memory_mb:
            resource.setrlimit(resource.RLIMIT_DATA, (self.memory_mb << 20,) * 2)
        if self.processor_s:
            resource.setrlimit(resource.RLIMIT_CPU, (self.processor_s,) * 2)


def run(*words, cwd=None, timeout=300, limits=Limits(), **env):
    """Runs brandpunt-cli to its end: run("import", dossier, file, "--json", TZ="UTC")."""
    done = subprocess.run(
        [str(PROGRAM), *map(str, words)], preexec_fn=limits.take,
        cwd=cwd, timeout=timeout, env=environment(**env), stdin=subprocess.DEVNULL, capture_output=True,
    )
    return Finished(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def start(*words, **env):
    """Starts brandpunt-cli and does not wait: for tests that interrupt or kill it."""
    return subprocess.Popen(
        [str(PROGRAM), *map(str, words)],
        env=environment(**env), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )


def needs_shared(name):
    """Passes over a test where the real file it needs does not lie beside the project."""
    return unittest.skipUnless((SHARED / name).exists(), f"shared/{name} is not beside the project")


class CommandLineTest(unittest.TestCase):
    """A test with an empty folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="brandpunt-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def done(self, *words, code=DONE, **env):
        """Runs the program and expects this exit code."""
        finished = run(*words, **env)
        self.assertEqual(finished.code, code, finished.err)
        return finished


def write_export(path, rows, seed=1):
    """A fictitious police export in the columns of the BVH, in RD New: theft from cars around a few car parks.

    Every row has a number of its own, a place and a window of some hours in 2023 to 2025, so all are accepted.
    """
    random_numbers = random.Random(seed)
    parks = [(random_numbers.uniform(150_000, 153_000), random_numbers.uniform(500_000, 503_000)) for _ in range(6)]
    first = datetime(2023, 1, 1)
    columns = ["Registratienummer", "Incidentsoort code", "Incidentsoort", "Pleegstraatnaam",
               "Begin-pleegdatum/tijd", "Eind-pleegdatum/tijd", "Kennisnamedatum/tijd", "X", "Y"]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(";".join(columns) + "\r\n")
        for row in range(rows):
            park_x, park_y = random_numbers.choice(parks)
            spread = 60 if random_numbers.random() < 0.5 else 1_500
            begin = first + timedelta(minutes=random_numbers.randrange(3 * 365 * 24 * 60))
            end = begin + timedelta(minutes=random_numbers.randrange(30, 720))
            reported = end + timedelta(minutes=random_numbers.randrange(10, 1440))
            moments = [f"{m.day}-{m.month}-{m.year} {m.hour}:{m.minute:02}" for m in (begin, end, reported)]
            place = [f"{random_numbers.gauss(at, spread):.0f}" for at in (park_x, park_y)]
            file.write(";".join([f"PL{row:07}", "A10", "Diefstal uit/vanaf personenauto", f"Dijk {row % 40}",
                                 *moments, *place]) + "\r\n")
    return path
