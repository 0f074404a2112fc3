// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "command/command.h"

namespace brandpunt::cli {

/// The declared commands as a page of Markdown: docs/commands.md is this text, and a test keeps it so.
std::string reference(const std::vector<Command>& commands);

}  // namespace brandpunt::cli
