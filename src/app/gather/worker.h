// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace brandpunt::app {

/// Was the program started by itself, to read one file at arm's length?
bool isWorkerCall(int argc, const char* const* argv);
/// Does that work and returns the exit code; main calls it before anything else.
int runWorkerCall(int argc, const char* const* argv);

}  // namespace brandpunt::app
