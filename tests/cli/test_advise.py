# SPDX-License-Identifier: GPL-3.0-or-later
"""advise --facts, as a user types it: the worked cases, and what must not change the answer."""

import json
import random
import unittest

from support import FAILED, SHARED, CommandLineTest, needs_shared

PERSON_FOCUSED = {
    "last-onder-dwangsom-werktuigen", "persoonsgerichte-aanpak", "veelplegeraanpak-isd", "first-offenders",
    "gedragsinterventie-jeugd", "re-integratie-officier", "very-important-policing",
}


class AdviseTest(CommandLineTest):
    def advise(self, facts):
        file = self.folder / "facts.json"
        file.write_text(json.dumps(facts), encoding="utf-8")
        return self.done("advise", "--facts", file, "--json").out

    @needs_shared("measures/cases.json")
    def test_the_worked_cases_are_reproduced(self):
        cases = json.loads((SHARED / "measures/cases.json").read_text(encoding="utf-8"))
        self.assertEqual(len(cases), 3)
        for name, case in cases.items():
            with self.subTest(name):
                advice = json.loads(self.advise(case["facts"]))
                keys = ("id", "status", "score", "blocked_by", "unknown")
                got = [{key: measure[key] for key in keys} for measure in advice["measures"]]
                expected = next(value for key, value in case.items() if key in ("expected", "measures"))
                self.assertEqual(got, expected)
                self.assertFalse(PERSON_FOCUSED & set(advice["mix"] + advice["escalation"]))
                self.assertIn(advice["mix"][0], ("schouw-parkeerlocatie", "wijkschouw"))

    @needs_shared("measures/cases.json")
    def test_the_order_of_the_facts_changes_nothing(self):
        cases = json.loads((SHARED / "measures/cases.json").read_text(encoding="utf-8"))
        for case in cases.values():
            facts = list(case["facts"].items())
            first = self.advise(dict(facts))
            for seed in range(3):
                random.Random(seed).shuffle(facts)
                self.assertEqual(self.advise(dict(facts)), first)

    @needs_shared("measures/cases.json")
    def test_taking_a_fact_away_makes_no_measure_suitable(self):
        cases = json.loads((SHARED / "measures/cases.json").read_text(encoding="utf-8"))
        facts = cases["A1 Parkeergarage centrum"]["facts"]

        def suitable(some):
            return {m["id"] for m in json.loads(self.advise(some))["measures"] if m["status"] == "geschikt"}

        before = suitable(facts)
        for name in facts:
            if name != "delict":
                self.assertLessEqual(suitable({k: v for k, v in facts.items() if k != name}), before, name)

    def test_a_missing_a_null_and_an_unknown_fact_are_the_same(self):
        without = self.advise({"delict": "autokraak", "n_12m": 20})
        self.assertEqual(self.advise({"delict": "autokraak", "n_12m": 20, "dadertype": None}), without)
        self.assertEqual(self.advise({"delict": "autokraak", "n_12m": 20, "dadertype": "onbekend"}), without)

    def test_a_wrong_fact_is_named(self):
        file = self.folder / "facts.json"
        file.write_text('{"delict": "autokraak", "n_12m": "veel"}', encoding="utf-8")
        finished = self.done("advise", "--facts", file, "--json", code=FAILED)
        self.assertIn("n_12m", finished.json()["error"])
        self.assertEqual(len(finished.err.strip().splitlines()), 1)

    def test_the_page_is_readable_without_json(self):
        file = self.folder / "facts.json"
        file.write_text('{"delict": "woninginbraak", "n_12m": 20, "woonfunctie": true}', encoding="utf-8")
        page = self.done("advise", "--facts", file).out
        self.assertIn("Voorgestelde mix", page)
        self.assertIn("Uitgesloten" if "Uitgesloten" in page else "Voorwaardelijk", page)
        self.assertLessEqual(max(map(len, page.splitlines())), 100)


if __name__ == "__main__":
    unittest.main()
