// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/reference.h"

namespace brandpunt::cli {
namespace {

constexpr const char* head = R"(# Commands

Written by `./dev docs` from the declarations in `src/cli/commands`; change them there.

Every command knows `--help`, `--json` (one JSON document on standard output and nothing else there), `--quiet`
(no remarks, no progress) and `--lang nl|en`. Messages go to standard error. Exit codes: 0 done; 1 failed, with one
line that says what, where and what to do; 2 wrong usage; 3 done, with rows rejected where `--strict` was given;
130 stopped by Ctrl-C, which leaves the dossier as it was.

Numbers have a point and no grouping, times are ISO 8601 local time without a zone, coordinates are in the dossier's
reference system unless the format says otherwise.
)";

std::string usageOf(const Command& command) {
  std::string usage = "brandpunt-cli " + command.name;
  for (const Positional& p : command.positionals) usage += p.required ? " " + p.name : " [" + p.name + "]";
  for (const Option& o : command.options) {
    const std::string option = o.value.empty() ? o.name : o.name + " " + o.value;
    usage += o.required ? " " + option : " [" + option + "]";
    if (o.repeated) usage += "...";
  }
  return usage;
}

/// A bar would end the cell of a table.
std::string cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace

std::string reference(const std::vector<Command>& commands) {
  std::string page = head;
  for (const Command& command : commands) {
    page += "\n## " + command.name + "\n\n" + command.summary + "\n\n```\n" + usageOf(command) + "\n```\n";
    if (command.positionals.empty() && command.options.empty()) continue;
    page += "\n| argument | meaning |\n|---|---|\n";
    for (const Positional& p : command.positionals) page += "| `" + p.name + "` | " + cell(p.help) + " |\n";
    for (const Option& o : command.options) {
      page +=
          "| `" + cell(o.value.empty() ? o.name : o.name + " " + o.value) + "` | " + cell(o.help) + " |\n";
    }
  }
  return page;
}

}  // namespace brandpunt::cli
