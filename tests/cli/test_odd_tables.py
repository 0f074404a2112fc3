# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that are odd but honest: very wide, empty, without ends of lines; dates at the edge; numbers with zeros.

Which fault of the project's list is tested where stands in tests/fault/README.md.
"""

import csv
import sqlite3
import unittest

from support import FAILED, CommandLineTest, Limits, run, write_export

HEADER = "Registratienummer;Incidentsoort;Straat;Postcode;Begin-pleegdatum/tijd;X;Y"
ROWS = [f"00{i};Diefstal uit/vanaf personenauto;Kade;0{100 + i} AB;{1 + i}-2-2025 22:00;15000{i};500000" for i in range(8)]


class OddTables(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "town.gpkg"

    def written(self, *lines, end="\n", last=True, name="export.csv", encoding="utf-8"):
        path = self.folder / name
        path.write_bytes((end.join(lines) + (end if last else "")).encode(encoding))
        return path

    def report(self, file, *options):
        self.dossier.unlink(missing_ok=True)
        return self.done("import", self.dossier, file, "--json", *options).json()

    def stored(self, columns):
        connection = sqlite3.connect(self.dossier)
        try:
            return connection.execute(f"SELECT {columns} FROM incidents ORDER BY incident_no").fetchall()
        finally:
            connection.close()

    def one_line(self, file, code=FAILED):
        finished = run("import", self.dossier, file, limits=Limits(200, 5))
        self.assertEqual(finished.code, code, finished.err)
        self.assertEqual(len(finished.err.strip().splitlines()), 1, finished.err)
        self.assertFalse(self.dossier.exists())
        return finished.err

    def test_f11_a_zero_byte_is_named_by_its_line(self):
        path = self.folder / "zero.csv"
        path.write_bytes(f"{HEADER}\n{ROWS[0]}\n".encode() + b"a;\0;b\n")
        self.assertIn("3", self.one_line(path))

    def test_f14_every_encoding_gives_the_same_and_a_mixed_one_loses_no_row(self):
        rows = [row.replace("Kade", "Café-kade é") for row in ROWS]
        streets = set()
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"):
            with self.subTest(encoding):
                mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
                self.report(self.written(mark + HEADER, *rows, encoding=encoding))
                streets |= set(self.stored("street"))
        self.assertEqual(streets, {("Café-kade é",)})
        mixed = self.folder / "mixed.csv"
        mixed.write_bytes("\n".join([HEADER, *rows[:4]]).encode("utf-8") + b"\n" + "\n".join(rows[4:]).encode("cp1252"))
        self.assertEqual(self.report(mixed)["accepted"], 8)

    def test_f15_signs_between_cells_and_leading_zeros(self):
        for sign in (";", ",", "\t", "|"):
            for told in (True, False):
                with self.subTest(sign=sign, told=told):
                    lines = [line.replace(";", sign) for line in [HEADER, *ROWS]]
                    self.report(self.written(*([f"sep={sign}"] if told else []), *lines))
                    self.assertEqual(self.stored("incident_no"), [(f"00{i}",) for i in range(8)])

    def test_f16_frames_without_a_table_are_refused_with_one_line(self):
        self.one_line(self.written(HEADER))
        self.one_line(self.written(HEADER, "", "", ""))
        self.one_line(self.written("", "", ""))
        self.one_line(self.written("x"))

    def test_f16_ten_thousand_columns_and_headers_that_are_double_or_empty(self):
        extra = ";".join(["", "Kolom", "Kolom"] * 3_333)
        wide = self.written(HEADER + ";" + extra, *[row + ";" + ";".join(["1"] * 9_999) for row in ROWS])
        report = self.report(wide)
        self.assertEqual(report["accepted"], 8)
        self.assertEqual(len(report["columns"]), 7 + 9_999)
        self.assertEqual(self.report(self.written("Straat;" + HEADER + ";;", *["x;" + row + ";;" for row in ROWS]))["accepted"], 8)

    def test_f16_lone_carriage_returns_and_no_last_end(self):
        self.assertEqual(self.report(self.written(HEADER, *ROWS, end="\r"))["accepted"], 8)
        self.assertEqual(self.report(self.written(HEADER, *ROWS, end="\r\n", last=False))["accepted"], 8)
        self.assertEqual(self.report(self.written(HEADER, *ROWS, last=False))["accepted"], 8)

    def test_f17_dates_at_the_edge(self):
        dates = ["31-2-2025", "29-2-2024", "29-2-2025", "1-1-1900", "31-12-2099", "30-6-2025 24:00", "30-6-2025 00:00",
                 "30-6-2025 24:01", "13-13-2025", "0-0-0", "45293.5", "onbekend", "31-3-2024 02:30", "27-10-2024 02:30"]
        lines = [f"N{i:02};Diefstal fiets;Kade;;{date};150000;500000" for i, date in enumerate(dates)]
        report = self.report(self.written(HEADER, *lines, *[f"M{row}" for row in ROWS]))
        found = dict(self.stored("incident_no, start_local"))
        self.assertEqual({n: moment for n, moment in found.items() if n.startswith("N")}, {
            "N01": "2024-02-29", "N03": "1900-01-01", "N04": "2099-12-31", "N05": "2025-07-01T00:00:00",
            "N06": "2025-06-30T00:00:00", "N12": "2024-03-31T02:30:00", "N13": "2024-10-27T02:30:00"})
        self.assertEqual(report["by_reason"], {"no-date": 7})
        self.assertEqual(report["accepted"] + report["rejected"], report["rows_read"])

    def test_f17_day_and_month_are_told_apart_over_the_whole_column(self):
        for write, order in (("{d}-{m}-2025", "dmy"), ("{m}/{d}/2025", "mdy")):
            with self.subTest(order):
                lines = [f"N{i};Diefstal fiets;Kade;;{write.format(d=d, m=m)};150000;500000"
                         for i, (d, m) in enumerate([(1, 2), (2, 3), (25, 4), (3, 12)])]
                self.assertEqual(self.report(self.written(HEADER, *lines))["date_order"], order)
                self.assertEqual([row[0] for row in self.stored("start_local")],
                                 ["2025-02-01", "2025-03-02", "2025-04-25", "2025-12-03"])

    def test_f18_the_same_file_twice_and_half_of_it_again(self):
        lines = write_export(self.folder / "whole.csv", 400).read_text().splitlines()
        first = self.written(*lines[:301], name="first.csv")
        second = self.written(lines[0], *lines[151:], name="second.csv")
        self.assertEqual(self.report(first)["accepted"], 300)
        again = self.done("import", self.dossier, first, "--json").json()
        self.assertEqual((again["accepted"], again["duplicates"]), (0, 300))
        half = self.done("import", self.dossier, second, "--keep-gone", "--json").json()
        self.assertEqual((half["accepted"], half["duplicates"]), (100, 150))
        self.assertEqual(len(self.stored("1")), 400)

    def test_f23_no_cell_of_an_export_is_a_formula(self):
        cells = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://192.0.2.1\")"]
        lines = [f'F{i};Diefstal fiets;"{cell.replace(chr(34), chr(34) * 2)}";;{1 + i}-2-2025 22:00;15000{i};500000'
                 for i, cell in enumerate(cells)]
        self.assertEqual(self.report(self.written(HEADER, *lines))["accepted"], len(cells))
        out = self.folder / "out.csv"
        self.done("export", self.dossier, "--what", "incidents", "--class", "werk", "--out", out)
        self.done("export", self.dossier, "--what", "log", "--class", "werk", "--out", self.folder / "log.csv")

        for path in (out, self.folder / "log.csv"):
            with open(path, encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(file))
            self.assertGreater(len(rows), 1)
            for cell in (cell for row in rows for cell in row):
                number = cell.lstrip("-").replace(".", "", 1).isdigit()
                self.assertTrue(number or cell[:1] not in tuple("=+-@\t\r"), cell)


if __name__ == "__main__":
    unittest.main()
