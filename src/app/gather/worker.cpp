// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/worker.h"

#include "sandbox/worker.h"

namespace brandpunt::app {

bool isWorkerCall(int argc, const char* const* argv) {
  return argc > 1 && argv[1] == exchange::workerArgument;
}

int runWorkerCall(int argc, const char* const* argv) { return exchange::runWorker(argc - 2, argv + 2); }

}  // namespace brandpunt::app
