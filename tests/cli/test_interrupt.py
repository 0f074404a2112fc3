# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl-C stops within a second and leaves everything as it was."""

import hashlib
import shutil
import signal
import time
import unittest

from support import DONE, STOPPED, CommandLineTest, start, write_export


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Interrupt(CommandLineTest):
    def interrupted(self, after, *words):
        """Starts the program, presses Ctrl-C after so many seconds; gives exit code, seconds to stop, and stderr."""
        program = start(*words)
        time.sleep(after)
        pressed = time.monotonic()
        program.send_signal(signal.SIGINT)
        _, err = program.communicate(timeout=60)
        return program.returncode, time.monotonic() - pressed, err.decode("utf-8")

    def test_an_import_stops_within_a_second_and_changes_nothing(self):
        before = self.folder / "before.gpkg"
        self.done("import", before, write_export(self.folder / "first.csv", 200, seed=2), "--quiet")
        untouched = digest(before)
        export = write_export(self.folder / "export.csv", 150_000)
        whole = self.folder / "whole.gpkg"
        shutil.copy(before, whole)
        began = time.monotonic()
        self.done("import", whole, export, "--quiet")
        duration = time.monotonic() - began

        stopped = 0
        for share in (0.05, 0.25, 0.5, 0.75):
            with self.subTest(share=share):
                dossier = self.folder / "stopped.gpkg"
                shutil.copy(before, dossier)
                code, seconds, err = self.interrupted(share * duration, "import", dossier, export)
                # Killed by the signal: it came before the program was there to catch it, and nothing was begun.
                self.assertIn(code, (STOPPED, DONE, -signal.SIGINT))
                if code == -signal.SIGINT:
                    self.assertEqual(digest(dossier), untouched)
                if code == STOPPED:
                    stopped += 1
                    # A second on a machine that does nothing else; a busy one is given as much more as it takes longer.
                    self.assertLess(seconds, max(1, 0.3 * duration))
                    self.assertEqual(digest(dossier), untouched)
                    self.assertEqual(sorted(self.folder.glob("stopped.gpkg?*")), [])
                    self.assertEqual(len(err.strip().splitlines()), 1, err)
        self.assertGreater(stopped, 1, "the import was too quick to be stopped")

    def test_an_import_that_would_make_a_dossier_leaves_none(self):
        export = write_export(self.folder / "export.csv", 150_000)
        dossier = self.folder / "new.gpkg"
        for after in (0.3, 0.6, 1.2, 2.4):  # on a busy machine the program may not be there to catch it at first
            code, _, _ = self.interrupted(after, "import", dossier, export)
            if code != -signal.SIGINT:
                break
        self.assertEqual(code, STOPPED)
        self.assertFalse(dossier.exists())


if __name__ == "__main__":
    unittest.main()
