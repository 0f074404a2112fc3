# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 in the middle of an import: the dossier opens, and holds all of the batch or nothing of it."""

import random
import shutil
import sqlite3
import time
import unittest

from support import CommandLineTest, start, write_export

KILLS = 50
ROWS = 60_000
ROWS_BEFORE = 200


def incidents_in(dossier):
    """Counts as another program would: through SQLite, after the program itself had a look at the file."""
    with sqlite3.connect(f"file:{dossier}?mode=ro", uri=True) as database:
        return database.execute("SELECT count(*) FROM incidents").fetchone()[0]


class Kill(CommandLineTest):
    def kill_during(self, seconds, *words):
        """Starts the program, kills it after so many seconds, and says whether it was still at work."""
        program = start(*words, TMPDIR=str(self.temporary), SQLITE_TMPDIR=str(self.temporary))
        try:
            program.wait(seconds)
        except Exception:
            program.kill()
        program.communicate()
        return program.returncode == -9

    def setUp(self):
        super().setUp()
        self.temporary = self.folder / "temporary"
        self.temporary.mkdir()
        self.export = write_export(self.folder / "export.csv", ROWS)
        self.random_numbers = random.Random(20260301)

    def duration(self, dossier):
        began = time.monotonic()
        self.done("import", dossier, self.export, "--quiet")
        return time.monotonic() - began

    def test_an_import_into_a_dossier_is_there_wholly_or_not_at_all(self):
        before = self.folder / "before.gpkg"
        self.done("import", before, write_export(self.folder / "first.csv", ROWS_BEFORE, seed=2), "--quiet")
        whole = self.folder / "whole.gpkg"
        shutil.copy(before, whole)
        duration = self.duration(whole)
        all_of_it = incidents_in(whole)
        self.assertGreater(all_of_it, ROWS)
        killed = attempt = 0
        # A machine that is busy with other things finishes now earlier, now later; what counts is 50 hits at work.
        while killed < KILLS and attempt < 4 * KILLS:
            attempt += 1
            moment = self.random_numbers.uniform(0, duration)
            with self.subTest(attempt=attempt, seconds=moment):
                dossier = self.folder / "killed.gpkg"
                shutil.copy(before, dossier)
                killed += self.kill_during(moment, "import", dossier, self.export)
                self.assertEqual(self.done("check", dossier, "--json").json()["problems"], [])
                self.assertIn(incidents_in(dossier), (ROWS_BEFORE, all_of_it))
                self.assertEqual(sorted(self.temporary.iterdir()), [], "incidents were left in a temporary file")
        self.assertEqual(killed, KILLS, "too few kills hit the program at work")

    def test_a_dossier_that_was_being_made_is_sound_or_not_there(self):
        duration = self.duration(self.folder / "whole.gpkg")
        for attempt in range(KILLS // 5):
            # Half of them in the first moments, when the file comes into being.
            moment = self.random_numbers.uniform(0, duration if attempt % 2 else 0.1 * duration)
            with self.subTest(attempt=attempt, seconds=moment):
                dossier = self.folder / f"new-{attempt}.gpkg"
                self.kill_during(moment, "import", dossier, self.export)
                if not dossier.exists():
                    continue
                self.assertEqual(self.done("check", dossier, "--json").json()["problems"], [])
                self.assertIn(incidents_in(dossier), (0, ROWS))


if __name__ == "__main__":
    unittest.main()
