# SPDX-License-Identifier: GPL-3.0-or-later
"""plan, allocate and rules on a dossier made from a fictitious export: decided, followed, adopted, divided, changed."""

import json
import unittest

from support import FAILED, WRONG_USAGE, CommandLineTest, run, write_export

COMPLETE = ("--owner", "adviseur", "--date", "2026-03-31", "--goal", "hoogstens 30 in 12 maanden", "--evaluate",
            "2027-03-31", "--cost", "2500")


class PlanTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "a.gpkg"
        self.done("import", self.dossier, write_export(self.folder / "a.csv", 1500), "--quiet")
        found = self.done("hotspots", self.dossier, "--offence", "autokraak", "--json", "--quiet").json()
        self.run_number = str(found["run"])
        self.names = [h["name"] for h in found["hotspots"]]
        self.here = ("--run", self.run_number, "--hotspot", self.names[0])

    def plan(self, *words, code=0):
        return self.done("plan", self.dossier, *self.here, *words, "--json", code=code).json()

    def advice(self):
        return self.done("advise", self.dossier, *self.here, "--json").json()

    def test_what_is_not_said_stays_as_it_was_decided(self):
        self.plan("--measure", "hotspotkaart-delen", *COMPLETE)
        kept = self.plan("--measure", "hotspotkaart-delen", "--course", "running")["plan"][0]
        self.assertEqual((kept["owner"], kept["date"], kept["goal"], kept["cost_euro"], kept["course"]),
                         ("adviseur", "2026-03-31", "hoogstens 30 in 12 maanden", 2500, "running"))
        self.assertEqual(len(self.plan()["history"]), 2)
        back = self.plan("--undo")
        self.assertEqual(back["plan"][0]["course"], "planned")
        self.assertEqual(len(back["history"]), 1)
        self.plan("--undo")
        self.assertIn("besloten", self.plan("--undo", code=WRONG_USAGE)["error"])
        self.plan("--measure", "hotspotkaart-delen", "--status", "rejected", "--reason", "nu niet")
        again = self.plan("--measure", "hotspotkaart-delen")["plan"][0]
        self.assertEqual((again["status"], again["reason"]), ("accepted", ""))

    def test_a_plan_is_adopted_when_nothing_is_missing_and_then_stays(self):
        self.assertTrue(self.plan()["missing"])
        self.plan("--measure", "hotspotkaart-delen", "--owner", "adviseur")
        missing = [m["text"] for m in self.plan()["missing"]]
        self.assertEqual(len(missing), 4)  # date, goal, evaluation, and one condition that must be checked
        refused = self.plan("--adopt", "--by", "driehoek", code=WRONG_USAGE)["error"]
        self.assertIn("datum ontbreekt", refused)
        self.plan("--measure", "hotspotkaart-delen", *COMPLETE)
        self.plan("--measure", "hotspotkaart-delen", "--check", "bestaat-niet", code=WRONG_USAGE)
        checked = self.plan("--measure", "hotspotkaart-delen", "--check", "klasse", "--by", "adviseur")
        self.assertEqual([(c["gate"], c["by"]) for c in checked["checked"]], [("klasse", "adviseur")])
        self.assertEqual(checked["missing"], [])
        self.plan("--adopt", code=WRONG_USAGE)  # by whom?
        adopted = self.plan("--adopt", "--by", "driehoek")["versions"]
        self.assertEqual([(v["number"], v["by"]) for v in adopted], [(1, "driehoek")])
        self.assertEqual(adopted[0]["plan"][0]["verdict"], "geschikt")
        self.plan("--measure", "hotspotkaart-delen", "--goal", "hoogstens 10 in 12 maanden")
        self.assertEqual(self.plan()["versions"], adopted)
        self.plan("--measure", "hotspotkaart-delen", "--uncheck", "klasse")
        self.assertEqual(len(self.plan()["missing"]), 1)
        self.assertTrue(self.done("check", self.dossier, "--json").json()["ok"])

    def test_what_runs_is_not_proposed_and_what_failed_loses_points(self):
        before = {m["id"]: m for m in self.advice()["measures"]}
        mix = self.advice()["mix"]
        first, second = mix[0], mix[-1]
        self.plan("--measure", first, "--course", "running", "--evaluate", "2027-01-01")
        self.plan("--measure", second, "--course", "failed", code=WRONG_USAGE)  # what came of it?
        self.plan("--measure", second, "--course", "failed", "--outcome", "niemand deed mee")
        after = self.advice()
        measures = {m["id"]: m for m in after["measures"]}
        self.assertNotIn(first, after["mix"] + after["quick_wins"] + after["escalation"])
        self.assertEqual(measures[first]["before"]["course"], "running")
        self.assertEqual(measures[second]["score"], before[second]["score"] - 3)
        self.assertTrue(any("niemand deed mee" in note for note in after["notes"]))
        self.assertTrue(any("1 januari 2027" in note for note in after["notes"]))
        # The place is remembered, not the run: a later analysis finds the same.
        again = self.done("hotspots", self.dossier, "--offence", "autokraak", "--param", "eps=180", "--json", "--quiet").json()
        scores = []
        for h in again["hotspots"]:
            advice = self.done("advise", self.dossier, "--run", again["run"], "--hotspot", h["name"], "--json").json()
            scores += [m for m in advice["measures"] if m.get("before", {}).get("course") == "running"]
        self.assertTrue(scores)

    def test_every_measure_says_why_it_is_not_in_the_mix(self):
        advice = self.advice()
        for measure in advice["measures"]:
            self.assertTrue(measure["why_not"], measure["id"])
            self.assertEqual(measure["why_not"] == "Staat in de voorgestelde mix.", measure["id"] in advice["mix"])
        for other in advice["alternatives"]:
            self.assertNotEqual(sorted(other["mix"]), sorted(advice["mix"]))
            self.assertTrue(other["text"].endswith("."))
        camera = next(m for m in advice["measures"] if m["id"] == "cameratoezicht-openbaar")
        self.assertEqual([g["title"] for g in camera["grounds"]],
                         ["Noodzaak", "Evenredigheid", "Lichtere middelen", "Duur"])
        self.assertIn("doel", [g["id"] for g in camera["gates"]])

    def test_scarce_means_are_divided_and_what_more_would_bring_is_told(self):
        free = self.done("allocate", self.dossier, "--run", self.run_number, "--json").json()
        self.assertEqual([p["name"] for p in free["places"]], self.names)
        for place in free["places"]:
            advice = self.done("advise", self.dossier, "--run", self.run_number, "--hotspot", place["name"],
                               "--json").json()
            self.assertEqual(place["chosen"], sorted(advice["mix"]))
        self.assertEqual(free["means"], [])
        scarce = self.done("allocate", self.dossier, "--run", self.run_number, "--means", "budget=6", "--means",
                           "handhavers=0", "--json").json()
        self.assertEqual([m["id"] for m in scarce["means"]], ["handhavers", "budget"])
        for means in scarce["means"]:
            self.assertLessEqual(means["taken"] + means["fixed"], means["available"])
            self.assertTrue(means["text"] and means["more"]["text"])
        self.assertTrue(any(p["missed"] for p in scarce["places"]))
        self.assertLess(scarce["worth"], free["worth"])
        for wrong in (("--means", "goud=1"), ("--means", "budget"), ("--means", "budget=-1"),
                      ("--priority", "A1=soms"), ("--priority", "Z9=first")):
            self.done("allocate", self.dossier, "--run", self.run_number, *wrong, code=WRONG_USAGE)
        self.done("allocate", self.dossier, "--run", self.run_number, "--means", "budget=6", "--priority",
                  self.names[0] + "=later", "--save", "--quiet")
        kept = self.done("allocate", self.dossier, "--run", self.run_number, "--json").json()
        self.assertEqual([m["id"] for m in kept["means"]], ["budget"])
        self.assertEqual(kept["places"][0]["priority"], "later")
        self.done("allocate", self.dossier, "--run", self.run_number, "--means", "budget=unlimited", "--save", "--quiet")
        self.assertEqual(self.done("allocate", self.dossier, "--run", self.run_number, "--json").json()["means"], [])

    def test_facts_files_can_be_divided_without_a_dossier(self):
        for name, n in (("een", 40), ("twee", 20)):
            facts = {"delict": "autokraak", "n_12m": n, "schouw_maanden_geleden": 2}
            (self.folder / f"{name}.json").write_text(json.dumps(facts), encoding="utf-8")
        made = self.done("allocate", "--facts", self.folder / "een.json", "--facts", self.folder / "twee.json",
                         "--means", "budget=8", "--json").json()
        self.assertEqual([p["name"] for p in made["places"]], ["een", "twee"])
        self.done("allocate", "--facts", self.folder / "een.json", "--means", "x=1", code=WRONG_USAGE)
        self.done("allocate", code=WRONG_USAGE)

    def test_the_advice_reads_as_a_short_text_in_both_languages(self):
        for name in self.names:
            where = ("--run", self.run_number, "--hotspot", name)
            made = self.done("explain", self.dossier, *where, "--json").json()
            paragraphs = [text for part in made["parts"] for text in part["paragraphs"]]
            self.assertGreater(len(paragraphs), 4)
            for text in paragraphs:
                self.assertTrue(text[0].isupper() or text[0].isdigit() or text[0] == '"', text)
                self.assertIn(text[-1], ".?)", text)
                for odd in ("  ", " ,", "..", "{", "(;", "()", " ."):
                    self.assertNotIn(odd, text)
            english = self.done("explain", self.dossier, *where, "--json", LC_ALL="en_GB.UTF-8", LANG="en_GB.UTF-8",
                                LANGUAGE="en").json()
            self.assertEqual(len(english["parts"]), len(made["parts"]))
        out = self.folder / "advies.pdf"
        self.done("explain", self.dossier, *self.here, "--out", out, "--quiet")
        self.assertTrue(out.read_bytes().startswith(b"%PDF"))
        self.done("explain", self.dossier, *self.here, "--out", self.folder / "a.txt", code=WRONG_USAGE)
        self.done("explain", self.dossier, *self.here, "--class", "openbaar", code=FAILED)

    def rules(self, *words, code=0):
        return self.done("rules", self.dossier, *words, "--json", code=code).json()

    def test_the_rules_of_the_municipality_change_the_advice_and_can_be_taken_back(self):
        mix = self.advice()["mix"]
        self.assertEqual(self.rules()["changes"], [])
        tried = self.rules("--set", f"measures.{mix[0]}.off=geen mensen", "--dry-run")
        self.assertTrue(tried["changed"])
        self.assertTrue(any(e["hotspot"] == self.names[0] for e in tried["effects"]))
        self.assertEqual(self.rules()["changes"], [])
        self.rules("--set", f"measures.{mix[0]}.off=geen mensen", "--reason", "reorganisatie")
        self.assertNotIn(mix[0], [m["id"] for m in self.advice()["measures"]])
        self.rules("--set", "mix.limits.measures=2", "--set", "measures.lokauto.indications.n_3m>=5=4")
        self.assertLessEqual(len(self.advice()["mix"]), 2)
        known = self.rules("--export", self.folder / "regels.toml")
        self.assertEqual(known["version"], 2)
        self.assertEqual({c["path"] for c in known["changes"]},
                         {f"measures.{mix[0]}.off", "mix.limits.measures", "measures.lokauto.indications.n_3m>=5"})
        self.rules("--reset", "mix.limits.measures")
        self.assertEqual(len(self.rules("--undo")["changes"]), 3)
        self.rules("--reset-all")
        self.assertEqual(self.advice()["mix"], mix)
        self.done("rules", "--check", self.folder / "regels.toml")
        self.assertEqual(len(self.rules("--import", self.folder / "regels.toml")["changes"]), 3)
        self.assertTrue(self.done("check", self.dossier, "--json").json()["ok"])

    def test_rules_that_do_not_fit_are_named_and_change_nothing(self):
        for words, named in ((("--set", "mix.limits.cost=veel"), "mix.limits.cost"),
                             (("--set", "measures.lokauto.indications.bestaat_niet=2"), "bestaat_niet"),
                             (("--set", "measures.lokauto.cost=duur"), "duur"),
                             (("--set", "measures.lokauto.synergies=[\"lokauto\"]"), "zichzelf"),
                             (("--set", "onzin=1"), "onzin"), (("--set", "mix.limits.cost"), "mix.limits.cost"),
                             (("--reset", "mix.limits.cost"), "mix.limits.cost"), (("--drop", "lokauto"), "lokauto"),
                             (("--undo",), "gewijzigd")):
            finished = run("rules", self.dossier, *words)
            self.assertIn(finished.code, (FAILED, WRONG_USAGE), words)
            self.assertIn(named, finished.err)
        self.assertEqual(self.rules()["version"], 0)
        own = self.folder / "eigen.toml"
        own.write_text('# van ons\n\n[[measure]]\nid = "straatcoach"\ncost = "duur"\n', encoding="utf-8")
        self.assertRegex(run("rules", self.dossier, "--add", own).err, "regel [345]")

    def test_a_measure_of_ones_own_is_advised(self):
        own = self.folder / "eigen.toml"
        own.write_text('''[[measure]]
id = "straatcoach"
ref = "G01"
name_nl = "Straatcoach"
name_en = "Street coach"
offence = ["autokraak"]
category = "dadergericht"
decides = "gemeente"
indications = [ { when = "n_12m>=1", weight = 9 } ]
legal_nl = "Geen bijzondere eis."
legal_en = "No special demand."
partners_nl = "gemeente"
partners_en = "municipality"
cost = "laag"
labour = "laag"
lead_weeks = 4
duration = "tijdelijk"
displacement = "geen"
evidence = "E4"
works_if_nl = "Werkt als er iemand is."
works_if_en = "Works if somebody is there."
consider_nl = "Let op de uren."
consider_en = "Mind the hours."
sources = [ { id = "S0", part = "eigen" } ]
''', encoding="utf-8")
        self.assertEqual(self.rules("--add", own)["own"], ["straatcoach"])
        self.assertIn("straatcoach", self.advice()["mix"])
        self.plan("--measure", "straatcoach")
        self.assertEqual(self.rules("--drop", "straatcoach")["own"], [])
        self.assertNotIn("straatcoach", self.advice()["mix"])


