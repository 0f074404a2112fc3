# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers for the driehoek and the sheet about the data, read back as a curious receiver would."""

import re
import shutil
import sqlite3
import unittest

from support import FAILED, WRONG_USAGE, CommandLineTest, write_export
from test_map import text_of_pdf


@unittest.skipUnless(shutil.which("pdftotext"), "poppler-utils is not installed")
class PaperTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "town.gpkg"
        self.done("import", self.dossier, write_export(self.folder / "export.csv", 1500))
        self.done("hotspots", self.dossier, "--offence", "autokraak", "--from", "2024-01-01", "--to", "2024-12-31")

    def paper(self, name, *more, code=0, **env):
        file = self.folder / name
        made = self.done("paper", self.dossier, "--class", "driehoek", "--out", file, *more, "--json", code=code, **env)
        return file, made.json()

    def test_two_pages_with_figures_measures_and_decisions(self):
        file, made = self.paper("paper.pdf", "--meeting", "2025-11-20", "--receiver", "exemplaar 2 van 5")
        text = text_of_pdf(file)
        words = " ".join(text.split())
        self.assertEqual(made["pages"], 2)
        self.assertEqual(re.search(r"Pages:\s+(\d+)", text).group(1), "2")
        self.assertGreater(made["decisions"], 0)
        for wanted in ("DRIEHOEK – VERTROUWELIJK", "20 november 2025", "exemplaar 2 van 5", "Automobilisten aanspreken",
                       "Gevraagde besluiten", "Het is geen voorspelling", "getoetst tegen 999 keer toeval", "bladzijde 2 van 2"):
            self.assertIn(wanted, words)

    def test_no_street_no_number_of_an_incident_and_no_small_count(self):
        file, _ = self.paper("paper.pdf")
        text = text_of_pdf(file)
        self.assertIsNone(re.search(r"\bDijk \d", text))
        self.assertNotIn("PL0", text)

    def test_english_papers_hold_no_dutch_sentence(self):
        file, _ = self.paper("paper.pdf", LC_ALL="en_US.UTF-8")
        words = " ".join(text_of_pdf(file).split())
        self.assertIn("page 2 of 2", words)
        for dutch in ("Het is geen", "geschikt", "gemeente", "uur", "jaar"):
            self.assertIsNone(re.search(rf"\b{dutch}\b", words), dutch)

    def test_the_same_paper_has_the_same_bytes(self):
        first, _ = self.paper("a.pdf", SOURCE_DATE_EPOCH="1700000000")
        second, _ = self.paper("b.pdf", SOURCE_DATE_EPOCH="1700000000", LC_ALL="C", TZ="Asia/Tokyo")
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_what_may_not_be_made_is_refused_with_a_sentence(self):
        for words, code in ((("--class", "openbaar", "--out", "a.pdf"), FAILED),
                            (("--class", "driehoek", "--out", "a.docx"), WRONG_USAGE),
                            (("--class", "driehoek", "--out", "a.pdf", "--meeting", "20-11"), WRONG_USAGE),
                            (("--class", "driehoek", "--out", "a.pdf", "--run", "1", "--run", "1"), WRONG_USAGE),
                            (("--class", "driehoek", "--out", "a.pdf", "--run", "99"), FAILED)):
            refused = self.done("paper", self.dossier, *words, code=code, cwd=None)
            self.assertTrue(refused.err.strip(), words)
            self.assertFalse((self.folder / "a.pdf").exists())

    def test_the_paper_is_logged_and_only_once(self):
        self.paper("paper.pdf")
        with sqlite3.connect(self.dossier) as file:
            lines = [row[0] for row in file.execute("SELECT detail FROM audit_log WHERE action = 'export'")]
        self.assertEqual([line for line in lines if line.startswith("paper")],
                         ["paper, class driehoek, paper.pdf"])

    def test_the_quality_sheet_is_one_page_without_any_place(self):
        file = self.folder / "quality.pdf"
        self.done("quality", self.dossier, "--out", file)
        text = text_of_pdf(file)
        self.assertEqual(re.search(r"Pages:\s+(\d+)", text).group(1), "1")
        words = " ".join(text.split())
        self.assertIn("Zijn de gegevens goed genoeg?", words)
        self.assertIn("1.500 regels kwamen binnen", words)
        self.assertIn("Geaccepteerd door", words)
        self.assertIsNone(re.search(r"\bDijk \d|\d{6} / \d{6}", text))
        self.done("quality", self.dossier, "--out", file, "--class", "openbaar", code=FAILED)
