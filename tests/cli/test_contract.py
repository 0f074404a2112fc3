# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts rely on: exit codes, one document on standard output, one clear line on standard error."""

import json
import unittest
import zipfile

from support import DONE, FAILED, REJECTED_ROWS, WRONG_USAGE, CommandLineTest, write_export

HEADER = "Registratienummer;Incidentsoort;Begin-pleegdatum/tijd;Eind-pleegdatum/tijd;X;Y\n"
ROW = "PL1;Diefstal uit/vanaf personenauto;1-2-2025 22:00;2-2-2025 7:00;150000;500000\n"


class Contract(CommandLineTest):
    def refused(self, *words, code=FAILED):
        """A failure is one line on standard error and, with --json, the same in the one document."""
        finished = self.done(*words, "--json", code=code)
        lines = finished.err.strip().splitlines()
        self.assertEqual(len(lines), 1, finished.err)
        self.assertEqual(finished.json()["error"], lines[0])
        self.assertGreater(len(lines[0]), 20)
        return lines[0]

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def test_json_is_one_document_and_nothing_else(self):
        dossier = self.folder / "town.gpkg"
        export = write_export(self.folder / "export.csv", 300)
        for words in (["import", dossier, export], ["quality", dossier], ["check", dossier],
                      ["hotspots", dossier, "--offence", "autokraak"], ["hottimes", dossier, "--offence", "autokraak"]):
            with self.subTest(command=words[0]):
                finished = self.done(*words, "--json", "--quiet")
                self.assertIsInstance(json.loads(finished.out), dict)
                self.assertEqual(finished.err, "")

    def test_the_account_of_an_import_adds_up(self):
        export = self.file("export.csv", HEADER + ROW + ROW + "PL2;;3-2-2025;;150000;500000\n" + "PL3;Brand;;;1;1\n")
        report = self.done("import", self.folder / "town.gpkg", export, "--json").json()
        parts = [report[part] for part in ("accepted", "duplicates", "merged", "rejected")]
        self.assertEqual(report["rows_read"], 4)
        self.assertEqual(sum(parts), 4)
        self.assertEqual(parts, [1, 1, 0, 2])

    def test_strict_says_by_its_exit_code_that_rows_were_rejected(self):
        export = self.file("export.csv", HEADER + ROW + "PL2;;3-2-2025;;150000;500000\n")
        self.done("import", self.folder / "lenient.gpkg", export, code=DONE)
        self.done("import", self.folder / "strict.gpkg", export, "--strict", code=REJECTED_ROWS)

    def test_wrong_usage_is_told_apart_from_failure(self):
        dossier = self.folder / "town.gpkg"
        self.done("new", dossier)
        for words in (["import"], ["import", dossier], ["hotspots", dossier], ["no-such-command"], [],
                      ["hotspots", dossier, "--offence", "no-such-offence"],
                      ["hotspots", dossier, "--offence", "autokraak", "--from", "yesterday"],
                      ["map", dossier, "--run", "1", "--class", "iedereen", "--out", "m.pdf"]):
            with self.subTest(words=words[:1] + words[2:]):
                self.done(*words, code=WRONG_USAGE)

    def test_files_that_are_not_what_they_should_be_get_one_clear_line(self):
        whole = self.folder / "whole.xlsx"
        with zipfile.ZipFile(whole, "w") as archive:
            archive.writestr("[Content_Types].xml", "<Types/>" * 100)
            archive.writestr("xl/workbook.xml", "<workbook/>" * 100)
        bad = {
            "a missing file": self.folder / "missing.csv",
            "a directory": self.folder,
            "an empty file": self.file("empty.csv", ""),
            "a PDF renamed": self.file("paper.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"0" * 500),
            "a truncated workbook": self.file("truncated.xlsx", whole.read_bytes()[:-30]),
            "no offence column": self.file("columns.csv", "a;b\n1;2\n3;4\n"),
            "dates that fit no order": self.file("dates.csv", HEADER + ROW.replace("1-2-2025", "99-99-2025")
                                                 .replace("2-2-2025", "98-98-2025")),
        }
        for what, path in bad.items():
            with self.subTest(what=what):
                dossier = self.folder / "bad.gpkg"
                message = self.refused("import", dossier, path)
                if path != self.folder:
                    self.assertIn(path.name, message)
                self.assertFalse(dossier.exists(), "a failed import left a dossier behind")

    def test_a_dossier_that_is_none_is_refused_and_left_alone(self):
        for what, content in {"text": b"not a database, " * 100, "nothing": b""}.items():
            with self.subTest(what=what):
                path = self.file("town.gpkg", content)
                self.refused("hotspots", path, "--offence", "autokraak")
                self.refused("check", path)
                self.assertEqual(path.read_bytes(), content)

    def test_a_missing_dossier_run_or_hotspot_is_named(self):
        dossier = self.folder / "town.gpkg"
        self.refused("hotspots", self.folder / "none.gpkg", "--offence", "autokraak")
        self.done("import", dossier, write_export(self.folder / "export.csv", 300))
        self.assertIn("77", self.refused("map", dossier, "--run", "77", "--class", "werk", "--out", self.folder / "m.pdf"))
        self.assertIn("77", self.refused("facts", dossier, "--run", "77", "--hotspot", "1"))
        self.assertIn("77", self.refused("undo-import", dossier, "77"))

    def test_messages_speak_the_language_that_is_asked_for(self):
        missing = self.folder / "none.gpkg"
        dutch = self.done("check", missing, "--lang", "nl", code=FAILED).err
        english = self.done("check", missing, "--lang", "en", code=FAILED).err
        self.assertNotEqual(dutch, english)
        self.assertEqual(self.done("check", missing, code=FAILED, LC_ALL="en_US.UTF-8").err, english)
        self.assertEqual(self.done("check", missing, code=FAILED, LC_ALL="nl_NL.UTF-8").err, dutch)


if __name__ == "__main__":
    unittest.main()
