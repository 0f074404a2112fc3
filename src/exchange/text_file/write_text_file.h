// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace brandpunt::exchange {

/// Writes the bytes as they are, over what stood there.
/// \returns Error{NotWritable} where the folder is missing, the file may not be written or the disk is full.
Result<void> writeTextFile(const std::filesystem::path& file, std::string_view bytes);

}  // namespace brandpunt::exchange
