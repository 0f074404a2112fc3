# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports as a user types them: bad files, seconds since 1970, overlapping exports."""

import sqlite3
import unittest

from support import FAILED, WRONG_USAGE, CommandLineTest, write_export

HEADER = "Registratienummer;Incidentsoort;Pleegstraatnaam;Begin-pleegdatum/tijd;X;Y\n"


class Import(CommandLineTest):
    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def starts(self, dossier):
        connection = sqlite3.connect(dossier)
        try:
            return [row[0] for row in connection.execute("SELECT start_local FROM incidents ORDER BY start_local")]
        finally:
            connection.close()

    def one_line(self, *words, code=FAILED):
        finished = self.done(*words, code=code)
        self.assertEqual(len(finished.err.strip().splitlines()), 1, finished.err)
        return finished.err

    def test_damaged_text_is_refused_with_the_line(self):
        dossier = self.folder / "town.gpkg"
        row = "PL1;Diefstal uit/vanaf personenauto;Dorpsstraat;1-2-2025 22:00;150000;500000\n"
        quote = self.file("quote.csv", HEADER + row + 'PL2;"Diefstal\n' + row)
        self.assertIn("3", self.one_line("import", dossier, quote))
        zero = self.file("zero.csv", (HEADER + row).encode() + b"PL2;\0;x;1-2-2025;1;1\n")
        self.assertIn("3", self.one_line("import", dossier, zero))
        self.one_line("import", dossier, self.file("page.csv", "<!DOCTYPE html><html><body>Log in</body></html>"))
        self.one_line("import", dossier, self.file("packed.csv", b"\x1f\x8b\x08\x00" + b"0" * 100))
        self.assertFalse(dossier.exists())

    def test_a_page_that_is_called_a_workbook_is_to_be_saved_as_one(self):
        page = "<html><table><tr><td>Incidentsoort</td></tr></table></html>"
        sheet = ('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
                 '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>')
        dossier = self.folder / "town.gpkg"
        for name, content in {"page.xls": page, "sheet.xls": sheet, "sheet.xml": sheet, "PAGE.XLS": page}.items():
            with self.subTest(name):
                self.assertIn("(.xlsx)", self.one_line("import", dossier, self.file(name, content)))
        self.assertIn("CSV", self.one_line("import", dossier, self.file("page.csv", page)))

    def test_seconds_since_1970_need_a_time_zone_and_get_the_clock_on_the_wall(self):
        # 2024-07-01 12:00 UTC, 2025-01-01 12:00 UTC, and 2045-07-01 12:00 UTC: after the last change in the file.
        rows = [f"PL{i};Diefstal uit/vanaf personenauto;Dorpsstraat;{seconds};150000;500000\n"
                for i, seconds in enumerate((1719835200, 1735732800, 2382523200))]
        export = self.file("unix.csv", HEADER + "".join(rows))
        dossier = self.folder / "town.gpkg"
        self.assertIn("--time-zone", self.one_line("import", dossier, export))
        self.one_line("import", dossier, export, "--time-zone", "Europe/Atlantis", code=WRONG_USAGE)
        self.assertFalse(dossier.exists())
        self.done("import", dossier, export, "--time-zone", "Europe/Amsterdam")
        self.assertEqual([moment[:16] for moment in self.starts(dossier)],
                         ["2024-07-01T14:00", "2025-01-01T13:00", "2045-07-01T14:00"])

    def test_an_overlapping_export_adds_only_what_is_new(self):
        # With more rows the points say more about the places; that makes no other incidents of the old ones.
        export = write_export(self.folder / "export.csv", 400)
        lines = export.read_text().splitlines(keepends=True)
        early = self.file("early.csv", "".join(lines[:101]))
        dossier = self.folder / "town.gpkg"
        self.assertEqual(self.done("import", dossier, early, "--json").json()["accepted"], 100)
        report = self.done("import", dossier, export, "--json").json()
        self.assertEqual((report["accepted"], report["duplicates"]), (300, 100))


if __name__ == "__main__":
    unittest.main()
