// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "base/result.h"

namespace brandpunt::exchange {

/// SHA-256 of a file's bytes, 64 lower-case hex digits; read in pieces. Errors: NotReadable.
Result<std::string> sha256OfFile(const std::filesystem::path& path);

}  // namespace brandpunt::exchange