class SourcesTest(CommandLineTest):
    def test_everything_named_has_a_place(self):
        named = self.done("sources", "--json").json()["named"]
        self.assertEqual(len(named), 167)
        for one in named:
            self.assertTrue(one["places"], one["id"])
        self.assertEqual({n["source"] for n in self.done("sources", "--of", "S3", "--json").json()["named"]}, {"S3"})
        self.done("sources", "--of", "S9", code=WRONG_USAGE)

    def test_the_calendar_looks_ahead_over_the_turn_of_the_year(self):
        coming = self.done("calendar", "--from", "2026-11-27", "--months", "3", "--json").json()["coming"]
        self.assertEqual([(c["year"], c["month"]) for c in coming], sorted((c["year"], c["month"]) for c in coming))
        self.assertIn(2027, {c["year"] for c in coming})
        self.done("calendar", "--months", "0", code=WRONG_USAGE)

    def test_own_years_stand_beside_the_figures_of_the_sources(self):
        series = self.done("benchmarks", "--json").json()["series"]
        self.assertEqual([s["id"] for s in series], ["hic-nederland", "twente-woninginbraak"])
        self.assertTrue(all(s["caveats"] and s["source"] for s in series))
        none = self.done("benchmarks", "--offence", "autokraak", "--json").json()
        self.assertEqual(none["series"], [])
        dossier = self.folder / "a.gpkg"
        rows = [f"{year}{i};woninginbraak;{1 + i % 28}-{1 + i % 12}-{year};150000;470000"
                for year, n in ((2019, 240), (2020, 228)) for i in range(n)]
        export = self.folder / "b.csv"
        export.write_text("Incidentnummer;Delict;Begindatum;X;Y\n" + "\n".join(rows) + "\n", encoding="utf-8")
        self.done("import", dossier, export, "--quiet")
        made = self.done("benchmarks", dossier, "--series", "hic-nederland", "--json").json()
        self.assertEqual([(y["year"], y["n"], y["complete"]) for y in made["years"]],
                         [(2019, 240, True), (2020, 228, True)])
        self.assertEqual(made["changes"][0]["verdict"], "no-clear-difference")
        self.assertIn("een daling van 12", made["changes"][0]["text"])
        self.assertEqual(made["series"][0]["changes"][0]["beside"][0]["after"], 30531)


if __name__ == "__main__":
    unittest.main()
