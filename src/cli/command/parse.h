// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "command/command.h"

namespace brandpunt::cli {

/// What a command line asks for.
struct Request {
  const Command* command = nullptr;  ///< nothing: only text to print (help, version, a usage error)
  Arguments arguments = {};
  bool json = false;
  bool quiet = false;
  std::string language = {};  ///< "nl", "en" or empty
  std::string print = {};     ///< what to print where there is no command
  int exitCode = 0;           ///< 0 for help, 2 for wrong usage
};

/// Reads the words after the program's name against the declared commands.
Request parse(const std::vector<Command>& commands, int argc, const char* const* argv);

}  // namespace brandpunt::cli
