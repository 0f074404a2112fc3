# SPDX-License-Identifier: GPL-3.0-or-later
"""One set of fictitious incidents in some hundred layouts: each file must give the same incidents."""

import sqlite3
import struct
import unittest

from odd_portals import portals
from odd_sheet_files import archive, sheets
from odd_text_files import layouts
from support import FAILED, CommandLineTest

TOLERANCE_M = 3  # of the tests' own formulas, and of RD without its grid of corrections


def stored(dossier):
    """What stands in the dossier: offence, start, end, x, y of each incident."""
    connection = sqlite3.connect(dossier)
    try:
        found = []
        for offence, start, end, blob in connection.execute(
                "SELECT offence, start_local, end_local, geom FROM incidents WHERE superseded_by IS NULL"):
            x, y = struct.unpack_from("<dd", blob, 13) if blob else (None, None)
            found.append((offence, start, end, x, y))
        return found
    finally:
        connection.close()


def order(row):
    return tuple("" if value is None else str(value) for value in row[:3]) + (row[3] or 0 if row[3] != "there" else 0,)


def same_place(told, found):
    if told == "there":
        return found is not None
    if told is None or found is None:
        return told is found
    return abs(told - found) <= TOLERANCE_M


class Layouts(CommandLineTest):
    def check(self, layout):
        path = self.folder / layout.name.replace("/", "-") / layout.file
        path.parent.mkdir()
        path.write_bytes(layout.content)
        dossier = path.parent / "town.gpkg"
        report = self.done("import", dossier, path, "--json", *layout.options).json()
        self.assertEqual(report["rejected"], layout.rejected, report["by_reason"])
        self.assertEqual(report["accepted"], len(layout.expected))
        pairs = list(zip(sorted(layout.expected, key=order), sorted(stored(dossier), key=order)))
        self.assertEqual([told[:3] for told, _ in pairs], [found[:3] for _, found in pairs])
        far = [(told, found) for told, found in pairs
               if not (same_place(told[3], found[3]) and same_place(told[4], found[4]))]
        self.assertEqual(far, [])

    def check_all(self, all_layouts):
        self.assertEqual(len({layout.name for layout in all_layouts}), len(all_layouts))
        for layout in all_layouts:
            with self.subTest(layout.name):
                self.check(layout)

    def test_text_files(self):
        self.check_all(layouts())

    def test_workbooks_and_archives(self):
        self.check_all(sheets())

    def test_an_archive_of_two_tables_is_refused_with_their_names(self):
        path = self.folder / "two.zip"
        path.write_bytes(archive(("a.csv", "x"), ("b.csv", "y")))
        refused = self.done("import", self.folder / "town.gpkg", path, code=FAILED).err
        self.assertIn("a.csv, b.csv", refused)

    def test_portals_of_other_cities(self):
        self.check_all(portals())


if __name__ == "__main__":
    unittest.main()
