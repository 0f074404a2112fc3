# SPDX-License-Identifier: GPL-3.0-or-later
"""The site inspection: the pack goes out without a trace of an incident, and what was found comes back in."""

import csv
import re
import shutil
import sqlite3
import subprocess
import unittest

from support import FAILED, WRONG_USAGE, CommandLineTest, run

POPPLER = unittest.skipUnless(shutil.which("pdftotext"), "poppler-utils is not installed")


def text_of_pdf(file):
    """The text layer and the properties, which go out with the picture."""
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True).stdout
    properties = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True).stdout
    return text.decode("utf-8"), properties.decode("utf-8")


class SchouwTest(CommandLineTest):
    """On the demo town, made once."""

    @classmethod
    def setUpClass(cls):
        import tempfile
        from pathlib import Path

        cls.town = tempfile.TemporaryDirectory(prefix="brandpunt-test-")
        cls.addClassCleanup(cls.town.cleanup)
        made = run("demo", cls.town.name, "--json").json()
        cls.original = Path(made["dossier"])

    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "town.gpkg"
        shutil.copy(self.original, self.dossier)

    def pack(self, hotspot="A1", run_number=1, *more, **settings):
        pdf, form = self.folder / f"{hotspot}.pdf", self.folder / f"{hotspot}.csv"
        made = self.done("schouw", self.dossier, "--run", run_number, "--hotspot", hotspot, "--out", pdf, "--form", form,
                         "--json", *more, **settings).json()
        return pdf, form, made

    def filled(self, form, answers, name="filled.csv"):
        """The form with these cells filled in: (id, round) to {column: text}; new agreements in order under `nieuw`."""
        with open(form, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        head = rows[0]
        fresh = list(answers.get("nieuw", []))
        for row in rows[1:]:
            key = row[1] if not row[2] else (row[1], row[2])
            cells = fresh.pop(0) if row[1] == "nieuw" and fresh else answers.get(key, {})
            if isinstance(cells, dict):
                for column, text in cells.items():
                    row[head.index(column)] = text
        out = self.folder / name
        with open(out, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return out

    def good_answers(self):
        return {
            "datum-dag": {"antwoord": "26-11-2025"},
            "datum-donker": {"antwoord": "2025-11-27"},
            ("licht-kleur", "donker"): {"antwoord": "nee", "opmerking": "donker bij Kerkstraat 12", "foto": "31"},
            ("zicht-overzicht", "dag"): {"antwoord": "deels"},
            ("groen-struiken", "dag"): {"antwoord": "nee", "wie": "groenbeheer", "wanneer": "1-3-2026"},
            "nieuw": [{"opmerking": "lampen nalopen", "wie": "lichtbeheer", "wanneer": "2026-02-01"}],
        }

    @POPPLER
    def test_no_pack_gives_an_incident_away(self):
        with sqlite3.connect(self.dossier) as file:
            numbers = {row[0] for row in file.execute("SELECT incident_no FROM incidents WHERE incident_no <> ''")}
            addresses = set(file.execute("SELECT street, house_no, postcode FROM incidents"))
        for hotspot, run_number in (("A1", 1), ("A2", 1), ("W1", 2), ("W2", 2)):
            with self.subTest(hotspot):
                pdf, form, made = self.pack(hotspot, run_number, "--date", "2025-11-27")
                text, properties = text_of_pdf(pdf)
                self.assertEqual(made["pages"], 4)
                self.assertEqual(re.search(r"Pages:\s+(\d+)", properties).group(1), "4")
                self.assertEqual(text.count("RONDE IN HET DONKER"), 2)
                self.assertEqual(text.count("RONDE BIJ DAGLICHT"), 2)
                self.assertGreaterEqual(text.count("ALLEEN VOOR DEELNEMERS"), 4)
                everything = " ".join((text + properties + form.read_text("utf-8-sig")).split())
                for number in numbers:
                    self.assertNotIn(number, everything)
                for street, house, postcode in addresses:
                    if street and house:
                        self.assertNotRegex(everything, re.escape(street) + r"\s+" + re.escape(house) + r"\b")
                    if postcode:
                        self.assertNotIn(postcode, everything)
                self.assertNotRegex(everything, r"\b\d{4} ?[A-Z]{2}\b")
                self.assertNotRegex(everything, r"\d+ (auto|woninginbra)kra?a?k")

    def test_the_points_are_no_places_of_incidents_and_lie_close_together(self):
        for hotspot, run_number in (("A1", 1), ("W1", 2)):
            _, _, made = self.pack(hotspot, run_number)
            self.assertGreaterEqual(len(made["points"]), 4)
            self.assertLessEqual(len(made["points"]), 8)
            self.assertGreater(made["length_m"], 50)
            self.assertLess(made["length_m"], 3000)
            for point in made["points"]:
                self.assertEqual(point["x"] % 5, 0)
                self.assertNotRegex(point["name"], r"\d")

    def test_the_same_pack_has_the_same_bytes(self):
        one = self.pack(SOURCE_DATE_EPOCH="1700000000")[0].read_bytes()
        other = self.pack(SOURCE_DATE_EPOCH="1700000000", LC_ALL="C", TZ="Asia/Tokyo")[0].read_bytes()
        self.assertEqual(one, other)

    def test_findings_become_facts_agreements_and_another_advice(self):
        _, form, _ = self.pack()
        filled = self.filled(form, self.good_answers())
        taken = self.done("schouw", self.dossier, "--read", filled, "--json").json()
        self.assertEqual(taken["answered"] + taken["empty"] + taken["about_the_inspection"], taken["rows_read"])
        self.assertEqual(taken["facts"], {"verlichting": "slecht", "zichtlijnen": "matig", "groen_dicht": True})
        self.assertEqual(taken["removed"], {"house-number": 1})
        self.assertEqual([a["owner"] for a in taken["agreements"]], ["groenbeheer", "lichtbeheer"])
        self.assertTrue(taken["changes"])
        facts = self.done("facts", self.dossier, "--run", "1", "--hotspot", "A1", "--json").json()["facts"]
        self.assertEqual(facts["verlichting"]["value"], "slecht")
        self.assertEqual(facts["verlichting"]["origin"], "site-inspection")
        self.assertEqual(facts["schouw_maanden_geleden"]["origin"], "computed")
        self.assertIsNotNone(facts["schouw_maanden_geleden"]["value"])
        dump = "\n".join(sqlite3.connect(self.dossier).iterdump())
        self.assertNotIn("Kerkstraat 12", dump)
        self.assertTrue(self.done("check", self.dossier, "--json").json()["ok"])

        again = self.done("schouw", self.dossier, "--read", filled, "--json").json()
        self.assertTrue(again["known_already"])
        self.assertEqual(again["inspection"], taken["inspection"])

        better = self.good_answers()
        better[("licht-kleur", "donker")] = {"antwoord": "ja"}
        corrected = self.done("schouw", self.dossier, "--read", self.filled(form, better), "--json").json()
        self.assertTrue(corrected["corrected"])
        self.assertEqual(corrected["facts"]["verlichting"], "goed")

        next_form = self.pack()[1].read_text("utf-8-sig")
        self.assertIn("lampen nalopen", next_form)

    def test_a_form_with_one_bad_row_changes_nothing(self):
        _, form, _ = self.pack()
        before = self.dossier.read_bytes()
        for name, change, named in (
            ("answer", {("licht-kleur", "donker"): {"antwoord": "misschien"}}, "misschien"),
            ("date", {"datum-donker": {"antwoord": "31-02-2025"}}, "31-02-2025"),
            ("future", {"datum-donker": {"antwoord": "1-1-2099"}}, "toekomst"),
            ("missing date", {"datum-donker": {"antwoord": ""}}, "datum-donker"),
        ):
            with self.subTest(name):
                filled = self.filled(form, {**self.good_answers(), **change})
                refused = self.done("schouw", self.dossier, "--read", filled, code=FAILED)
                self.assertIn(named, refused.err)
                self.assertIn("regel", refused.err)
                self.assertEqual(len(refused.err.strip().splitlines()), 1)
                self.assertEqual(self.dossier.read_bytes(), before)

    def test_hostile_forms_are_refused_and_nothing_breaks(self):
        before = self.dossier.read_bytes()
        files = {
            "empty.csv": b"",
            "no-head.csv": b"1;2;3\r\n4;5;6\r\n",
            "no-run.csv": b"soort;id;antwoord\r\nitem;licht-kleur;ja\r\n",
            "other-run.csv": b"soort;id;antwoord\r\nschouw;run;99\r\nschouw;hotspot;A1\r\n",
            "other-hotspot.csv": b"soort;id;antwoord\r\nschouw;run;1\r\nschouw;hotspot;Z9\r\n",
            "quote.csv": b"soort;id;antwoord\r\nschouw;run;1\r\nschouw;hotspot;A1\r\nitem;\"licht",
            "sql.csv": b"soort;id;antwoord\r\nschouw;run;1\r\nschouw;hotspot;A1\r\nvraag;x'); DROP TABLE answers;--;ja\r\n",
            "nul.csv": b"soort;id;antwoord\r\nschouw;run;1\r\nschouw;hotspot;A1\r\nitem;\x00\x01;ja\r\n",
        }
        for name, content in files.items():
            with self.subTest(name):
                (self.folder / name).write_bytes(content)
                self.done("schouw", self.dossier, "--read", self.folder / name, code=FAILED)
                self.assertEqual(self.dossier.read_bytes(), before)
        self.done("schouw", self.dossier, "--read", self.folder / "nowhere.csv", code=FAILED)

    def test_wrong_usage_says_what_to_do(self):
        out = self.folder / "x.pdf"
        self.done("schouw", self.dossier, code=WRONG_USAGE)
        self.done("schouw", self.dossier, "--run", "1", "--hotspot", "A1", "--out", self.folder / "x.odt", code=WRONG_USAGE)
        self.done("schouw", self.dossier, "--run", "1", "--hotspot", "A1", "--out", out, "--date", "morgen", code=WRONG_USAGE)
        self.done("schouw", self.dossier, "--read", "x.csv", "--run", "1", code=WRONG_USAGE)
        self.done("schouw", self.dossier, "--run", "1", "--hotspot", "Z9", "--out", out, code=FAILED)
        self.done("map", self.dossier, "--class", "deelnemers", "--out", out, code=FAILED)
        self.assertFalse(out.exists())


if __name__ == "__main__":
    unittest.main()
