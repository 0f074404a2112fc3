# SPDX-License-Identifier: GPL-3.0-or-later
"""The machine's language, time zone and network make no difference to a result."""

import itertools
import json
import os
import shutil
import subprocess
import tempfile
import unittest

from support import PROGRAM, CommandLineTest, environment, run, write_export

LOCALES = ["C", "nl_NL.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"]
ZONES = ["UTC", "Europe/Amsterdam", "Pacific/Kiritimati"]
# The whole line, step by step; paths are relative, so that each run can have a folder of its own.
LINE = [
    ["import", "town.gpkg", "export.csv", "--json"],
    ["quality", "town.gpkg", "--json"],
    ["hotspots", "town.gpkg", "--offence", "autokraak", "--out", "hotspots.geojson", "--json"],
    ["hottimes", "town.gpkg", "--offence", "autokraak", "--out", "hottimes.csv", "--json"],
    ["trend", "town.gpkg", "--offence", "autokraak", "--json"],
    ["facts", "town.gpkg", "--run", "1", "--hotspot", "1", "--json"],
    ["advise", "town.gpkg", "--run", "1", "--hotspot", "1", "--json"],
    ["map", "town.gpkg", "--run", "1", "--class", "werk", "--out", "map.svg", "--json"],
    ["export", "town.gpkg", "--what", "incidents", "--class", "werk", "--out", "incidents.csv", "--json"],
]
WRITTEN = ["hotspots.geojson", "hottimes.csv", "map.svg", "incidents.csv"]


def without_durations(value):
    """The document without the seconds that a step took."""
    if isinstance(value, dict):
        return {k: without_durations(v) for k, v in value.items() if not k.startswith("seconds")}
    return [without_durations(v) for v in value] if isinstance(value, list) else value


class Environment(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        """Debian installs few locales; those that the test needs are compiled on the spot."""
        cls.locales = tempfile.TemporaryDirectory(prefix="brandpunt-locales-")
        cls.addClassCleanup(cls.locales.cleanup)
        cls.made = ["C"]
        for name in LOCALES[1:]:
            language, charset = name.split(".")
            command = ["localedef", "-i", language, "-f", charset, os.path.join(cls.locales.name, name)]
            if shutil.which("localedef") and subprocess.run(command, capture_output=True, check=False).returncode == 0:
                cls.made.append(name)

    def line(self, folder, **env):
        """Goes the whole line in this folder; gives all it printed and wrote."""
        folder.mkdir()
        shutil.copy(self.export, folder / "export.csv")
        result = {}
        for words in LINE:
            finished = run(*words, "--lang", "nl", cwd=folder, SOURCE_DATE_EPOCH="1767225600", **env)
            self.assertEqual(finished.code, 0, f"{words}: {finished.err}")
            result[words[0]] = json.dumps(without_durations(finished.json()))
        for name in WRITTEN:
            result[name] = (folder / name).read_bytes()
        return result

    def test_language_and_time_zone_leave_every_byte_as_it_is(self):
        self.export = write_export(self.folder / "export.csv", 1_500)
        expected = self.line(self.folder / "expected", LC_ALL="C.UTF-8", TZ="UTC")
        for number, (language, zone) in enumerate(itertools.product(self.made, ZONES)):
            result = self.line(self.folder / str(number), LC_ALL=language, TZ=zone, LOCPATH=self.locales.name)
            for what, content in result.items():
                with self.subTest(locale=language, zone=zone, what=what):
                    self.assertEqual(content, expected[what])

    @unittest.skipUnless(shutil.which("strace"), "strace is not installed")
    def test_no_step_of_the_line_opens_a_network_connection(self):
        write_export(self.folder / "export.csv", 500)
        trace = self.folder / "trace"
        for words in LINE:
            command = ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(trace), str(PROGRAM), *words]
            traced = subprocess.run(command, cwd=self.folder, env=environment(), capture_output=True, check=False)
            if b"ptrace" in traced.stderr:
                self.skipTest("tracing is not allowed here")
            self.assertEqual(traced.returncode, 0, traced.stderr)
            # Sockets of the machine itself (AF_UNIX: the name service's cache, the desktop) are no network.
            calls = [call for call in trace.read_text().splitlines() if "AF_INET" in call]
            self.assertEqual(calls, [], words)


if __name__ == "__main__":
    unittest.main()
