// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <source_location>
#include <stdexcept>
#include <string>

namespace brandpunt {

/// Holds us to our own promises: a false condition is a bug of ours, never bad data and never a failure of the
/// outside world. Throws std::logic_error, which only main, the task runner and the window's event loop catch.
inline void expects(bool condition, std::source_location where = std::source_location::current()) {
  if (!condition) {
    throw std::logic_error(std::string(where.file_name()) + ":" + std::to_string(where.line()) +
                           ": a condition of " + where.function_name() + " does not hold");
  }
}

}  // namespace brandpunt
