# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command says what it does, and the documentation says the same."""

import re
import unittest

from support import PROJECT, WRONG_USAGE, CommandLineTest, run


def commands():
    """The names of all commands, as the program declares them: "import", "run dbscan"."""
    return re.findall(r"^## (.+)$", run("--reference").out, re.MULTILINE)


class Reference(CommandLineTest):
    def test_the_page_in_docs_is_what_the_program_says(self):
        page = (PROJECT / "docs/commands.md").read_text(encoding="utf-8")
        self.assertEqual(page, run("--reference").out, "run ./dev docs")

    def test_every_command_explains_itself_and_every_option(self):
        for name in commands():
            with self.subTest(command=name):
                self.assertIn("--json", self.done(*name.split(), "--help").out)
        for row in re.findall(r"^\| `.*", run("--reference").out, re.MULTILINE):
            self.assertNotRegex(row, r"\|\s*\|$", "an argument has no explanation")

    def test_every_command_refuses_an_option_that_it_does_not_know(self):
        for name in [*commands(), ""]:
            with self.subTest(command=name):
                refused = self.done(*name.split(), "--no-such-option", code=WRONG_USAGE)
                self.assertEqual(refused.out, "")
                self.assertNotEqual(refused.err, "")

    def test_the_program_tells_its_version(self):
        self.assertRegex(self.done("--version").out, r"^brandpunt-cli \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
