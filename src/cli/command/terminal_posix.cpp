// SPDX-License-Identifier: GPL-3.0-or-later
// All that is POSIX-only on the command line stands in this file.
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <thread>

#include "command/terminal.h"

namespace brandpunt::cli {

bool isTerminal() { return isatty(STDERR_FILENO) == 1; }

void onInterrupt(std::function<void()> call) {
  // A handler may do almost nothing; a thread that waits for the signal may do anything.
  sigset_t interrupts;
  sigemptyset(&interrupts);
  sigaddset(&interrupts, SIGINT);
  sigaddset(&interrupts, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &interrupts, nullptr);
  std::thread([interrupts, call = std::move(call)] {
    int signal = 0;
    while (sigwait(&interrupts, &signal) == 0) call();
  }).detach();
}

std::filesystem::path programPath() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

}  // namespace brandpunt::cli
