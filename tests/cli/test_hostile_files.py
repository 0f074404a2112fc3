# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that want to do harm: refused with one line, within the limits of time and memory, and with nothing done.

Which fault of the project's list is tested where stands in tests/fault/README.md.
"""

import json
import shutil
import sqlite3
import subprocess
import unittest
from pathlib import Path

import hostile_files
from odd_sheet_files import archive, workbook
from support import DONE, FAILED, PROGRAM, CommandLineTest, Limits, environment, run

SMALL = Limits(memory_mb=200, processor_s=5)


class HostileFiles(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dossier = self.folder / "town.gpkg"

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def refused(self, *words, limits=SMALL):
        """One line, exit code 1, and no dossier."""
        finished = run(*words, limits=limits)
        self.assertEqual(finished.code, FAILED, finished.err)
        self.assertEqual(len(finished.err.strip().splitlines()), 1, finished.err)
        return finished.err

    def test_f12_a_line_of_a_gigabyte_is_refused_without_being_read(self):
        path = self.folder / "line.csv"
        with open(path, "wb") as file:
            file.write(b"a;b\n")
            for _ in range(1000):
                file.write(b"x" * 1_000_000)
        self.assertIn("Line 2", self.refused("import", self.dossier, path, "--lang", "en"))
        self.assertFalse(self.dossier.exists())

    def test_f13_an_open_quote_is_named_by_its_line(self):
        rows = b'PL1;"Diefstal;1-1-2025\n' + b"PL2;Diefstal;1-1-2025;Kade\n" * 100_000
        path = self.file("quote.csv", b"nr;soort;begin;straat\n" + rows)
        self.assertIn("Line 2", self.refused("import", self.dossier, path, "--lang", "en"))

    def test_f21_bombs_and_far_cells_are_refused_before_they_are_unpacked(self):
        once = archive(("in.zip", hostile_files.bomb("xl/worksheets/sheet1.xml", 200)))
        bad = {
            "a sheet of two gigabytes": ("a.xlsx", hostile_files.bomb("xl/worksheets/sheet1.xml", 2_000)),
            "strings of 300 megabytes": ("b.xlsx", hostile_files.bomb("xl/sharedStrings.xml", 300)),
            "a cell in the last column": ("c.xlsx", hostile_files.stray_cell()),
            "an archive in an archive": ("d.zip", archive(("e.zip", once))),
            "a workbook in an archive in an archive": ("f.zip", once),
        }
        for what, (name, content) in bad.items():
            with self.subTest(what):
                self.refused("import", self.dossier, self.file(name, content), limits=Limits(200, 2))
        self.assertFalse(self.dossier.exists())

    def test_f22_no_name_in_an_archive_writes_outside(self):
        temporary = self.folder / "temporary"
        work = self.folder / "a" / "b" / "c"
        temporary.mkdir()
        work.mkdir(parents=True)
        before = set(self.folder.rglob("*")) | {Path("/tmp/escaped.csv")}
        for number, (what, content) in enumerate(hostile_files.odd_archives().items()):
            with self.subTest(what):
                path = self.folder / "a" / "odd.zip"
                path.write_bytes(content)
                finished = run("import", self.dossier, path, "--dry-run", cwd=work, TMPDIR=temporary, HOME=work, limits=SMALL)
                self.assertIn(finished.code, (DONE, FAILED), finished.err)
                path.unlink()
                self.assertEqual(set(self.folder.rglob("*")) | {Path("/tmp/escaped.csv")}, before)
                self.assertFalse(Path("/tmp/escaped.csv").exists())
        self.assertNotIn("root:", run("import", self.dossier, self.file("l.zip", hostile_files.odd_archives()["a link"])).err)

    def test_f25_a_database_that_works_while_it_is_read_is_refused(self):
        known = self.folder / "known.gpkg"
        self.done("new", known)
        for number, (what, statements) in enumerate(hostile_files.strange_databases().items()):
            with self.subTest(what):
                path = hostile_files.geopackage(self.folder / f"strange{number}.gpkg", *statements)
                self.refused("import", self.dossier, path, limits=Limits(200, 2))
                self.refused("layer", known, path, "--as", "neighbourhoods", limits=Limits(200, 2))

    def test_f25_triggers_and_other_tables_of_an_honest_database_do_no_harm(self):
        path = hostile_files.geopackage(
            self.folder / "honest.gpkg", hostile_files.PLAIN,
            "CREATE TABLE log (t TEXT); CREATE TRIGGER t AFTER INSERT ON punten BEGIN INSERT INTO log VALUES ('x'); END;",
            "CREATE VIEW van_mij AS SELECT * FROM punten;",
            "CREATE VIRTUAL TABLE rtree_punten_geom USING rtree(id, minx, maxx, miny, maxy);")
        before = path.read_bytes()
        self.assertEqual(self.done("import", self.dossier, path, "--json").json()["accepted"], 2)
        self.assertEqual(path.read_bytes(), before)

    def test_f26_entities_neither_grow_nor_read(self):
        book = workbook([("Blad1", hostile_files.ROWS)])
        for kind in ("inside", "outside"):
            for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
                content = hostile_files.replaced(book, part, hostile_files.laughs(kind))
                with self.subTest(kind=kind, part=part):
                    message = self.refused("import", self.dossier, self.file("laughs.xlsx", content))
                    self.assertNotIn("root:", message)

    def test_f27_what_describes_other_files_or_services_is_refused(self):
        self.done("new", self.dossier)
        for what, (name, content) in hostile_files.not_what_they_say().items():
            with self.subTest(what):
                path = self.file(name, content)
                self.assertNotIn("root:", self.refused("import", self.dossier, path))
                self.assertNotIn("root:", self.refused("layer", self.dossier, path, "--as", "neighbourhoods"))

    @unittest.skipUnless(shutil.which("strace"), "strace is not installed")
    def test_f27_none_of_them_opens_a_connection(self):
        self.done("new", self.dossier)
        trace = self.folder / "trace"
        for what, (name, content) in hostile_files.not_what_they_say().items():
            path = self.file(name, content)
            command = ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(trace), str(PROGRAM), "layer",
                       str(self.dossier), str(path), "--as", "neighbourhoods"]
            traced = subprocess.run(command, env=environment(), capture_output=True, check=False)
            if b"ptrace" in traced.stderr:
                self.skipTest("tracing is not allowed here")
            self.assertEqual([call for call in trace.read_text().splitlines() if "AF_INET" in call], [], what)

    def test_f24_a_file_may_have_any_name(self):
        for name in PAYLOADS:
            with self.subTest(name):
                path = self.file(name.replace("/", "_") + ".csv", hostile_files.CSV)
                self.assertEqual(self.done("import", self.dossier, path, "--dry-run", "--json").json()["accepted"], 8)

    def test_f24_headers_values_and_attributes_are_text_whatever_they_say(self):
        header, *rows = [line for line in hostile_files.CSV.decode().splitlines()]
        quoted = ['"' + name.replace('"', '""') + '"' for name in PAYLOADS]
        lines = [";".join([header, *quoted])]
        for i, name in enumerate(quoted):
            lines.append(";".join([rows[i % 8].replace("Kade", name).replace("PL", f"PL{i}-"), *quoted]))
        path = self.file("'; DROP TABLE incidents; --.csv", "\n".join(lines).encode())
        report = self.done("import", self.dossier, path, "--json").json()
        self.assertEqual(report["accepted"], len(PAYLOADS))
        attributes = {name: name for name in PAYLOADS} | {"buurtnaam": PAYLOADS[0]}
        shape = [[[149_000, 499_000], [151_000, 499_000], [151_000, 501_000], [149_000, 499_000]]]
        layer = {"type": "FeatureCollection", "name": PAYLOADS[1],
                 "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},
                 "features": [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": shape},
                               "properties": attributes}]}
        self.done("layer", self.dossier, self.file("layer.geojson", json.dumps(layer).encode()), "--as", "neighbourhoods",
                  "--source", PAYLOADS[0])
        self.done("check", self.dossier)
        self.done("export", self.dossier, "--what", "incidents", "--class", "werk", "--out", self.folder / "out.gpkg")
        connection = sqlite3.connect(self.dossier)
        try:
            self.assertEqual(connection.execute("SELECT file_name FROM import_batches").fetchall(), [(path.name,)])
            self.assertEqual(connection.execute("SELECT count(*) FROM incidents").fetchone(), (len(PAYLOADS),))
        finally:
            connection.close()


# What ends a string, a name, a statement or a comment somewhere; what a shell, a path or a template would obey.
PAYLOADS = [
    "'; DROP TABLE incidents; --", '"; DROP TABLE incidents; --', "' OR '1'='1", '" OR ""="', "1; ATTACH 'x.db' AS x",
    "'); DELETE FROM incidents; --", "\\'; DROP TABLE incidents", "'' ''", '"" ""', "a`b", "[incidents]", "incidents]",
    "/* incidents", "*/ DROP TABLE", "-- incidents", "x'00'", "sqlite_master", "sqlite_sequence", "gpkg_contents",
    "SELECT load_extension('x')", "' UNION SELECT sql FROM sqlite_master --", "%s%s%s%n", "%00", "{0}", "${HOME}", "$(id)",
    "`id`", "| id", "; id", "&& id", "a\tb", "=cmd|' /C calc'!A0", "@SUM(1+1)", "+1+1", "-1+1", "../../../etc/passwd",
    "..\\..\\x", "CON", "nul.csv", "a:b", "*", "?", "<script>alert(1)</script>", "<!ENTITY x>", "&lt;", "\u202eabc",
    "e\u0301", "ﬁ", "😀", "rowid", "fid", "geom", "NULL", "a" * 200,
]


if __name__ == "__main__":
    unittest.main()
