// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>

namespace brandpunt::cli {

/// Is standard error a terminal, so that a progress bar makes sense?
bool isTerminal();

/// Calls back, from a thread of its own, when the user presses Ctrl-C. Call once, before any other thread
/// starts.
void onInterrupt(std::function<void()> call);

/// Where this program's file lies; empty where the system does not say.
std::filesystem::path programPath();

}  // namespace brandpunt::cli
