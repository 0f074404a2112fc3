# SPDX-License-Identifier: GPL-3.0-or-later
"""What a dossier remembers of its exports: addresses, profiles, default places, persons taken out, the term."""

import json
import sqlite3
import unittest

from support import FAILED, WRONG_USAGE, CommandLineTest, write_export

HEADER = "Registratienummer;Incidentsoort;Begin-pleegdatum/tijd;Straatnaam;Huisnummer;Postcode;Plaats\n"


class Gather(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "town.gpkg"

    def written(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def imported(self, file, *options, code=0):
        return self.done("import", self.dossier, file, "--json", *options, code=code).json()

    def places(self):
        connection = sqlite3.connect(self.dossier)
        try:
            return connection.execute("SELECT incident_no, geom IS NOT NULL, location_quality FROM incidents "
                                      "WHERE superseded_by IS NULL ORDER BY 1").fetchall()
        finally:
            connection.close()

    def addresses(self):
        """A street of ten houses and another of one, in a layer."""
        features = [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [150_000 + 10 * n, 500_000]},
                     "properties": {"straatnaam": "Burgemeester van Dijkstraat", "huisnummer": n, "postcode": "9999AA",
                                    "woonplaats": "Zilverdam"}} for n in range(1, 11)]
        features.append({"type": "Feature", "geometry": {"type": "Point", "coordinates": [151_000, 500_000]},
                         "properties": {"straatnaam": "Kerkpad", "huisnummer": 1, "postcode": "9999AB",
                                        "woonplaats": "Zilverdam"}})
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
        return self.written("addresses.geojson", json.dumps(
            {"type": "FeatureCollection", "crs": crs, "features": features}))

    def export(self):
        rows = ["PL1;A10;1-2-2025 22:00;Burg. v. Dijkstr.;4;;Zilverdam", "PL2;A10;2-2-2025 22:00;;7;9999 aa;",
                "PL3;A10;3-2-2025 22:00;Burgemeester van Dijkstrat;9;;Zilverdam", "PL4;A10;4-2-2025 22:00;Kerkpad;;;Zilverdam",
                "PL5;A10;5-2-2025 22:00;Nergenslaan;5;;Zilverdam"]
        return self.written("export.csv", HEADER + "\n".join(rows) + "\n")

    def test_addresses_are_found_while_importing(self):
        self.done("new", self.dossier)
        self.done("layer", self.dossier, self.addresses(), "--as", "addresses")
        report = self.imported(self.export())
        self.assertEqual(report["geocoding"]["by_match"], {"corrected": 1, "house": 2, "nothing": 1, "street": 1})
        self.assertEqual(report["geocoding"]["match_rate"], 0.8)
        self.assertEqual(report["without_location"], 1)
        self.assertEqual([row[2] for row in self.places()], ["address", "address", "address", "street", "address"])
        self.assertEqual(self.imported(self.export())["update"],
                         {"new": 0, "changed": 0, "unchanged": 5, "gone": 0, "older": 0})

    def test_addresses_are_found_after_a_layer_was_loaded(self):
        self.imported(self.export())
        self.assertIn("--as addresses", self.done("geocode", self.dossier, code=FAILED, LC_ALL="C.UTF-8").err)
        self.done("layer", self.dossier, self.addresses(), "--as", "addresses")
        self.assertEqual(self.done("geocode", self.dossier, "--json").json()["placed"], 4)
        self.assertEqual(self.done("geocode", self.dossier, "--json").json()["placed"], 0)
        self.assertEqual(self.imported(self.export())["accepted"], 0)

    def test_what_was_said_about_an_export_is_remembered_by_its_header(self):
        rows = [f"x{i};kraak van auto;0{i}/0{i + 1}/2025 22:15\n" for i in range(1, 9)]
        january = self.written("january.csv", "a;wat;wanneer\n" + "".join(rows))
        february = self.written("february.csv", "WAT;wanneer;A\n" + "".join(
            ";".join((row.strip().split(";")[1], row.strip().split(";")[2], "y" + row.split(";")[0])) + "\n" for row in rows))
        words = self.written("words.csv", "value,offence\nkraak van auto,autokraak\n")
        told = ["--map", "incident_no=a", "--map", "offence=wat", "--map", "start=wanneer", "--date-order", "mdy",
                "--offence-map", words]
        self.assertIsNone(self.imported(january, *told)["profile"])
        report = self.imported(february)
        self.assertIsNotNone(report["profile"])
        self.assertEqual((report["by_offence"], report["date_order"]), ({"autokraak": 8}, "mdy"))

        profile = self.done("profiles", self.dossier, "--json").json()["profiles"][0]
        shared = self.folder / "shared.csv"
        self.done("profiles", self.dossier, "--share", profile["name"], "--out", shared)
        self.assertNotIn("x1", shared.read_text(encoding="utf-8"))
        other = self.folder / "other.gpkg"
        report = self.done("import", other, february, "--profile", shared, "--json").json()
        self.assertEqual(report["by_offence"], {"autokraak": 8})
        self.done("profiles", self.dossier, "--remove", profile["name"])
        self.done("profiles", self.dossier, "--remove", profile["name"], code=FAILED)
        self.done("profiles", self.dossier, "--add", shared)
        self.assertEqual(self.done("profiles", self.dossier, "--json").json()["profiles"], [profile])

    def test_the_offence_of_all_rows_is_never_taken_over_unasked(self):
        file = self.written("bare.csv", "datum,x,y\n1-2-2025,150000,500000\n13-2-2025,150100,500000\n")
        self.imported(file, "--offence", "autokraak", "--profile", "Auto's")
        refused = self.done("import", self.dossier, file, code=FAILED)
        self.assertIn("--offence", refused.err)
        self.assertEqual(self.imported(file, "--profile", "Auto's")["by_offence_read"], {"autokraak": 2})

    def test_a_default_place_is_decided_once(self):
        lines = write_export(self.folder / "export.csv", 200).read_text(encoding="utf-8").splitlines(keepends=True)
        station = [f"ST{i};A10;Diefstal uit/vanaf personenauto;{chr(65 + i % 26)}{chr(65 + i // 26)}weg;{i % 27 + 1}-2-2025 2{i % 4}:00;;;155000;505000\r\n"
                   for i in range(30)]
        self.imported(self.written("first.csv", "".join(lines + station)))
        place = self.done("places", self.dossier, "--json").json()["places"][0]
        self.assertEqual((place["incidents"], place["streets"], place["verdict"]), (30, 30, None))
        self.done("places", self.dossier, "--default", "1,1", code=FAILED)
        self.done("places", self.dossier, "--default", "155000,505000", "--why", "politiebureau")
        self.assertEqual(self.done("quality", self.dossier, "--json").json()["counts"]["without-place"], 30)
        more = [row.replace("ST", "SU") for row in station]
        self.assertEqual(self.imported(self.written("second.csv", "".join(lines + station + more)))["update"],
                         {"new": 30, "changed": 0, "unchanged": 230, "gone": 0, "older": 0})
        self.assertEqual(self.done("quality", self.dossier, "--json").json()["counts"]["without-place"], 60)
        self.done("places", self.dossier, "--real", "155000,505000")
        counts = self.done("quality", self.dossier, "--json").json()["counts"]
        self.assertEqual((counts["without-place"], counts["same-place"]), (0, 0))

    def test_persons_are_taken_out_of_kept_fields(self):
        header = "Registratienummer;Incidentsoort;Begin-pleegdatum/tijd;Locatiesoort;X;Y\n"
        rows = "".join(f"PL{i};A10;{i}-2-2025 22:00;parkeerterrein;150000;500000\n" for i in range(1, 20))
        rows += "PL20;A10;20-2-2025 22:00;terrein van dhr. P. de Vries 06-12345678;150000;500000\n"
        report = self.imported(self.written("export.csv", header + rows))
        self.assertEqual(report["person_data_removed"], 2)
        self.assertNotIn(b"Vries", self.dossier.read_bytes())
        self.assertNotIn(b"12345678", self.dossier.read_bytes())

    def test_incidents_past_the_term_become_counts(self):
        export = write_export(self.folder / "export.csv", 600)
        self.imported(export)
        would = self.done("purge", self.dossier, "--months", "24", "--dry-run", "--json").json()
        self.assertEqual(len(self.places()), 600)
        done = self.done("purge", self.dossier, "--months", "24", "--json").json()
        self.assertEqual(done, would)
        self.assertGreater(done["incidents"], 100)
        connection = sqlite3.connect(self.dossier)
        self.addCleanup(connection.close)
        self.assertEqual(connection.execute("SELECT sum(incidents), count(*) FROM aged_counts").fetchone(),
                         (done["incidents"], done["cells"]))
        first = connection.execute("SELECT min(start_local) FROM incidents").fetchone()[0]
        self.assertGreaterEqual(first, done["before"])
        self.assertEqual(len(self.places()), 600 - done["incidents"])
        self.assertTrue(self.done("check", self.dossier, "--json").json()["ok"])
        self.assertEqual(self.done("purge", self.dossier, "--months", "24", "--json").json()["incidents"], 0)
        self.done("purge", self.dossier, "--months", "0", code=WRONG_USAGE)
        # What is a count already does not come back as an incident, and is not lost silently either.
        again = self.imported(export)
        self.assertEqual(again["by_reason"],
                         {"past-term": done["incidents"]})
        self.assertEqual((again["accepted"], again["duplicates"], again["rows_read"]), (0, 600 - done["incidents"], 600))
        self.assertEqual(len(self.places()), 600 - done["incidents"])
        finding = next(f for f in again["findings"] if f["rule"] == "past-term")
        self.assertEqual(finding["count"], done["incidents"])
        self.assertIn(done["before"], finding["text"])

    def test_the_term_is_kept_with_the_dossier(self):
        self.imported(write_export(self.folder / "export.csv", 600))
        state = self.done("retention", self.dossier, "--json").json()
        self.assertEqual((state["months"], state["past_term"], state["before"], state["purged_before"]),
                         (38, 0, None, None))
        for wrong in ("0", "-1", "drie", "1201", "99999999999"):
            self.done("retention", self.dossier, "--months", wrong, code=WRONG_USAGE)
        set_to = self.done("retention", self.dossier, "--months", "24", "--json").json()
        self.assertEqual(set_to, self.done("retention", self.dossier, "--json").json())
        self.assertEqual(set_to["months"], 24)
        self.assertGreater(set_to["past_term"], 100)
        said = self.done("retention", self.dossier, LC_ALL="nl_NL.UTF-8").out
        self.assertIn(f"{set_to['past_term']} rijen zijn ouder dan {set_to['before']}", said)
        # The purge keeps to the dossier's own term, and another one may be told.
        would = self.done("purge", self.dossier, "--dry-run", "--json").json()
        self.assertEqual((would["before"], would["incidents"]), (set_to["before"], set_to["past_term"]))
        self.assertEqual(self.done("purge", self.dossier, "--months", "38", "--dry-run", "--json").json()["incidents"], 0)
        done = self.done("purge", self.dossier, "--json").json()
        after = self.done("retention", self.dossier, "--json").json()
        self.assertEqual((after["past_term"], after["purged_before"]), (0, done["before"]))
        self.assertEqual(after["counted_by_offence"], done["by_offence"])
        self.assertTrue(self.done("check", self.dossier, "--json").json()["ok"])

    def test_facts_say_whether_they_rest_on_incidents_or_on_counts(self):
        self.imported(write_export(self.folder / "export.csv", 600))
        run = self.done("hotspots", self.dossier, "--offence", "autokraak", "--json").json()
        if not run["hotspots"]:
            self.skipTest("the made-up export has no hotspot")
        asked = ["facts", self.dossier, "--run", run["run"], "--hotspot", run["hotspots"][0]["id"], "--json"]
        facts = self.done(*asked).json()["facts"]
        self.assertEqual(facts["n_12m"]["rests_on"], "rows")
        self.assertIsNone(facts["delict"]["rests_on"])
        self.done("purge", self.dossier, "--months", "12", "--json")
        facts = self.done(*asked).json()["facts"]
        self.assertEqual((facts["n_12m"]["rests_on"], facts["trend"]["rests_on"]), ("rows", "counts"))
        self.assertIsNone(facts["trend"]["value"])
        self.done("purge", self.dossier, "--months", "6", "--json")
        facts = self.done(*asked).json()["facts"]
        self.assertEqual((facts["n_12m"]["value"], facts["n_12m"]["rests_on"]), (None, "counts"))
        # A comparison says why it cannot be made, and a run that part of its time is not on the map.
        trend = self.done("trend", self.dossier, "--offence", "autokraak", "--json").json()
        self.assertEqual(trend["change"]["verdict"], "not-comparable")
        self.assertEqual(trend["counts_before"], self.done("retention", self.dossier, "--json").json()["purged_before"])
        again = self.done("hotspots", self.dossier, "--offence", "autokraak", "--json").json()
        self.assertIn("partly-counts", [f["rule"] for f in again["findings"]])
        self.assertNotIn("partly-counts", [f["rule"] for f in run["findings"]])

    def test_every_import_is_told_with_what_it_changed(self):
        rows = [f"PL{i};A10;{1 + i % 28}-{1 + i % 9}-2025 22:00;Kerkpad;{i};;Zilverdam" for i in range(1, 41)]
        first = self.imported(self.written("first.csv", HEADER + "\n".join(rows) + "\n"))
        later = [row.replace("22:00", "23:00") if i < 4 else row for i, row in enumerate(rows)][:-2]
        later += [f"PL{i};A10;{i - 90}-9-2025 22:00;Kerkpad;{i};;Zilverdam" for i in range(100, 106)]
        second = self.imported(self.written("second.csv", HEADER + "\n".join(later) + "\n"))
        batches = self.done("batches", self.dossier, "--json").json()["batches"]
        self.assertEqual([b["file"] for b in batches], ["first.csv", "second.csv"])
        for told, report in zip(batches, (first, second)):
            for key in ("batch", "rows_read", "accepted", "duplicates", "merged", "rejected", "first", "last", "stand_per",
                        "update"):
                self.assertEqual(told[key], report[key], key)
        self.assertEqual(batches[1]["update"], {"new": 6, "changed": 4, "unchanged": 34, "gone": 2, "older": 0})
        self.assertIn("6 nieuw, 4 gewijzigd", self.done("batches", self.dossier, LC_ALL="nl_NL.UTF-8").out)
        # The first cannot go before the second.
        refused = self.done("undo-import", self.dossier, first["batch"], code=WRONG_USAGE, LC_ALL="nl_NL.UTF-8").err
        self.assertIn(f"maak eerst import {second['batch']} ongedaan", refused)
        self.done("undo-import", self.dossier, second["batch"])
        self.assertEqual(len(self.done("batches", self.dossier, "--json").json()["batches"]), 1)

    def test_words_of_offences_are_placed_and_placed_otherwise(self):
        def export(name, header, n, start):
            rows = [f"PL{start + i};{'Knarrenkap' if i % 4 == 0 else 'Diefstal uit auto'};{1 + i % 28}-2-2025 22:00;155000;46300{i % 9}"
                    for i in range(n)]
            return self.written(name, header + "\n".join(rows) + "\n")

        header = "Registratienummer;Incidentsoort;Begin-pleegdatum/tijd;X;Y\n"
        self.assertEqual(self.imported(export("one.csv", header, 40, 1000))["unknown_offences"], {"Knarrenkap": 10})
        self.assertEqual(self.done("offences", self.dossier, "--json").json(),
                         {"words": [{"word": "Knarrenkap", "beside": None, "incidents": 10, "offence": None}], "changed": 0})
        placed = self.done("offences", self.dossier, "--place", "knarrenkap=woninginbraak", "--json").json()
        self.assertEqual((placed["changed"], placed["words"][0]["offence"]), (10, "woninginbraak"))
        # Remembered, also for an export with other columns.
        other = "Registratienummer;Incidentsoort;Pleegdatum begin;X;Y\n"
        report = self.imported(export("two.csv", other, 8, 2000))
        self.assertEqual((report["unknown_offences"], report["by_offence"]), ({}, {"woninginbraak": 2, "autokraak": 6}))
        self.assertEqual(self.imported(export("one.csv", header, 40, 1000), "--keep-gone")["accepted"], 0)
        changed = self.done("offences", self.dossier, "--place", "Knarrenkap=fietsdiefstal", "--json").json()
        self.assertEqual((changed["changed"], changed["words"][0]["offence"]), (12, "fietsdiefstal"))
        forgotten = self.done("offences", self.dossier, "--forget", "Knarrenkap", "--json").json()
        self.assertEqual((forgotten["changed"], forgotten["words"][0]["offence"]), (12, None))
        self.done("offences", self.dossier, "--place", "Knarrenkap=iets", code=WRONG_USAGE)
        self.done("offences", self.dossier, "--place", "Nergens=autokraak", code=FAILED)
        self.assertTrue(self.done("check", self.dossier, "--json").json()["ok"])

    def test_a_code_that_is_unknown_is_told_with_the_words_beside_it(self):
        header = "Registratienummer;Incidentsoort code;Incidentsoort;Begin-pleegdatum/tijd;X;Y\n"
        rows = [f"PL{i};{'Q77' if i % 4 == 0 else 'A10'};{'Ramkraak' if i % 4 == 0 else 'Diefstal uit auto'};"
                f"{1 + i % 28}-2-2025 22:00;155000;46300{i % 9}" for i in range(40)]
        rows.append("PL50;B99;van dhr. P. de Vries 06-12345678;3-2-2025 22:00;155000;463001")
        report = self.imported(self.written("codes.csv", header + "\n".join(rows) + "\n"))
        self.assertEqual(report["unknown_offences"], {"Q77": 10, "B99": 1})
        self.assertEqual(report["unknown_offence_words"]["Q77"], "Ramkraak")
        words = self.done("offences", self.dossier, "--json").json()["words"]
        self.assertEqual(words[0], {"word": "Q77", "beside": "Ramkraak", "incidents": 10, "offence": None})
        self.assertNotIn(b"Vries", self.dossier.read_bytes())
        self.assertNotIn(b"12345678", self.dossier.read_bytes())
        self.assertEqual(self.done("offences", self.dossier, "--place", "q77=autokraak", "--json").json()["changed"], 10)
        self.assertTrue(self.done("check", self.dossier, "--json").json()["ok"])


if __name__ == "__main__":
    unittest.main()
