// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

namespace brandpunt {

/// One line of the dossier's audit log: what was done, when, by which program; never by whom a victim is
/// named.
struct LogEntry {
  std::int64_t number = 0;     ///< 1, 2, 3 ... in the order of writing
  std::string atUtc = {};      ///< ISO
  std::string action = {};     ///< slug: "import", "undo-import", "export"
  std::string detail = {};     ///< which file, batch, class
  std::string program = {};    ///< version of Brandpunt
  std::string chainHash = {};  ///< SHA-256 over the line before and this one, so that a line taken out shows
};

}  // namespace brandpunt
