# SPDX-License-Identifier: GPL-3.0-or-later
"""facts, advise and plan on a dossier made from a fictitious export."""

import unittest

from support import FAILED, WRONG_USAGE, CommandLineTest, write_export


class DecideTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "a.gpkg"
        self.done("import", self.dossier, write_export(self.folder / "a.csv", 1500), "--quiet")
        found = self.done("hotspots", self.dossier, "--offence", "autokraak", "--json", "--quiet").json()
        self.run_number = str(found["run"])
        self.assertTrue(found["hotspots"])
        self.first = found["hotspots"][0]
        self.here = ("--run", self.run_number, "--hotspot", self.first["name"])

    def facts(self, *words):
        return self.done("facts", self.dossier, *self.here, *words, "--json", "--quiet").json()["facts"]

    def test_every_fact_has_a_value_an_origin_and_a_reason(self):
        facts = self.facts()
        self.assertEqual(len(facts), 77)
        self.assertEqual(facts["n_12m"]["value"], self.first["n"])
        self.assertEqual(facts["delict"]["value"], "autokraak")
        for name, fact in facts.items():
            self.assertEqual(fact["value"] is None, fact["origin"] == "unknown", name)
            self.assertTrue(fact["how"], name)
        shares = [facts[name]["value"] for name in ("nachtaandeel", "avondaandeel", "dagaandeel")]
        self.assertAlmostEqual(sum(shares), 1)

    def test_an_answer_changes_the_advice_and_can_be_taken_back(self):
        before = self.done("advise", self.dossier, *self.here, "--json").json()
        statuses = {m["id"]: m["status"] for m in before["measures"]}
        self.assertEqual(statuses["verlichting"], "voorwaardelijk")
        self.assertIn("verlichting", [q["fact"] for q in before["questions"]])
        self.assertEqual(self.facts("--set", "verlichting=slecht")["verlichting"]["origin"], "site-inspection")
        after = self.done("advise", self.dossier, *self.here, "--json").json()
        self.assertEqual({m["id"]: m["status"] for m in after["measures"]}["verlichting"], "geschikt")
        self.facts("--set", "verlichting=onbekend")
        again = self.done("advise", self.dossier, *self.here, "--json").json()
        self.assertEqual(again, before)

    def test_the_municipality_answers_once_for_all_hotspots(self):
        profile = self.done("facts", self.dossier, "--set", "dol=ja", "--json").json()["facts"]
        self.assertEqual(profile["dol"]["origin"], "municipality")
        self.assertEqual(self.facts()["dol"]["value"], "ja")

    def test_wrong_answers_are_named_and_none_is_kept(self):
        for words, named in ((("--set", "verlichting=donker"), "verlichting"), (("--set", "licht=goed"), "licht"),
                             (("--set", "delict=woninginbraak"), "delict"), (("--set", "verlichting"), "verlichting")):
            finished = self.done("facts", self.dossier, *self.here, "--set", "kvo=geen", *words, code=WRONG_USAGE)
            self.assertIn(named, finished.err)
        self.assertIsNone(self.facts()["kvo"]["value"])

    def test_advice_on_the_whole_run_names_every_hotspot(self):
        advice = self.done("advise", self.dossier, "--run", self.run_number, "--json").json()
        self.assertEqual(advice["hotspots"][0]["name"], self.first["name"])
        one = self.done("advise", self.dossier, *self.here, "--json").json()
        one.pop("run")
        self.assertEqual(advice["hotspots"][0], one)

    def test_the_plan_keeps_decisions_with_their_reasons(self):
        def plan(*words, code=0):
            return self.done("plan", self.dossier, *self.here, *words, "--json", code=code).json()

        self.assertEqual(plan()["plan"], [])
        plan("--measure", "hotspotkaart-delen", "--owner", "adviseur", "--date", "2026-03-31")
        plan("--measure", "lokauto", "--status", "rejected", code=WRONG_USAGE)
        plan("--measure", "wijkschouw", code=WRONG_USAGE)
        plan("--measure", "bestaat-niet", code=WRONG_USAGE)
        kept = plan("--measure", "lokauto", "--status", "rejected", "--reason", "te duur")["plan"]
        self.assertEqual([(e["measure"], e["status"], e["reason"], e["owner"], e["date"]) for e in kept],
                         [("hotspotkaart-delen", "accepted", "", "adviseur", "2026-03-31"),
                          ("lokauto", "rejected", "te duur", "", None)])

    def test_what_is_not_there_is_said(self):
        self.done("advise", self.dossier, "--run", "999", "--json", code=FAILED)
        self.done("advise", self.dossier, "--run", self.run_number, "--hotspot", "Z9", "--json", code=FAILED)
        self.done("advise", "--json", code=WRONG_USAGE)
        self.done("facts", self.dossier, "--hotspot", "A1", code=WRONG_USAGE)


if __name__ == "__main__":
    unittest.main()
