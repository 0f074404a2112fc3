# SPDX-License-Identifier: GPL-3.0-or-later
"""A later export of the same period: what is new, changed, unchanged and gone, and how it is undone."""

import random
import sqlite3
import unittest

from support import WRONG_USAGE, CommandLineTest, write_export

HEADER = "Registratienummer;Incidentsoort;Begin-pleegdatum/tijd;Kennisnamedatum/tijd;X;Y\n"
# The stand of an export is its last report.
LATEST = "PL9999999;A10;Diefstal uit/vanaf personenauto;Dijk 1;31-12-2025 1:00;;31-12-2026 9:00;151000;501000\r\n"


class Update(CommandLineTest):
    def report(self, dossier, file, *options):
        return self.done("import", dossier, file, "--json", *options).json()

    def written(self, name, lines):
        path = self.folder / name
        path.write_text("".join(lines), encoding="utf-8", newline="")
        return path

    def live(self, dossier):
        connection = sqlite3.connect(dossier)
        try:
            return sorted(connection.execute(
                "SELECT incident_no, offence, start_local, end_local FROM incidents WHERE superseded_by IS NULL"))
        finally:
            connection.close()

    def exports(self):
        """An export of 1,000 rows, and one of a month later: 50 changed, 20 gone, 100 new."""
        dice = random.Random(3)
        lines = write_export(self.folder / "all.csv", 1100).read_text(encoding="utf-8").splitlines(keepends=True)
        early, new = lines[1:1001], lines[1001:]
        later = early[:]
        touched = dice.sample(range(1000), 70)
        for i in touched[:25]:
            later[i] = later[i].replace("A10;Diefstal uit/vanaf personenauto", "A20;Gekwal. diefstal in/uit woning")
        for i in touched[25:50]:
            later[i] = later[i].replace("Dijk", "Nieuwe Dijk")
        for i in sorted(touched[50:], reverse=True):
            del later[i]
        later += new
        dice.shuffle(later)
        return self.written("early.csv", lines[:1001]), self.written("later.csv", lines[:1] + later)

    def test_a_later_export_updates_and_can_be_undone(self):
        early, later = self.exports()
        dossier = self.folder / "town.gpkg"
        first = self.report(dossier, early)
        self.assertEqual(first["update"], {"new": 1000, "changed": 0, "unchanged": 0, "gone": 0, "older": 0})
        before = self.live(dossier)
        second = self.report(dossier, later)
        self.assertEqual(second["update"], {"new": 100, "changed": 50, "unchanged": 930, "gone": 20, "older": 0})
        self.assertEqual((second["accepted"], second["duplicates"], second["rows_read"]), (150, 930, 1080))
        self.assertEqual(len(self.live(dossier)), 1080)
        self.assertEqual(sum(row[1] == "woninginbraak" for row in self.live(dossier)), 25)
        self.assertEqual(self.report(dossier, later)["update"],
                         {"new": 0, "changed": 0, "unchanged": 1080, "gone": 0, "older": 0})

        refused = self.done("undo-import", dossier, first["batch"], code=WRONG_USAGE)
        self.assertIn("2", refused.err)  # the second import changed some of the first
        self.done("undo-import", dossier, 3)
        self.done("undo-import", dossier, first["batch"], code=WRONG_USAGE)
        self.done("undo-import", dossier, second["batch"])
        self.assertEqual(self.live(dossier), before)
        self.done("undo-import", dossier, first["batch"])
        self.assertEqual(self.live(dossier), [])
        self.assertTrue(self.done("check", dossier, "--json").json()["ok"])

    def test_the_same_file_again_adds_nothing_and_loses_nothing(self):
        early, _ = self.exports()
        dossier = self.folder / "town.gpkg"
        self.report(dossier, early)
        again = self.report(dossier, early)
        self.assertEqual((again["accepted"], again["duplicates"], again["update"]["gone"]), (0, 1000, 0))

    def test_an_older_export_changes_nothing(self):
        early, later = self.exports()
        dossier = self.folder / "town.gpkg"
        lines = later.read_text(encoding="utf-8").splitlines(keepends=True)
        lines.append(LATEST)
        self.report(dossier, self.written("latest.csv", lines))
        before = self.live(dossier)
        report = self.report(dossier, early)
        self.assertEqual(report["update"]["older"], 50)
        self.assertEqual(report["update"]["changed"], 0)
        self.assertEqual(report["update"]["gone"], 0)
        self.assertEqual([row for row in self.live(dossier) if row in before], before)

    def test_runs_on_what_changed_become_stale(self):
        early, later = self.exports()
        dossier = self.folder / "town.gpkg"
        self.report(dossier, early)
        run = self.done("hotspots", dossier, "--offence", "autokraak", "--json").json()["run"]
        self.report(dossier, later)
        connection = sqlite3.connect(dossier)
        self.addCleanup(connection.close)
        self.assertEqual(connection.execute("SELECT stale FROM runs WHERE id = ?", (run,)).fetchone(), (1,))

    def test_another_selection_of_the_same_period_takes_nothing_away(self):
        early, _ = self.exports()
        lines = early.read_text(encoding="utf-8").splitlines(keepends=True)
        dossier = self.folder / "town.gpkg"
        self.report(dossier, early)
        lines[501:] = [LATEST]
        report = self.report(dossier, self.written("half.csv", lines))
        self.assertEqual((report["accepted"], report["update"]["gone"]), (1, 0))
        self.assertIn("other-selection", [finding["rule"] for finding in report["findings"]])
        self.assertEqual(len(self.live(dossier)), 1001)

    def test_what_is_gone_can_be_kept(self):
        early, later = self.exports()
        dossier = self.folder / "town.gpkg"
        self.report(dossier, early)
        self.assertEqual(self.report(dossier, later, "--keep-gone")["update"]["gone"], 20)
        self.assertEqual(len(self.live(dossier)), 1100)

    def test_a_second_code_under_a_known_number_is_a_new_version(self):
        row = "PL1;{};1-2-2025 22:00;2-2-2025 9:00;150000;500000\n"
        car, house = row.format("Diefstal uit/vanaf personenauto"), row.format("Gekwal. diefstal in/uit woning")
        dossier = self.folder / "town.gpkg"
        self.report(dossier, self.written("one.csv", [HEADER, car]))
        report = self.report(dossier, self.written("two.csv", [HEADER, car, house]))
        self.assertEqual((report["accepted"], report["merged"], report["update"]["changed"]), (1, 1, 1))
        self.assertEqual([row[1] for row in self.live(dossier)], ["woninginbraak"])
        # An export of the cars alone says nothing new.
        self.assertEqual(self.report(dossier, self.written("cars.csv", [HEADER, car]))["accepted"], 0)

    def test_equal_rows_without_a_number_match_one_to_one(self):
        row = ";Diefstal uit/vanaf personenauto;1-2-2025 22:00;2-2-2025 9:00;150000;500000\n"
        dossier = self.folder / "town.gpkg"
        self.report(dossier, self.written("one.csv", [HEADER, row]))
        report = self.report(dossier, self.written("two.csv", [HEADER, row, row]))
        self.assertEqual((report["accepted"], report["duplicates"]), (1, 1))


if __name__ == "__main__":
    unittest.main()
