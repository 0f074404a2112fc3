// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace brandpunt::exchange {

/// SHA-256 of the bytes, 64 lower-case hex digits. Source: FIPS 180-4.
std::string sha256Hex(std::string_view bytes);

/// The same of a file's content, read in pieces. Errors: NotReadable.
Result<std::string> sha256OfFile(const std::filesystem::path& path);

}  // namespace brandpunt::exchange
