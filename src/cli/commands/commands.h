// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "command/command.h"

namespace brandpunt::cli {

// One maker per command, each in the file of its name; catalogue.cpp lists them in the order of the help.
Command newCommand();
Command importCommand();
Command undoImportCommand();
Command checkCommand();
Command copyCommand();

Command adviseCommand();
Command mapCommand();
Command exportCommand();

}  // namespace brandpunt::cli
